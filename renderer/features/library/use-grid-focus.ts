import { type RefObject, useEffect, useRef } from 'react';

const keysOfGrid: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

function isFocusFree(): boolean {
  return document.activeElement === document.body;
}

/**
 * Brings the keyboard to the grid: at once when one comes back to it, and before that with the first
 * key that is meant for it. A window that has just opened shows no focus that nobody asked for.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, hasGrid: boolean): void {
  const wasShown = useRef(false);
  useEffect(() => {
    if (!hasGrid) return;
    if (wasShown.current && isFocusFree()) grid.current?.focus({ preventScroll: true });
    wasShown.current = true;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFocusFree() || !keysOfGrid.has(event.key)) return;
      event.preventDefault();
      grid.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [grid, hasGrid]);
}
