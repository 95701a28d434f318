/**
 * How a name sounds, letter by letter, so that spellings of one name meet across Arabic and Latin
 * script. After the idea of Soundex for transliterated Arabic names (Aqeel, Beitzel, Jensen, Grossman
 * and Frieder, "On the Development of Name Search Techniques for Arabic", 2006), with the letters by
 * which news write foreign sounds (غ, ج, ق, ك for g; ف for v; ب for p).
 */
export interface Sound {
  /** Letters of one class are written for one another in names. */
  readonly class: string;
  /** The folded letter or letters; equal ones cost nothing. */
  readonly letter: string;
  /** Vowels and what is as good as silent: left out by some. */
  readonly isWeak: boolean;
}

/** Letters by class; those of one class are heard or written for one another. */
const classes: readonly (readonly [name: string, letters: string])[] = [
  ['b', 'ب پ b p'],
  ['f', 'ف ڤ ڥ f v ph'],
  ['m', 'م m'],
  ['n', 'ن n'],
  ['r', 'ر r'],
  ['l', 'ل l'],
  ['t', 'ت ط t th'],
  ['d', 'د ض d'],
  ['s', 'س ص ش ث تش s sh sch ch ç tsch'],
  ['z', 'ز ذ ظ z dh zh ژ'],
  ['k', 'ك ق k q ck x c'],
  ['g', 'غ ج گ g gh j'],
  ['h', 'ح خ ه h kh'],
  ['a', 'ا ع ء a'],
  ['i', 'ي i y e'],
  ['u', 'و u o w'],
];
const weakClasses = 'aiu';
const classOf = new Map(
  classes.flatMap(([name, letters]) => letters.split(' ').map((one) => [one, name] as const)),
);

/** Pairs of classes that are close: a g may be written as k, a j as g, a z as s. */
const closeClasses = new Set([
  'gk',
  'gz',
  'sz',
  'ks',
  'dz',
  'dt',
  'bf',
  'st',
  'hk',
  'gs',
  'fu',
  'au',
  'ai',
  'iu',
]);

function areClose(a: string, b: string): boolean {
  return closeClasses.has(a < b ? a + b : b + a);
}

/** Several letters that are one sound. */
const groups = /tsch|sch|sh|ch|th|kh|gh|dh|ph|zh|ck|تش/y;
/** A Latin h that nobody speaks (`John`), and a c that sounds as s. */
const silentH = /(?<=o)h(?=n)/g;
const softC = /c(?=[eiy])/g;

function soundAt(word: string, at: number): { sound: Sound | null; length: number } {
  groups.lastIndex = at;
  const letter = groups.exec(word)?.[0] ?? word.charAt(at);
  const name = classOf.get(letter);
  const sound =
    name === undefined ? null : { class: name, letter, isWeak: weakClasses.includes(name) };
  return { sound, length: letter.length };
}

/** The sounds of one folded word; a doubled letter is one. */
export function soundsOf(folded: string): Sound[] {
  const word = folded.replace(softC, 's').replace(silentH, '');
  const sounds: Sound[] = [];
  for (let at = 0; at < word.length; ) {
    const { sound, length } = soundAt(word, at);
    at += length;
    if (sound !== null && sounds.at(-1)?.letter !== sound.letter) sounds.push(sound);
  }
  return sounds;
}

/** In keys the closest classes are one, as some spell ج for غ and others ك. */
const keyClasses: Readonly<Record<string, string>> = { g: 'k', z: 's' };
/** So many strong sounds make a key: beyond them spellings of one name part more often. */
const keyLength = 3;

/**
 * The first strong sounds of a word as a key: spellings of one name nearly always share it. Two words
 * with one key may still be two names, such as غانا and غينيا.
 */
export function soundKey(sounds: readonly Sound[]): string {
  const strong = sounds.filter(({ isWeak }) => !isWeak);
  // An h at the end is a mark of the feminine, or silent.
  const spoken = strong.length > 1 && strong.at(-1)?.class === 'h' ? strong.slice(0, -1) : strong;
  const key = spoken.slice(0, keyLength).map(({ class: name }) => keyClasses[name] ?? name);
  return key.length > 0 ? key.join('') : sounds.map(({ class: name }) => name).join('');
}

const costs = {
  sameClass: 0.12,
  close: 0.4,
  otherScript: 0.03,
  vowelOfScripts: 0.15,
  otherVowel: 0.6,
  weakGone: 0.22,
  firstGone: 0.6,
  silent: 0.3,
};

function isLatin({ letter }: Sound): boolean {
  return letter < '\u0250';
}

/** Between two scripts a letter is a guess; within one a long vowel tells two names apart. */
function costOfChange(a: Sound, b: Sound): number {
  if (a.letter === b.letter) return 0;
  const crosses = isLatin(a) !== isLatin(b);
  if (a.class === b.class) return crosses ? costs.otherScript : costs.sameClass;
  if (a.isWeak && b.isWeak) return crosses ? costs.vowelOfScripts : costs.otherVowel;
  const isSilent = (one: Sound, other: Sound) => one.letter === 'ه' && other.isWeak;
  if (isSilent(a, b) || isSilent(b, a)) return costs.silent;
  return areClose(a.class, b.class) ? costs.close : 1;
}

function costOfLoss({ class: name, isWeak }: Sound, at: number, length: number): number {
  if (isWeak) return at === 0 ? costs.firstGone : costs.weakGone;
  return name === 'h' && at === length - 1 ? costs.silent : 1;
}

/** The cheapest way from one word to the other (Wagner and Fischer 1974, with costs by sound). */
function distance(a: readonly Sound[], b: readonly Sound[]): number {
  let row = [0];
  for (const [j, sound] of b.entries()) {
    row.push((row[j] as number) + costOfLoss(sound, j, b.length));
  }
  a.forEach((sound, i) => {
    const next = [(row[0] as number) + costOfLoss(sound, i, a.length)];
    b.forEach((other, j) => {
      next.push(
        Math.min(
          (row[j] as number) + costOfChange(sound, other),
          (row[j + 1] as number) + costOfLoss(sound, i, a.length),
          (next[j] as number) + costOfLoss(other, j, b.length),
        ),
      );
    });
    row = next;
  });
  return row[b.length] as number;
}

function weightOf(sounds: readonly Sound[]): number {
  return sounds.reduce((sum, { isWeak }) => sum + (isWeak ? 0.4 : 1), 0);
}

/**
 * How alike two words sound: 1 for equal ones, 0 for such as share nothing. Symmetric. Takes time in
 * the product of their lengths.
 */
export function soundLikeness(a: readonly Sound[], b: readonly Sound[]): number {
  const whole = Math.max(weightOf(a), weightOf(b), 1);
  return Math.max(0, 1 - distance(a, b) / whole);
}
