const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/**
 * The base direction of a line: that of the script most of its letters are in. The first strong
 * letter (Unicode Standard Annex #9, rule P2) would turn an Arabic sentence that opens with a Latin
 * name around. `null` where the line has no letters and takes the direction around it.
 */
export function baseDirection(line: string): 'rtl' | 'ltr' | null {
  const rtl = count(line, rightToLeft);
  const ltr = count(line, leftToRight);
  if (rtl === 0 && ltr === 0) return null;
  return rtl * 2 >= ltr ? 'rtl' : 'ltr';
}
