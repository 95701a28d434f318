import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  ImportedDocument,
  ImportFormat,
  Skipped,
  SourceFile,
} from '../../../shared/imports/imported';
import { joinDocuments } from '../../../shared/imports/join-documents';
import { addHits, countHits, noHits, type UnitHits } from '../../../shared/imports/offset-units';
import { comparePaths } from '../../../shared/model/link';
import { fail, ok, type Result } from '../../../shared/model/result';
import { decodeArticle } from '../../../shared/text/decode';
import { systemCode } from '../../platform/system-error';
import { detectLegacy } from '../corpus/detect-legacy';
import type { ImportTools } from './import-jsonl';

/** A document with what its file says of the unit of offsets. */
export interface FoundDocument {
  readonly document: ImportedDocument;
  /** Of all documents of its file. */
  readonly fileHits: UnitHits;
}

/** All that a source has. */
export interface ReadSource {
  readonly documents: readonly FoundDocument[];
  readonly skipped: readonly Skipped[];
}

/** Where a source is, and how the person named it. */
export interface Source {
  /** A file or a folder; absolute. */
  readonly place: string;
  readonly named: string;
}

/** The files of a source, as paths relative to its folder, and that folder. */
interface Listed {
  readonly folder: string;
  readonly files: readonly string[];
}

async function list({ place }: Source): Promise<Listed> {
  const facts = await stat(place);
  if (!facts.isDirectory()) return { folder: path.dirname(place), files: [path.basename(place)] };
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
  return { folder: place, files: files.sort(comparePaths) };
}

/** The files of a source that a format reads. @throws the system's error. */
export async function listSource(source: Source, format: ImportFormat): Promise<Listed> {
  const listed = await list(source);
  return { ...listed, files: listed.files.filter((file) => isRead(format, listed, file)) };
}

/** Whether a format reads a file of this name; a single file is read whatever it is called. */
function isRead({ extensions }: ImportFormat, { files }: Listed, file: string): boolean {
  const name = file.toLowerCase();
  return files.length === 1 || extensions.some((end) => name.endsWith(end));
}

async function readText(folder: string, file: string): Promise<SourceFile | null> {
  const decoded = decodeArticle(await readFile(path.join(folder, file)), {
    override: undefined,
    detectLegacy,
  });
  return decoded === null ? null : { path: file, text: decoded.text };
}

async function companionOf(folder: string, file: string, format: ImportFormat) {
  if (format.companion === undefined) return null;
  const stem = file.slice(0, file.length - path.posix.extname(file).length);
  return readText(folder, `${stem}${format.companion}`).catch(() => null);
}

/** Reads one file; nothing that is wrong in it throws. @throws the system's error. */
export async function readOne(
  folder: string,
  file: string,
  format: ImportFormat,
): Promise<ReadSource> {
  const source = await readText(folder, file);
  if (source === null) {
    return { documents: [], skipped: [{ where: file, reason: 'not-readable', detail: 'no text' }] };
  }
  const { documents, skipped } = format.read(source, await companionOf(folder, file, format));
  const fileHits = documents.reduce(
    (hits, { text, spans }) => (text === null ? hits : addHits(hits, countHits(text, spans))),
    noHits,
  );
  return { documents: documents.map((document) => ({ document, fileHits })), skipped };
}

/** What several records and files say of one document, together. */
function joined(found: readonly FoundDocument[]): FoundDocument[] {
  const hits = new Map(found.map(({ document, fileHits }) => [document.where, fileHits]));
  return joinDocuments(found.map(({ document }) => document)).map((document) => ({
    document,
    fileHits: hits.get(document.where) ?? noHits,
  }));
}

/**
 * Reads a file or all files of a folder that a format reads.
 * @returns `null` where it was cancelled; `import-source-…` where there is nothing to be read.
 */
export async function readSource(
  source: Source,
  format: ImportFormat,
  { onProgress, signal }: ImportTools = {},
): Promise<Result<ReadSource | null>> {
  try {
    const { folder, files } = await listSource(source, format);
    if (files.length === 0) return fail('import-source-empty', source.named);
    const documents: FoundDocument[] = [];
    const skipped: Skipped[] = [];
    for (const [done, file] of files.entries()) {
      if (signal?.aborted === true) return ok(null);
      onProgress?.(done, files.length);
      const read = await readOne(folder, file, format);
      documents.push(...read.documents);
      skipped.push(...read.skipped);
    }
    return ok({ documents: joined(documents), skipped });
  } catch (error) {
    return fail('import-source-unreadable', source.named, systemCode(error));
  }
}
