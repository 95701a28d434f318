/** Lines as they come in, list by list. */
export class LineList {
  private readonly words: Uint32Array[] = [];
  private readonly hashes: Uint32Array[] = [];
  /** How many lines there are. */
  count = 0;

  /** @returns the number of the first of these lines. */
  add(words: Uint32Array, hashes: Uint32Array): number {
    const first = this.count;
    this.words.push(words);
    this.hashes.push(hashes);
    this.count += words.length;
    return first;
  }

  /** All lines from a number on, which one of the lists begins with. */
  from(first: number): { readonly words: Uint32Array; readonly hashes: Uint32Array } {
    return { words: together(this.words, first), hashes: together(this.hashes, first) };
  }
}

/** Puts lists together, without the first so many numbers. */
function together(lists: readonly Uint32Array[], from: number): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return from === 0 ? all : all.slice(from);
}
