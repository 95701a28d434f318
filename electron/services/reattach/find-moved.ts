import { posix } from 'node:path';
import type { MovedWork } from '../../../shared/contract/recovery';
import type { Sidecar } from '../../../shared/model/sidecar';
import { pushTo } from '../../../shared/text/push-to';
import { eachLimited } from '../../platform/each-limited';
import { sha256Hex } from '../../platform/hash';
import { isSameWork } from '../changes/adopt-sidecar';
import type { ArticleEntry, CorpusIndex } from '../corpus/corpus-index';
import { isGold, summarizeSidecar } from '../corpus/read-sidecars';
import { readSidecar } from '../corpus/read-work-file';
import { ownSidecarOf } from '../corpus/summaries';
import type { CorpusSession } from '../corpus-session';

const readersAtOnce = 8;

/** A sidecar without its article that was read, and the articles with the hash it knows. */
export interface StraySidecar {
  readonly path: string;
  /** Whose it is, going by its name. */
  readonly slug: string;
  readonly sidecar: Sidecar;
  readonly sameBytes: readonly ArticleEntry[];
}

/** The slug in a sidecar's name; names have it between the last two dots before the suffix. */
function slugIn(sidecarPath: string): string {
  const body = posix.basename(sidecarPath).replace(/\.ann\.json$/, '');
  return body.slice(body.lastIndexOf('.') + 1).normalize('NFC');
}

function articlesByHash(index: CorpusIndex): Map<string, ArticleEntry[]> {
  const found = new Map<string, ArticleEntry[]>();
  for (const entry of index.articles) {
    const { sha256, encoding } = entry.facts;
    if (encoding === null) continue;
    pushTo(found, sha256, entry);
  }
  return found;
}

/** Reads the sidecars that have no article: as many files as are astray, and no more. */
export async function readStrays(index: CorpusIndex): Promise<StraySidecar[]> {
  const paths = index.folderProblems.flatMap(({ problem, path }) => {
    return problem === 'sidecar-without-article' && path !== undefined ? [path] : [];
  });
  if (paths.length === 0) return [];
  const byHash = articlesByHash(index);
  const strays: StraySidecar[] = [];
  await eachLimited(paths, readersAtOnce, async (path) => {
    const read = await readSidecar(index.root, path);
    if (!read.ok) return;
    const { content: sidecar } = read;
    const sameBytes = byHash.get(sidecar.document.sha256) ?? [];
    strays.push({ path, slug: slugIn(path), sidecar, sameBytes });
  });
  return strays.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** How a stray sidecar is named on the page, which never sees paths it could send back. */
export function strayId(path: string): string {
  return `m${sha256Hex(path).slice(0, 16)}`;
}

/** Likelier places first: the same name in another folder, then the same folder. */
function likeness(from: string, entry: ArticleEntry): number {
  const sameName = posix.basename(entry.path) === posix.basename(from) ? 2 : 0;
  return sameName + (posix.dirname(entry.path) === posix.dirname(from) ? 1 : 0);
}

/** The articles on which this annotator has no work, or only what a try cut short brought there. */
async function freeArticles(index: CorpusIndex, stray: StraySidecar): Promise<ArticleEntry[]> {
  const free: ArticleEntry[] = [];
  for (const entry of stray.sameBytes) {
    const own = ownSidecarOf(entry, stray.slug);
    if (own === null) {
      free.push(entry);
      continue;
    }
    const read = await readSidecar(index.root, own.path);
    if (read.ok && isSameWork(stray.sidecar, read.content)) free.push(entry);
  }
  return free;
}

/**
 * The work whose articles moved. Where an article is there in several copies without work, each
 * stray sidecar is offered another one first.
 */
export async function findMoved(session: CorpusSession): Promise<MovedWork[]> {
  const taken = new Set<string>();
  const found: MovedWork[] = [];
  for (const stray of await readStrays(session.index)) {
    const { path, slug, sidecar } = stray;
    const from = sidecar.document.path;
    const key = (entry: ArticleEntry) => `${slug} ${entry.id}`;
    const rank = (entry: ArticleEntry) => likeness(from, entry) - (taken.has(key(entry)) ? 9 : 0);
    const free = (await freeArticles(session.index, stray)).sort((a, b) => rank(b) - rank(a));
    const [first] = free;
    if (first === undefined) continue;
    taken.add(key(first));
    const { annotator, claims, entities, links } = summarizeSidecar(sidecar);
    const to = free.map(({ id, path: at }) => ({ documentId: id, path: at }));
    const isMine = slug === session.slug && !isGold(slug);
    const counts = { claims, entities, links: links.length };
    found.push({ id: strayId(path), sidecarPath: path, annotator, isMine, from, to, ...counts });
  }
  return found;
}
