import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useApp, useAppState } from '../../../hooks/use-app';
import { selectAnnotation } from '../../../state/reading';
import { pickAnnotation } from '../../../state/relations/relating';
import type { ListEntry } from './list-entries';

/** Height of a line in CSS pixels. */
const entryHeight = 58;
/** Lines that a page key passes. */
const pageStep = 8;

interface Options {
  readonly entries: readonly ListEntry[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Gives the keyboard back to the text. */
  readonly leave: () => void;
}

interface EntryKeys {
  readonly rows: readonly VirtualItem[];
  /** Height of all lines together in CSS pixels. */
  readonly height: number;
  /** Index of the line that keys act on; -1 where there is none. */
  readonly active: number;
  readonly rowId: (index: number) => string;
  readonly handleKey: (event: KeyboardEvent) => void;
  readonly choose: (entry: ListEntry) => void;
}

function stepOf(key: string, count: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageStep,
    PageUp: -pageStep,
    Home: -count,
    End: count,
  };
  return steps[key] ?? 0;
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/**
 * The active line of the list in step with the selected annotation: moving in the list selects in the
 * text, and selecting in the text moves the list.
 */
export function useEntryKeys({ entries, list, scroller, leave }: Options): EntryKeys {
  const app = useApp();
  const id = useId();
  const selected = useAppState((state) => state.selectedAnnotation);
  const isAsked = useAppState((state) => state.isListAsked);
  /** Where the list stands while nothing in it is selected. */
  const [resting, setResting] = useState(0);
  const found = entries.findIndex(({ annotation }) => annotation.id === selected);
  const active = found === -1 ? Math.min(resting, entries.length - 1) : found;
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => entryHeight,
    overscan: 8,
  });

  useEffect(() => {
    if (found === -1) return;
    setResting(found);
    virtualizer.scrollToIndex(found, { align: 'auto' });
  }, [found, virtualizer]);

  useEffect(() => {
    if (!isAsked) return;
    app.store.setState({ isListAsked: false });
    list.current?.focus({ preventScroll: true });
  }, [app, isAsked, list]);

  const moveTo = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    setResting(index);
    selectAnnotation(app, entry.annotation.id);
    virtualizer.scrollToIndex(index);
  };
  const run = (key: string): boolean => {
    const step = stepOf(key, entries.length);
    if (step === 0 && key !== 'Enter' && key !== 'F6') return false;
    // The first press takes the line that is pointed at, unless it is selected already.
    const isFirst = found === -1 && Math.abs(step) === 1;
    if (key !== 'F6') moveTo(clamp(isFirst ? active : active + step, entries.length));
    if (step === 0) leave();
    return true;
  };
  const handleKey = (event: KeyboardEvent) => {
    if (hasModifier(event) || !run(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    active,
    rowId: (index) => `${id}-${index}`,
    handleKey,
    choose: ({ annotation }) => pickAnnotation(app, annotation.id),
  };
}
