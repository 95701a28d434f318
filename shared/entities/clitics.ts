import { type Span, span } from '../model/span';
import { foldWithMap } from '../text/fold-arabic';
import { startsWithName } from './names-with-clitic-letters';

/** How a token was cut between its letters to get at a name. */
export interface CliticCut {
  /** The name without what is written on to it, in UTF-16 units of the text. */
  readonly span: Span;
  /** What was cut off: `و`, `ب`, and `لـ` before an article whose alef is not written. */
  readonly clitic: string;
  /** What is left of the name in the text: `غزة`, `لأمم المتحدة`. */
  readonly surface: string;
  /** The name as it is written alone: `غزة`, `الأمم المتحدة`. */
  readonly restored: string;
}

/** So many letters are a name at least. */
const leastLetters = 3;
const letter = /[\p{L}\p{M}\p{N}\u0640]/u;

/** How many letters of a folded word are clitics, and whether the article has lost its alef. */
interface Cut {
  readonly length: number;
  readonly isArticle: boolean;
}

const uncut: Cut = { length: 0, isArticle: false };

/** A preposition before a word: with the article there is no doubt, else the word must be no name. */
function cutPreposition(word: string): Cut {
  // للأمم: the second lam is the article. A name such as لليان has none before its vowel.
  if (/^لل\p{L}{3}/u.test(word) && !startsWithName(word)) return { length: 1, isArticle: true };
  if (/^[بك]ال\p{L}{2}/u.test(word)) {
    return startsWithName(word) ? uncut : { length: 1, isArticle: false };
  }
  const isPreposition = /^[بكل]/.test(word) && !startsWithName(word);
  return isPreposition && word.length > leastLetters ? { length: 1, isArticle: false } : uncut;
}

/** A conjunction, and a preposition after it. */
function cutProclitics(word: string): Cut {
  if (startsWithName(word) || !/^[وف]/.test(word)) return cutPreposition(word);
  const rest = word.slice(1);
  if (rest.length < leastLetters) return uncut;
  const inner = cutPreposition(rest);
  return { length: 1 + inner.length, isArticle: inner.isArticle };
}

/** Whether a span begins where a word does. */
function beginsWord(text: string, { start }: Span): boolean {
  return !letter.test(text.charAt(start - 1)) && letter.test(text.charAt(start));
}

/**
 * Proposes the span of a name without the clitics before it, where a person selected it with them:
 * `وبغزة` is غزة. After the tokenisation of the Penn Arabic Treebank (Maamouri et al. 2004), which parts
 * conjunctions and prepositions from the word and leaves the article on it. Conservative: a word that
 * begins like a known name (وليد, بغداد, كوريا) is left as it is.
 * @returns `null` where nothing is to be cut, also for a selection that begins within a word.
 */
export function cutClitics(text: string, selected: Span): CliticCut | null {
  if (!beginsWord(text, selected)) return null;
  const { word, starts } = firstWord(text, selected);
  const cut = cutProclitics(word);
  return cut.length === 0 ? null : cutAt(text, selected, starts, cut);
}

/** The first word of a span, folded, and where its letters start within the span, in UTF-16 units. */
function firstWord(text: string, { start, end }: Span) {
  const { folded, starts } = foldWithMap(text.slice(start, end));
  return { word: /^[\p{L}\p{N}]+/u.exec(folded)?.[0] ?? '', starts };
}

function cutAt(
  text: string,
  selected: Span,
  starts: ArrayLike<number>,
  { length, isArticle }: Cut,
): CliticCut {
  const start = selected.start + (starts[length] as number);
  const clitic = text.slice(selected.start, start).replace(/\u0640+$/u, '');
  const surface = text.slice(start, selected.end);
  return {
    span: span(start, selected.end),
    clitic: isArticle ? `${clitic}\u0640` : clitic,
    surface,
    restored: isArticle ? `ا${surface}` : surface,
  };
}

/** What may stand before a name: a conjunction or a preposition, or one after the other. */
const oneProclitic = /^[وفبكل]/;
const twoProclitics = /^[وف][بكل]/;

/**
 * Cuts the clitics off a name that is known: `وبغزة` is غزة where غزة is a name of this corpus. Nothing is
 * cut where what is selected is a name itself, or begins like one whose first letter is its own. `للأمم` is
 * left whole: without its preposition it is written otherwise than the name.
 * @param isKnown whether some words, as they are written, are a known name.
 * @returns the span of the name in UTF-16 units of the text; `null` where nothing is to be cut.
 */
export function cutBeforeKnownName(
  text: string,
  selected: Span,
  isKnown: (name: string) => boolean,
): Span | null {
  if (!beginsWord(text, selected)) return null;
  const { word, starts } = firstWord(text, selected);
  if (!oneProclitic.test(word) || startsWithName(word)) return null;
  if (isKnown(text.slice(selected.start, selected.end))) return null;
  for (const length of twoProclitics.test(word) ? [1, 2] : [1]) {
    if (word.length - length < leastLetters) return null;
    const cut = cutAt(text, selected, starts, { length, isArticle: false });
    if (isKnown(cut.surface)) return cut.span;
  }
  return null;
}
