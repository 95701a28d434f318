import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import type { Problem } from '../../../shared/model/result';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { showDialog } from '../../state/app';
import type { OpenDocument } from '../../state/open-document';
import { isToBeDecided } from '../../state/others-changes';
import { Button } from '../../ui/Button';
import styles from './Trouble.module.css';

function isAlike(a: Problem, b: Problem): boolean {
  return a.problem === b.problem && a.path === b.path;
}

/** What is wrong with this article or its sidecars, why it can't be written on, and the way out. */
export function Trouble({ open }: { readonly open: OpenDocument }) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const unsaved = useAppState((state) => state.saveProblems.get(open.id));
  const undecided = unsaved !== undefined && isToBeDecided(unsaved) ? [unsaved] : [];
  const blocking = open.readOnlyBecause === null ? undecided : [open.readOnlyBecause];
  const others = open.problems.filter((one) => !blocking.some((known) => isAlike(known, one)));
  const problems = [...blocking, ...(open.readOnlyBecause === null ? others : [])];
  if (problems.length === 0) return null;
  return (
    <aside className={styles.trouble} role="note">
      {open.readOnlyBecause !== null && <strong>{t('readOnly')}</strong>}
      {problems.map((problem) => (
        <p key={`${problem.problem}:${problem.path ?? ''}`}>{describeProblem(problem, language)}</p>
      ))}
      {blocking.some(isToBeDecided) && (
        <Button
          className={styles.decide}
          size="small"
          variant="solid"
          onPress={() => showDialog(app, { kind: 'conflict', file: open.id })}
        >
          {t('decide', { ns: 'conflict' })}
        </Button>
      )}
    </aside>
  );
}
