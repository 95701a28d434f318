import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { firstFilter, type QueueFilter } from '../../state/copies/queue';
import { filterQueue } from '../../state/copies/reviewing';
import { Button } from '../../ui/Button';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { FilterMenu, toggled } from '../../ui/FilterMenu';

/** Outlets and years that somebody wrote down for articles. */
function useSaidFacts(): { readonly outlets: string[]; readonly years: string[] } {
  const facts = useAppState(({ review }) => review.said.facts);
  return useMemo(() => {
    const outlets = new Set(facts.flatMap(({ outlet }) => outlet ?? []));
    const dates = facts.flatMap(({ publishedAt }) => publishedAt ?? []);
    const years = new Set(dates.flatMap((date) => /^\d{4}(-\d{2})?/.exec(date)?.[0] ?? []));
    return { outlets: [...outlets].sort(), years: [...years].sort() };
  }, [facts]);
}

const decided = ['undecided', 'decided', 'all'] as const;

function changeOf(filter: QueueFilter, id: string, group: string): Partial<QueueFilter> {
  if (group === 'outlet') return { outlets: toggled(filter.outlets, id) };
  if (group === 'date') return { dates: toggled(filter.dates, id) };
  const scope = id as 'articles' | 'passages';
  return { scope: filter.scope === scope ? 'all' : scope };
}

/** Narrows the queue of pairs down. */
export function CopiesFilters() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const filter = useAppState(({ review }) => review.filter);
  const { outlets, years } = useSaidFacts();
  const names = { undecided: 'undecided', decided: 'decidedOnes', all: 'all' } as const;
  const isNarrowed = filter.scope !== 'all' || filter.outlets.length > 0 || filter.dates.length > 0;
  const groups = [
    {
      id: 'scope',
      title: t('filter.scope'),
      chosen: filter.scope === 'all' ? [] : [filter.scope],
      entries: (['articles', 'passages'] as const).map((id) => ({ id, text: t(`filter.${id}`) })),
    },
    {
      id: 'outlet',
      title: t('filter.outlet'),
      chosen: filter.outlets,
      entries: outlets.map((id) => ({ id, text: id })),
    },
    {
      id: 'date',
      title: t('filter.date'),
      chosen: filter.dates,
      entries: years.map((id) => ({ id, text: id })),
    },
  ];
  return (
    <>
      <ChoiceGroup
        label={t('filter.decided')}
        choices={decided.map((id) => ({ id, text: t(`filter.${names[id]}`) }))}
        chosen={filter.decided}
        onChoose={(id) => filterQueue(app, { decided: id })}
      />
      <FilterMenu
        label={t('filters')}
        groups={groups.filter(({ entries }) => entries.length > 0)}
        onToggle={(id, group) => filterQueue(app, changeOf(filter, id, group))}
      />
      {isNarrowed && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => filterQueue(app, { ...firstFilter, decided: filter.decided })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </>
  );
}
