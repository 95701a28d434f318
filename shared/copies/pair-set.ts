/** Pairs of article numbers, each once. */
export class PairSet {
  /** By slot: the two articles side by side, so that one look at memory finds both. */
  private slots = new Uint32Array(2048);
  /** The keys of all pairs, in the order in which they were added. */
  private added = new Float64Array(512);
  private count = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.count;
  }

  /** Where a pair is, or where it would go. The second of a pair is never 0: it is the greater one. */
  private slotOf(a: number, b: number): number {
    const { slots } = this;
    const last = slots.length - 2;
    let slot = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    slot = ((slot ^ (slot >>> 15)) << 1) & last;
    while (slots[slot + 1] !== 0 && (slots[slot] !== a || slots[slot + 1] !== b)) {
      slot = (slot + 2) & last;
    }
    return slot;
  }

  /** @param a less than `b`. */
  has(a: number, b: number): boolean {
    return this.slots[this.slotOf(a, b) + 1] !== 0;
  }

  /** @param a less than `b`. */
  add(a: number, b: number): void {
    const slot = this.slotOf(a, b);
    if (this.slots[slot + 1] !== 0) return;
    if (this.count === this.added.length) this.grow();
    this.put(a, b);
    this.added[this.count] = pairKey(a, b);
    this.count += 1;
  }

  private put(a: number, b: number): void {
    const slot = this.slotOf(a, b);
    this.slots[slot] = a;
    this.slots[slot + 1] = b;
  }

  private grow(): void {
    const { added, slots } = this;
    this.added = new Float64Array(added.length * 2);
    this.added.set(added);
    this.slots = new Uint32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] !== 0) this.put(slots[i] as number, slots[i + 1] as number);
    }
  }

  /**
   * The pairs as `a * 2^26 + b`, sorted; exact in doubles up to 2^27 articles.
   * @param from only those that were added since there were so many.
   */
  keys(from = 0): Float64Array {
    return this.added.slice(from, this.count).sort();
  }
}

const keyFactor = 2 ** 26;

/** A pair as one number that sorts by `a`, then by `b`. */
function pairKey(a: number, b: number): number {
  return a * keyFactor + b;
}

/** The two articles of a key. */
export function pairOfKey(key: number): readonly [a: number, b: number] {
  // `| 0`: the remainder of a division would be kept as a double, and whatever it is put into is
  // compiled anew for doubles.
  return [(key / keyFactor) | 0, (key % keyFactor) | 0];
}

/** Pairs of several lists, each once, sorted. */
export function mergeKeys(lists: readonly Float64Array[]): Float64Array {
  const keys = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const list of lists) {
    keys.set(list, count);
    count += list.length;
  }
  // One sort of the system's, sooner done than merging in code that is not yet compiled.
  return keys.sort().filter((key, index) => index === 0 || key !== keys[index - 1]);
}
