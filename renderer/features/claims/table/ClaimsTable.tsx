import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import {
  claimsByTitle,
  filterClaims,
  linesOfClaims,
  sortClaims,
} from '../../../state/claims/claim-list';
import { noClaimFilter } from '../../../state/claims/claims-state';
import { allClaims, claimantNames, questionCounts } from '../../../state/claims/known-claims';
import { filterClaimTable } from '../../../state/claims/showing-claims';
import { claimKeys } from '../../../state/commands/claim-keys';
import { matchesKey } from '../../../state/keys';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ClaimsBar } from '../ClaimsBar';
import { ChosenClaims } from './ChosenClaims';
import { ClaimsGrid } from './ClaimsGrid';
import styles from './ClaimsTable.module.css';
import { ClaimTools } from './ClaimTools';

/** The lines to show: filtered, sorted and grouped as the person wants them. */
function useLines() {
  const { entries } = useAppState(allClaims);
  const { filter, order, grouping } = useAppState(({ claims }) => claims);
  const questions = useAppState(questionCounts);
  const nameOf = useAppState(claimantNames);
  // Letters are on the screen before the table has followed.
  const deferred = useDeferredValue(filter);
  const facts = useMemo(() => ({ questions, nameOf }), [questions, nameOf]);
  const filtered = useMemo(
    () => filterClaims(claimsByTitle(entries), deferred, facts),
    [entries, deferred, facts],
  );
  const shown = useMemo(() => sortClaims(filtered, order, facts), [filtered, order, facts]);
  const lines = useMemo(() => linesOfClaims(shown, grouping, facts), [shown, grouping, facts]);
  return { total: entries.length, shown: shown.length, lines };
}

function NothingFound() {
  const app = useApp();
  const { t } = useTranslation('claims');
  return (
    <EmptyState
      icon="search"
      title={t('nothingFound')}
      actions={
        <Button onPress={() => filterClaimTable(app, noClaimFilter)}>{t('clearFilters')}</Button>
      }
    />
  );
}

/** All claims: sorted, filtered, grouped, chosen, opened. */
export function ClaimsTable() {
  const { t } = useTranslation('claims');
  const { total, shown, lines } = useLines();
  const view = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (view.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(view.current);
    return () => observer.disconnect();
  }, []);
  const hasGrid = width > 0 && shown > 0;
  useEffect(() => {
    if (hasGrid && document.activeElement === document.body) scroller.current?.focus();
  }, [hasGrid]);

  const handleKey = (event: KeyboardEvent) => {
    const isFind = claimKeys.find.some((binding) => matchesKey(binding, event.nativeEvent));
    if (isFind && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      search.current?.focus();
    } else if (event.key === 'ArrowDown' && event.target === search.current) {
      event.preventDefault();
      scroller.current?.focus();
    }
  };
  return (
    // Keys that lead from the table to its field and back; both are reached by Tab as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={view} className={styles.table} onKeyDown={handleKey}>
      <ClaimsBar shown={shown} total={total}>
        <ClaimTools searchRef={search} />
      </ClaimsBar>
      {total === 0 && (
        <EmptyState icon="claims" title={t('empty')}>
          {t('emptyWords')}
        </EmptyState>
      )}
      {total > 0 && shown === 0 && <NothingFound />}
      {hasGrid && <ClaimsGrid lines={lines} width={width} scroller={scroller} />}
      <ChosenClaims />
    </div>
  );
}
