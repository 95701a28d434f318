import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Link } from '../../../shared/model/link';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { DocumentFacts, DocumentStatus, Sidecar } from '../../../shared/model/sidecar';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { goldSlug, parseSidecarName } from '../../../shared/sidecar/sidecar-name';
import { sha256Hex, shortHash } from '../../platform/hash';
import { isMissing, systemCode } from '../../platform/system-error';
import { decodeJsonText } from './decode-json-text';

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
  readonly links: Link[];
}

/** A sidecar beside an article; exactly one of `summary` and `problem` is there. */
export interface IndexedSidecar extends SidecarOwner {
  readonly summary: SidecarSummary | null;
  readonly problem: Problem | null;
}

export type ReadSidecar =
  | { readonly ok: true; readonly sidecar: Sidecar; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem; readonly isMissing: boolean };

/** Whether a slug names the adjudicated result and not a person. */
export function isGold(slug: string): boolean {
  return slug === goldSlug;
}

/** A sidecar as it was read or written last, with the hash of its file then. */
export interface KnownSidecar {
  readonly sidecar: Sidecar;
  readonly sha256: string | null;
}

/**
 * Reads one sidecar whole. Every reason why it can't be taken is a problem of its own.
 * @param known what it was the last time; taken over where the bytes are the same.
 */
export async function readSidecar(
  root: string,
  sidecarPath: string,
  known?: KnownSidecar,
): Promise<ReadSidecar> {
  try {
    const bytes = await readFile(path.join(root, sidecarPath));
    const sha256 = sha256Hex(bytes);
    if (known?.sha256 === sha256) return { ok: true, sidecar: known.sidecar, sha256 };
    const text = decodeJsonText(bytes);
    if (text === null) return refused(aProblem('sidecar-not-json', sidecarPath, 'not UTF-8'));
    const parsed = parseSidecar(text);
    if (parsed.ok) return { ok: true, sidecar: parsed.value, sha256 };
    return refused(aProblem(`sidecar-${parsed.reason}`, sidecarPath, parsed.detail));
  } catch (error) {
    const problem = aProblem('sidecar-unreadable', sidecarPath, systemCode(error));
    return { ok: false, problem, isMissing: isMissing(error) };
  }
}

function refused(problem: Problem): ReadSidecar {
  return { ok: false, problem, isMissing: false };
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
    links,
  };
}

/** Reads a sidecar and keeps its summary. */
export async function indexSidecar(root: string, owner: SidecarOwner): Promise<IndexedSidecar> {
  const read = await readSidecar(root, owner.path);
  return read.ok
    ? { ...owner, summary: summarizeSidecar(read.sidecar), problem: null }
    : { ...owner, summary: null, problem: read.problem };
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

/** `corpus.<slug>.ann.json` at the top: what spans articles, nobody's work on one article. */
export function isCorpusSidecar(sidecarPath: string): boolean {
  return /^corpus\.[^./]+\.ann\.json$/.test(sidecarPath);
}

/**
 * Finds whose work each sidecar file is.
 * @returns the owners, and the paths of those that have no article.
 */
export function assignSidecars(
  sidecars: readonly string[],
  articles: readonly string[],
): { owners: SidecarOwner[]; orphans: string[] } {
  const folders = namesByFolder(articles);
  const owners: SidecarOwner[] = [];
  const orphans: string[] = [];
  for (const sidecarPath of sidecars) {
    const folder = path.posix.dirname(sidecarPath);
    const names = folders.get(folder) ?? new Set<string>();
    const parsed = parseSidecarName(path.posix.basename(sidecarPath), names, shortHash);
    if (parsed === null) {
      if (!isCorpusSidecar(sidecarPath)) orphans.push(sidecarPath);
      continue;
    }
    const articlePath = path.posix.join(folder, parsed.articleName);
    // Some file systems hand names back decomposed; slugs are compared composed.
    owners.push({ path: sidecarPath, articlePath, slug: parsed.slug.normalize('NFC') });
  }
  return { owners, orphans };
}
