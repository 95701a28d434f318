import { type FoldedText, foldWithMap } from '../text/fold-arabic';

const space = ' ';
const lineEnd = '\n';

function isBlank(character: string): boolean {
  return /\s/u.test(character);
}

/**
 * Folds text for comparing quotes: spellings meet, as in a search, and a run of white space becomes
 * one space, or one line end where there is one in it: an editor may have changed the line ends.
 */
export function foldForQuotes(text: string): FoldedText {
  const { folded, starts, ends } = foldWithMap(text);
  const parts: string[] = [];
  const kept = new Uint32Array(folded.length);
  let length = 0;
  for (const { 0: part, index } of folded.matchAll(/\s+|\S+/gu)) {
    const blank = isBlank(part[0] as string);
    const words = !blank ? part : /[\n\r\f\u0085\u2028\u2029]/u.test(part) ? lineEnd : space;
    for (let i = 0; i < words.length; i += 1) kept[length + i] = index + i;
    parts.push(words);
    length += words.length;
  }
  const pick = (from: Uint32Array) => kept.subarray(0, length).map((at) => from[at] as number);
  return { text, folded: parts.join(''), starts: pick(starts), ends: pick(ends) };
}
