import {
  type Boilerplate,
  boilerplateIn,
  linesIn,
  renewBoilerplate,
  type WordStretches,
} from '../../../../shared/copies/boilerplate';
import type { Barriers, MarkedBoilerplate } from '../barriers';
import type { LoadedWords } from '../load-words';
import { hashOfStretches, repackStretches, stretchesAt } from '../packed-stretches';
import { type CachedPairs, pairRowAt } from '../pair-cache';
import type { RunDifference } from './compare-runs';

/** The hashes of the lines of changed articles, as they are and as they were. */
function touchedLines(
  { lines }: LoadedWords,
  cached: CachedPairs,
  { gone, fresh }: RunDifference,
): Set<number> {
  const touched = linesIn(lines, fresh);
  for (const old of gone) {
    const first = pairRowAt(cached, old, 'firstLine');
    const end = first + pairRowAt(cached, old, 'lines');
    for (const hash of lines.hashes.subarray(first, end)) touched.add(hash);
  }
  return touched;
}

function sameStretches(x: WordStretches, y: WordStretches): boolean {
  return x.length === y.length && hashOfStretches(x) === hashOfStretches(y);
}

/**
 * Puts barriers as `placeBarriers` does, with a look at what changed only. Articles of which other
 * words are barriers than before are taken for changed.
 */
export function renewBarriers(
  loaded: LoadedWords,
  marked: MarkedBoilerplate,
  cached: CachedPairs,
  difference: RunDifference,
): Barriers {
  const { words, lines } = loaded;
  words.bar((article) => marked.get(article) ?? []);
  const before: Boilerplate = {
    labels: new Set(cached.labels),
    lines: new Set(cached.siteLines),
  };
  const touched = touchedLines(loaded, cached, difference);
  const renewed = renewBoilerplate(before, touched, words, lines);
  const changed = new Map<number, WordStretches>();
  const beforeIn = (article: number) => {
    const old = difference.olds[article] as number;
    return old === -1 ? [] : stretchesAt(cached.stretches, old);
  };
  for (const article of [...renewed.articles, ...difference.fresh]) {
    const now = boilerplateIn(words.corpus, lines, renewed.boilerplate, article);
    if (!sameStretches(now, beforeIn(article))) difference.change(article);
    changed.set(article, now);
  }
  const stretches = repackStretches(cached.stretches, difference.olds, changed);
  words.bar((article) => stretchesAt(stretches, article));
  return { marked, boilerplate: renewed.boilerplate, stretches };
}
