import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp } from '../../hooks/use-app';
import { openRow } from './open-row';
import { chooseAll, chooseRange, toggleRow } from './row-choice';

interface Options {
  readonly rows: readonly DocumentSummary[];
  readonly pageSize: () => number;
  readonly scrollTo: (index: number) => void;
}

/** Where a key moves the focused row, or `null` where it moves nothing. */
function targetOf(key: string, from: number, last: number, page: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(Math.max(target, 0), last);
}

/** The focused row of the library and the chosen ones, by keyboard and by mouse. */
export function useRowFocus({ rows, pageSize, scrollTo }: Options) {
  const app = useApp();
  const [active, setActive] = useState<DocumentId | null>(null);
  /** Where a range starts that Shift extends, and what was chosen before it. */
  const anchor = useRef<DocumentId | null>(null);
  const indexOf = useCallback(
    (id: DocumentId | null) => (id === null ? -1 : rows.findIndex((row) => row.id === id)),
    [rows],
  );
  const choose = (chosenRows: ReadonlySet<DocumentId>) => app.store.setState({ chosenRows });

  const extendTo = (index: number) => {
    const start = Math.max(0, indexOf(anchor.current ?? active));
    choose(chooseRange(new Set(), rows, start, index));
    anchor.current ??= rows[start]?.id ?? null;
  };
  const moveTo = (index: number, isExtending: boolean) => {
    const row = rows[index];
    if (row === undefined) return;
    if (isExtending) extendTo(index);
    else anchor.current = row.id;
    setActive(row.id);
    scrollTo(index);
  };
  const toggle = (row: DocumentSummary | undefined) => {
    if (row === undefined) return;
    anchor.current = row.id;
    choose(toggleRow(app.store.getState().chosenRows, row));
  };
  const clear = () => {
    anchor.current = null;
    choose(new Set());
  };

  const runKey = (event: KeyboardEvent): boolean => {
    const index = indexOf(active);
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.code === 'KeyA') {
      choose(chooseAll(rows));
      return true;
    }
    if (isControl || event.altKey) return false;
    const target = targetOf(event.key, index, rows.length - 1, pageSize());
    // Shift with PageUp and PageDown belongs to the window's own commands.
    if (target !== null) {
      moveTo(target, event.shiftKey);
      return true;
    }
    if (event.key === ' ') toggle(rows[index]);
    else if (event.key === 'Enter' && rows[index] !== undefined) openRow(app, rows[index]);
    else if (event.key === 'Escape' && app.store.getState().chosenRows.size > 0) clear();
    else return false;
    return true;
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !runKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rowOf = (event: MouseEvent): number => {
    if (!(event.target instanceof Element)) return -1;
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    return index === undefined ? -1 : Number(index);
  };
  const hits = (event: MouseEvent, what: string) =>
    event.target instanceof Element && event.target.closest(`[data-${what}]`) !== null;
  const handleClick = (event: MouseEvent) => {
    const index = rowOf(event);
    const row = rows[index];
    if (row === undefined) return;
    if (event.shiftKey) moveTo(index, true);
    else if (event.ctrlKey || event.metaKey || hits(event, 'box')) toggle(row);
    else if (hits(event, 'open')) openRow(app, row);
    else anchor.current = row.id;
    setActive(row.id);
  };
  const handleDoubleClick = (event: MouseEvent) => {
    const row = rows[rowOf(event)];
    if (row !== undefined && !hits(event, 'box') && !hits(event, 'open')) openRow(app, row);
  };
  const handleFocus = () => {
    if (indexOf(active) === -1) setActive(rows[0]?.id ?? null);
  };

  return {
    active,
    activeIndex: indexOf(active),
    chooseNone: clear,
    handlers: {
      onKeyDown: handleKeyDown,
      onClick: handleClick,
      onDoubleClick: handleDoubleClick,
      onFocus: handleFocus,
    },
  };
}
