import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { ProblemSchema } from '../../../shared/model/result';
import { useLanguage } from '../../hooks/use-language';
import type { ReasonGroup } from '../../state/export-state';

/** Puts a reason of a report into words: one of the formats', or a problem, told of its first file. */
export function useReasonWords(kind: 'leftOut' | 'adjusted'): (group: ReasonGroup) => string {
  const { t, i18n } = useTranslation('export');
  const language = useLanguage();
  return ({ reason, count, paths }) => {
    const name = `reason.${kind}.${reason}`;
    if (i18n.exists(name, { ns: 'export' })) return t(name);
    // Where it lies is said beside it.
    const file = paths[0]?.split('/').at(-1) ?? '';
    const problem = ProblemSchema.safeParse({ problem: reason, path: file });
    if (!problem.success) return t('reason.other', { reason });
    const words = describeProblem(problem.data, language);
    return count > 1 ? t('reason.firstOf', { words }) : words;
  };
}
