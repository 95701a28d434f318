import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articleDateIn } from '../../../shared/dates/article-date';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { DocumentFacts, Encoding } from '../../../shared/model/sidecar';
import { splitLines, titleOf } from '../../../shared/text/blocks';
import { decodeArticle } from '../../../shared/text/decode';
import { createOffsetMap } from '../../../shared/text/offsets';
import { countWords } from '../../../shared/text/segments';
import type { ReadFile } from '../../platform/file-source';
import { sha256Hex } from '../../platform/hash';
import { isMissing, systemCode } from '../../platform/system-error';
import { detectLegacy } from './detect-legacy';

/** What is known of an article without holding its text. */
export interface ArticleFacts {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  /** Of the file's bytes; empty where they could not be read. */
  readonly sha256: string;
  /** `null` where the bytes are not text; `problem` then says why. */
  readonly encoding: Encoding | null;
  readonly bom: boolean;
  /** Length of the article text in code points. */
  readonly characters: number;
  readonly words: number;
  /** Lines with something in them. */
  readonly paragraphs: number;
  readonly title: string;
  /** The day on which it appeared by its own first lines, ISO 8601; `null` where they leave it open. */
  readonly publishedInText: string | null;
  readonly problem: Problem | null;
}

/** An article as it lies on the disk now. `text` is `null` where `facts.problem` is not. */
export interface ReadArticle {
  readonly facts: ArticleFacts;
  readonly text: string | null;
  readonly bytes: Uint8Array;
}

function troubled(articlePath: string, sha256: string, problem: Problem): ArticleFacts {
  return {
    path: articlePath,
    sha256,
    encoding: null,
    bom: false,
    characters: 0,
    words: 0,
    paragraphs: 0,
    title: '',
    publishedInText: null,
    problem,
  };
}

/** Whether what was counted once of these bytes in this encoding is known already. */
function isKnown(known: ArticleFacts | undefined, found: Partial<ArticleFacts>): boolean {
  const { path: articlePath, sha256, encoding, bom } = found;
  if (known === undefined || known.problem !== null) return false;
  const isSameFile = known.path === articlePath && known.sha256 === sha256;
  return isSameFile && known.encoding === encoding && known.bom === bom;
}

/** The day of an article, unless its text can be read in two ways. */
function publishedDay(text: string): string | null {
  const found = articleDateIn(text);
  return found === null || found.ambiguity !== null ? null : found.day;
}

/** Reads the bytes of an article as text and counts what the library shows. */
function describeArticle(
  articlePath: string,
  bytes: Uint8Array,
  override: Encoding | undefined,
  known: ArticleFacts | undefined,
): ReadArticle {
  const sha256 = sha256Hex(bytes);
  const decoded = decodeArticle(bytes, { override, detectLegacy });
  if (decoded === null) {
    const problem = aProblem('document-not-text', articlePath);
    return { facts: troubled(articlePath, sha256, problem), text: null, bytes };
  }
  const { text, encoding, bom } = decoded;
  if (known !== undefined && isKnown(known, { path: articlePath, sha256, encoding, bom })) {
    return { facts: known, text, bytes };
  }
  const facts: ArticleFacts = {
    path: articlePath,
    sha256,
    encoding,
    bom,
    characters: createOffsetMap(text).lengthCodePoints,
    words: countWords(text),
    paragraphs: splitLines(text).filter((line) => !line.isBlank).length,
    title: titleOf(text),
    publishedInText: publishedDay(text),
    problem: null,
  };
  return { facts, text, bytes };
}

/**
 * Reads an article from the disk; whatever goes wrong is told in `facts.problem`.
 * @param known what it was the last time; taken over where the bytes are the same.
 * @param read how its file is read.
 */
export async function readArticle(
  root: string,
  articlePath: string,
  override: Encoding | undefined,
  known?: ArticleFacts,
  read: ReadFile = readFile,
): Promise<ReadArticle> {
  try {
    const bytes = await read(path.join(root, articlePath));
    return describeArticle(articlePath, bytes, override, known);
  } catch (error) {
    const problem = isMissing(error)
      ? aProblem('document-missing', articlePath)
      : aProblem('document-unreadable', articlePath, systemCode(error));
    return { facts: troubled(articlePath, '', problem), text: null, bytes: new Uint8Array() };
  }
}

/** What a sidecar keeps of its article; `null` where the article is not text. */
export function documentFacts(facts: ArticleFacts): DocumentFacts | null {
  const { path: articlePath, sha256, encoding, bom, characters } = facts;
  if (encoding === null) return null;
  return { path: articlePath, sha256, encoding, bom, lengthCodePoints: characters };
}
