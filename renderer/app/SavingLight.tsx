import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../shared/messages/problem-messages';
import { useApp, useAppState } from '../hooks/use-app';
import { useLanguage } from '../hooks/use-language';
import { savingState } from '../state/app-state';
import { writeElsewhere } from '../state/recovery';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/Icon';
import styles from './SavingLight.module.css';

/** Whether all that is on the screen is on the disk, and if not, why. */
export function SavingLight() {
  const language = useLanguage();
  const { t } = useTranslation('shell');
  const saving = useAppState(savingState);
  const problem = useAppState((state) => state.saveProblems.values().next().value ?? null);
  const reason = problem === null ? null : describeProblem(problem, language);
  const app = useApp();
  const { t: recovery } = useTranslation('recovery');
  const light = (
    <span
      className={classNames(styles.light, styles[saving])}
      role="status"
      data-saving={saving}
      {...(reason === null ? {} : { title: reason })}
    >
      {saving === 'saved' && <Icon name="check" size={16} />}
      {saving === 'failed' && <Icon name="warning" size={16} />}
      <span>{t(`saving.${saving}`)}</span>
      {reason !== null && <span className={styles.reason}>{reason}</span>}
    </span>
  );
  if (saving !== 'failed') return light;
  return (
    <>
      {light}
      <AriaButton className={styles.elsewhere ?? ''} onPress={() => void writeElsewhere(app)}>
        {recovery('elsewhere')}
      </AriaButton>
    </>
  );
}
