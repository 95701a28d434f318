import { findDates } from '../dates/find-dates';
import { type Span, span } from '../model/span';
import { foldForSearch } from '../text/fold-arabic';
import { attributionWords } from '../text/news-words';
import { type SentenceWord, sentenceWords } from './claim-words';

/** Who says it, by the words of a sentence. Spans are in UTF-16 units of the text. */
export interface Attribution {
  /** قال, أعلنت; بحسب, نقلا عن; without a conjunction before it. */
  readonly verb: Span;
  /** Without a preposition written on to it; `null` where only a pronoun says who (`وأضاف أن`). */
  readonly claimant: Span | null;
}

function folded(words: string): Set<string> {
  return new Set(words.split(' ').map(foldForSearch));
}

const verbs = new Set(attributionWords.map(foldForSearch));
/** After these the source follows at once, or behind a preposition. */
const sourceWords = folded('بحسب حسب وفق وفقا نقلا نقل');
const aboutWords = folded('عن لسان على');
/** Where what is said begins, or a circumstance: the claimant has ended before. */
const stops = folded(
  'أن إن بأن إنه إنها أنه أنها أنهم إنهم بأنه بأنها أنهما إنهما خلال في عن عبر على إلى من لدى بعد قبل منذ عقب حول مع ' +
    'مساء صباح فجر قد لقد كان كانت الذي التي وذلك فيما بينما حيث إذ ثم لم لن سوف ما لا مضيفا مضيفة مؤكدا مؤكدة ' +
    'مشيرا مشيرة قائلا قائلة موضحا أيضا كما لوكالة لصحيفة لقناة للصحفيين للصحافيين ' +
    'مقتل إصابة ارتفاع انخفاض وفاة سقوط وصول العثور استمرار وقف بدء تدمير اعتقال إطلاق نزوح وجود مسؤوليته مسؤوليتها ' +
    'عدم أهمية ضرورة رفضه رفضها دعمه دعمها استعداده استعدادها لكن ولكن ل قوله قولها قولهم',
);
/** Signs after which another part of the sentence begins. */
const parting = /[،,؛;:.!؟?"“”«»()\n–—-]/u;
/** So many words are a claimant at most. */
const mostWords = 8;

function withoutConjunction(word: string): string {
  return /^[وف]/.test(word) && (verbs.has(word.slice(1)) || sourceWords.has(word.slice(1)))
    ? word.slice(1)
    : word;
}

/** Words between a claimant and a verb that belong to neither. */
const particles = folded('قد لقد');

function isAttribution(words: readonly SentenceWord[], at: number): boolean {
  const own = withoutConjunction(words[at]?.folded ?? '');
  // نقل is also "transport": it needs "from" behind it.
  if (own === 'نقل') return words[at + 1]?.folded === 'عن';
  return verbs.has(own) || sourceWords.has(own);
}

/** A sentence as it is looked through. */
interface Reading {
  readonly text: string;
  readonly words: readonly SentenceWord[];
  readonly dates: readonly Span[];
}

function isInDate({ span: { start } }: SentenceWord, dates: readonly Span[]): boolean {
  return dates.some((date) => start >= date.start && start < date.end);
}

function endsClaimant(word: SentenceWord, { dates }: Reading): boolean {
  return stops.has(word.folded) || /^[%\d]/.test(word.folded) || isInDate(word, dates);
}

function spanOfWords(words: readonly SentenceWord[], cut = 0): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return span(first.span.start + cut, last.span.end);
}

/** The words from a place on, until something else begins. */
function wordsFrom(reading: Reading, from: number): SentenceWord[] {
  const { words } = reading;
  const found: SentenceWord[] = [];
  for (let at = from; at < words.length && found.length < mostWords; at += 1) {
    const word = words[at] as SentenceWord;
    // "أعلن أمس رئيس الوزراء": the day stands between the verb and who said it.
    if (found.length === 0 && isInDate(word, reading.dates) && !parting.test(word.before)) continue;
    if (endsClaimant(word, reading) || parting.test(word.before)) break;
    if (isAttribution(words, at)) break;
    found.push(word);
  }
  return found;
}

