import path from 'node:path';
import { type ArticleWords, WordReader } from '../../../shared/copies/article-words';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { decodeArticle } from '../../../shared/text/decode';
import { decodePlainUtf8 } from '../../../shared/text/decode-utf8';
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
let units = new Uint16Array(256 * 1024);

/** The words of a file's bytes; `null` where they are no text. */
function wordsIn(bytes: Uint8Array, override: Encoding | null): ArticleWords | null {
  if (units.length < bytes.length) units = new Uint16Array(bytes.length * 2);
  // Most files are plain UTF-8, and ten thousand strings would have to be made and thrown away.
  const count = override === null ? decodePlainUtf8(bytes, units) : -1;
  if (count >= 0) return reader.readUnits(units, count);
  const decoded = decodeArticle(bytes, { override: override ?? undefined, detectLegacy });
  return decoded === null ? null : reader.read(decoded.text);
}

/**
 * Reads the words of one article; one that can't be read, or is no text, has none. They lie in memory
 * that the next call uses again.
 */
export function readWords(root: string, articlePath: string, override: Encoding | null): ReadWords {
  try {
    const bytes = files.read(path.join(root, articlePath));
    const sha256 = sha256Hex(bytes);
    const words = wordsIn(bytes, override);
    if (words !== null) return { sha256, words, problem: null };
    return { sha256, words: noWords, problem: aProblem('document-not-text', articlePath) };
  } catch (error) {
    const problem = isMissing(error)
      ? aProblem('document-missing', articlePath)
      : aProblem('document-unreadable', articlePath, systemCode(error));
    return { sha256: '', words: noWords, problem };
  }
}
