/** Numbers from 0 up to 1 that look random and are the same for the same seed. */
type Random = () => number;

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
/** Shapes of invented words; each digit stands for a letter of an invented root. */
const shapes = ['123', '1ا23', '12ي3', 'م12و3', 'ت1ا23', 'است123', '12ا3ة', 'ي123ون', 'ا1ت2ا3'];
const prefixes = ['', '', '', 'ال', 'ال', 'و', 'بال', 'لل'];

/** A small generator (mulberry32): 32 bits of state, good enough to make up text. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(random: Random, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

function inventWord(random: Random): string {
  const root = [pick(random, letters), pick(random, letters), pick(random, letters)];
  const word = pick(random, shapes).replace(/[123]/g, (digit) => root[Number(digit) - 1] ?? '');
  return pick(random, prefixes) + word;
}

/** Some words in a row with a full stop, now and then with a number or a comma as news have them. */
function inventSentence(random: Random, length: number): string {
  const words = Array.from({ length }, () => {
    if (random() < 0.02) return `${1 + Math.floor(random() * 999)}`;
    return inventWord(random) + (random() < 0.08 ? '،' : '');
  });
  return `${words.join(' ')}.`;
}

/**
 * An article of invented words: a title, then paragraphs of a few sentences with blank lines
 * between. The same seed gives the same article.
 * @param length about how many words; never fewer.
 */
export function inventArticle(seed: number, length: number): string {
  const random = seededRandom(seed);
  const paragraphs = [inventSentence(random, 7).slice(0, -1)];
  for (let words = 7; words < length; ) {
    const sentences = Array.from({ length: 3 }, () => 8 + Math.floor(random() * 12));
    paragraphs.push(sentences.map((count) => inventSentence(random, count)).join(' '));
    words += sentences.reduce((sum, count) => sum + count, 0);
  }
  return `${paragraphs.join('\n\n')}\n`;
}
