import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { changeExport } from '../../state/exporting';
import styles from './FormatList.module.css';

/** All formats; the arrow keys choose. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('export');
  const language = useLanguage();
  const { formats, wish, running } = useAppState(({ exporting }) => exporting);
  return (
    <RadioGroup
      className={styles.formats ?? ''}
      value={wish.format}
      isDisabled={running === 'export'}
      onChange={(format) => void changeExport(app, { format })}
    >
      <Label className={styles.heading ?? ''}>{t('format')}</Label>
      <div className={styles.rows}>
        {formats.map(({ id, name, files }) => (
          <Radio key={id} value={id} className={styles.row ?? ''}>
            <span className={styles.name}>{name[language]}</span>
            <span className={styles.files}>{files[language]}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
