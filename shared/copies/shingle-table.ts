import { barrier } from './copy-corpus';

/** Words of a shingle: product.md's Jaccard and containment are over sets of these. */
export const shingleWords = 3;

/** A shingle that stands more often in one article is looked for in its first places only. */
export const placesLookedAt = 16;

/** The shingles of one article at a time: which there are, and where each stands. */
export class ShingleTable {
  private slots = new Int32Array(2048);
  /** How many of the slots are in use for the present article, less one; a power of two, less one. */
  private lastSlot = 0;
  /** By slot: the number of the comparison in which it was last met. */
  private met = new Uint32Array(2048);
  /** By place: where its shingle stands next, or -1; where it stands last, at its first place. */
  private nexts = new Int32Array(1024);
  private lasts = new Int32Array(1024);
  /** By place: the slot of its shingle. */
  private slotsOfPlaces = new Int32Array(1024);
  private comparison = 0;
  private words: Uint32Array = new Uint32Array(0);
  /** How many different shingles the article has. */
  size = 0;

  /** Takes the shingles of an article, and forgets those of the one before. */
  fill(words: Uint32Array): void {
    this.words = words;
    this.size = 0;
    this.makeRoom(words.length);
    this.slots.fill(-1, 0, this.lastSlot + 1);
    for (let at = 0; at + shingleWords <= words.length; at += 1) {
      if (isShingle(words, at)) this.put(at);
    }
  }

  private makeRoom(words: number): void {
    let capacity = 256;
    while (capacity < words * 2) capacity *= 2;
    this.lastSlot = capacity - 1;
    if (this.slots.length < capacity) {
      this.slots = new Int32Array(capacity);
      this.met = new Uint32Array(capacity);
    }
    if (this.nexts.length >= words) return;
    this.nexts = new Int32Array(capacity);
    this.lasts = new Int32Array(capacity);
    this.slotsOfPlaces = new Int32Array(capacity);
  }

  private put(at: number): void {
    const slot = this.slotOf(this.words, at);
    const head = this.slots[slot] as number;
    this.nexts[at] = -1;
    this.slotsOfPlaces[at] = slot;
    if (head === -1) {
      this.slots[slot] = at;
      this.size += 1;
      this.lasts[at] = at;
      return;
    }
    this.nexts[this.lasts[head] as number] = at;
    this.lasts[head] = at;
  }

  /** The slot of a shingle: its own, or the empty one where it would go. */
  private slotOf(words: Uint32Array, at: number): number {
    const last = this.lastSlot;
    const x = words[at] as number;
    const y = words[at + 1] as number;
    const z = words[at + 2] as number;
    let slot = Math.imul(Math.imul(x, 0x9e3779b1) ^ y, 0x85ebca6b) ^ z;
    slot = (Math.imul(slot, 0xc2b2ae35) >>> 12) & last;
    for (;;) {
      const head = this.slots[slot] as number;
      if (head === -1) return slot;
      const own = this.words;
      if (own[head] === x && own[head + 1] === y && own[head + 2] === z) return slot;
      slot = (slot + 1) & last;
    }
  }

  /** Begins the comparison with another article. */
  beginComparison(): void {
    this.comparison += 1;
  }

  /** The slot of the shingle that begins at a place of the other article, or -1 where it has none. */
  slotAt(words: Uint32Array, at: number): number {
    if (!isShingle(words, at)) return -1;
    const slot = this.slotOf(words, at);
    return this.slots[slot] === -1 ? -1 : slot;
  }

  /** The slot of the shingle that begins at a place of the article itself; there must be one. */
  slotOfPlace(place: number): number {
    return this.slotsOfPlaces[place] as number;
  }

  /** Meets a shingle of the other article. @returns whether it is the first time. */
  meet(slot: number): boolean {
    if (this.met[slot] === this.comparison) return false;
    this.met[slot] = this.comparison;
    return true;
  }

  /** Where a shingle stands first. */
  firstPlace(slot: number): number {
    return this.slots[slot] as number;
  }

  /** Where the shingle at a place stands next, or -1. */
  placeAfter(place: number): number {
    return this.nexts[place] as number;
  }
}

function isShingle(words: Uint32Array, at: number): boolean {
  return words[at] !== barrier && words[at + 1] !== barrier && words[at + 2] !== barrier;
}
