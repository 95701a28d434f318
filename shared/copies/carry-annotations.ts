import { type Span, span } from '../model/span';
import { alignedPairLimit, alignWords } from './align-words';
import { type CopyText, wordsWithin } from './copy-text';
import { isLetterUnit } from './letters';
import { describeDifferences, differenceKind, type PassageDifference } from './passage-differences';

/** Two passages that stand for one another, in UTF-16 units of their texts. */
export interface PassagePlaces {
  readonly here: Span;
  readonly there: Span;
}

/** Where the words of an annotation stand in a copy. */
export interface CarriedPlace {
  /** `exact`: the same folded words; `changed`: some of them are others. */
  readonly state: 'exact' | 'changed';
  /** In UTF-16 units of the copy. */
  readonly span: Span;
  /** What differs within, in code points from the start of either span. */
  readonly differences: readonly PassageDifference[];
  /** What differs just before or after it in its sentence: a sum of `differenceKind`s. */
  readonly around: number;
}

/** Words beyond the ends of a passage that are looked at: its ends are equal words, an annotation's need not be. */
const wordsBeyond = 12;
/** Words on each side of an annotation that still say what it means. */
const wordsAround = 8;
/** In a passage too long to be aligned as a whole: words on each side of an annotation. */
const wordsBeside = 300;
/** A copy of fewer words than that, to so many of the annotation, is another statement. */
const keptShare = 0.5;
/** A place may be so much longer than the annotation, in words. */
const longestGrowth = 3;

interface Words {
  readonly from: number;
  readonly to: number;
}

/** Words of one text and the places of their counterparts in the other. */
interface Alignment {
  readonly here: Words;
  /** By word from `here.from`: its place in the other text, or -1. */
  readonly places: Int32Array;
}

function rowOf({ hashes, beginsSentence }: CopyText, { from, to }: Words) {
  return {
    hashes: hashes.subarray(from, to),
    beginsSentence: beginsSentence.subarray(from, to),
  };
}

function widened(text: CopyText, { from, to }: Words, by: number): Words {
  return { from: Math.max(0, from - by), to: Math.min(text.words.length, to + by) };
}

