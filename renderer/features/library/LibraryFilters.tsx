import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { documentStatuses } from '../../../shared/model/sidecar';
import { useAppState } from '../../hooks/use-app';
import { Button } from '../../ui/Button';
import { FilterMenu, toggled } from '../../ui/FilterMenu';
import { countFilters, type LibraryFilter, noFilter } from './library-filter';
import { StatusDot } from './StatusDot';

function withToggled(filter: LibraryFilter, group: string, id: string): LibraryFilter {
  if (group === 'status') return { ...filter, statuses: toggled(filter.statuses, id) };
  if (group === 'encoding') return { ...filter, encodings: toggled(filter.encodings, id) };
  if (id === 'copies') return { ...filter, hasCopies: !filter.hasCopies };
  return { ...filter, hasProblems: !filter.hasProblems };
}

/** The encodings that occur in the corpus. */
function useEncodings(): readonly string[] {
  const documents = useAppState((state) => state.corpus?.documents);
  return useMemo(() => {
    const found = new Set<string>();
    for (const { encoding } of documents ?? []) if (encoding !== null) found.add(encoding);
    return [...found].sort();
  }, [documents]);
}

interface Props {
  readonly filter: LibraryFilter;
  readonly onFilterChange: (filter: LibraryFilter) => void;
}

/** Narrows the library down by what is known of the articles. */
export function LibraryFilters({ filter, onFilterChange }: Props) {
  const { t } = useTranslation('library');
  const { t: shell } = useTranslation('shell');
  const encodings = useEncodings();
  const active = countFilters(filter);
  const switches = [
    ...(filter.hasCopies ? ['copies'] : []),
    ...(filter.hasProblems ? ['problems'] : []),
  ];
  return (
    <>
      <FilterMenu
        label={t('filters')}
        groups={[
          {
            id: 'status',
            title: t('column.status'),
            chosen: filter.statuses,
            entries: documentStatuses.map((id) => ({
              id,
              text: shell(`status.${id}`),
              mark: <StatusDot status={id} />,
            })),
          },
          {
            id: 'encoding',
            title: t('column.encoding'),
            chosen: filter.encodings,
            entries: encodings.map((id) => ({ id, text: id })),
          },
          {
            id: 'other',
            title: t('otherFilters'),
            chosen: switches,
            entries: [
              { id: 'copies', text: t('hasCopies') },
              { id: 'problems', text: t('hasProblems') },
            ],
          },
        ]}
        onToggle={(id, group) => onFilterChange(withToggled(filter, group, id))}
      />
      {active > 0 && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => onFilterChange({ ...noFilter, query: filter.query })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </>
  );
}
