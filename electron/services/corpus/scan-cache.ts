import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { LinkSchema } from '../../../shared/model/link';
import { ProblemSchema } from '../../../shared/model/result';
import {
  DocumentFactsSchema,
  DocumentStatusSchema,
  EncodingSchema,
} from '../../../shared/model/sidecar';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';

/** What a file looked like from outside when it was read. Only equality counts, never "newer". */
export interface FileState {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
}

const FileStateSchema = z.object({ mtimeMs: z.number(), ctimeMs: z.number(), size: z.number() });

const CachedArticleSchema = z.object({
  kind: z.literal('article'),
  state: FileStateSchema,
  override: z.nullable(EncodingSchema),
  facts: z.object({
    path: z.string(),
    sha256: z.string(),
    encoding: z.nullable(EncodingSchema),
    bom: z.boolean(),
    characters: z.int(),
    words: z.int(),
    paragraphs: z.int(),
    title: z.string(),
    publishedInText: z.nullable(z.string()),
    problem: z.nullable(ProblemSchema),
  }),
});
export type CachedArticle = z.infer<typeof CachedArticleSchema>;

const CachedSidecarSchema = z.object({
  kind: z.literal('sidecar'),
  path: z.string(),
  state: FileStateSchema,
  summary: z.nullable(
    z.object({
      annotator: z.string(),
      status: DocumentStatusSchema,
      claims: z.int(),
      entities: z.int(),
      document: DocumentFactsSchema,
      metadata: z.object({
        outlet: z.optional(z.string()),
        publishedAt: z.optional(z.string()),
      }),
      links: z.array(LinkSchema),
      labels: z.array(
        z.object({ layer: z.string(), label: z.nullable(z.string()), count: z.int() }),
      ),
      relations: z.array(z.object({ type: z.string(), count: z.int() })),
    }),
  ),
  problem: z.nullable(ProblemSchema),
});
export type CachedSidecar = z.infer<typeof CachedSidecarSchema>;

const CachedFileSchema = z.discriminatedUnion('kind', [CachedArticleSchema, CachedSidecarSchema]);
type CachedFile = z.infer<typeof CachedFileSchema>;

/** Raise it whenever title, date, words, paragraphs, decoding or what is kept of a sidecar come out otherwise. */
const cacheVersion = 4;

const HeaderSchema = z.object({
  format: z.literal('hashiya-scan-cache'),
  formatVersion: z.literal(cacheVersion),
  root: z.string(),
  scannedAt: z.number(),
});

/** What an earlier opening found, by path. Disposable at any time. */
export interface ScanCache {
  readonly articles: ReadonlyMap<string, CachedArticle>;
  readonly sidecars: ReadonlyMap<string, CachedSidecar>;
}

/** Clocks of file systems tick as slowly as this (FAT); a file written since may look unchanged. */
const clockTickMs = 2000;
/** Lines worked on before others get their turn. */
const linesPerTurn = 2000;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The state of a file, following links; `null` where it can't be had. */
export async function fileState(file: string): Promise<FileState | null> {
  try {
    const { mtimeMs, ctimeMs, size } = await stat(file);
    return { mtimeMs, ctimeMs, size };
  } catch {
    return null;
  }
}

/** Whether a file looks the same from outside as when it was read. */
export function isSameState(a: FileState, b: FileState | null): boolean {
  return b !== null && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size;
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

/** What an earlier opening of this folder found; empty where there is nothing usable. */
export async function loadScanCache(folder: string | null, root: string): Promise<ScanCache> {
  const articles = new Map<string, CachedArticle>();
  const sidecars = new Map<string, CachedSidecar>();
  const cache = { articles, sidecars };
  if (folder === null) return cache;
  const lines = await readLines(cacheFile(folder, root));
  const header = parseLine(lines[0], HeaderSchema);
  if (header === null || header.root !== root) return cache;
  for (let i = 1; i < lines.length; i += 1) {
    const found = parseLine(lines[i], CachedFileSchema);
    if (i % linesPerTurn === 0) await nextTurn();
    if (found === null) continue;
    const { mtimeMs, ctimeMs } = found.state;
    if (Math.max(mtimeMs, ctimeMs) > header.scannedAt - clockTickMs) continue;
    if (found.kind === 'article') articles.set(found.facts.path, found);
    else sidecars.set(found.path, found);
  }
  return cache;
}

async function* cacheLines(header: object, files: readonly CachedFile[]) {
  yield `${JSON.stringify(header)}\n`;
  for (let i = 0; i < files.length; i += linesPerTurn) {
    const lines = files.slice(i, i + linesPerTurn).map((file) => `${JSON.stringify(file)}\n`);
    yield lines.join('');
    await nextTurn();
  }
}

/**
 * Remembers what an opening found. A cache that can't be written is no loss and no error.
 * @param scannedAt when reading began, in milliseconds since 1970.
 */
export async function saveScanCache(
  folder: string | null,
  root: string,
  scannedAt: number,
  files: readonly CachedFile[],
): Promise<void> {
  if (folder === null) return;
  const header = { format: 'hashiya-scan-cache', formatVersion: cacheVersion, root, scannedAt };
  try {
    await mkdir(folder, { recursive: true });
    await atomicWriteChunks(cacheFile(folder, root), cacheLines(header, files));
  } catch {
    // The next opening reads everything again.
  }
}
