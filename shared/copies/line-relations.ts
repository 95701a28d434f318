import type { WordsOnDemand } from './copy-corpus';
import { type CopyLines, type LineView, linesOf, shortWords } from './copy-lines';
import { eachSeed } from './seeds';

/** Of an article's seeds the smallest are kept: two that share text share some (Broder 1997). */
const sketchSize = 32;
/** Longer stretches that two files share at an end are a story, not a site's own words. */
const longestBlock = 80;
/** With fewer words left to compare, nothing can be said. */
const fewestLeft = 20;

/** The smallest seeds of an article, and the line each stands in. */
interface Sketch {
  readonly hashes: readonly number[];
  readonly lines: readonly number[];
}

/** Tells whether two articles have something in common besides a line. */
export class LineRelations {
  private readonly sketches = new Map<number, Sketch>();

  /** @param labels hashes of short lines that recur: sharing them says nothing. */
  constructor(
    private readonly words: WordsOnDemand,
    private readonly lines: CopyLines,
    private readonly labels: ReadonlySet<number>,
  ) {}

  /**
   * Whether two articles share nothing besides what recurs: the line in question, labels, and the
   * few words around the line that both have at that end.
   */
  areUnrelated(a: number, b: number, hash: number): boolean {
    const inA = this.viewOf(a);
    const inB = this.viewOf(b);
    const block = this.sharedEnds(inA, inB, hash);
    if (block === null) return false;
    if (this.wordsLeft(inA, block) < fewestLeft || this.wordsLeft(inB, block) < fewestLeft) {
      return false;
    }
    return !this.shareLines(inA, inB, block) && !this.shareSeeds(a, b, block);
  }

  private viewOf(article: number): LineView {
    return linesOf(this.words.corpus, this.lines, article);
  }

  private hashOf(view: LineView, line: number): number {
    return this.lines.hashes[view.first + line] as number;
  }

  /** The longer lines of an article from one end. */
  private longLines(view: LineView, isFromTail: boolean): number[] {
    const found: number[] = [];
    for (let line = 0; line < view.count; line += 1) {
      if (view.length(line) > shortWords) found.push(line);
    }
    return isFromTail ? found.reverse() : found;
  }

  /**
   * Hashes of the lines that both have at their heads and at their tails, with the line in question.
   * @returns `null` where those are too many words, or where the line is a long one among others.
   */
  private sharedEnds(inA: LineView, inB: LineView, hash: number): Set<number> | null {
    const block = new Set<number>();
    let words = 0;
    for (const isFromTail of [false, true]) {
      const longA = this.longLines(inA, isFromTail);
      const longB = this.longLines(inB, isFromTail);
      for (let i = 0; i < Math.min(longA.length, longB.length); i += 1) {
        const shared = this.hashOf(inA, longA[i] as number);
        if (shared !== this.hashOf(inB, longB[i] as number)) break;
        if (!block.has(shared)) words += inA.length(longA[i] as number);
        block.add(shared);
      }
    }
    if (words > longestBlock) return null;
    return block.has(hash) || this.labels.has(hash) ? block : null;
  }

  private isLeft(hash: number, block: ReadonlySet<number>): boolean {
    return !block.has(hash) && !this.labels.has(hash);
  }

  private wordsLeft(view: LineView, block: ReadonlySet<number>): number {
    let words = 0;
    for (let line = 0; line < view.count; line += 1) {
      if (this.isLeft(this.hashOf(view, line), block)) words += view.length(line);
    }
    return words;
  }

  private shareLines(inA: LineView, inB: LineView, block: ReadonlySet<number>): boolean {
    const own = new Set<number>();
    for (let line = 0; line < inA.count; line += 1) own.add(this.hashOf(inA, line));
    for (let line = 0; line < inB.count; line += 1) {
      const hash = this.hashOf(inB, line);
      const isLong = inB.length(line) > shortWords;
      if (isLong && own.has(hash) && this.isLeft(hash, block)) return true;
    }
    return false;
  }

  private shareSeeds(a: number, b: number, block: ReadonlySet<number>): boolean {
    const [ofA, ofB] = [this.sketchOf(a), this.sketchOf(b)];
    const [inA, inB] = [this.viewOf(a), this.viewOf(b)];
    let [i, j] = [0, 0];
    while (i < ofA.hashes.length && j < ofB.hashes.length) {
      const difference = (ofA.hashes[i] as number) - (ofB.hashes[j] as number);
      if (difference === 0) {
        const isLeft =
          this.isLeft(this.hashOf(inA, ofA.lines[i] as number), block) &&
          this.isLeft(this.hashOf(inB, ofB.lines[j] as number), block);
        if (isLeft) return true;
      }
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    return false;
  }

  private sketchOf(article: number): Sketch {
    const known = this.sketches.get(article);
    if (known !== undefined) return known;
    this.words.need(article);
    const smallest: [hash: number, place: number][] = [];
    eachSeed(this.words.corpus, article, (hash, place) => {
      const worst = smallest.at(-1)?.[0] ?? 0;
      if (smallest.length === sketchSize && hash >= worst) return;
      let to = smallest.length;
      while (to > 0 && (smallest[to - 1] as [number, number])[0] > hash) to -= 1;
      smallest.splice(to, 0, [hash, place]);
      if (smallest.length > sketchSize) smallest.pop();
    });
    const first = this.words.corpus.firsts[article] as number;
    const sketch = {
      hashes: smallest.map(([hash]) => hash),
      lines: smallest.map(([, place]) => this.lineAt(article, place - first)),
    };
    this.sketches.set(article, sketch);
    return sketch;
  }

  /** The line in which a word stands. */
  private lineAt(article: number, word: number): number {
    const view = this.viewOf(article);
    let line = view.count - 1;
    while (line > 0 && (this.lines.words[view.first + line] as number) > word) line -= 1;
    return line;
  }
}
