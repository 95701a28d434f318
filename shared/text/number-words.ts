import { foldForSearch } from './fold-arabic';

function table(rows: readonly (readonly [words: string, value: number])[]): Map<string, number> {
  return new Map(
    rows.flatMap(([words, value]) =>
      words.split(' ').map((word) => [foldForSearch(word), value] as const),
    ),
  );
}

/** Number words that stand for themselves, folded, in all genders and cases. */
const units = table([
  ['واحد واحدة أحد إحدى', 1],
  ['اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي', 2],
  ['ثلاثة ثلاث', 3],
  ['أربعة أربع', 4],
  ['خمسة خمس', 5],
  ['ستة ست', 6],
  ['سبعة سبع', 7],
  ['ثمانية ثماني ثمان', 8],
  ['تسعة تسع', 9],
  ['عشرة عشر', 10],
]);

const tens = table([
  ['عشرون عشرين', 20],
  ['ثلاثون ثلاثين', 30],
  ['أربعون أربعين', 40],
  ['خمسون خمسين', 50],
  ['ستون ستين', 60],
  ['سبعون سبعين', 70],
  ['ثمانون ثمانين', 80],
  ['تسعون تسعين', 90],
]);

const hundreds = table([
  ['مئة مائة', 100],
  ['مئتان مئتين مائتان مائتين مئتا مئتي', 200],
  ['ثلاثمئة ثلاثمائة', 300],
  ['أربعمئة أربعمائة', 400],
  ['خمسمئة خمسمائة', 500],
  ['ستمئة ستمائة', 600],
  ['سبعمئة سبعمائة', 700],
  ['ثمانمئة ثمانمائة ثمانيمئة', 800],
  ['تسعمئة تسعمائة', 900],
]);

const multipliers = table([
  ['ألف ألفا آلاف', 1e3],
  ['مليون مليونا ملايين', 1e6],
  ['مليار مليارا مليارات بليون', 1e9],
  ['تريليون تريليونا', 1e12],
]);

const duals = table([
  ['ألفان ألفين ألفا', 2e3],
  ['مليونان مليونين', 2e6],
  ['ملياران مليارين', 2e9],
]);

/** What a folded word multiplies the number before it by (`ألف`, `مليون`). */
export function multiplierOf(word: string): number | undefined {
  return multipliers.get(word);
}

/** The value of one folded number word below a hundred (`ثلاثة`, `عشرين`). */
export function smallNumberOf(word: string): number | undefined {
  return units.get(word) ?? tens.get(word);
}

/** Folded number words below a hundred, for patterns. */
export const smallNumberWords: readonly string[] = [...units.keys(), ...tens.keys()];

/** A number in words: its value, and of how many words it is made. */
export interface SpelledNumber {
  readonly value: number;
  readonly length: number;
}

interface Sum {
  readonly total: number;
  readonly current: number;
}

/** A word that goes on with a number without "and": عشر, مئة, ألف. */
function followOn(word: string, { total, current }: Sum): Sum | null {
  const last = current % 10;
  if (units.get(word) === 10 && current > 0 && current < 10)
    return { total, current: current + 10 };
  if (hundreds.get(word) === 100 && last > 2 && current < 10) {
    return { total, current: current * 100 };
  }
  const factor = multipliers.get(word);
  if (factor === undefined || current === 0) return null;
  return { total: total + current * factor, current: 0 };
}

/** A part that is added: the first, or one with "and" before it. */
function addend(word: string, { total, current }: Sum): Sum | null {
  const large = duals.get(word) ?? multipliers.get(word);
  if (large !== undefined) return current === 0 ? { total: total + large, current } : null;
  const value = hundreds.get(word) ?? smallNumberOf(word);
  if (value === undefined) return null;
  const isSmaller =
    current === 0 || (current >= 100 && value < 100) || (current < 10 && value < 100);
  return isSmaller ? { total, current: current + value } : null;
}

function next(word: string, sum: Sum, isFirst: boolean): Sum | null {
  if (isFirst) return addend(word, sum);
  const followed = followOn(word, sum);
  if (followed !== null) return followed;
  return word.startsWith('و') ? addend(word.slice(1), sum) : null;
}

/**
 * Reads a number in Arabic words (`خمسة عشر`, `مئة وعشرين ألفا`, `مليونان`), as grammars of modern
 * standard Arabic describe them: units before tens, "and" between all parts but teens and what
 * multiplies.
 * @param words folded words of a text; the number begins at `from`.
 * @returns `null` where no number begins there.
 */
export function readNumberWords(words: readonly string[], from: number): SpelledNumber | null {
  let sum: Sum = { total: 0, current: 0 };
  let at = from;
  for (; at < words.length; at += 1) {
    const more = next(words[at] as string, sum, at === from);
    if (more === null) break;
    sum = more;
  }
  return at === from ? null : { value: sum.total + sum.current, length: at - from };
}
