/** What only one of two lists has. Both mostly hold the same objects, in the same order; none twice. */
export function difference<T>(before: readonly T[], after: readonly T[]) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const was = new Set(before.slice(start, before.length - end));
  const is = new Set(after.slice(start, after.length - end));
  return {
    gone: [...was].filter((one) => !is.has(one)),
    come: [...is].filter((one) => !was.has(one)),
  };
}

/** A list without some of it, and with others at its end. */
export function withChanges<T>(
  list: readonly T[] = [],
  gone: readonly T[] = [],
  come: readonly T[] = [],
): T[] {
  if (gone.length === 0) return [...list, ...come];
  const isGone = new Set(gone);
  return [...list.filter((one) => !isGone.has(one)), ...come];
}
