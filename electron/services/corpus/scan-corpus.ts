import path from 'node:path';
import type { Codebook } from '../../../shared/model/codebook';
import { fail, ok, type Result } from '../../../shared/model/result';
import { eachLimited } from '../../platform/each-limited';
import { indexCorpusFiles, isCorpusFile } from './corpus-files';
import {
  type ArticleEntry,
  type CorpusIndex,
  createCorpusIndex,
  documentIdOf,
  encodingOverride,
} from './corpus-index';
import { type CrawledFiles, checkFolder, crawlCorpus } from './crawl';
import { describeFolder } from './describe-folder';
import { fileState, isSameState } from './file-state';
import { readCodebook } from './read-codebook';
import { type ArticleFacts, readArticle } from './read-document';
import {
  assignSidecars,
  type IndexedSidecar,
  indexedSidecar,
  indexSidecar,
  type SidecarOwner,
} from './read-sidecars';
import {
  type CachedArticle,
  type CachedSidecar,
  loadScanCache,
  type ScanCache,
  saveScanCache,
} from './scan-cache';

export interface ScanOptions {
  /** Where to remember what was found; `null` remembers nothing and writes nothing at all. */
  readonly cacheFolder: string | null;
  readonly now: () => Date;
  /** How the person named the folder, for messages. */
  readonly named?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Files read at the same time: enough to keep the disk busy, few enough for little memory. */
const readersAtOnce = 16;
const filesPerProgress = 100;

interface Scan {
  readonly root: string;
  readonly codebook: Codebook;
  readonly cache: ScanCache;
  /** Keeps a file for the cache, where there is one. */
  readonly remember: (one: CachedArticle | CachedSidecar) => void;
}

async function scanArticle(scan: Scan, articlePath: string): Promise<ArticleFacts> {
  const override = encodingOverride(scan.codebook, articlePath);
  const state = await fileState(path.join(scan.root, articlePath));
  const cached = scan.cache.articles.get(articlePath);
  if (cached && cached.override === (override ?? null) && isSameState(cached.state, state)) {
    scan.remember(cached);
    return cached.facts;
  }
  const { facts } = await readArticle(scan.root, articlePath, override);
  if (state !== null && facts.sha256 !== '') {
    scan.remember({ kind: 'article', state, override: override ?? null, facts });
  }
  return facts;
}

async function scanSidecar(scan: Scan, owner: SidecarOwner): Promise<IndexedSidecar> {
  const state = await fileState(path.join(scan.root, owner.path));
  const cached = scan.cache.sidecars.get(owner.path);
  if (cached && isSameState(cached.state, state)) {
    scan.remember(cached);
    return indexedSidecar(owner, cached);
  }
  const sidecar = await indexSidecar(scan.root, owner);
  if (state !== null && sidecar.problem?.problem !== 'sidecar-unreadable') {
    const { summary, problem } = sidecar;
    scan.remember({ kind: 'sidecar', path: owner.path, state, summary, problem });
  }
  return sidecar;
}

/** Counts what is done and tells it now and then, and at the end. */
function progressCounter(total: number, tell: ScanOptions['onProgress']) {
  let done = 0;
  tell?.(0, total);
  return () => {
    done += 1;
    if (done % filesPerProgress === 0 || done === total) tell?.(done, total);
  };
}

async function readAll(
  scan: Scan,
  files: CrawledFiles,
  owners: readonly SidecarOwner[],
  options: ScanOptions,
): Promise<Map<string, ArticleEntry>> {
  const entries = new Map<string, ArticleEntry>();
  const tick = progressCounter(files.articles.length + owners.length, options.onProgress);
  const readOne = async (articlePath: string) => {
    const facts = await scanArticle(scan, articlePath);
    const id = documentIdOf(articlePath);
    entries.set(articlePath, { id, path: articlePath, facts, sidecars: new Map() });
    tick();
  };
  const readWork = async (owner: SidecarOwner) => {
    const sidecar = await scanSidecar(scan, owner);
    entries.get(owner.articlePath)?.sidecars.set(owner.path, sidecar);
    tick();
  };
  await eachLimited(files.articles, readersAtOnce, readOne, options.signal);
  await eachLimited(owners, readersAtOnce, readWork, options.signal);
  return entries;
}

/**
 * Reads a folder into an index: which articles, in which encoding, who worked on them, what is
 * wrong. What was read before and looks unchanged is taken from the cache.
 * @returns `folder-…` where the folder can't be opened, `corpus-changed` where it was cancelled.
 */
export async function scanCorpus(root: string, options: ScanOptions): Promise<Result<CorpusIndex>> {
  const named = options.named ?? root;
  const scannedAt = options.now().getTime();
  const checked = await checkFolder(root, named);
  if (!checked.ok) return checked;
  const files = await crawlCorpus(root, options.signal);
  const { codebook, isBuiltIn, problem } = await readCodebook(root);
  const cache = await loadScanCache(options.cacheFolder, root);
  const { owners, orphans } = assignSidecars(files.sidecars, files.articles);
  const remembered: (CachedArticle | CachedSidecar)[] = [];
  const remember = (one: CachedArticle | CachedSidecar) => {
    if (options.cacheFolder !== null) remembered.push(one);
  };
  const scan: Scan = { root, codebook, cache, remember };
  const entries = await readAll(scan, files, owners, options);
  if (options.signal?.aborted === true) return fail('corpus-changed', path.basename(named));
  await saveScanCache(options.cacheFolder, root, scannedAt, remembered);
  const folder = describeFolder(files, orphans, path.resolve(named), problem);
  const corpusFiles = await indexCorpusFiles(root, files.sidecars.filter(isCorpusFile));
  const { temporaries } = files;
  const parts = {
    root,
    codebook,
    isBuiltInCodebook: isBuiltIn,
    corpusFiles,
    temporaries,
    ...folder,
  };
  return ok(createCorpusIndex(parts, [...entries.values()]));
}
