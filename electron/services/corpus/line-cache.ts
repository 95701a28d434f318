import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';
import type { FileState } from './file-state';

/** What a cache is: another format, version or root makes it worth nothing. */
export interface LineCacheKind {
  readonly format: string;
  /** Raised whenever the same files would come out otherwise. */
  readonly formatVersion: number;
  /** The corpus folder, absolute. */
  readonly root: string;
}

/** What of a file was remembered, and how the file looked. */
interface CachedLine {
  readonly state: FileState;
}

const HeaderSchema = z.object({
  format: z.string(),
  formatVersion: z.int(),
  root: z.string(),
  scannedAt: z.number(),
});

/** Clocks of file systems tick as slowly as this (FAT); a file written since may look unchanged. */
const clockTickMs = 2000;
/** Lines worked on before others get their turn. */
const linesPerTurn = 2000;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function cacheFile(folder: string, root: string): string {
  return path.join(folder, `${sha256Hex(root).slice(0, 32)}.jsonl`);
}

function parseLine<T>(line: string | undefined, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(line ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function readLines(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch {
    return [];
  }
}

/**
 * What was remembered of the files of a folder; nothing where there is nothing usable, and nothing of
 * files that may have been written while they were read.
 */
export async function loadLineCache<L extends CachedLine>(
  folder: string,
  kind: LineCacheKind,
  schema: z.ZodMiniType<L>,
): Promise<L[]> {
  const [first, ...lines] = await readLines(cacheFile(folder, kind.root));
  const header = parseLine(first, HeaderSchema);
  const isOurs =
    header?.format === kind.format &&
    header.formatVersion === kind.formatVersion &&
    header.root === kind.root;
  if (!isOurs) return [];
  const found: L[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % linesPerTurn === linesPerTurn - 1) await nextTurn();
    const cached = parseLine(line, schema);
    if (cached === null) continue;
    const { mtimeMs, ctimeMs } = cached.state;
    if (Math.max(mtimeMs, ctimeMs) <= header.scannedAt - clockTickMs) found.push(cached);
  }
  return found;
}

async function* cacheLines(header: object, files: readonly CachedLine[]) {
  yield `${JSON.stringify(header)}\n`;
  for (let i = 0; i < files.length; i += linesPerTurn) {
    const lines = files.slice(i, i + linesPerTurn).map((file) => `${JSON.stringify(file)}\n`);
    yield lines.join('');
    await nextTurn();
  }
}

/**
 * Remembers what was found. A cache that can't be written is no loss and no error.
 * @param scannedAt when reading began, in milliseconds since 1970.
 */
export async function saveLineCache(
  folder: string,
  kind: LineCacheKind,
  scannedAt: number,
  files: readonly CachedLine[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await atomicWriteChunks(
      cacheFile(folder, kind.root),
      cacheLines({ ...kind, scannedAt }, files),
    );
  } catch {
    // The next opening reads everything again.
  }
}
