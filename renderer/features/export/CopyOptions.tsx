import { useTranslation } from 'react-i18next';
import { copyChoices } from '../../../shared/formats/copy-choice';
import { useApp, useAppState } from '../../hooks/use-app';
import { changeExport } from '../../state/exporting';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import styles from './ExportOptions.module.css';

/** What becomes of articles that are copies of one another. */
export function CopyOptions() {
  const app = useApp();
  const { t } = useTranslation('export');
  const copies = useAppState(({ exporting }) => exporting.wish.copies);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('copies.title')}</legend>
      <ChoiceGroup
        label={t('copies.title')}
        choices={copyChoices.map((id) => ({ id, text: t(`copies.${id}`) }))}
        chosen={copies}
        onChoose={(id) => void changeExport(app, { copies: id })}
      />
      <p className={styles.hint}>{t(`copies.words.${copies}`)}</p>
    </fieldset>
  );
}
