/** Runs tasks one after another, in the order in which they were given. */
export type Serial = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own; a failed task doesn't stop those behind it. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
