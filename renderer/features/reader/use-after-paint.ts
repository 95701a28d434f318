import { useEffect, useState } from 'react';
import { afterPaint } from '../../platform/after-paint';

/**
 * The value as it was until the next frame is on the screen, then as it is: what a gesture is about
 * is painted first, and what follows from it a frame later.
 */
export function useAfterPaint<T extends object>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return;
    return afterPaint(() => setShown(value));
  }, [value, shown]);
  return shown;
}

/** Whether the page has been on the screen once since this was mounted. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => afterPaint(() => setIsPainted(true)), []);
  return isPainted;
}
