/** A slice of the work lasts so long, in ms: half a frame; then whatever the person does comes first. */
const sliceLength = 8;

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Runs steps in slices. @returns the result, or `null` where it is not needed any more. */
export async function inSlices<R>(
  steps: Generator<undefined, R>,
  isNeeded: () => boolean,
): Promise<R | null> {
  for (;;) {
    const end = performance.now() + sliceLength;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await pause();
    if (!isNeeded()) return null;
  }
}
