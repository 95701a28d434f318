import { contextLength } from './context';

/** Lines as they follow each other, without what is empty between and around them. */
function tidy(words: string): string {
  return words.replace(/[^\S\n]*\n\s*/g, '\n');
}

/**
 * What stands before a quote as it is shown: without the part of a word that it starts with, and
 * with `…` there, unless the article starts there.
 */
export function shownBefore(prefix: string): string {
  const isCut = prefix.length >= contextLength;
  const words = tidy(isCut ? prefix.replace(/^\S*\s+(?=\S)/, '') : prefix.trimStart());
  return isCut ? `…${words}` : words;
}

/** What stands behind a quote as it is shown; see {@link shownBefore}. */
export function shownAfter(suffix: string): string {
  const isCut = suffix.length >= contextLength;
  const words = tidy(isCut ? suffix.replace(/(?<=\S)\s+\S*$/, '') : suffix.trimEnd());
  return isCut ? `${words}…` : words;
}
