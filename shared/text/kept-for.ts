/** A value, and what it was made of. */
interface Kept<V> {
  readonly of: readonly unknown[];
  readonly value: V;
}

/** Values by an object that is never changed, only replaced; with it they go. */
export type KeptValues<V> = WeakMap<object, Kept<V>>;

/**
 * The value that was made for an object before; made anew where what else it depends on is not the same.
 * @param of all that it depends on besides the object; the same are the same objects, in the same order.
 */
export function keptFor<V>(
  kept: KeptValues<V>,
  key: object,
  of: readonly unknown[],
  make: () => V,
): V {
  const before = kept.get(key);
  const isSame = before?.of.length === of.length && of.every((one, at) => one === before.of[at]);
  if (isSame) return before.value;
  const value = make();
  kept.set(key, { of, value });
  return value;
}
