import type { Anchor } from '../model/anchor';
import { type AnnotatorFile, collectionsOf, recordsOf } from '../model/annotator-file';
import type { StoredRecord } from '../model/collections';
import { type KeyOrder, keyOrderOf, sidecarKeyOrder } from './key-order';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

function compareKeys(a: string, b: string, order: KeyOrder): number {
  const rank = (order.get(a) ?? order.size) - (order.get(b) ?? order.size);
  if (rank !== 0) return rank;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isInOrder(keys: readonly string[], order: KeyOrder): boolean {
  return keys.every((key, at) => at === 0 || compareKeys(keys[at - 1] ?? '', key, order) < 0);
}

/**
 * The same value with object keys in canonical order; keys we do not know come last, by code unit. What
 * is in order already, as nearly all of a file that we wrote, is not made anew.
 */
function canonical(value: Json, order: KeyOrder): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((one) => canonical(one, order));
    return list.every((one, at) => one === value[at]) ? value : list;
  }
  const keys = Object.keys(value);
  const entries = keys.map((key): [string, Json] => [key, canonical(value[key], order)]);
  if (isInOrder(keys, order) && entries.every(([key, one]) => one === value[key])) return value;
  return Object.fromEntries(entries.sort(([a], [b]) => compareKeys(a, b, order)));
}

/** Any part of a file as text that is the same for the same content; for comparing. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value as Json, sidecarKeyOrder)) ?? '';
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Anchored = StoredRecord & { readonly target?: Anchor };

/** By place in the text where both have one, else by id; records of one collection are alike in that. */
function compareRecords(a: Anchored, b: Anchored): number {
  const [pa, pb] = [a.target?.[0], b.target?.[0]];
  if (pa === undefined || pb === undefined) return compareIds(a, b);
  return pa.start - pb.start || pb.end - pa.end || compareIds(a, b);
}

/** A file with the records of each collection in canonical order. */
function inCanonicalOrder<F extends AnnotatorFile>(file: F): F {
  const lists = collectionsOf(file).map((name) => {
    return [name, [...(recordsOf(file, name) ?? [])].sort(compareRecords)];
  });
  return { ...file, ...Object.fromEntries(lists) };
}

/** A file with records and keys in canonical order: the value whose JSON is the file. */
export function canonicalSidecar<F extends AnnotatorFile>(file: F): F {
  return canonical(inCanonicalOrder(file) as unknown as Json, keyOrderOf(file)) as unknown as F;
}

/**
 * Records are never changed, only replaced, so each is put into words once: a save of ten thousand
 * annotations of which one is new costs little more than joining strings.
 */
const recordTexts = new WeakMap<object, string>();

/** The keys that are written of an object, in the order of its canonical form. */
function writtenKeys(value: { readonly [key: string]: Json }, order: KeyOrder): string[] {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  keys.sort((a, b) => compareKeys(a, b, order));
  // In an object of JavaScript, keys that are whole numbers come first whatever was put in first.
  const hasNumbers = keys.some((key) => key >= '0' && key < ':');
  return hasNumbers ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

/**
 * A value as `JSON.stringify` writes its canonical form with two spaces, at some depth of the file.
 * @param indent the line break and the spaces that the value's own line begins with.
 */
function textOf(value: Json, indent: string, order: KeyOrder): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((one) => textOf(one, inner, order)).join(`,${inner}`)}${indent}]`;
  }
  const keys = writtenKeys(value, order);
  if (keys.length === 0) return '{}';
  const lines = keys.map((key) => `${JSON.stringify(key)}: ${textOf(value[key], inner, order)}`);
  return `{${inner}${lines.join(`,${inner}`)}${indent}}`;
}

function recordText(record: object, order: KeyOrder): string {
  const known = recordTexts.get(record);
  if (known !== undefined) return known;
  const text = textOf(record as Json, '\n    ', order);
  recordTexts.set(record, text);
  return text;
}

/** How many records go into one piece of text: some tens of kilobytes. */
const recordsPerPiece = 64;

function* collectionPieces(records: readonly object[], order: KeyOrder): Generator<string> {
  if (records.length === 0) {
    yield '[]';
    return;
  }
  for (let from = 0; from < records.length; from += recordsPerPiece) {
    const texts = records
      .slice(from, from + recordsPerPiece)
      .map((record) => recordText(record, order));
    yield `${from === 0 ? '[' : ','}\n    ${texts.join(',\n    ')}`;
  }
  yield '\n  ]';
}

/**
 * The file text of a sidecar or corpus file as `serializeSidecar` gives it, piece by piece, so that who is in a
 * hurry with something else can pause in between.
 */
export function* sidecarPieces(file: AnnotatorFile): Generator<string> {
  const ordered = inCanonicalOrder(file) as unknown as Record<string, Json>;
  const collections = new Set<string>(collectionsOf(file));
  const order = keyOrderOf(file);
  let before = '{\n  ';
  for (const key of writtenKeys(ordered, order)) {
    yield `${before}${JSON.stringify(key)}: `;
    before = ',\n  ';
    const value = ordered[key];
    if (collections.has(key)) yield* collectionPieces(value as readonly object[], order);
    else yield textOf(value, '\n  ', order);
  }
  yield '\n}\n';
}

/**
 * The file text of a sidecar or corpus file: canonical order, two spaces, `\n`, final newline. The same work gives
 * the same bytes, so that files diff and merge.
 */
export function serializeSidecar(file: AnnotatorFile): string {
  return [...sidecarPieces(file)].join('');
}

/** The same text where it is wanted but once: quicker, and no record's words are kept for the next time. */
export function serializeOnce(file: AnnotatorFile): string {
  return `${JSON.stringify(canonicalSidecar(file), null, 2)}\n`;
}
