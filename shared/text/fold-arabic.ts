import { type Span, span } from '../model/span';
import { coverGraphemes } from './segments';

/**
 * Letters that are written for one another, beyond what Unicode decomposes. The rules are those of
 * Lucene's ArabicNormalizer (after Larkey, Ballesteros and Connell, 2002), and ؤ, ئ and the letters
 * of Persian and Urdu keyboards besides.
 */
const letterGroups: readonly (readonly [letters: string, folded: string])[] = [
  ['ٱ', 'ا'],
  ['ىیے', 'ي'],
  ['ةۃہھە', 'ه'],
  ['کڪ', 'ك'],
];
const foldedLetter = new Map(
  letterGroups.flatMap(([letters, folded]) => [...letters].map((letter) => [letter, folded])),
);

/**
 * Marks and what nobody sees: tashkeel and Koranic marks with their small letters, tatweel, soft
 * hyphens, zero-width characters, direction marks.
 */
const dropped = /[\p{Mn}\p{Me}\p{Cf}\u0640\u06e5\u06e6]/gu;

/** Tashkeel in its isolated presentation form decomposes into a space with a mark: it is a mark. */
function isIsolatedMark(unit: number): boolean {
  return unit >= 0xfe70 && unit <= 0xfe7f && unit !== 0xfe73;
}

/** Digits of all scripts in which Arabic is written become Latin ones. */
function foldedDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return character;
}

function foldCharacter(character: string): string {
  return [...character.normalize('NFKD').replace(dropped, '')]
    .map((part) => foldedLetter.get(part) ?? foldedDigit(part))
    .join('')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .toLowerCase();
}

/** Scripts between these are neither Arabic nor cased: they are taken as they are. */
const asIsFrom = 0x2e80;
const asIsTo = 0xf900;
const unitCount = 0x10000;
/** Stands in the table for a letter that becomes several, such as a ligature. */
const several = 1;
/** Stands in the table for a dropped mark: it belongs to the letter before it. */
const mark = 2;
/** Stands in the table for a unit that nobody asked for yet: a text has few of all there are. */
const unmet = 3;

/** What folding may change beyond what Unicode decomposes; the rest need not be looked at closely. */
const changing = /[\p{M}\p{Cf}\p{Zs}\t\p{Nd}\p{Changes_When_Lowercased}\u0640\u06e5\u06e6]/u;

function staysAsItIs(character: string): boolean {
  return (
    character.normalize('NFKD') === character &&
    !changing.test(character) &&
    !foldedLetter.has(character)
  );
}

/** What the table holds for a unit; what it becomes where that is several letters, as a string. */
function entryOf(unit: number): number | string {
  if (unit >= asIsFrom && unit < asIsTo) return unit;
  const character = String.fromCharCode(unit);
  if (!isIsolatedMark(unit) && staysAsItIs(character)) return unit;
  const folded = isIsolatedMark(unit) ? '' : foldCharacter(character);
  if (folded.length > 1) return folded;
  if (folded !== '') return folded.charCodeAt(0);
  return /\p{Cf}/u.test(character) ? 0 : mark;
}

const single = new Uint16Array(unitCount).fill(unmet);
const expansions = new Map<number, string>();

function meet(unit: number): number {
  const entry = entryOf(unit);
  if (typeof entry === 'string') expansions.set(unit, entry);
  const folded = typeof entry === 'string' ? several : entry;
  single[unit] = folded;
  return folded;
}

/**
 * The rules of folding for who reads texts unit by unit and makes no strings of them.
 * @returns what a UTF-16 unit becomes; 0 for what nobody sees, 1 where it is several, 2 for a mark.
 */
export function foldedUnit(unit: number): number {
  const folded = single[unit] as number;
  return folded === unmet ? meet(unit) : folded;
}

/** The letters of a unit that becomes several. */
export function foldedLetters(unit: number): string {
  return foldedUnit(unit) === several ? (expansions.get(unit) ?? '') : '';
}

/** A folded text that knows where each of its letters came from. */
export interface FoldedText {
  /** What was folded. */
  readonly text: string;
  readonly folded: string;
  /** By UTF-16 unit of `folded`: where the character it came from begins, in UTF-16 units of the text. */
  readonly starts: Uint32Array;
  /** By UTF-16 unit of `folded`: where that character and the marks on it end. */
  readonly ends: Uint32Array;
}

/** Room for the few letters that become several; the rest grows on demand. */
class FoldWriter {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  private grow(): void {
    const capacity = this.units.length * 2 + 32;
    const grown = <A extends Uint16Array | Uint32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.units = grown(this.units, new Uint16Array(capacity));
    this.starts = grown(this.starts, new Uint32Array(capacity));
    this.ends = grown(this.ends, new Uint32Array(capacity));
  }

  put(unit: number, at: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = at;
    this.ends[this.length] = at + 1;
    this.length += 1;
  }

  /** A mark belongs to the letter it follows; the ends of an expansion move together. */
  extend(at: number): void {
    for (let i = this.length - 1; i >= 0 && this.ends[i] === at; i -= 1) this.ends[i] = at + 1;
  }

  done(text: string): FoldedText {
    const units = this.units.subarray(0, this.length);
    return {
      text,
      folded: stringOf(units),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }
}

/** So many units become a string at a time: arguments of one call lie on the stack. */
const unitsPerCall = 8192;

function stringOf(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += unitsPerCall) {
    text += String.fromCharCode(...units.subarray(from, from + unitsPerCall));
  }
  return text;
}

/**
 * Folds a text so that spellings of one word meet, and remembers where each letter came from:
 * without tashkeel, tatweel and invisible characters; one alef, one ya, one ha; ligatures and
 * presentation forms as letters (Unicode Standard Annex #15, NFKD); Persian letters and all digits
 * as their common form; Latin in lower case and without accents. Line ends stay.
 *
 * One pass, linear in the text; `starts` and `ends` never decrease.
 */
export function foldWithMap(text: string): FoldedText {
  const writer = new FoldWriter(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = foldedUnit(unit);
    if (folded > mark) writer.put(folded, at);
    else if (folded === mark) writer.extend(at);
    else if (folded === several) {
      for (const part of foldedLetters(unit)) writer.put(part.charCodeAt(0), at);
    }
  }
  return writer.done(text);
}

/** Folds a query or a title as `foldWithMap` does, where nobody asks for offsets. */
export function foldForSearch(text: string): string {
  return foldWithMap(text).folded;
}

/**
 * The stretch of the text that a stretch of its folded form came from, with the marks on its last
 * letter, and never a part of what is one character on the screen: an emoji of several, a flag.
 * @param from and `to`, half-open, in UTF-16 units of `folded`; not empty.
 */
export function unfoldSpan({ text, starts, ends }: FoldedText, from: number, to: number): Span {
  return coverGraphemes(text, span(starts[from] as number, ends[to - 1] as number));
}
