import {
  type Boilerplate,
  boilerplateIn,
  findBoilerplate,
  type WordStretches,
} from '../../../shared/copies/boilerplate';
import type { LoadedWords } from './load-words';
import { type PackedStretches, packStretches, stretchesAt } from './packed-stretches';

/** What people marked as boilerplate, by article. */
export type MarkedBoilerplate = ReadonlyMap<number, WordStretches>;

/** What neither makes nor hides a copy. */
export interface Barriers {
  readonly marked: MarkedBoilerplate;
  readonly boilerplate: Boilerplate;
  /** Where boilerplate stands, besides what people marked. */
  readonly stretches: PackedStretches;
}

/** Puts barriers where people marked boilerplate, and finds the rest and puts them there as well. */
export function placeBarriers(
  { articles, words, lines }: LoadedWords,
  marked: MarkedBoilerplate,
): Barriers {
  if (marked.size > 0) words.bar((article) => marked.get(article) ?? []);
  const boilerplate = findBoilerplate(words, lines);
  const stretchesOf = (article: number) => boilerplateIn(words.corpus, lines, boilerplate, article);
  const stretches = packStretches(articles.paths.count, stretchesOf);
  words.bar((article) => stretchesAt(stretches, article));
  return { marked, boilerplate, stretches };
}
