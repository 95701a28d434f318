const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

type Direction = 'rtl' | 'ltr';

/**
 * The direction of a letter by its kind; `null` for signs and spaces, which take that of what is around
 * them. Digits run from left to right whatever their script, and Arabic ones are Script=Common.
 */
function strongDirection(letter: string): Direction | null {
  if (/\p{Nd}/u.test(letter)) return 'ltr';
  if (leftToRight.test(letter)) return 'ltr';
  return rightToLeft.test(letter) && /[\p{L}\p{M}]/u.test(letter) ? 'rtl' : null;
}

/** So far is looked around a sign for letters, in UTF-16 units. */
const reach = 80;

/** The letter on one side of a sign that gives it a direction. A digit counts as the base does. */
function directionAround(letters: Iterable<string>, base: Direction): Direction | null {
  for (const letter of letters) {
    if (/\p{Nd}/u.test(letter)) return base;
    const found = strongDirection(letter);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Which way the letter at an offset of a line runs on the screen. Signs between letters of one direction
 * run as these do, others as the line does (Unicode Standard Annex #9, rules N1 and N2).
 */
export function letterDirection(line: string, offset: number, base: Direction): Direction {
  const own = strongDirection(String.fromCodePoint(line.codePointAt(offset) ?? 0x20));
  if (own !== null) return own;
  const before = [...line.slice(Math.max(0, offset - reach), offset)].reverse();
  const after = line.slice(offset, offset + reach);
  const left = directionAround(before, base) ?? base;
  return left === (directionAround(after, base) ?? base) ? left : base;
}
