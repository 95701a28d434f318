import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useNamedFormats } from '../../hooks/use-named-formats';
import { isWriting } from '../../state/importing/import-state';
import { chooseFormat } from '../../state/importing/importing';
import { FormatChoice } from '../../ui/FormatChoice';
import styles from './ImportView.module.css';

/** All formats; the one that the source looks like is chosen. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('import');
  const importing = useAppState((state) => state.importing);
  const { formats, format, source } = importing;
  return (
    <FormatChoice
      className={styles.formats}
      label={t('format')}
      formats={useNamedFormats(formats)}
      chosen={source === null ? null : format}
      isDisabled={source === null || isWriting(importing)}
      onChoose={(id) => void chooseFormat(app, id)}
    />
  );
}
