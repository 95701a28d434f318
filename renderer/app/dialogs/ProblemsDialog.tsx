import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import type { Problem } from '../../../shared/model/result';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useCounted } from '../../i18n/use-counted';
import { closeDialog, showDialog } from '../../state/app';
import { troubleCount } from '../../state/app-state';
import { decidableFile } from '../../state/others-changes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { MendButton } from '../recovery/MendButton';
import { MovedWorkList } from '../recovery/MovedWorkList';
import { StepsAsideList } from '../recovery/StepsAsideList';
import styles from './ProblemsDialog.module.css';

const none: readonly Problem[] = [];

/** The way to a decision, where the file is one's own and has two versions. */
function DecideButton({ problem }: { readonly problem: Problem }) {
  const app = useApp();
  const { t } = useTranslation('conflict');
  const file = useAppState((state) => decidableFile(state, problem));
  if (file === null) return null;
  return (
    <Button size="small" onPress={() => showDialog(app, { kind: 'conflict', file })}>
      {t('decide')}
    </Button>
  );
}

/** What is wrong in the folder, problem by problem. */
function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('dialogs');
  const counted = useCounted('shell');
  const language = useLanguage();
  return (
    <>
      <p className={styles.words}>
        {counted('problems', problems.length)} · {t('problems.words')}
      </p>
      <ul className={styles.list}>
        {problems.map((problem, index) => (
          // The list never changes while it is shown, so its order is its identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.problem} data-selectable>
            <Icon name="warning" className={styles.icon} />
            <div className={styles.text}>
              <p>{describeProblem(problem, language)}</p>
              <DecideButton problem={problem} />
              <MendButton problem={problem} />
              {problem.detail !== undefined && (
                <p className={styles.detail}>
                  <bdi lang="en">{problem.detail}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything that is wrong in the folder, and what to do about it. The rest opened. */
export function ProblemsDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const problems = useAppState((state) => state.corpus?.problems ?? none);
  const isEmpty = useAppState((state) => troubleCount(state) + state.movedWork.length === 0);
  return (
    <Dialog
      title={t('problems.title')}
      closeLabel={t('close')}
      isText={problems.length > 0}
      onClose={() => closeDialog(app)}
    >
      <MovedWorkList />
      <StepsAsideList />
      {isEmpty && <EmptyState icon="check" title={t('problems.none')} />}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Dialog>
  );
}
