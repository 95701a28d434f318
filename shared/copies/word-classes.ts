import { foldForSearch } from '../text/fold-arabic';
import { attributionWords, titleWords } from '../text/news-words';

/** What a word is to somebody who compares two copies. Stands in the two low bits of its hash. */
export const wordClass = { plain: 0, number: 1, attribution: 2, title: 3 } as const;
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** Conjunctions that are written on to the word. */
const conjunctions = ['', 'و', 'ف'];

function entriesOf(words: readonly string[], what: WordClass): [string, WordClass][] {
  return words
    .flatMap((word) => conjunctions.map((before) => [foldForSearch(before + word), what] as const))
    .map(([word, of]) => [word, of]);
}

/** The words of each class, folded. Numbers are known by their digits. */
export const classedWords: ReadonlyMap<string, WordClass> = new Map([
  ...entriesOf(titleWords, wordClass.title),
  ...entriesOf(attributionWords, wordClass.attribution),
]);

/** The class of a word by its hash. */
export function classOfHash(hash: number): WordClass {
  return (hash & 3) as WordClass;
}
