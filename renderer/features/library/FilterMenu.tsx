import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { documentStatuses } from '../../../shared/model/sidecar';
import { useAppState } from '../../hooks/use-app';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { NumberText } from '../../ui/NumberText';
import styles from './FilterMenu.module.css';
import { countFilters, type LibraryFilter, noFilter } from './library-filter';
import { StatusDot } from './StatusDot';

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

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
export function FilterMenu({ filter, onFilterChange }: Props) {
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
      <Menu
        label={t('filters')}
        trigger={
          <AriaButton className={styles.button ?? ''}>
            <Icon name="filter" size={16} />
            {t('filters')}
            {active > 0 && (
              <Badge tone="lapis">
                <NumberText value={active} />
              </Badge>
            )}
          </AriaButton>
        }
        groups={[
          {
            id: 'status',
            title: t('column.status'),
            isMultiple: true,
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
            isMultiple: true,
            chosen: filter.encodings,
            entries: encodings.map((id) => ({ id, text: id })),
          },
          {
            id: 'other',
            title: t('otherFilters'),
            isMultiple: true,
            chosen: switches,
            entries: [
              { id: 'copies', text: t('hasCopies') },
              { id: 'problems', text: t('hasProblems') },
            ],
          },
        ]}
        onAction={(id, group) => onFilterChange(withToggled(filter, group, id))}
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
