import { foldForSearch } from '../text/fold-arabic';

/** Alternatives of a pattern, the longer ones first, so that `تشرين الثاني` is not cut to its start. */
export function oneOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return `(?:${sorted.join('|')})`;
}

/** The same of words that are not folded yet, parted by `|`. */
export function oneOfWords(words: string): string {
  return oneOf(words.split('|').map(foldForSearch));
}

/** Before a date: no letter, or nothing but the clitics that are written on to it. */
const beginning = String.raw`(?<=(?<![\p{L}\p{N}])[وف]?[بلك]?)(?<![\p{N}][.,/\-:]|[+])`;
/** Behind a date: no letter, and no digit of a longer number. */
const end = String.raw`(?![\p{L}\p{N}]|[.,/\-:]\p{N})`;

/**
 * A pattern for folded text, between words. A blank in the source stands for blanks within a line, one
 * with a question mark for as many or none.
 */
export function datePattern(source: string): RegExp {
  const spaced = source.replace(/ \??/g, (blank) => (blank === ' ' ? ' +' : ' *'));
  return new RegExp(`${beginning}(?:${spaced})${end}`, 'gu');
}
