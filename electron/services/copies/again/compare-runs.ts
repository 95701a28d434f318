import type { WordStretches } from '../../../../shared/copies/boilerplate';
import { areSame } from '../contents';
import type { LoadedWords } from '../load-words';
import { hashOfStretches } from '../packed-stretches';
import { type CachedPairs, pairRowAt } from '../pair-cache';
import type { PathList } from '../path-list';

/** Which articles are the same as in an earlier run, and which are not. */
export class RunDifference {
  /** By article of the earlier run: its number now, or -1 where its pairs hold no more. */
  readonly numbers: Int32Array;
  /** By article: its number in the earlier run, or -1 where it wasn't there. */
  readonly olds: Int32Array;
  /** By article: whether its pairs have to be looked for. */
  readonly isStale: Uint8Array;
  /** Articles of the earlier run that are gone or changed. */
  readonly gone: number[] = [];
  /** Articles of now that were not, or not so, in the earlier run. */
  readonly fresh: number[] = [];

  constructor(paths: PathList, oldPaths: PathList) {
    this.numbers = oldPaths.placesIn(paths);
    this.olds = paths.placesIn(oldPaths);
    this.isStale = new Uint8Array(paths.count);
    for (const [old, article] of this.numbers.entries()) if (article === -1) this.gone.push(old);
    for (const [article, old] of this.olds.entries()) if (old === -1) this.change(article);
  }

  /** Takes an article for changed. */
  change(article: number): void {
    if (this.isStale[article] === 1) return;
    this.fresh.push(article);
    const old = this.olds[article] as number;
    if (old >= 0) this.gone.push(old);
    this.forgetPairs(article);
  }

  /** Has the pairs of an article looked for anew, though it is the same. */
  forgetPairs(article: number): void {
    this.isStale[article] = 1;
    const old = this.olds[article] as number;
    if (old >= 0) this.numbers[old] = -1;
  }

  get stale(): number[] {
    return [...this.isStale.keys()].filter((article) => this.isStale[article] === 1);
  }
}

/** Compares contents, and what people marked. */
export function compareRuns(
  { articles }: LoadedWords,
  marked: ReadonlyMap<number, WordStretches>,
  cached: CachedPairs,
): RunDifference {
  const difference = new RunDifference(articles.paths, cached.paths);
  for (const [article, old] of difference.olds.entries()) {
    if (old === -1) continue;
    const isSame =
      areSame(articles.contents, article, cached.contents, old) &&
      hashOfStretches(marked.get(article) ?? []) === pairRowAt(cached, old, 'marks');
    if (!isSame) difference.change(article);
  }
  return difference;
}
