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
