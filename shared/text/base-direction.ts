const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

const unknown = 0;
const neither = 1;
const rtl = 2;
const ltr = 3;

/** What was found out about the characters of the Basic Multilingual Plane; a line may have millions. */
const known = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (rightToLeft.test(character)) return rtl;
  return leftToRight.test(character) ? ltr : neither;
}

/** Of a UTF-16 unit: letters outside the Basic Multilingual Plane count for neither direction. */
function kindAt(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  const before = known[unit] as number;
  if (before !== unknown) return before;
  const kind = kindOf(String.fromCharCode(unit));
  known[unit] = kind;
  return kind;
}

/**
 * The base direction of a line: that of the script most of its letters are in. The first strong
 * letter (Unicode Standard Annex #9, rule P2) would turn an Arabic sentence that opens with a Latin
 * name around. `null` where the line has no letters and takes the direction around it.
 */
export function baseDirection(line: string): 'rtl' | 'ltr' | null {
  const counts = [0, 0, 0, 0];
  for (let index = 0; index < line.length; index += 1) {
    const kind = kindAt(line, index);
    counts[kind] = (counts[kind] as number) + 1;
  }
  const [, , right = 0, left = 0] = counts;
  if (right === 0 && left === 0) return null;
  return right * 2 >= left ? 'rtl' : 'ltr';
}
