import path from 'node:path';
import { type ArticleWords, WordReader } from '../../../shared/copies/article-words';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { decodeArticle } from '../../../shared/text/decode';
import { FileReader } from '../../platform/file-reader';
import { sha256Hex } from '../../platform/hash';
import { isMissing, systemCode } from '../../platform/system-error';
import { detectLegacy } from '../corpus/detect-legacy';

/** An article's words as its file lies on the disk. */
export interface ReadWords {
  /** Of the file's bytes; empty where they could not be read. */
  readonly sha256: string;
  readonly words: ArticleWords;
  readonly problem: Problem | null;
}

const files = new FileReader();
const reader = new WordReader();
const noWords = reader.read('');

/**
 * Reads the words of one article; one that can't be read, or is no text, has none. They lie in memory
 * that the next call uses again.
 */
export function readWords(root: string, articlePath: string, override: Encoding | null): ReadWords {
  try {
    const bytes = files.read(path.join(root, articlePath));
    const sha256 = sha256Hex(bytes);
    const decoded = decodeArticle(bytes, { override: override ?? undefined, detectLegacy });
    if (decoded !== null) return { sha256, words: reader.read(decoded.text), problem: null };
    return { sha256, words: noWords, problem: aProblem('document-not-text', articlePath) };
  } catch (error) {
    const problem = isMissing(error)
      ? aProblem('document-missing', articlePath)
      : aProblem('document-unreadable', articlePath, systemCode(error));
    return { sha256: '', words: noWords, problem };
  }
}
