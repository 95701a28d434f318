/** So many CSS pixels wider or narrower with each press. */
const step = 16;

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * By how much a key on the name of a column widens it, in CSS pixels: Shift with the arrow towards
 * which its edge lies; less than nothing for the other arrow, 0 for all other keys.
 */
export function edgeStep(press: Press, isRightToLeft: boolean): number {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = press;
  if (!shiftKey || ctrlKey || altKey || metaKey) return 0;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return (key === 'ArrowLeft') === isRightToLeft ? step : -step;
}
