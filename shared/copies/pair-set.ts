/** Pairs of article numbers, each once, in no order. */
export class PairSet {
  /** By slot: the two articles side by side, so that one look at memory finds both. */
  private slots = new Uint32Array(2048);
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
    this.slots[slot] = a;
    this.slots[slot + 1] = b;
    this.count += 1;
    if (this.count * 4 > this.slots.length) this.grow();
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Uint32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) {
      const [a, b] = [slots[i] as number, slots[i + 1] as number];
      if (b === 0) continue;
      const slot = this.slotOf(a, b);
      this.slots[slot] = a;
      this.slots[slot + 1] = b;
    }
  }

  /** All pairs as `a * 2^26 + b`, sorted; exact in doubles up to 2^27 articles. */
  keys(): Float64Array {
    const keys = new Float64Array(this.count);
    let next = 0;
    for (let i = 0; i < this.slots.length; i += 2) {
      if (this.slots[i + 1] === 0) continue;
      keys[next] = pairKey(this.slots[i] as number, this.slots[i + 1] as number);
      next += 1;
    }
    return keys.sort();
  }
}

const keyFactor = 2 ** 26;

/** A pair as one number that sorts by `a`, then by `b`. */
function pairKey(a: number, b: number): number {
  return a * keyFactor + b;
}

/** The two articles of a key. */
export function pairOfKey(key: number): readonly [a: number, b: number] {
  return [Math.floor(key / keyFactor), key % keyFactor];
}

/** The pairs of two sorted lists, each once, sorted. */
function mergeTwo(x: Float64Array, y: Float64Array): Float64Array {
  const merged = new Float64Array(x.length + y.length);
  let [i, j, count] = [0, 0, 0];
  while (i < x.length || j < y.length) {
    const [ofX, ofY] = [x[i] ?? Number.POSITIVE_INFINITY, y[j] ?? Number.POSITIVE_INFINITY];
    merged[count] = Math.min(ofX, ofY);
    count += 1;
    if (ofX <= ofY) i += 1;
    if (ofY <= ofX) j += 1;
  }
  return merged.slice(0, count);
}

/** Pairs of several sorted lists, each once, sorted. */
export function mergeKeys(lists: readonly Float64Array[]): Float64Array {
  if (lists.length <= 1) return lists[0] ?? new Float64Array(0);
  const half = lists.length >>> 1;
  return mergeTwo(mergeKeys(lists.slice(0, half)), mergeKeys(lists.slice(half)));
}
