/** Pairs of article numbers, each once, in no order. */
export class PairSet {
  private firsts = new Uint32Array(1024);
  private seconds = new Uint32Array(1024);
  private count = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.count;
  }

  /** Where a pair is, or where it would go. The second of a pair is never 0: it is the greater one. */
  private slotOf(a: number, b: number): number {
    const last = this.firsts.length - 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & last;
    while (this.seconds[slot] !== 0 && (this.firsts[slot] !== a || this.seconds[slot] !== b)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** @param a less than `b`. */
  has(a: number, b: number): boolean {
    return this.seconds[this.slotOf(a, b)] !== 0;
  }

  /** @param a less than `b`. */
  add(a: number, b: number): void {
    const slot = this.slotOf(a, b);
    if (this.seconds[slot] !== 0) return;
    this.firsts[slot] = a;
    this.seconds[slot] = b;
    this.count += 1;
    if (this.count * 2 > this.firsts.length) this.grow();
  }

  private grow(): void {
    const { firsts, seconds } = this;
    this.firsts = new Uint32Array(firsts.length * 2);
    this.seconds = new Uint32Array(firsts.length * 2);
    for (let i = 0; i < firsts.length; i += 1) {
      const b = seconds[i] as number;
      if (b === 0) continue;
      const slot = this.slotOf(firsts[i] as number, b);
      this.firsts[slot] = firsts[i] as number;
      this.seconds[slot] = b;
    }
  }

  /** All pairs as `a * 2^26 + b`, in no order; exact in doubles up to 2^27 articles. */
  keys(): Float64Array {
    const keys = new Float64Array(this.count);
    let next = 0;
    for (let i = 0; i < this.firsts.length; i += 1) {
      if (this.seconds[i] === 0) continue;
      keys[next] = pairKey(this.firsts[i] as number, this.seconds[i] as number);
      next += 1;
    }
    return keys;
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

/** Pairs of several lists, each once, sorted. */
export function mergeKeys(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let next = 0;
  for (const list of lists) {
    all.set(list, next);
    next += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i += 1) {
    if (i > 0 && all[i] === all[i - 1]) continue;
    all[kept] = all[i] as number;
    kept += 1;
  }
  return all.slice(0, kept);
}