/** The words before a verb, back to where the part of the sentence begins. */
function wordsBefore(reading: Reading, verb: number): SentenceWord[] {
  const { words } = reading;
  const found: SentenceWord[] = [];
  let follows = words[verb] as SentenceWord;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const word = words[at] as SentenceWord;
    // A date in commas stands between the claimant and the verb: it is stepped over.
    const isBetween = isInDate(word, reading.dates) || particles.has(word.folded);
    if (found.length > 0 && (isBetween || parting.test(follows.before))) break;
    if (isAttribution(words, at) || found.length === mostWords) break;
    follows = word;
    if (!isBetween) found.unshift(word);
  }
  // "لكن محللين قالوا": what joins the sentence to the one before is no part of who says it.
  const from = found[0]?.folded.endsWith('لكن') === true ? 1 : 0;
  const own = found.slice(from);
  return own.some((word) => endsClaimant(word, reading)) ? [] : own;
}

/** Behind `وفقا لـ` the preposition is written on to the source; its length in the text. */
function prepositionLength(
  { text }: Reading,
  words: readonly SentenceWord[],
  verb: string,
): number {
  const [first] = words;
  if (first === undefined || (verb !== 'وفقا' && verb !== 'وفق')) return 0;
  const written = text.slice(first.span.start, first.span.end);
  return /^ل\p{M}*\u0640*/u.exec(written)?.[0].length ?? 0;
}

function ofSource(reading: Reading, at: number, verb: string): Span | null {
  const next = reading.words[at + 1];
  const skipped = next !== undefined && aboutWords.has(next.folded);
  const twice = skipped && reading.words[at + 2]?.folded === 'لسان';
  const found = wordsFrom(reading, at + (twice ? 3 : skipped ? 2 : 1));
  return spanOfWords(found, prepositionLength(reading, found, verb));
}

function claimantOf(reading: Reading, at: number): Span | null {
  const word = reading.words[at] as SentenceWord;
  const own = withoutConjunction(word.folded);
  if (sourceWords.has(own)) return ofSource(reading, at, own);
  const behind = wordsFrom(reading, at + 1);
  if (behind.length > 0) return spanOfWords(behind);
  // "وأضاف أن" at the beginning of its part of the sentence has a pronoun only.
  if (word.folded !== own || parting.test(word.before)) return null;
  return spanOfWords(wordsBefore(reading, at));
}

/** The place of the verb without the conjunction that is written on to it. */
function verbSpan({ folded: word, span: at }: SentenceWord, text: string): Span {
  if (withoutConjunction(word) === word) return at;
  const conjunction = /^.\p{M}*\u0640*/u.exec(text.slice(at.start, at.end))?.[0].length ?? 1;
  return span(at.start + conjunction, at.end);
}

/**
 * Proposes who says what a sentence says: verbs of saying with the speaker behind (`قال الوزير إن`) or
 * before them (`الوزير قال إن`), and turns such as `بحسب`, `وفقا لـ` and `نقلا عن`. By cue words and
 * what ends a noun phrase, as rule-based attribution does (Pouliquen, Steinberger and Best, "Automatic
 * Detection of Quotations in Multilingual News", 2007). A person confirms it.
 * @param sentence in UTF-16 units of the text.
 * @returns the first attribution that names somebody, else the first; `null` without any.
 */
export function proposeAttribution(text: string, sentence: Span): Attribution | null {
  const words = sentenceWords(text, sentence);
  const within = text.slice(sentence.start, sentence.end);
  const dates = findDates(within, null).map(({ span: { start, end } }) =>
    span(sentence.start + start, sentence.start + end),
  );
  const reading = { text, words, dates };
  const found = words.flatMap((word, at) =>
    isAttribution(words, at)
      ? [{ verb: verbSpan(word, text), claimant: claimantOf(reading, at) }]
      : [],
  );
  return found.find(({ claimant }) => claimant !== null) ?? found[0] ?? null;
}
