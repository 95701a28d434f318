import { type Span, span } from '../model/span';
import { type FoldedText, foldWithMap, unfoldSpan } from '../text/fold-arabic';
import { pushTo } from '../text/push-to';
import type { ImportedDocument, SkipReason } from './imported';

/** What an article is known again by. */
export interface ArticleKeys {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  /** Of its bytes. */
  readonly sha256: string;
  /** Of its text as it is: the text itself, or a hash of it. */
  readonly text: string;
  /** Of `lettersOf` its text: the letters themselves, or a hash of them. */
  readonly letters: string;
}

/** What a document is looked for by; texts as `ArticleKeys` has them, `null` where it has none. */
export interface DocumentKeys extends Pick<ImportedDocument, 'name' | 'sha256'> {
  readonly text: string | null;
  readonly letters: string | null;
}

/** By what an article was known again. */
export type MatchedBy = 'sha256' | 'text' | 'letters' | 'name';

export type Match =
  | { readonly path: string; readonly by: MatchedBy }
  | { readonly reason: Extract<SkipReason, 'no-article' | 'several-articles'> };

/** White space, and what no token has in it. */
const between = /[\s\p{Cc}]/u;

/** The letters of a folded text without white space, as places in the folded form. */
function letterPlaces({ folded }: FoldedText): number[] {
  const places: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (!between.test(folded.charAt(at))) places.push(at);
  }
  return places;
}

/**
 * The letters of a text in their folded form and without white space: what is left where a program
 * had tokens only, or read line ends otherwise.
 */
export function lettersOf(text: string): string {
  return foldWithMap(text).folded.replace(/[\s\p{Cc}]/gu, '');
}

/** Makes what a text is known by out of it; the text itself where a corpus is small. */
export type HashText = (text: string) => string;

/** What an article is known again by. */
export function keysOfArticle(
  path: string,
  sha256: string,
  text: string,
  hash: HashText,
): ArticleKeys {
  return { path, sha256, text: hash(text), letters: hash(lettersOf(text)) };
}

/** What a document is looked for by. A text without a letter is like all others without one. */
export function keysOfDocument(
  { name, sha256, text }: Pick<ImportedDocument, 'name' | 'sha256' | 'text'>,
  hash: HashText,
): DocumentKeys {
  const letters = text === null ? '' : lettersOf(text);
  return {
    name,
    sha256,
    text: text === null ? null : hash(text),
    letters: letters === '' ? null : hash(letters),
  };
}

/** The articles by each of their keys. */
export interface ArticleIndex {
  readonly bySha256: ReadonlyMap<string, readonly string[]>;
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  /** By what stands behind the last `/`. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function grouped(articles: readonly ArticleKeys[], keyOf: (article: ArticleKeys) => string) {
  const groups = new Map<string, string[]>();
  for (const article of articles) pushTo(groups, keyOf(article), article.path);
  return groups;
}

/** Makes the index of a corpus: once for all documents. */
export function indexArticles(articles: readonly ArticleKeys[]): ArticleIndex {
  return {
    bySha256: grouped(articles, ({ sha256 }) => sha256),
    byText: grouped(articles, ({ text }) => text),
    byLetters: grouped(articles, ({ letters }) => letters),
    byName: grouped(articles, ({ path }) => nameOf(path)),
  };
}

/** Of several articles, those that the document's name means: its path, its end, or the file's name. */
function named(paths: readonly string[], name: string): readonly string[] {
  const isOf = (path: string) => path.endsWith(`/${name}`);
  const byPath = paths.includes(name) ? [name] : paths.filter(isOf);
  return byPath.length > 0 ? byPath : paths.filter((path) => nameOf(path) === nameOf(name));
}

function decide(paths: readonly string[], name: string, by: MatchedBy): Match {
  const [only, ...others] = paths.length > 1 ? named(paths, name) : paths;
  return only === undefined || others.length > 0
    ? { reason: 'several-articles' }
    : { path: only, by };
}

/**
 * Finds the article that a document is: by the hash of its bytes, its exact text, then its letters;
 * of several with the same text the one that it is called by. A document without a text is found by
 * its name; one whose text no article has is not.
 */
export function matchDocument(index: ArticleIndex, document: DocumentKeys): Match {
  const { name, sha256, text, letters } = document;
  const steps = [
    ['sha256', sha256 === null ? undefined : index.bySha256.get(sha256)],
    ['text', text === null ? undefined : index.byText.get(text)],
    ['letters', letters === null ? undefined : index.byLetters.get(letters)],
  ] as const;
  for (const [by, paths] of steps) {
    if (paths !== undefined) return decide(paths, name, by);
  }
  if (text !== null) return { reason: 'no-article' };
  const paths = named(index.byName.get(nameOf(name)) ?? [], name);
  return paths.length === 0 ? { reason: 'no-article' } : decide(paths, name, 'name');
}

/** Finds a span of one text in another; all in UTF-16 code units. `null` where nothing is left of it. */
export type Carry = (from: Span) => Span | null;

/** The first of the sorted numbers that is not below a value (binary search). */
function firstFrom(sorted: (index: number) => number, length: number, value: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Carries spans from one text to another of the same letters, whatever their spelling, tashkeel and
 * white space.
 * @returns `null` where the letters differ.
 */
export function carryBetween(from: string, to: string): Carry | null {
  const [old, now] = [foldWithMap(from), foldWithMap(to)];
  const [oldPlaces, nowPlaces] = [letterPlaces(old), letterPlaces(now)];
  const lettersIn = ({ folded }: FoldedText, places: readonly number[]) =>
    places.map((at) => folded.charAt(at)).join('');
  if (lettersIn(old, oldPlaces) !== lettersIn(now, nowPlaces)) return null;
  const startOf = (index: number) => old.starts[oldPlaces[index] as number] as number;
  return ({ start, end }) => {
    const first = firstFrom(startOf, oldPlaces.length, start);
    const last = firstFrom(startOf, oldPlaces.length, end) - 1;
    if (last < first) return null;
    const place = unfoldSpan(now, nowPlaces[first] as number, (nowPlaces[last] as number) + 1);
    return span(place.start, place.end);
  };
}
