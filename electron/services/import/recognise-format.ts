import { losslessFormatId } from '../../../shared/formats/format-list';
import { importFormats } from '../../../shared/imports/import-formats';
import type { ImportFormat } from '../../../shared/imports/imported';
import { readLines } from '../../platform/read-lines';
import { listSource, readOne, type Source } from './read-source';

/** So many files of a folder are looked at. */
const filesLookedAt = 3;

/** Whether a file begins as the lossless format does. */
async function isLossless(file: string): Promise<boolean> {
  if (!file.toLowerCase().endsWith('.jsonl')) return false;
  for await (const { text } of readLines(file)) {
    return text?.startsWith('{"type":"codebook"') === true;
  }
  return false;
}

/** How much a format finds in the first files: spans above all, then texts, then nothing unreadable. */
async function rate(source: Source, format: ImportFormat): Promise<number> {
  const { folder, files } = await listSource(source, format);
  let rating = 0;
  for (const file of files.slice(0, filesLookedAt)) {
    const { documents, skipped } = await readOne(folder, file, format);
    const spans = documents.reduce((sum, { document }) => sum + document.spans.length, 0);
    rating += spans * 1000 + documents.length * 10 - skipped.length;
  }
  return rating;
}

/**
 * The format that a source looks like: the one that finds most in it.
 * @throws the system's error.
 */
export async function recogniseFormat(source: Source, lossless: string | null): Promise<string> {
  if (lossless !== null && (await isLossless(lossless))) return losslessFormatId;
  let [best, most] = [importFormats[0]?.id ?? losslessFormatId, 0];
  for (const format of importFormats) {
    const rating = await rate(source, format);
    if (rating > most) [best, most] = [format.id, rating];
  }
  return best;
}
