import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { claimRatings } from '../../../../shared/model/corpus-file';
import { useApp, useAppState } from '../../../hooks/use-app';
import { countClaimFilters } from '../../../state/claims/claim-list';
import type { ClaimFilter, ClaimGrouping } from '../../../state/claims/claims-state';
import { noClaimFilter } from '../../../state/claims/claims-state';
import { allClaims, claimantNames } from '../../../state/claims/known-claims';
import { filterClaimTable, groupClaimTable } from '../../../state/claims/showing-claims';
import { Button } from '../../../ui/Button';
import { FilterMenu, toggled } from '../../../ui/FilterMenu';
import { KeyCap } from '../../../ui/KeyCap';
import { Menu } from '../../../ui/Menu';
import { SearchField } from '../../../ui/SearchField';
import styles from './ClaimTools.module.css';

const groupings: readonly ClaimGrouping[] = ['none', 'outlet', 'claimant', 'rating'];

/** A menu lists so many names, those with most claims. */
const mostNames = 30;

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const inOrder = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return inOrder.slice(0, mostNames).map(([name]) => name);
}

function withToggled(filter: ClaimFilter, group: string, id: string): Partial<ClaimFilter> {
  if (group === 'rating') return { ratings: toggled(filter.ratings, id) };
  if (group === 'outlet') return { outlets: toggled(filter.outlets, id) };
  if (group === 'claimant') return { claimants: toggled(filter.claimants, id) };
  if (id === 'questions') return { hasQuestions: !filter.hasQuestions };
  return { isUnlinked: !filter.isUnlinked };
}

function Filters() {
  const app = useApp();
  const { t } = useTranslation('claims');
  const { entries } = useAppState(allClaims);
  const filter = useAppState(({ claims }) => claims.filter);
  const nameOf = useAppState(claimantNames);
  const outlets = useMemo(() => mostFrequent(entries.flatMap((one) => one.outlets)), [entries]);
  const claimants = useMemo(
    () => mostFrequent(entries.flatMap((one) => one.claimants.map(nameOf))),
    [entries, nameOf],
  );
  const switches = [
    ...(filter.hasQuestions ? ['questions'] : []),
    ...(filter.isUnlinked ? ['unlinked'] : []),
  ];
  const entriesOf = (names: readonly string[]) => names.map((id) => ({ id, text: id }));
  return (
    <FilterMenu
      label={t('filters')}
      groups={[
        {
          id: 'rating',
          title: t('column.rating'),
          chosen: filter.ratings,
          entries: [...claimRatings, 'none'].map((id) => ({ id, text: t(`rating.${id}`) })),
        },
        {
          id: 'other',
          title: t('otherFilters'),
          chosen: switches,
          entries: [
            { id: 'questions', text: t('hasQuestions') },
            { id: 'unlinked', text: t('isUnlinked') },
          ],
        },
        {
          id: 'outlet',
          title: t('column.outlets'),
          chosen: filter.outlets,
          entries: entriesOf(outlets),
        },
        {
          id: 'claimant',
          title: t('column.claimant'),
          chosen: filter.claimants,
          entries: entriesOf(claimants),
        },
      ].filter(({ entries: some }) => some.length > 0)}
      onToggle={(id, group) => filterClaimTable(app, withToggled(filter, group, id))}
    />
  );
}

/** Narrows the table down and groups it. */
export function ClaimTools({ searchRef }: { readonly searchRef: Ref<HTMLInputElement> }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const filter = useAppState(({ claims }) => claims.filter);
  const grouping = useAppState(({ claims }) => claims.grouping);
  return (
    <>
      <div className={styles.search}>
        <SearchField
          label={t('search')}
          clearLabel={t('clearField')}
          placeholder={t('search')}
          value={filter.query}
          onChange={(query) => filterClaimTable(app, { query })}
          inputRef={searchRef}
          hint={<KeyCap latin="/" />}
        />
      </div>
      <Filters />
      <Menu
        label={t('groupBy')}
        trigger={
          <Button icon="columns">
            {grouping === 'none' ? t('groupBy') : t(`grouping.${grouping}`)}
          </Button>
        }
        groups={[
          {
            id: 'grouping',
            chosen: [grouping],
            entries: groupings.map((id) => ({ id, text: t(`grouping.${id}`) })),
          },
        ]}
        onAction={(id) => groupClaimTable(app, id as ClaimGrouping)}
      />
      {countClaimFilters(filter) > 0 && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => filterClaimTable(app, { ...noClaimFilter, query: filter.query })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </>
  );
}
