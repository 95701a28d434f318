import { enlarged } from '../../../shared/copies/join-numbers';

/** Lines as they come in, list by list, in arrays that grow. */
export class LineList {
  private words = new Uint32Array(0);
  private hashes = new Uint32Array(0);
  /** How many lines there are. */
  count = 0;

  /** Makes room for so many more lines, to be filled at once. */
  take(lines: number): { readonly words: Uint32Array; readonly hashes: Uint32Array } {
    const first = this.count;
    this.count += lines;
    if (this.count > this.words.length) {
      // Room that is never used costs nothing.
      this.words = enlarged(this.words, this.count * 2);
      this.hashes = enlarged(this.hashes, this.count * 2);
    }
    return this.from(first);
  }

  /** @returns the number of the first of these lines. */
  add(words: Uint32Array, hashes: Uint32Array): number {
    const room = this.take(words.length);
    room.words.set(words);
    room.hashes.set(hashes);
    return this.count - words.length;
  }

  /** All lines from a number on. */
  from(first: number): { readonly words: Uint32Array; readonly hashes: Uint32Array } {
    return {
      words: this.words.subarray(first, this.count),
      hashes: this.hashes.subarray(first, this.count),
    };
  }
}
