import { I18nProvider } from 'react-aria-components';
import { useAppState } from '../hooks/use-app';
import { useLanguage } from '../hooks/use-language';
import { setNumberDigits } from '../ui/format-number';
import { ContextMenu } from './ContextMenu';
import { AppDialogs } from './dialogs/AppDialogs';
import { FolderDrop } from './FolderDrop';
import { Notices } from './notices/Notices';
import { Stage } from './Stage';
import { useDocumentAttributes } from './use-document-attributes';
import { useKeys } from './use-keys';
import { useMouseWays } from './use-mouse-ways';

/** The window. */
export function App() {
  const language = useLanguage();
  useDocumentAttributes();
  useKeys();
  useMouseWays();
  const digits = useAppState((state) => state.settings.digits);
  setNumberDigits(digits);
  return (
    <I18nProvider locale={language}>
      {/* Numbers stand everywhere: other digits are another window. */}
      <Stage key={digits} />
      <AppDialogs />
      <ContextMenu />
      <Notices />
      <FolderDrop />
    </I18nProvider>
  );
}
