import type { Anchor } from '../model/anchor';
import type { CollectionName, Sidecar } from '../model/sidecar';

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

const collections: ReadonlySet<string> = new Set<CollectionName>([
  'segments',
  'annotations',
  'relations',
  'links',
  'comments',
]);

/**
 * Records are never changed, only replaced, so each is put into words once: a save of ten thousand
 * annotations of which one is new costs little more than joining strings.
 */
const recordTexts = new WeakMap<object, string>();

/** The keys that are written of an object, in the order of its canonical form. */
function writtenKeys(value: { readonly [key: string]: Json }): string[] {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  keys.sort(compareKeys);
  // In an object of JavaScript, keys that are whole numbers come first whatever was put in first.
  const hasNumbers = keys.some((key) => key >= '0' && key < ':');
  return hasNumbers ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

/**
 * A value as `JSON.stringify` writes its canonical form with two spaces, at some depth of the file.
 * @param indent the line break and the spaces that the value's own line begins with.
 */
function textOf(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((one) => textOf(one, inner)).join(`,${inner}`)}${indent}]`;
  }
  const keys = writtenKeys(value);
  if (keys.length === 0) return '{}';
  const lines = keys.map((key) => `${JSON.stringify(key)}: ${textOf(value[key], inner)}`);
  return `{${inner}${lines.join(`,${inner}`)}${indent}}`;
}

function recordText(record: object): string {
  const known = recordTexts.get(record);
  if (known !== undefined) return known;
  const text = textOf(record as Json, '\n    ');
  recordTexts.set(record, text);
  return text;
}

/** How many records go into one piece of text: some tens of kilobytes. */
const recordsPerPiece = 64;

function* collectionPieces(records: readonly object[]): Generator<string> {
  if (records.length === 0) {
    yield '[]';
    return;
  }
  for (let from = 0; from < records.length; from += recordsPerPiece) {
    const texts = records.slice(from, from + recordsPerPiece).map(recordText);
    yield `${from === 0 ? '[' : ','}\n    ${texts.join(',\n    ')}`;
  }
  yield '\n  ]';
}

/**
 * The file text of a sidecar as `serializeSidecar` gives it, piece by piece, so that who is in a
 * hurry with something else can pause in between.
 */
export function* sidecarPieces(sidecar: Sidecar): Generator<string> {
  const ordered = inCanonicalOrder(sidecar) as unknown as Record<string, Json>;
  let before = '{\n  ';
  for (const key of writtenKeys(ordered)) {
    yield `${before}${JSON.stringify(key)}: `;
    before = ',\n  ';
    const value = ordered[key];
    if (collections.has(key)) yield* collectionPieces(value as readonly object[]);
    else yield textOf(value, '\n  ');
  }
  yield '\n}\n';
}

/**
 * The file text of a sidecar: canonical order, two spaces, `\n`, final newline. The same work gives
 * the same bytes, so that files diff and merge.
 */
export function serializeSidecar(sidecar: Sidecar): string {
  return [...sidecarPieces(sidecar)].join('');
}
