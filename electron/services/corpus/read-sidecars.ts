import path from 'node:path';
import {
  type LabelUse,
  labelUses,
  type RelationUse,
  relationUses,
} from '../../../shared/codebook/label-uses';
import type { Link } from '../../../shared/model/link';
import type { Problem } from '../../../shared/model/result';
import type {
  DocumentFacts,
  DocumentStatus,
  Metadata,
  Sidecar,
} from '../../../shared/model/sidecar';
import { goldSlug, parseSidecarName } from '../../../shared/sidecar/sidecar-name';
import { shortHash } from '../../platform/hash';
import { isCorpusFile } from './corpus-files';
import { readSidecar } from './read-work-file';

/** Whose work on which article a file is, by its name. */
export interface SidecarOwner {
  readonly path: string;
  readonly articlePath: string;
  readonly slug: string;
}

/** What is kept of a sidecar in memory: counts and links, never the annotations. */
export interface SidecarSummary {
  readonly annotator: string;
  readonly status: DocumentStatus;
  readonly claims: number;
  readonly entities: number;
  readonly document: DocumentFacts;
  /** Outlet and date, where they were given. */
  readonly metadata: Pick<Metadata, 'outlet' | 'publishedAt'>;
  readonly links: Link[];
  readonly labels: LabelUse[];
  readonly relations: RelationUse[];
}

/** A sidecar beside an article; exactly one of `summary` and `problem` is there. */
export interface IndexedSidecar extends SidecarOwner {
  readonly summary: SidecarSummary | null;
  readonly problem: Problem | null;
}

/** Whether a slug names the adjudicated result and not a person. */
export function isGold(slug: string): boolean {
  return slug === goldSlug;
}

/**
 * Outlet and date of an article: as given for all of it, or else for the only story that stands in
 * it. Of several stories none speaks for the article.
 */
function metadataOf({ metadata, segments }: Sidecar): SidecarSummary['metadata'] {
  const stories = segments.filter(({ kind }) => kind === 'story');
  const story = stories.length === 1 ? stories[0]?.metadata : undefined;
  const outlet = metadata.outlet ?? story?.outlet;
  const publishedAt = metadata.publishedAt ?? story?.publishedAt;
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** What of a sidecar stays in memory. */
export function summarizeSidecar(sidecar: Sidecar): SidecarSummary {
  const { annotator, status, annotations, document, links } = sidecar;
  const on = (layer: string) => annotations.filter((one) => one.layer === layer).length;
  const { path: articlePath, sha256, encoding, bom, lengthCodePoints } = document;
  return {
    annotator,
    status,
    claims: on('claim'),
    entities: on('entity'),
    document: { path: articlePath, sha256, encoding, bom, lengthCodePoints },
    metadata: metadataOf(sidecar),
    links,
    labels: labelUses(sidecar),
    relations: relationUses(sidecar),
  };
}

/**
 * A sidecar as the index holds it. Property by property: each copy made by spreading has a shape of
 * its own, which takes more memory than what is in it.
 */
export function indexedSidecar(
  { path: sidecarPath, articlePath, slug }: SidecarOwner,
  { summary, problem }: Pick<IndexedSidecar, 'summary' | 'problem'>,
): IndexedSidecar {
  return { path: sidecarPath, articlePath, slug, summary, problem };
}

/** Reads a sidecar and keeps its summary. */
export async function indexSidecar(root: string, owner: SidecarOwner): Promise<IndexedSidecar> {
  const read = await readSidecar(root, owner.path);
  const kept = read.ok
    ? { summary: summarizeSidecar(read.content), problem: null }
    : { summary: null, problem: read.problem };
  return indexedSidecar(owner, kept);
}

function namesByFolder(articles: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const article of articles) {
    const folder = path.posix.dirname(article);
    const names = folders.get(folder);
    if (names === undefined) folders.set(folder, new Set([path.posix.basename(article)]));
    else names.add(path.posix.basename(article));
  }
  return folders;
}

/**
 * Finds whose work each sidecar file is.
 * @returns the owners, and the paths of those that have no article.
 */
export function assignSidecars(
  sidecars: readonly string[],
  articles: readonly string[],
): { owners: SidecarOwner[]; orphans: string[] } {
  if (sidecars.length === 0) return { owners: [], orphans: [] };
  const folders = namesByFolder(articles);
  const owners: SidecarOwner[] = [];
  const orphans: string[] = [];
  for (const sidecarPath of sidecars) {
    const folder = path.posix.dirname(sidecarPath);
    const names = folders.get(folder) ?? new Set<string>();
    const parsed = parseSidecarName(path.posix.basename(sidecarPath), names, shortHash);
    if (parsed === null) {
      if (!isCorpusFile(sidecarPath)) orphans.push(sidecarPath);
      continue;
    }
    const articlePath = path.posix.join(folder, parsed.articleName);
    // Some file systems hand names back decomposed; slugs are compared composed.
    owners.push({ path: sidecarPath, articlePath, slug: parsed.slug.normalize('NFC') });
  }
  return { owners, orphans };
}
