import * as z from 'zod/mini';
import { LinkSchema } from '../../../shared/model/link';
import { ProblemSchema } from '../../../shared/model/result';
import {
  DocumentFactsSchema,
  DocumentStatusSchema,
  EncodingSchema,
} from '../../../shared/model/sidecar';
import { FileStateSchema } from './file-state';
import { type LineCacheKind, loadLineCache, saveLineCache } from './line-cache';

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

/** What an earlier opening found, by path. Disposable at any time. */
export interface ScanCache {
  readonly articles: ReadonlyMap<string, CachedArticle>;
  readonly sidecars: ReadonlyMap<string, CachedSidecar>;
}

function kindOf(root: string): LineCacheKind {
  return { format: 'hashiya-scan-cache', formatVersion: cacheVersion, root };
}

/** What an earlier opening of this folder found; empty where there is nothing usable. */
export async function loadScanCache(folder: string | null, root: string): Promise<ScanCache> {
  const articles = new Map<string, CachedArticle>();
  const sidecars = new Map<string, CachedSidecar>();
  if (folder === null) return { articles, sidecars };
  for (const found of await loadLineCache(folder, kindOf(root), CachedFileSchema)) {
    if (found.kind === 'article') articles.set(found.facts.path, found);
    else sidecars.set(found.path, found);
  }
  return { articles, sidecars };
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
  if (folder !== null) await saveLineCache(folder, kindOf(root), scannedAt, files);
}
