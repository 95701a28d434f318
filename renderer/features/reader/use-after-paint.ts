import { useEffect, useState } from 'react';

/** Calls back once the frame that is made next has been painted. @returns what ends the waiting. */
function afterPaint(callback: () => void): () => void {
  let isOver = false;
  const frame = requestAnimationFrame(() => {
    // A message posted in the frame's callback is answered after its paint.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!isOver) callback();
    };
    port2.postMessage(null);
  });
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
  };
}

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
