import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import type { Anchor } from '../../../shared/model/anchor';
import type { PlaceRef } from '../../../shared/model/link';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { createOffsetMap } from '../../../shared/text/offsets';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  listProblems,
  sidecarsOf,
  sortProblems,
} from '../corpus/corpus-index';
import { type ReadArticle, readArticle } from '../corpus/read-document';
import { readSidecar } from '../corpus/read-sidecars';

/** What a check of a whole corpus found. */
export interface Validation {
  readonly documents: number;
  readonly sidecars: number;
  readonly problems: readonly Problem[];
}

/** An anchor to be checked against an article's text. */
interface StoredAnchor {
  readonly sidecarPath: string;
  /** What it belongs to, e.g. `annotations.<id>`; for the message. */
  readonly what: string;
  readonly anchor: Anchor;
  /** Hash of the article the anchor was described on. */
  readonly sha256: string;
}

function anchorsIn(sidecarPath: string, sidecar: Sidecar): StoredAnchor[] {
  const { sha256 } = sidecar.document;
  const inCollection = (collection: 'annotations' | 'segments') =>
    sidecar[collection].map(({ id, target }) => ({
      sidecarPath,
      what: `${collection}.${id}`,
      anchor: target,
      sha256,
    }));
  return [...inCollection('annotations'), ...inCollection('segments')];
}

/** Places in links, and what is wrong with the links themselves. */
interface CheckedLinks {
  /** By the path of the article the place is in. */
  readonly places: Map<string, StoredAnchor[]>;
  readonly problems: Problem[];
}

function checkLinks(index: CorpusIndex): CheckedLinks {
  const places = new Map<string, StoredAnchor[]>();
  const problems: Problem[] = [];
  const check = (sidecarPath: string, linkId: string, place: PlaceRef) => {
    const what = `links.${linkId}`;
    if (!index.byPath.has(place.path)) {
      problems.push(aProblem('link-broken', sidecarPath, `${what}: no ${place.path}`));
    } else if (place.target !== undefined) {
      const stored = { sidecarPath, what, anchor: place.target, sha256: place.sha256 };
      places.set(place.path, [...(places.get(place.path) ?? []), stored]);
    }
  };
  for (const entry of index.articles) {
    for (const { path: sidecarPath, summary } of sidecarsOf(entry)) {
      for (const { id, a, b } of summary?.links ?? []) {
        for (const place of [a, b]) check(sidecarPath, id, place);
      }
    }
  }
  return { places, problems };
}

function checkAnchors({ facts, text }: ReadArticle, anchors: readonly StoredAnchor[]): Problem[] {
  if (text === null || anchors.length === 0) return [];
  const offsets = createOffsetMap(text);
  return anchors.flatMap(({ sidecarPath, what, anchor, sha256 }) => {
    const { state } = resolveAnchor(text, offsets, anchor, sha256 === facts.sha256);
    if (state === 'anchored') return [];
    return [aProblem(`anchor-${state}`, sidecarPath, what)];
  });
}

async function validateArticle(
  index: CorpusIndex,
  entry: ArticleEntry,
  places: readonly StoredAnchor[],
): Promise<Problem[]> {
  const anchors = [...places];
  for (const { path: sidecarPath, summary } of sidecarsOf(entry)) {
    if (summary === null) continue;
    const read = await readSidecar(index.root, sidecarPath);
    if (read.ok) anchors.push(...anchorsIn(sidecarPath, read.sidecar));
  }
  if (anchors.length === 0) return [];
  const override = encodingOverride(index.codebook, entry.path);
  return checkAnchors(await readArticle(index.root, entry.path, override), anchors);
}

/**
 * Checks a whole corpus: every file that can't be taken, every anchor against the text as it is
 * now, every link's two ends. Reads all sidecars and all articles that have any.
 */
export async function validateCorpus(index: CorpusIndex): Promise<Validation> {
  const { places, problems } = checkLinks(index);
  let sidecars = 0;
  for (const entry of index.articles) {
    sidecars += entry.sidecars.size;
    problems.push(...(await validateArticle(index, entry, places.get(entry.path) ?? [])));
  }
  return {
    documents: index.articles.length,
    sidecars,
    problems: sortProblems([...listProblems(index), ...problems]),
  };
}
