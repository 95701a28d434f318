import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceKind } from '../../../../shared/copies/passage-differences';
import type { KnownCopy, SaidFacts } from '../../../state/copies/known-copies';
import { formatPercent } from '../../../ui/format-number';

const telling = ['number', 'name', 'attribution'] as const;

/** What is said of a copy in its line: outlet, date, how much it shares, and what it says otherwise. */
export function useCopyWords(): (copy: KnownCopy, facts: SaidFacts | undefined) => string[] {
  const { t, i18n } = useTranslation('carry');
  return useCallback(
    (copy, facts) => {
      const percent = formatPercent(copy.containment, i18n.language);
      const share = copy.isExact ? t('identical') : t('contained', { percent });
      const differs = telling
        .filter((name) => (copy.differences & differenceKind[name]) !== 0)
        .map((name) => t(`differs.${name}`));
      return [facts?.outlet, facts?.publishedAt, share, ...differs].filter(
        (word): word is string => word !== undefined && word !== '',
      );
    },
    [t, i18n.language],
  );
}
