import type { ArticleWork } from '../../../shared/formats/documents-of';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { ReadFile } from '../../platform/file-source';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  sidecarsOf,
} from '../corpus/corpus-index';
import { readArticle } from '../corpus/read-document';
import { isGold } from '../corpus/read-sidecars';
import { readSidecar } from '../corpus/read-work-file';
import type { DatasetOptions } from './export-options';

/** So many articles are read while one is written. */
export const articlesAhead = 8;

/** Something that is in no file, by the article or the sidecar it is of. */
export interface Dropped {
  readonly id: string;
  readonly path: string;
  readonly reason: string;
}

/** The work chosen on one article. */
export interface ChosenWork {
  readonly sidecars: readonly { readonly path: string; readonly sidecar: Sidecar }[];
  /** Sidecars that could not be read. */
  readonly dropped: readonly Dropped[];
}

/** @returns `document-missing` where an id is of no article. */
export function chooseEntries(
  index: CorpusIndex,
  ids: DatasetOptions['documentIds'],
): Result<ArticleEntry[]> {
  if (ids === null) return ok([...index.articles]);
  const unknown = ids.find((id) => !index.byId.has(id));
  if (unknown !== undefined) return fail('document-missing', undefined, unknown);
  const wanted = new Set(ids);
  return ok(index.articles.filter((entry) => wanted.has(entry.id)));
}

/** The sidecars that are taken: of those asked for, else the adjudicated one, else everybody's. */
function wantedSidecars(entry: ArticleEntry, slugs: DatasetOptions['slugs']) {
  const all = sidecarsOf(entry);
  if (slugs !== null) return all.filter(({ slug }) => slugs.includes(slug));
  const gold = all.filter((one) => isGold(one.slug));
  return gold.length > 0 ? gold : all;
}

/** Whether an article is exported for the statuses of the work on it, as far as the index knows them. */
export function hasWantedStatus(
  entry: ArticleEntry,
  { slugs, statuses }: Pick<DatasetOptions, 'slugs' | 'statuses'>,
): boolean {
  if (statuses === null) return true;
  const wanted = wantedSidecars(entry, slugs);
  if (wanted.length === 0) return statuses.includes('new');
  return wanted.some(({ summary }) => summary !== null && statuses.includes(summary.status));
}

/** Reads the work that is wanted on an article; `null` where it has none of the statuses. */
export async function readChosenWork(
  root: string,
  entry: ArticleEntry,
  { slugs, statuses }: Pick<DatasetOptions, 'slugs' | 'statuses'>,
  readFile: ReadFile,
): Promise<ChosenWork | null> {
  const sidecars: ChosenWork['sidecars'][number][] = [];
  const dropped: Dropped[] = [];
  const wanted = wantedSidecars(entry, slugs);
  for (const { path } of wanted) {
    const read = await readSidecar(root, path, readFile);
    if (!read.ok) dropped.push({ id: path, path, reason: read.problem.problem });
    else if (statuses === null || statuses.includes(read.content.status)) {
      sidecars.push({ path, sidecar: read.content });
    }
  }
  const isUntouched = wanted.length === 0;
  const isWanted =
    statuses === null || sidecars.length > 0 || (isUntouched && statuses.includes('new'));
  return isWanted || dropped.length > 0 ? { sidecars, dropped } : null;
}

/** Reads an article; a problem where it is not text. */
export async function readText(
  { root, codebook }: CorpusIndex,
  entry: ArticleEntry,
  readFile?: ReadFile,
): Promise<{ readonly text: string; readonly sha256: string } | { readonly problem: string }> {
  const { facts, text } = await readArticle(
    root,
    entry.path,
    encodingOverride(codebook, entry.path),
    entry.facts,
    readFile,
  );
  if (text === null) return { problem: facts.problem?.problem ?? 'document-not-text' };
  return { text, sha256: facts.sha256 };
}

/** An article and the work on it, for the formats. */
export function articleWork(
  entry: ArticleEntry,
  article: { readonly text: string; readonly sha256: string },
  { sidecars }: ChosenWork,
  place: Pick<ArticleWork, 'cluster' | 'weight' | 'split' | 'copies'>,
): ArticleWork {
  return {
    path: entry.path,
    ...article,
    sidecars: sidecars.map(({ sidecar }) => sidecar),
    ...place,
  };
}
