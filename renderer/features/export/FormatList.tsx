import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { changeExport } from '../../state/exporting';
import { FormatChoice } from '../../ui/FormatChoice';
import styles from './ExportView.module.css';

/** All formats. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('export');
  const language = useLanguage();
  const { formats, wish, running } = useAppState(({ exporting }) => exporting);
  return (
    <FormatChoice
      className={styles.formats}
      label={t('format')}
      formats={formats.map(({ id, name, files }) => ({
        id,
        name: name[language],
        files: files[language],
      }))}
      chosen={wish.format}
      isDisabled={running === 'export'}
      onChoose={(id) => void changeExport(app, { format: id })}
    />
  );
}
