import { joinNumbers } from '../../../shared/copies/join-numbers';

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
    let [list, before] = [0, 0];
    while (before < first) {
      before += this.words[list]?.length ?? 0;
      list += 1;
    }
    return {
      words: joinNumbers(this.words.slice(list)),
      hashes: joinNumbers(this.hashes.slice(list)),
    };
  }
}
