import { findDates } from '../dates/find-dates';
import { type Span, span } from '../model/span';
import { multiplierOf, readNumberWords } from '../text/number-words';
import { type SentenceWord, sentenceWords } from './claim-words';
import { isKnownUnit, isPercentWord, unitOfWord } from './units';

/** A number that a claim gives, with what it counts. */
export interface Figure {
  /** The number and its unit, in UTF-16 units of the text. */
  readonly span: Span;
  readonly value: number;
  /** What is counted, folded and in one form (`قتيل` for قتلى and قتيلا); empty where nothing is named. */
  readonly unit: string;
  readonly isPercent: boolean;
}

/** A number at a place among words: how many words it takes. */
interface Counted {
  readonly value: number;
  readonly length: number;
  readonly isPercent: boolean;
}

const arabicDecimal = /^\d+٫\d+$/;
const grouped = /^\d{1,3}([.,٬،])\d{3}(?:\1\d{3})*$/;

/**
 * The value of folded digits. A comma before three digits groups them (`1,554`), elsewhere it is that
 * of a decimal (`2,5`); a single point is one of a decimal.
 */
function valueOfDigits(digits: string): number {
  if (arabicDecimal.test(digits)) return Number(digits.replace('٫', '.'));
  const sign = grouped.exec(digits)?.[1];
  const isGrouped = sign !== undefined && (sign !== '.' || digits.split('.').length > 2);
  const plain = isGrouped ? digits.replaceAll(sign, '') : digits.replace(/[,،٬]/, '.');
  return Number(plain);
}

/** Digits with what multiplies them: `42 ألف`, `2,5 مليون`. */
function countedDigits(words: readonly SentenceWord[], at: number): Counted | null {
  const word = words[at]?.folded ?? '';
  // A clitic before digits is a word of its own here: و 12, ب12.
  const digits = /^[%٪]?(\d[\d.,٫٬،]*?)(?: ?[%٪])?$/.exec(word)?.[1];
  if (digits === undefined) return null;
  const value = valueOfDigits(digits);
  if (Number.isNaN(value)) return null;
  const isPercent = /[%٪]/.test(word);
  const factor = multiplierOf(words[at + 1]?.folded ?? '');
  return factor === undefined || isPercent
    ? { value, length: 1, isPercent }
    : { value: value * factor, length: 2, isPercent };
}

/** A number in words; one and two are left to grammar, and "one of" is none. */
function countedWords(words: readonly SentenceWord[], at: number): Counted | null {
  const folded = words.slice(at, at + 12).map((word) => word.folded);
  const bare = (folded[0] ?? '').replace(/^[وبل](?=\p{L}{3})/u, '');
  const own = readNumberWords(folded, 0);
  const found = own ?? readNumberWords([bare, ...folded.slice(1)], 0);
  return found === null || found.value < 3 ? null : { ...found, isPercent: false };
}

/** "في المئة" and its like behind a number: how many words. */
function percentLength(words: readonly SentenceWord[], at: number): number {
  if (isPercentWord(words[at]?.folded ?? '')) return 1;
  const isTwo = words[at]?.folded === 'في' && isPercentWord(words[at + 1]?.folded ?? '');
  return isTwo ? 2 : 0;
}

const otherPart = /[،,؛;:.!؟?"“”«»()\n]/u;
const notCounted =
  /^(?:في|من|الي|علي|عن|مع|او|ان|و|بعد|قبل|منذ|خلال|كل|كان|كانت|على|ضد|بين|حتي|اي|م|ه|علي|منهم|منها|بينهم|بينها|اخرين|اخرون|اخر)$/;

/** Whether the word behind a number may be what it counts. */
function isUnit(word: SentenceWord | undefined): word is SentenceWord {
  if (word === undefined || otherPart.test(word.before)) return false;
  if (isKnownUnit(word.folded)) return true;
  return (
    /^\p{L}{3,}$/u.test(word.folded) && !notCounted.test(word.folded) && !/^ال/.test(word.folded)
  );
}

function figureAt(
  words: readonly SentenceWord[],
  at: number,
): { figure: Figure; length: number } | null {
  const counted = countedDigits(words, at) ?? countedWords(words, at);
  if (counted === null) return null;
  const { value, length } = counted;
  const percent = percentLength(words, at + length);
  const isPercent = counted.isPercent || percent > 0;
  const next = words[at + length];
  const unit = !isPercent && isUnit(next) ? unitOfWord(next.folded) : '';
  const whole = length + percent + (unit === '' ? 0 : 1);
  const [first, last] = [words[at] as SentenceWord, words[at + whole - 1] as SentenceWord];
  const figure = { span: span(first.span.start, last.span.end), value, unit, isPercent };
  return { figure, length: whole };
}

/**
 * The figures of a sentence in order: digits of all kinds and number words, with `ألف`, `مليون` and
 * the noun behind them, and percentages. What is part of a date is no figure, nor is the bare number of
 * a noun's dual (`قتيلان`).
 * @param within in UTF-16 units of the text.
 */
export function findFigures(text: string, within: Span): Figure[] {
  const dates = findDates(text.slice(within.start, within.end), null);
  const isDated = ({ span: { start } }: SentenceWord) =>
    dates.some(
      ({ span: date }) => start >= within.start + date.start && start < within.start + date.end,
    );
  const words = sentenceWords(text, within);
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as SentenceWord;
    const found = isDated(word) ? null : figureAt(words, at);
    if (found !== null) figures.push(found.figure);
    at += found?.length ?? 1;
  }
  return figures;
}
