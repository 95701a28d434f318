import type { Anchor } from '../model/anchor';
import type { Sidecar } from '../model/sidecar';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** Keys in the order in which they are written, in whatever object they stand. */
const keyOrder = [
  'format',
  'formatVersion',
  'revision',
  'document',
  'annotator',
  'status',
  'id',
  'type',
  'kind',
  'path',
  'sha256',
  'encoding',
  'bom',
  'lengthCodePoints',
  'layer',
  'label',
  'scope',
  'verdict',
  'direction',
  'a',
  'b',
  'from',
  'to',
  'about',
  'text',
  'resolved',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'target',
  'segmentId',
  'annotationId',
  'title',
  'outlet',
  'publishedAt',
  'attributes',
  'refersTo',
  'origin',
  'evidence',
  'metadata',
  'segments',
  'annotations',
  'relations',
  'links',
  'comments',
  'createdAt',
  'updatedAt',
] as const;
const rankOf = new Map<string, number>(keyOrder.map((key, index) => [key, index]));

function compareKeys(a: string, b: string): number {
  const rank = (rankOf.get(a) ?? keyOrder.length) - (rankOf.get(b) ?? keyOrder.length);
  if (rank !== 0) return rank;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same value with object keys in canonical order; keys we do not know come last, by code unit. */
function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort(compareKeys);
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key])]));
}

/** Any part of a sidecar as text that is the same for the same content; for comparing. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value as Json)) ?? '';
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function compareAnchored(
  a: { id: string; target: Anchor },
  b: { id: string; target: Anchor },
): number {
  const [pa] = a.target;
  const [pb] = b.target;
  return pa.start - pb.start || pb.end - pa.end || compareIds(a, b);
}

/** A sidecar with its records in canonical order: by place in the text where they have one, else by id. */
function inCanonicalOrder(sidecar: Sidecar): Sidecar {
  return {
    ...sidecar,
    segments: [...sidecar.segments].sort(compareAnchored),
    annotations: [...sidecar.annotations].sort(compareAnchored),
    relations: [...sidecar.relations].sort(compareIds),
    links: [...sidecar.links].sort(compareIds),
    comments: [...sidecar.comments].sort(compareIds),
  };
}

/** A sidecar with records and keys in canonical order: the value whose JSON is the file. */
export function canonicalSidecar(sidecar: Sidecar): Sidecar {
  return canonical(inCanonicalOrder(sidecar) as unknown as Json) as unknown as Sidecar;
}

/**
 * The file text of a sidecar: canonical order, two spaces, `\n`, final newline. The same work gives
 * the same bytes, so that files diff and merge.
 */
export function serializeSidecar(sidecar: Sidecar): string {
  return `${JSON.stringify(canonicalSidecar(sidecar), null, 2)}\n`;
}
