import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hashiyaJsonlFileName } from '../../../shared/formats/hashiya-jsonl';
import type { Skipped, SkipReason } from '../../../shared/imports/imported';
import { type RecordFile, readHashiyaRecord } from '../../../shared/imports/read-hashiya-jsonl';
import { fail, ok, type Result } from '../../../shared/model/result';
import { sha256Hex, shortHash } from '../../platform/hash';
import { readLines } from '../../platform/read-lines';
import { systemCode } from '../../platform/system-error';
import { NewFiles } from './new-files';

/** From where to where. */
export interface JsonlImport {
  /** The file, or the folder in which it lies; absolute. */
  readonly source: string;
  /** The folder; absolute. It is made where it is not there. */
  readonly into: string;
  /** Whether to see only what would be done. */
  readonly isTrial?: boolean;
  /** Whether somebody has the folder open, as a window does. */
  readonly isOpen?: boolean;
  /** How the person named them, for messages. */
  readonly named: { readonly source: string; readonly into: string };
}

/** What became of an import. */
export interface ImportReport {
  /** Articles that were written or that got annotations. */
  readonly documents: number;
  readonly annotations: number;
  readonly skipped: readonly Skipped[];
}

/** How far an import has come, and its end before time. */
export interface ImportTools {
  /** In bytes of the source. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface Run {
  readonly files: NewFiles;
  /** What stands in front of a line's number. */
  readonly name: string;
  readonly report: { documents: number; annotations: number; readonly skipped: Skipped[] };
}

function fromBase64(base64: string): Uint8Array | null {
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0;
  return isBase64 ? Buffer.from(base64, 'base64') : null;
}

const tools = { shortHash, fromBase64 };

/** Why a file is not written over what is there; `null` where its place is free. */
async function whyNot(file: RecordFile, files: NewFiles): Promise<SkipReason | null> {
  const place = await files.look(file.path, file.bytes);
  if (place === 'free') return null;
  if (place === 'same') return 'there-already';
  return place === 'other' ? 'file-differs' : 'unsafe-path';
}

async function addFile(where: string, file: RecordFile, run: Run): Promise<SkipReason | null> {
  const reason = await whyNot(file, run.files);
  if (reason !== null) {
    run.report.skipped.push({ where, reason, detail: file.path });
    return reason;
  }
  await run.files.add(file.path, file.bytes);
  if (file.kind === 'document') run.report.documents += 1;
  run.report.annotations += file.annotations;
  return null;
}

/** The files of an article go in together: work on other bytes than those that are there stays out. */
async function addFiles(where: string, all: readonly RecordFile[], run: Run): Promise<void> {
  const { skipped } = run.report;
  const damaged = all.find(({ sha256, bytes }) => sha256 !== null && sha256Hex(bytes) !== sha256);
  if (damaged !== undefined) {
    skipped.push({ where, reason: 'hash-differs', detail: damaged.path });
    return;
  }
  let refused: SkipReason | null = null;
  for (const file of all) {
    if (refused !== null) skipped.push({ where, reason: refused, detail: file.path });
    else {
      const reason = await addFile(where, file, run);
      if (file.kind === 'document' && reason !== 'there-already') refused = reason;
    }
  }
}

async function readAll(source: string, total: number, run: Run, given: ImportTools) {
  const { report, name } = run;
  for await (const { text, number, bytesRead } of readLines(source)) {
    if (given.signal?.aborted === true) return false;
    given.onProgress?.(bytesRead, total);
    const where = `${name}:${number}`;
    if (text === null) report.skipped.push({ where, reason: 'not-readable', detail: 'not UTF-8' });
    else if (text.trim() !== '') {
      const read = readHashiyaRecord(text, tools);
      if (read.ok) await addFiles(where, read.files, run);
      else report.skipped.push({ where, reason: read.reason, detail: read.detail });
    }
  }
  return true;
}

/**
 * The file that is meant: of a folder, that which an export left there.
 * @returns `null` where there is none, or several might be.
 * @throws the system's error.
 */
export async function jsonlFile(source: string): Promise<string | null> {
  if (!(await stat(source)).isDirectory()) return source;
  const names = (await readdir(source)).filter((name) => name.toLowerCase().endsWith('.jsonl'));
  const [first, ...others] = names.includes(hashiyaJsonlFileName) ? [hashiyaJsonlFileName] : names;
  return first === undefined || others.length > 0 ? null : path.join(source, first);
}

async function sourceFile({ source, named }: JsonlImport): Promise<Result<[string, number]>> {
  try {
    const file = await jsonlFile(source);
    if (file === null) return fail('import-source-empty', named.source);
    return ok([file, (await stat(file)).size]);
  } catch (error) {
    return fail('import-source-unreadable', named.source, systemCode(error));
  }
}

/**
 * Makes the files of a lossless export again, bytes included, record by record. They come into the
 * folder all together and never over what is there; what does not fit is listed.
 * @returns `null` where it was cancelled: nothing is left behind then.
 */
export async function importJsonl(
  asked: JsonlImport,
  given: ImportTools = {},
): Promise<Result<ImportReport | null>> {
  const found = await sourceFile(asked);
  if (!found.ok) return found;
  const [source, total] = found.value;
  let files: NewFiles | null = null;
  try {
    const { into, isOpen = false, isTrial = false } = asked;
    files = await NewFiles.begin({ target: into, isOpen, isTrial });
    const report = { documents: 0, annotations: 0, skipped: [] as Skipped[] };
    const run = { files, name: path.basename(source), report };
    const isDone = await readAll(source, total, run, given);
    if (!isDone || isTrial) {
      await files.abandon();
      return ok(isDone ? report : null);
    }
    const taken = await files.finish(given.signal);
    if (taken === null) return ok(null);
    report.skipped.push(...taken.map((where): Skipped => ({ where, reason: 'file-differs' })));
    return ok(report);
  } catch (error) {
    await files?.abandon();
    return fail('import-failed', asked.named.into, systemCode(error));
  }
}
