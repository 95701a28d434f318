import { kindOfUnit, lettersOf, unitKind } from './letters';
import { classedWords, type WordClass, wordClass } from './word-classes';

/**
 * The words of an article as numbers: all that finding copies needs to know of its text. Depends on
 * the text alone, so that it can be kept under the hash of the article's bytes.
 */
export interface ArticleWords {
  /** By word: a hash of its folded letters, never 0; the low two bits are its `wordClass`. */
  readonly hashes: Uint32Array;
  /** By word: where it begins, in code points, with the signs that are written on to it. */
  readonly starts: Uint32Array;
  /** By word: how long it is, in code points, with the signs that are written on to it. */
  readonly lengths: Uint8Array;
  /** By line with words in it: its first word. */
  readonly lineFirsts: Uint32Array;
  /** By line with words in it: a hash of its words, in which all numbers are alike. */
  readonly lineHashes: Uint32Array;
}

/** Longer runs of letters (no word of any language) are cut, in code points. */
const longestWord = 200;
/** Signs at a word that count as part of it, before and behind, in code points. */
const longestSigns = 25;

const hashStart = 0x811c9dc5;
const hashFactor = 0x01000193;
const hashedNumber = 0x9e3779b1;

/** Mixes the bits of a hash until each depends on all (MurmurHash3's finalizer, Appleby). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hashOfLetters(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), hashFactor);
  return mixed(hash);
}

const classes = new Map<number, WordClass>(
  [...classedWords].map(([word, what]) => [hashOfLetters(word), what]),
);
/** By the low 16 bits of a hash: whether a word of some class has them; most words have not. */
const maybeClassed = new Uint8Array(0x10000);
for (const hash of classes.keys()) maybeClassed[hash & 0xffff] = 1;

function withClass(hash: number, isNumber: boolean): number {
  let what: WordClass = isNumber ? wordClass.number : wordClass.plain;
  if (!isNumber && maybeClassed[hash & 0xffff] === 1) what = classes.get(hash) ?? what;
  const classed = ((hash & ~3) | what) >>> 0;
  return classed === 0 ? 4 : classed;
}

/** The folded digits of all scripts. */
function isDigit(kind: number): boolean {
  return kind >= 0x30 && kind <= 0x39;
}

/** What may stand inside a number: `2,5`, `٣٫٥`, `1،554`. */
function groupsDigits(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x66b || unit === 0x66c || unit === 0x60c;
}

/** Reads the words of texts, one after the other, into room it keeps. */
export class WordReader {
  private hashes = new Uint32Array(1024);
  private starts = new Uint32Array(1024);
  private lengths = new Uint8Array(1024);
  private lineFirsts = new Uint32Array(256);
  private lineHashes = new Uint32Array(256);
  private count = 0;
  private lines = 0;

  /** The UTF-16 units of the text, and how many they are. */
  private units: Uint16Array = new Uint16Array(0);
  private length = 0;
  private hash = hashStart;
  private isInWord = false;
  private isNumber = false;
  private endsInDigit = false;
  private wordStart = 0;
  /** Where signs began that are written on to the next word, or -1. */
  private signsStart = -1;
  /** Whether nothing but signs stands between the last word and here. */
  private isAtWord = false;
  private lineFirst = 0;
  private lineHash = 0;

  /** The words of one text, until the next one is read: new memory for each is dear. */
  read(text: string): ArticleWords {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
    return this.readUnits(units, text.length);
  }

