import { foldedLetters, foldedUnit } from '../text/fold-arabic';

/**
 * What a UTF-16 unit is to somebody who reads words: its folded letter (the rules of
 * `shared/text/fold-arabic.ts`), which is greater than `lineEnd`, or one of the marks below.
 */
export const unitKind = {
  /** Punctuation and signs: they part words. */
  sign: 0,
  /** Tashkeel, tatweel and what nobody sees: part of the word, and nothing of its folded form. */
  nothing: 1,
  space: 2,
  lineEnd: 3,
  /** A ligature: `lettersOf` has its letters. */
  several: 0xffff,
} as const;

/** As in `shared/text/blocks.ts`. */
const lineEnds = /[\n\r\f\u0085\u2028\u2029]/;
const letter = /[\p{L}\p{N}]/u;

function kindOf(unit: number, folded: number): number {
  const character = String.fromCharCode(unit);
  if (folded === unit && letter.test(character)) return folded;
  if (lineEnds.test(character)) return unitKind.lineEnd;
  if (folded === 0 || folded === 2) return unitKind.nothing;
  if (/\s/u.test(character)) return unitKind.space;
  return letter.test(String.fromCharCode(folded)) ? folded : unitKind.sign;
}

/** Stands in the table for a unit that nobody asked for yet: no letter and no mark. */
const unmet = 4;
const kinds = new Uint16Array(0x10000).fill(unmet);
const expansions = new Map<number, readonly number[]>();

function meet(unit: number): number {
  const folded = foldedUnit(unit);
  let kind: number;
  if (folded === 1) {
    const letters = [...foldedLetters(unit)].filter((one) => letter.test(one));
    kind = letters.length === 0 ? unitKind.sign : unitKind.several;
    expansions.set(
      unit,
      letters.map((one) => one.charCodeAt(0)),
    );
  } else kind = kindOf(unit, folded);
  kinds[unit] = kind;
  return kind;
}

/** A letter or a `unitKind`. */
export function kindOfUnit(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === unmet ? meet(unit) : kind;
}

/** The letters of a unit whose kind is `several`. */
export function lettersOf(unit: number): readonly number[] {
  return expansions.get(unit) ?? [];
}

/** Whether a unit is a letter or a digit, or several of them. */
export function isLetterUnit(unit: number): boolean {
  return kindOfUnit(unit) > unitKind.lineEnd;
}
