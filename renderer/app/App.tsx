import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../hooks/use-language';
import { ContextMenu } from './ContextMenu';
import { AppDialogs } from './dialogs/AppDialogs';
import { FolderDrop } from './FolderDrop';
import { Notices } from './notices/Notices';
import { Stage } from './Stage';
import { useDocumentAttributes } from './use-document-attributes';
import { useKeys } from './use-keys';

/** The window. */
export function App() {
  const language = useLanguage();
  useDocumentAttributes();
  useKeys();
  return (
    <I18nProvider locale={language}>
      <Stage />
      <AppDialogs />
      <ContextMenu />
      <Notices />
      <FolderDrop />
    </I18nProvider>
  );
}
