import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useApp } from '../../../hooks/use-app';
import type { ClaimLine } from '../../../state/claims/claim-list';
import { chooseClaims, showClaimPage } from '../../../state/claims/showing-claims';
import { claimKeys } from '../../../state/commands/claim-keys';
import { type KeyBinding, matchesKey } from '../../../state/keys';

interface Options {
  readonly lines: readonly ClaimLine[];
  readonly pageSize: () => number;
  readonly scrollTo: (index: number) => void;
}

function claimAt(lines: readonly ClaimLine[], index: number): string | null {
  const line = lines[index];
  return line?.kind === 'claim' ? line.entry.id : null;
}

/** The line that a key leads to; the heads of groups are stepped over. */
function targetOf(
  key: string,
  from: number,
  lines: readonly ClaimLine[],
  page: number,
): number | null {
  const last = lines.length - 1;
  const targets: Readonly<Record<string, readonly [to: number, step: 1 | -1]>> = {
    ArrowDown: [from + 1, 1],
    ArrowUp: [from - 1, -1],
    PageDown: [from + page, 1],
    PageUp: [from - page, -1],
    Home: [0, 1],
    End: [last, -1],
  };
  const target = targets[key];
  if (target === undefined) return null;
  const [to, step] = target;
  const at = Math.min(Math.max(to, 0), last);
  for (const turn of [step, -step]) {
    for (let index = at; index >= 0 && index <= last; index += turn) {
      if (claimAt(lines, index) !== null) return index;
    }
  }
  return null;
}

function isKey(bindings: readonly KeyBinding[], event: KeyboardEvent): boolean {
  return bindings.some((binding) => matchesKey(binding, event.nativeEvent));
}

/** The line of the table that the keys are at, and those that are chosen. */
export function useClaimRows({ lines, pageSize, scrollTo }: Options) {
  const app = useApp();
  const [active, setActive] = useState<string | null>(null);
  /** Where the range starts that Shift extends. */
  const anchor = useRef<string | null>(null);
  const indexOf = (id: string | null) =>
    id === null ? -1 : lines.findIndex((line) => line.kind === 'claim' && line.entry.id === id);
  const activeIndex = indexOf(active);

  const between = (from: number, to: number) => {
    const part = lines.slice(Math.min(from, to), Math.max(from, to) + 1);
    return new Set(part.flatMap((line) => (line.kind === 'claim' ? [line.entry.id] : [])));
  };
  const moveTo = (index: number, isExtending: boolean) => {
    const id = claimAt(lines, index);
    if (id === null) return;
    if (isExtending) {
      anchor.current ??= active ?? id;
      chooseClaims(app, between(Math.max(0, indexOf(anchor.current)), index));
    } else anchor.current = id;
    setActive(id);
    scrollTo(index);
  };
  const toggle = (id: string | null) => {
    if (id === null) return;
    const chosen = new Set(app.store.getState().claims.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    anchor.current = id;
    chooseClaims(app, chosen);
  };

  const choosing = [
    [claimKeys.all, () => chooseClaims(app, between(0, lines.length - 1))],
    [claimKeys.choose, () => toggle(active)],
    [claimKeys.none, () => chooseClaims(app, new Set())],
    [claimKeys.open, () => active !== null && showClaimPage(app, active)],
  ] as const;

  const runKey = (event: KeyboardEvent): boolean => {
    const found = choosing.find(([keys]) => isKey(keys, event));
    if (found !== undefined) {
      found[1]();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const to = targetOf(event.key, activeIndex, lines, pageSize());
    if (to !== null) moveTo(to, event.shiftKey);
    return to !== null;
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !runKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const handleClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
    const id = claimAt(lines, index);
    if (id === null) return;
    const isBox = target.closest('[data-box]') !== null;
    if (event.shiftKey) moveTo(index, true);
    else if (event.ctrlKey || event.metaKey || isBox) toggle(id);
    else if (target.closest('[data-open]') !== null) showClaimPage(app, id);
    setActive(id);
  };
  const handleFocus = (event: { target: unknown; currentTarget: unknown }) => {
    if (event.target !== event.currentTarget || activeIndex !== -1) return;
    const first = targetOf('Home', -1, lines, 1);
    setActive(first === null ? null : claimAt(lines, first));
  };
  return {
    active,
    activeIndex,
    handlers: { onKeyDown: handleKeyDown, onClick: handleClick, onFocus: handleFocus },
  };
}