function overlap(a: Words, b: Words): Words {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** Carries spans from one text to another, along the passages that they share. */
export class Carrier {
  private readonly passages: readonly { readonly here: Words; readonly there: Words }[];
  private readonly aligned = new Map<number, Alignment | null>();

  constructor(
    private readonly a: CopyText,
    private readonly b: CopyText,
    passages: readonly PassagePlaces[],
  ) {
    this.passages = passages.map(({ here, there }) => ({
      here: wordsWithin(a, here),
      there: wordsWithin(b, there),
    }));
  }

  /**
   * The place in the copy that stands for a span: found by aligning the passage around it, never by
   * looking for its words, so that a look-alike elsewhere in the copy is not taken for it.
   * @returns `null` where the copy has no such place.
   */
  carry(where: Span): CarriedPlace | null {
    const words = wordsWithin(this.a, where);
    const passage = this.passageOf(words);
    if (passage === -1 || words.from === words.to) return null;
    const alignment = this.alignmentOf(passage, words);
    if (alignment === null) return null;
    const there = counterpart(alignment, words);
    return there === null ? null : this.placeOf(where, words, there, alignment);
  }

  /** The passage that has most of some words. */
  private passageOf(words: Words): number {
    let [found, most] = [-1, 0];
    this.passages.forEach(({ here }, index) => {
      const shared = overlap(words, here);
      if (shared.to - shared.from > most) [found, most] = [index, shared.to - shared.from];
    });
    return found;
  }

  private alignmentOf(index: number, words: Words): Alignment | null {
    const { a, b } = this;
    const passage = this.passages[index] as (typeof this.passages)[number];
    const [here, there] = [
      widened(a, passage.here, wordsBeyond),
      widened(b, passage.there, wordsBeyond),
    ];
    if ((here.to - here.from) * (there.to - there.from) > alignedPairLimit) {
      return align(a, b, overlap(here, widened(a, words, wordsBeside)), there);
    }
    const known = this.aligned.get(index);
    if (known !== undefined) return known;
    const made = align(a, b, here, there);
    this.aligned.set(index, made);
    return made;
  }

  private placeOf(
    where: Span,
    words: Words,
    there: Words,
    alignment: Alignment,
  ): CarriedPlace | null {
    const { a, b } = this;
    const place = span(
      startFor(a, b, where, words.from, there.from),
      endFor(a, b, where, words.to - 1, there.to - 1),
    );
    if (place.start >= place.end) return null;
    const differences = describeDifferences(
      a.text.slice(where.start, where.end),
      b.text.slice(place.start, place.end),
    );
    const around = this.differencesAround(words, there, alignment);
    return {
      state: differences.length === 0 ? 'exact' : 'changed',
      span: place,
      differences,
      around,
    };
  }

  /** Of the words before and after in both sentences. */
  private differencesAround(words: Words, there: Words, { places, here }: Alignment): number {
    const { a, b } = this;
    const placeOf = (word: number) => places[word - here.from] ?? -1;
    const before = sentenceBefore(a, words.from);
    const after = sentenceAfter(a, words.to);
    const first = pairedFrom(placeOf, before, words.from, 1);
    const last = pairedFrom(placeOf, after - 1, words.to - 1, -1);
    const beforeThere = first ?? sentenceBefore(b, there.from);
    const afterThere = last === null ? sentenceAfter(b, there.to) : last + 1;
    const kinds = (x: Words, y: Words) =>
      describeDifferences(textOf(a, x), textOf(b, y)).reduce((all, one) => all | one.kinds, 0);
    return (
      kinds({ from: before, to: words.from }, { from: beforeThere, to: there.from }) |
      kinds({ from: words.to, to: after }, { from: there.to, to: afterThere })
    );
  }
}

/** Whether a place needs no person to look at it: same words, and the same said of them. */
export function isSure({ state, around }: CarriedPlace): boolean {
  return state === 'exact' && (around & differenceKind.attribution) === 0;
}

/** What differs within a place: a sum of `differenceKind`s. */
export function kindsOf({ differences }: Pick<CarriedPlace, 'differences'>): number {
  return differences.reduce((all, one) => all | one.kinds, 0);
}

function align(a: CopyText, b: CopyText, here: Words, there: Words): Alignment | null {
  const places = alignWords(rowOf(a, here), rowOf(b, there));
  if (places === null) return null;
  return { here, places: places.map((place) => (place === -1 ? -1 : place + there.from)) };
}

/** The words in the copy from the counterpart of the first to that of the last. */
function counterpart({ here, places }: Alignment, words: Words): Words | null {
  const own = places.subarray(words.from - here.from, words.to - here.from);
  const found = own.filter((place) => place !== -1);
  const count = words.to - words.from;
  if (found.length === 0 || found.length < count * keptShare) return null;
  const [from, to] = [found[0] as number, (found.at(-1) as number) + 1];
  return to - from > count * longestGrowth ? null : { from, to };
}

/** Going in from an end of the words around: the counterpart of the first that has one. */
function pairedFrom(
  placeOf: (word: number) => number,
  start: number,
  end: number,
  step: 1 | -1,
): number | null {
  for (let word = start; step === 1 ? word < end : word > end; word += step) {
    if (placeOf(word) !== -1) return placeOf(word);
  }
  return null;
}

function sentenceBefore({ beginsSentence }: CopyText, word: number): number {
  let first = word;
  while (first > 0 && word - first < wordsAround && beginsSentence[first] !== 1) first -= 1;
  return first;
}

function sentenceAfter({ beginsSentence, words }: CopyText, word: number): number {
  let last = word;
  while (last < words.length && last - word < wordsAround && beginsSentence[last] !== 1) last += 1;
  return last;
}

function textOf({ text, words }: CopyText, { from, to }: Words): string {
  if (from >= to) return '';
  return text.slice((words[from] as Span).start, (words[to - 1] as Span).end);
}

/** Letters of a word before an offset; marks are none. */
function lettersBefore(text: string, word: Span, offset: number): number {
  let count = 0;
  for (let at: number = word.start; at < offset; at += 1) if (isLetter(text, at)) count += 1;
  return count;
}

function isLetter(text: string, at: number): boolean {
  return isLetterUnit(text.charCodeAt(at));
}

/** The offset in a word after so many letters with their marks. */
function afterLetters(text: string, word: Span, count: number): number {
  let [at, letters] = [word.start as number, 0];
  while (at < word.end && (letters < count || !isLetter(text, at))) {
    if (isLetter(text, at)) letters += 1;
    at += 1;
  }
  return at;
}

/**
 * Where a span begins in the copy: where the word does, after the same clitic where the span begins
 * after one, and with the signs before the word that it begins with.
 */
function startFor(a: CopyText, b: CopyText, where: Span, wordA: number, wordB: number): number {
  const [inA, inB] = [a.words[wordA] as Span, b.words[wordB] as Span];
  if (where.start > inA.start) {
    if (a.hashes[wordA] !== b.hashes[wordB]) return inB.start;
    return afterLetters(b.text, inB, lettersBefore(a.text, inA, where.start));
  }
  const signs = a.text.slice(where.start, inA.start);
  const before = inB.start - signs.length;
  return before >= 0 && b.text.slice(before, inB.start) === signs ? before : inB.start;
}

function endFor(a: CopyText, b: CopyText, where: Span, wordA: number, wordB: number): number {
  const [inA, inB] = [a.words[wordA] as Span, b.words[wordB] as Span];
  if (where.end < inA.end) {
    if (a.hashes[wordA] !== b.hashes[wordB]) return inB.end;
    return afterLetters(b.text, inB, lettersBefore(a.text, inA, where.end));
  }
  const signs = a.text.slice(inA.end, where.end);
  return b.text.startsWith(signs, inB.end) ? inB.end + signs.length : inB.end;
}
