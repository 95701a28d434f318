import { areKnownApart, isGivenName, isTelling } from './known-names';
import { nameWords } from './name-words';
import { type Sound, soundKey, soundLikeness, soundsOf } from './sounds';

/**
 * Why two names may be one. `spelling`: equal when folded. `sound`: the words are spelt otherwise and
 * sound alike. `family-name`: one is the last word of the other. `middle-name`: words between are left
 * out in one. `longer-form`: one goes on where the other ends, or begins before it.
 */
export type NameReason = 'spelling' | 'sound' | 'family-name' | 'middle-name' | 'longer-form';

/** How surely two names are of one bearer. */
export interface NameMatch {
  /** From 0 to 1; what is worth a question has `proposalBar` at least. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** From this score on two names are put forward as one. */
export const proposalBar = 0.7;

interface NameWord {
  readonly plain: string;
  readonly sounds: readonly Sound[];
  readonly key: string;
}

/** A name, read once to be compared often. */
export interface ReadName {
  readonly name: string;
  readonly words: readonly NameWord[];
  /** Its words without what parts them: فيس بوك is فيسبوك. */
  readonly joined: string;
}

/** Reads a name for comparing. */
export function readName(name: string): ReadName {
  const words = nameWords(name).map((plain) => {
    const sounds = soundsOf(plain);
    return { plain, sounds, key: soundKey(sounds) };
  });
  const joined = words.map(({ plain }) => plain).join('');
  return { name, words, joined };
}

/** So alike two words must be: across scripts less, as each letter is a guess there. */
const leastLikeness = { oneScript: 0.82, twoScripts: 0.72 };

const latin = /[a-z]/;

function leastFor(a: NameWord, b: NameWord): number {
  const isOneScript = latin.test(a.plain) === latin.test(b.plain);
  return isOneScript ? leastLikeness.oneScript : leastLikeness.twoScripts;
}

/** How alike two words of names are; 0 where they are two names. */
function wordLikeness(a: NameWord, b: NameWord): number {
  if (a.plain === b.plain) return 1;
  if (isTelling(a.plain) || isTelling(b.plain) || areKnownApart(a.plain, b.plain)) return 0;
  const likeness = soundLikeness(a.sounds, b.sounds);
  return likeness < leastFor(a, b) ? 0 : likeness;
}

interface Alignment {
  /** By word of the shorter name: where it stands in the longer one. */
  readonly places: readonly number[];
  readonly likeness: number;
}

/** Finds the words of the shorter name in the longer one, in order, from the end of both. */
function align(short: readonly NameWord[], long: readonly NameWord[]): Alignment | null {
  const places: number[] = [];
  let sum = 0;
  let at = long.length - 1;
  for (let i = short.length - 1; i >= 0; i -= 1) {
    let likeness = 0;
    // So many words of the shorter name are still to be placed.
    for (; at >= i; at -= 1) {
      likeness = wordLikeness(short[i] as NameWord, long[at] as NameWord);
      if (likeness > 0) break;
    }
    if (likeness === 0) return null;
    places.unshift(at);
    sum += likeness;
    at -= 1;
  }
  return { places, likeness: sum / short.length };
}

const weights = {
  familyName: 0.8,
  givenAlone: 0.5,
  middleName: 0.95,
  longerForm: 0.8,
  firstAlone: 0.4,
};

/** What it says that one of the names has more words; both ends are looked at. */
function ofPart(short: ReadName, long: ReadName, { places }: Alignment): [NameReason, number] {
  const hasFirst = places[0] === 0;
  const hasLast = places.at(-1) === long.words.length - 1;
  if (short.words.length > 1) {
    return hasFirst && hasLast
      ? ['middle-name', weights.middleName]
      : ['longer-form', weights.longerForm];
  }
  const [only] = short.words;
  if (!hasLast) return ['longer-form', weights.firstAlone];
  const isGiven = only !== undefined && isGivenName(only.plain);
  return ['family-name', isGiven ? weights.givenAlone : weights.familyName];
}

const noMatch: NameMatch = { score: 0, reasons: [] };

/** Compares two names that were read. Symmetric, and deaf to tashkeel, hamza and titles. */
export function compareReadNames(a: ReadName, b: ReadName): NameMatch {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 0) return noMatch;
  if (short.joined === long.joined) return { score: 1, reasons: ['spelling'] };
  const alignment = align(short.words, long.words);
  if (alignment === null) return noMatch;
  const { likeness, places } = alignment;
  const reasons: NameReason[] = [likeness === 1 ? 'spelling' : 'sound'];
  if (short.words.length === long.words.length) return { score: likeness, reasons };
  const extra = long.words.filter((_word, at) => !places.includes(at));
  if (extra.some(({ plain }) => isTelling(plain))) return noMatch;
  const [reason, weight] = ofPart(short, long, alignment);
  return { score: likeness * weight, reasons: [reason, ...reasons] };
}

/** Compares two names; who compares many reads each once. */
export function compareNames(a: string, b: string): NameMatch {
  return compareReadNames(readName(a), readName(b));
}
