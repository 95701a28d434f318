/** Calls back once the frame that is made next has been painted. @returns what ends the waiting. */
export function afterPaint(callback: () => void): () => void {
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
