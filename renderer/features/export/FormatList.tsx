import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useNamedFormats } from '../../hooks/use-named-formats';
import { changeExport } from '../../state/exporting';
import { FormatChoice } from '../../ui/FormatChoice';
import styles from './ExportView.module.css';

/** All formats. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('export');
  const { formats, wish, running } = useAppState(({ exporting }) => exporting);
  return (
    <FormatChoice
      className={styles.formats}
      label={t('format')}
      formats={useNamedFormats(formats)}
      chosen={wish.format}
      isDisabled={running === 'export'}
      onChoose={(id) => void changeExport(app, { format: id })}
    />
  );
}
