/** A set of 32-bit hashes whose upper bits are well mixed, made for a quick "no". */
export interface HashSet {
  readonly bits: Uint32Array;
  readonly exact: ReadonlySet<number>;
}

/** Few enough that the bits stay close to the processor. */
const keyBits = 20;

/** The set of some hashes. */
export function hashSetOf(exact: ReadonlySet<number>): HashSet {
  const bits = new Uint32Array(2 ** (keyBits - 5));
  for (const hash of exact) {
    const bit = hash >>> (32 - keyBits);
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { bits, exact };
}

/** The bits of the set of all hashes. */
export const everyHash: HashSet['bits'] = new Uint32Array(2 ** (keyBits - 5)).fill(0xffff_ffff);

/** Whether a hash may be in a set; "no" is certain. */
export function mayBeIn(bits: HashSet['bits'], hash: number): boolean {
  const bit = hash >>> (32 - keyBits);
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** Whether a hash is in a set. */
export function isIn({ bits, exact }: HashSet, hash: number): boolean {
  return mayBeIn(bits, hash) && exact.has(hash);
}
