import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import type { Anchor } from '../../../shared/model/anchor';
import type { CorpusFile } from '../../../shared/model/corpus-file';
import type { PlaceRef } from '../../../shared/model/link';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { createOffsetMap } from '../../../shared/text/offsets';
import { pushTo } from '../../../shared/text/push-to';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  listProblems,
  sidecarsOf,
  sortProblems,
} from '../corpus/corpus-index';
import { type ReadArticle, readArticle } from '../corpus/read-document';
import { readSidecar } from '../corpus/read-work-file';

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

/** A place that is stored in some file. */
interface StoredPlace {
  readonly file: string;
  /** What it belongs to, e.g. `links.<id>`. */
  readonly what: string;
  readonly place: PlaceRef;
}

/** The places in a corpus file. Declined suggestions may name what is gone: they ask for nothing. */
function placesIn(file: string, { passageVerdicts, clusterDecisions }: CorpusFile): StoredPlace[] {
  const stored = (what: string, ...places: PlaceRef[]) =>
    places.map((place) => ({ file, what, place }));
  return [
    ...passageVerdicts.flatMap(({ id, a, b }) => stored(`passageVerdicts.${id}`, a, b)),
    ...clusterDecisions.flatMap((decision) => {
      const what = `clusterDecisions.${decision.id}`;
      return decision.kind === 'canonical'
        ? stored(what, decision.article)
        : stored(what, decision.a, decision.b);
    }),
  ];
}

/** All places that links and corpus files name. */
function* storedPlaces(index: CorpusIndex): Generator<StoredPlace> {
  for (const entry of index.articles) {
    for (const { path: file, summary } of sidecarsOf(entry)) {
      for (const { id, a, b } of summary?.links ?? []) {
        for (const place of [a, b]) yield { file, what: `links.${id}`, place };
      }
    }
  }
  for (const { path: file, content } of index.corpusFiles.values()) {
    if (content !== null) yield* placesIn(file, content);
  }
}

/** Places with their anchors, and what is wrong with where they lead. */
interface CheckedPlaces {
  /** By the path of the article the place is in. */
  readonly places: Map<string, StoredAnchor[]>;
  readonly problems: Problem[];
}

function checkPlaces(index: CorpusIndex): CheckedPlaces {
  const places = new Map<string, StoredAnchor[]>();
  const problems: Problem[] = [];
  for (const { file, what, place } of storedPlaces(index)) {
    if (!index.byPath.has(place.path)) {
      problems.push(aProblem('link-broken', file, `${what}: no ${place.path}`));
    } else if (place.target !== undefined) {
      const stored = { sidecarPath: file, what, anchor: place.target, sha256: place.sha256 };
      pushTo(places, place.path, stored);
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
    if (read.ok) anchors.push(...anchorsIn(sidecarPath, read.content));
  }
  if (anchors.length === 0) return [];
  const override = encodingOverride(index.codebook, entry.path);
  return checkAnchors(await readArticle(index.root, entry.path, override), anchors);
}

/**
 * Checks a whole corpus: every file that can't be taken, every anchor against the text as it is
 * now, every place that links and decisions name. Reads all sidecars and all articles that have any.
 */
export async function validateCorpus(index: CorpusIndex): Promise<Validation> {
  const { places, problems } = checkPlaces(index);
  let sidecars = index.corpusFiles.size;
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
