/** Keeps the last result of a function, for as long as what it is made of stays the same. */
export function remembered<A extends readonly unknown[], R>(
  make: (...given: A) => R,
): (...given: A) => R {
  let known: { readonly given: A; readonly result: R } | null = null;
  return (...given) => {
    if (known === null || given.some((one, index) => one !== known?.given[index])) {
      known = { given, result: make(...given) };
    }
    return known.result;
  };
}

/** Keeps the last result of a function as `remembered` does; what is made next goes on from it. */
export function rememberedFrom<A extends readonly unknown[], R>(
  make: (before: R | undefined, ...given: A) => R,
): (...given: A) => R {
  let last: R | undefined;
  return remembered((...given: A) => {
    last = make(last, ...given);
    return last;
  });
}

/** Gives what it was given last for as long as what comes after says the same: much hangs on which it is. */
export function steady<T>(isSame: (before: T, now: T) => boolean): (now: T) => T {
  let last: { readonly value: T } | null = null;
  return (now) => {
    if (last === null || !isSame(last.value, now)) last = { value: now };
    return last.value;
  };
}

/** `steady` for lists that are the same while they hold the same objects in the same order. */
export function steadyList<T>(): (now: readonly T[]) => readonly T[] {
  return steady<readonly T[]>(
    (before, now) =>
      before.length === now.length && before.every((one, index) => one === now[index]),
  );
}
