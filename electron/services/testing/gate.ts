/** A place in a test's own order of things where whoever comes by waits to be let through. */
export interface Gate {
  /** Waits to be let through. */
  pass(): Promise<void>;
  /** Resolves when the first one waits. */
  readonly reached: Promise<void>;
  /** Lets all through, those who come later too. */
  open(): void;
}

/** A gate that is shut. */
export function aGate(): Gate {
  let [open, reach] = [() => {}, () => {}];
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    pass: () => {
      reach();
      return opened;
    },
    reached,
    open: () => open(),
  };
}