  /** The words of a text that is given as UTF-16 units, as `read` does. */
  readUnits(units: Uint16Array, length: number): ArticleWords {
    this.begin(units, length);
    let codePoint = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = units[at] as number;
      const kind = kindOfUnit(unit);
      if (kind > unitKind.lineEnd) this.putLetter(kind, unit, codePoint);
      else if (kind !== unitKind.nothing) this.part(at, kind, codePoint);
      // The second half of a pair is no code point of its own.
      const isPaired = unit >= 0xd800 && unit < 0xdc00 && this.isLowHalfAt(at + 1);
      if (!isPaired) codePoint += 1;
    }
    this.endWord(codePoint);
    this.endLine();
    return this.taken();
  }

  private begin(units: Uint16Array, length: number): void {
    this.units = units;
    this.length = length;
    this.count = 0;
    this.lines = 0;
    this.isInWord = false;
    this.signsStart = -1;
    this.isAtWord = false;
    this.lineFirst = 0;
    this.lineHash = 0;
  }

  private putLetter(kind: number, unit: number, at: number): void {
    if (this.isInWord && at - this.wordStart >= longestWord) this.endWord(at);
    if (!this.isInWord) this.beginWord(kind, at);
    if (kind === unitKind.several) {
      for (const one of lettersOf(unit)) {
        this.hash = Math.imul(this.hash ^ one, hashFactor);
      }
    } else {
      this.hash = Math.imul(this.hash ^ kind, hashFactor);
    }
    this.endsInDigit = isDigit(kind);
  }

  private beginWord(kind: number, at: number): void {
    this.isInWord = true;
    this.isNumber = isDigit(kind);
    this.hash = hashStart;
    this.wordStart =
      this.signsStart >= 0 && at - this.signsStart <= longestSigns ? this.signsStart : at;
    this.signsStart = -1;
  }

  /** A sign, a space or a line end: what parts words, unless it groups the digits of a number. */
  private part(at: number, kind: number, codePoint: number): void {
    const groups = kind === unitKind.sign && this.isInWord && this.endsInDigit;
    if (groups && groupsDigits(this.units[at] as number) && this.isDigitAt(at + 1)) {
      this.hash = Math.imul(this.hash ^ 0x2e, hashFactor);
      return;
    }
    this.endWord(codePoint);
    if (kind !== unitKind.sign) {
      this.isAtWord = false;
      this.signsStart = -1;
      if (kind === unitKind.lineEnd) this.endLine();
    } else if (this.isAtWord) this.growWord(codePoint + 1);
    else if (this.signsStart < 0) this.signsStart = codePoint;
  }

  private isDigitAt(at: number): boolean {
    return at < this.length && isDigit(kindOfUnit(this.units[at] as number));
  }

  private isLowHalfAt(at: number): boolean {
    if (at >= this.length) return false;
    const unit = this.units[at] as number;
    return unit >= 0xdc00 && unit < 0xe000;
  }

  /** Takes a sign behind the last word into it. */
  private growWord(end: number): void {
    const last = this.count - 1;
    const length = end - (this.starts[last] as number);
    if (length - (this.lengths[last] as number) <= 2 && length <= longestWord + 2 * longestSigns) {
      this.lengths[last] = length;
    }
  }

  private endWord(end: number): void {
    if (!this.isInWord) return;
    this.isInWord = false;
    if (this.count === this.hashes.length) this.growWords();
    const hash = withClass(mixed(this.hash), this.isNumber);
    this.hashes[this.count] = hash;
    this.starts[this.count] = this.wordStart;
    // Letters are cut off above, marks upon marks are not.
    this.lengths[this.count] = Math.min(longestWord + longestSigns, end - this.wordStart);
    this.count += 1;
    this.isAtWord = true;
    this.lineHash = Math.imul(this.lineHash ^ (this.isNumber ? hashedNumber : hash), hashFactor);
    this.lineHash ^= this.lineHash >>> 15;
  }

  private endLine(): void {
    if (this.count === this.lineFirst) return;
    if (this.lines === this.lineFirsts.length) this.growLines();
    this.lineFirsts[this.lines] = this.lineFirst;
    this.lineHashes[this.lines] = mixed(this.lineHash);
    this.lines += 1;
    this.lineFirst = this.count;
    this.lineHash = 0;
  }

  private growWords(): void {
    const capacity = this.hashes.length * 2;
    this.hashes = grown(this.hashes, new Uint32Array(capacity));
    this.starts = grown(this.starts, new Uint32Array(capacity));
    this.lengths = grown(this.lengths, new Uint8Array(capacity));
  }

  private growLines(): void {
    const capacity = this.lineFirsts.length * 2;
    this.lineFirsts = grown(this.lineFirsts, new Uint32Array(capacity));
    this.lineHashes = grown(this.lineHashes, new Uint32Array(capacity));
  }

  private taken(): ArticleWords {
    return {
      hashes: this.hashes.subarray(0, this.count),
      starts: this.starts.subarray(0, this.count),
      lengths: this.lengths.subarray(0, this.count),
      lineFirsts: this.lineFirsts.subarray(0, this.lines),
      lineHashes: this.lineHashes.subarray(0, this.lines),
    };
  }
}

function grown<A extends Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** The words of one text; who reads many keeps a `WordReader`. */
export function wordsOf(text: string): ArticleWords {
  return new WordReader().read(text);
}
