import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { chooseFormat } from '../../state/importing/importing';
import styles from './FormatList.module.css';

/** All formats; the one that the source looks like is chosen, and the arrow keys choose another. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('import');
  const language = useLanguage();
  const { formats, format, source, running } = useAppState(({ importing }) => importing);
  return (
    <RadioGroup
      className={styles.formats ?? ''}
      value={source === null ? null : format}
      isDisabled={source === null || running === 'import'}
      onChange={(chosen) => void chooseFormat(app, chosen)}
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
