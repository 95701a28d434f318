import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp } from '../../hooks/use-app';
import { openContextMenu } from '../../state/context-menu';
import { openRow } from './open-row';
import { chooseAll, chooseRange, toggleRow } from './row-choice';
import { type RowIntent, rowIntent } from './row-keys';

interface Options {
  readonly rows: readonly DocumentSummary[];
  readonly pageSize: () => number;
  readonly scrollTo: (index: number) => void;
}

/** The index of the row under the mouse, or -1. */
function rowUnder({ target }: MouseEvent): number {
  if (!(target instanceof Element)) return -1;
  const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
  return index === undefined ? -1 : Number(index);
}

/** The middle of a row's lower edge, where it is on the screen. */
function placeOfRow(grid: Element, index: number): { x: number; y: number } | null {
  const rect = grid.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect();
  return rect === undefined ? null : { x: rect.left + rect.width / 2, y: rect.bottom };
}

function hits({ target }: MouseEvent, part: 'box' | 'open'): boolean {
  return target instanceof Element && target.closest(`[data-${part}]`) !== null;
}

/** The focused row of the library and the chosen ones, by keyboard and by mouse. */
export function useRowFocus({ rows, pageSize, scrollTo }: Options) {
  const app = useApp();
  const [active, setActive] = useState<DocumentId | null>(null);
  /** Where the range starts that Shift extends. */
  const anchor = useRef<DocumentId | null>(null);
  const indexOf = useCallback(
    (id: DocumentId | null) => (id === null ? -1 : rows.findIndex((row) => row.id === id)),
    [rows],
  );
  const choose = (chosenRows: ReadonlySet<DocumentId>) => app.store.setState({ chosenRows });

  const moveTo = (index: number, isExtending: boolean) => {
    const row = rows[index];
    if (row === undefined) return;
    if (isExtending) {
      anchor.current ??= active ?? row.id;
      choose(chooseRange(new Set(), rows, Math.max(0, indexOf(anchor.current)), index));
    } else {
      anchor.current = row.id;
    }
    setActive(row.id);
    scrollTo(index);
  };
  const toggle = (row: DocumentSummary | undefined) => {
    if (row === undefined) return;
    anchor.current = row.id;
    choose(toggleRow(app.store.getState().chosenRows, row));
  };

  const run = (intent: RowIntent) => {
    const row = rows[indexOf(active)];
    if (intent.kind === 'move') moveTo(intent.to, intent.isExtending);
    else if (intent.kind === 'choose-all') choose(chooseAll(rows));
    else if (intent.kind === 'choose-none') choose(new Set());
    else if (intent.kind === 'toggle') toggle(row);
    else if (row !== undefined) openRow(app, row);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const place = { from: indexOf(active), last: rows.length - 1, page: pageSize() };
    const intent = rowIntent(event.nativeEvent, place);
    if (intent === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(intent);
  };
  const handleClick = (event: MouseEvent) => {
    const index = rowUnder(event);
    const row = rows[index];
    if (row === undefined) return;
    if (event.shiftKey) moveTo(index, true);
    else if (event.ctrlKey || event.metaKey || hits(event, 'box')) toggle(row);
    else if (hits(event, 'open')) openRow(app, row);
    else anchor.current = row.id;
    setActive(row.id);
  };
  const handleDoubleClick = (event: MouseEvent) => {
    const row = rows[rowUnder(event)];
    if (row !== undefined && !hits(event, 'box') && !hits(event, 'open')) openRow(app, row);
  };
  const handleContextMenu = (event: MouseEvent) => {
    // From the keyboard the event comes from the grid, and its row is the focused one.
    const isFromRow = rowUnder(event) !== -1;
    const index = isFromRow ? rowUnder(event) : indexOf(active);
    const row = rows[index];
    if (row === undefined || row.encoding === null) return;
    event.preventDefault();
    if (!app.store.getState().chosenRows.has(row.id)) choose(new Set([row.id]));
    anchor.current = row.id;
    setActive(row.id);
    const place = isFromRow ? null : placeOfRow(event.currentTarget, index);
    openContextMenu(app, 'row', place?.x ?? event.clientX, place?.y ?? event.clientY);
  };
  const handleFocus = (event: { target: unknown; currentTarget: unknown }) => {
    const isOwn = event.target === event.currentTarget;
    if (isOwn && indexOf(active) === -1) setActive(rows[0]?.id ?? null);
  };

  return {
    active,
    activeIndex: indexOf(active),
    handlers: {
      onKeyDown: handleKeyDown,
      onClick: handleClick,
      onDoubleClick: handleDoubleClick,
      onContextMenu: handleContextMenu,
      onFocus: handleFocus,
    },
  };
}
