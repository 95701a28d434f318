import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings the keyboard to the grid whenever the grid comes into sight and nothing else has it. In a
 * window that has just opened it is there quietly: the ring appears with the first key.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, hasGrid: boolean): void {
  const wasShown = useRef(false);
  useEffect(() => {
    const element = grid.current;
    if (!hasGrid || element === null || document.activeElement !== document.body) return;
    if (!wasShown.current) element.dataset.quiet = '';
    wasShown.current = true;
    element.focus({ preventScroll: true });
    const endQuiet = () => {
      delete element.dataset.quiet;
    };
    window.addEventListener('keydown', endQuiet, { once: true, capture: true });
    return () => window.removeEventListener('keydown', endQuiet, true);
  }, [grid, hasGrid]);
}
