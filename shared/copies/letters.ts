import { foldTable } from '../text/fold-arabic';

/**
 * What each UTF-16 unit is to somebody who reads words: its folded letter (the rules of
 * `shared/text/fold-arabic.ts`), or one of the marks below.
 */
export const unitKind = {
  /** Punctuation and signs: they part words. */
  sign: 0,
  /** Tashkeel, tatweel and what nobody sees: part of the word, and nothing of its folded form. */
  nothing: 1,
  space: 2,
  lineEnd: 3,
  /** A ligature: its letters stand in `expansions`. */
  several: 0xffff,
} as const;

export interface Letters {
  /** By UTF-16 unit: a letter (above 3) or a `unitKind`. */
  readonly kinds: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
}

/** As in `shared/text/blocks.ts`. */
const lineEnds = /[\n\r\f\u0085\u2028\u2029]/;
const letter = /[\p{L}\p{N}]/u;

function kindOf(unit: number, folded: number): number {
  const character = String.fromCharCode(unit);
  // Most are: tables are made for each thread.
  if (folded === unit && letter.test(character)) return folded;
  if (lineEnds.test(character)) return unitKind.lineEnd;
  if (folded === 0 || folded === 2) return unitKind.nothing;
  if (/\s/u.test(character)) return unitKind.space;
  return letter.test(String.fromCharCode(folded)) ? folded : unitKind.sign;
}

function buildLetters(): Letters {
  const { single, expansions } = foldTable();
  const kinds = new Uint16Array(single.length);
  const several = new Map<number, readonly number[]>();
  for (let unit = 0; unit < kinds.length; unit += 1) {
    const folded = single[unit] as number;
    if (folded !== 1) {
      kinds[unit] = kindOf(unit, folded);
      continue;
    }
    const letters = [...(expansions.get(unit) ?? '')].filter((one) => letter.test(one));
    kinds[unit] = letters.length === 0 ? unitKind.sign : unitKind.several;
    several.set(
      unit,
      letters.map((one) => one.charCodeAt(0)),
    );
  }
  return { kinds, expansions: several };
}

let letters: Letters | null = null;

/** The table of all units; made at the first call. */
export function lettersTable(): Letters {
  letters ??= buildLetters();
  return letters;
}
