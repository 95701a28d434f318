import { articlePathFor } from '../../../shared/imports/article-name';
import type { Skipped } from '../../../shared/imports/imported';
import {
  type ArticleIndex,
  type ArticleKeys,
  indexArticles,
  keysOfArticle,
  keysOfDocument,
  matchDocument,
} from '../../../shared/imports/match-documents';
import { decodeArticle } from '../../../shared/text/decode';
import { sha256Hex } from '../../platform/hash';
import type { CorpusIndex } from '../corpus/corpus-index';
import { detectLegacy } from '../corpus/detect-legacy';
import { readText } from '../export/choose-work';
import type { ImportTools } from './import-jsonl';
import type { FoundDocument, ReadSource } from './read-source';

/** An article that gets something, with the documents that are it. */
export interface MatchedArticle {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  /** The text of an article that is to be written; `null` where the article is there. */
  readonly newText: string | null;
  readonly documents: FoundDocument[];
}

export interface MatchedSource {
  /** By the article's path. */
  readonly articles: ReadonlyMap<string, MatchedArticle>;
  readonly skipped: readonly Skipped[];
}

/** Keeps hashes in place of texts: a corpus may be large. */
async function articleKeys(
  index: CorpusIndex,
  { signal, onProgress }: ImportTools,
): Promise<ArticleKeys[] | null> {
  const keys: ArticleKeys[] = [];
  for (const [done, entry] of index.articles.entries()) {
    if (signal?.aborted === true) return null;
    onProgress?.(done, index.articles.length);
    const read = await readText(index, entry);
    if ('problem' in read) continue;
    keys.push(keysOfArticle(entry.path, read.sha256, read.text, sha256Hex));
  }
  return keys;
}

/** Whether a text, written as UTF-8, is an article that has this text. */
function isArticleText(text: string): boolean {
  return decodeArticle(Buffer.from(text), { override: undefined, detectLegacy })?.text === text;
}

/** Puts documents with their articles one after the other. */
class Matching {
  readonly articles = new Map<string, MatchedArticle>();
  readonly skipped: Skipped[] = [];
  /** Paths of new articles by their text and the name that the source gives them. */
  private readonly fresh = new Map<string, string>();
  /** Paths of all articles, lower-case: some disks tell no other. */
  private readonly taken: Set<string>;

  constructor(
    index: CorpusIndex,
    private readonly keys: ArticleIndex,
  ) {
    this.taken = new Set(index.articles.map(({ path }) => path.toLowerCase()));
  }

  take(found: FoundDocument): void {
    const { where, text, name } = found.document;
    const match = matchDocument(this.keys, keysOfDocument(found.document, sha256Hex));
    if ('path' in match) this.put(match.path, null, found);
    else if (match.reason === 'several-articles' || text === null) {
      this.skipped.push({ where, reason: match.reason, detail: name });
    } else if (text.trim() === '') this.skipped.push({ where, reason: 'no-text', detail: name });
    else if (isArticleText(text)) this.put(this.newPath(name, text), text, found);
    else this.skipped.push({ where, reason: 'not-readable', detail: `${name}: no text of a file` });
  }

  private put(path: string, newText: string | null, found: FoundDocument): void {
    const article = this.articles.get(path) ?? { path, newText, documents: [] };
    article.documents.push(found);
    this.articles.set(path, article);
  }

  private newPath(name: string, text: string): string {
    const key = JSON.stringify([name, text]);
    const known = this.fresh.get(key);
    if (known !== undefined) return known;
    const path = articlePathFor(name, (one) => this.taken.has(one.toLowerCase()));
    this.taken.add(path.toLowerCase());
    this.fresh.set(key, path);
    return path;
  }
}

/**
 * Finds the articles that the documents of a source are; a text that no article has is to become one.
 * @returns `null` where it was cancelled.
 */
export async function matchSource(
  index: CorpusIndex,
  source: ReadSource,
  tools: ImportTools = {},
): Promise<MatchedSource | null> {
  const keys = await articleKeys(index, tools);
  if (keys === null) return null;
  const matching = new Matching(index, indexArticles(keys));
  for (const found of source.documents) matching.take(found);
  return { articles: matching.articles, skipped: matching.skipped };
}
