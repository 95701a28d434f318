import type { Annotation } from '../model/annotation';
import type { Result } from '../model/result';
import type { Sidecar } from '../model/sidecar';
import { createOffsetMap, type OffsetMap } from '../text/offsets';
import { once } from '../text/once';
import type { DocumentWork, OpenedDocument } from './contract';

/**
 * An opened article as it crosses to the page. Each wall on the way copies all there is, so an
 * annotation crosses without the words that stand in the article anyway.
 */
export interface PackedOpened {
  /** JSON text of everything but the article's text and the annotations. */
  readonly head: string;
  readonly text: string;
  /** By work: JSON text of its annotations. */
  readonly annotations: readonly string[];
}

/**
 * An annotation whose quote is what the article says at its position, as a row: with the names of
 * its keys it would take four times as long to write and twice as long to read.
 */
type Packed = readonly [
  start: number,
  end: number,
  /** The same place as `start`, in UTF-16 units, as the three lengths. */
  at: number,
  prefix: number,
  exact: number,
  suffix: number,
  id: string,
  layer: string,
  label: string | null,
  attributes: Annotation['attributes'],
  origin: Annotation['origin'],
  createdAt: string,
  updatedAt: string,
  refersTo: string | null,
];

interface PackedWork extends Omit<DocumentWork, 'sidecar'> {
  readonly sidecar: Omit<Sidecar, 'annotations'>;
}

type PackedHead = Omit<OpenedDocument, 'text' | 'works'> & { readonly works: PackedWork[] };

/** How many keys each has where it has none but ours. */
const keyCounts = { position: 3, quote: 4, annotation: 8 } as const;

function hasKeys(value: object, count: number): boolean {
  return Object.keys(value).length === count;
}

/** Whether the row says all there is to say; keys that we don't know must come along. */
function isPlain(annotation: Annotation): boolean {
  const [position, quote] = annotation.target;
  const count = keyCounts.annotation + (annotation.refersTo === undefined ? 0 : 1);
  return (
    hasKeys(annotation, count) &&
    hasKeys(position, keyCounts.position) &&
    hasKeys(quote, keyCounts.quote)
  );
}

/** Leaves out what the article says itself; what is told otherwise stays whole. */
function pack(annotation: Annotation, text: string, offsets: OffsetMap): Packed | Annotation {
  const { id, layer, label, target, attributes, origin, createdAt, updatedAt } = annotation;
  const [{ start, end }, { prefix, exact, suffix }] = target;
  if (end <= start || end > offsets.lengthCodePoints || !isPlain(annotation)) return annotation;
  const at = offsets.toUtf16(start);
  const from = at - prefix.length;
  const isQuoted =
    from >= 0 &&
    offsets.toUtf16(end) === at + exact.length &&
    text.startsWith(prefix, from) &&
    text.startsWith(exact, at) &&
    text.startsWith(suffix, at + exact.length);
  if (!isQuoted) return annotation;
  const place = [start, end, at, prefix.length, exact.length, suffix.length] as const;
  const refersTo = annotation.refersTo ?? null;
  return [...place, id, layer, label, attributes, origin, createdAt, updatedAt, refersTo];
}

function isPacked(annotation: Packed | Annotation): annotation is Packed {
  return Array.isArray(annotation);
}

function unpack(packed: Packed | Annotation, text: string): Annotation {
  if (!isPacked(packed)) return packed;
  const [start, end, at, prefix, exact, suffix, id, layer, label, ...rest] = packed;
  const [attributes, origin, createdAt, updatedAt, refersTo] = rest;
  const after = at + exact;
  const annotation = {
    id,
    layer,
    label,
    target: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(at, after),
        prefix: text.slice(at - prefix, at),
        suffix: text.slice(after, after + suffix),
      },
    ],
    attributes,
    origin,
    createdAt,
    updatedAt,
    ...(refersTo === null ? {} : { refersTo }),
  };
  return annotation as Annotation;
}

/** What was packed already: an article that is gone back to is mostly as it was. */
const packedBefore = new WeakMap<readonly Annotation[], { text: string; json: string }>();

function packAll(annotations: readonly Annotation[], text: string, offsets: () => OffsetMap) {
  const before = packedBefore.get(annotations);
  if (before?.text === text) return before.json;
  const map = offsets();
  const json = JSON.stringify(annotations.map((one) => pack(one, text, map)));
  packedBefore.set(annotations, { text, json });
  return json;
}

/**
 * Packs an answer for the page. Linear in the text and in the number of annotations; those of a
 * sidecar that is the same object as before are not packed again.
 */
export function packOpened(answer: Result<OpenedDocument>): PackedOpened {
  if (!answer.ok) return { head: JSON.stringify(answer), text: '', annotations: [] };
  const { text, works, ...value } = answer.value;
  const offsets = once(() => createOffsetMap(text));
  const annotations: string[] = [];
  const packed = works.map(({ sidecar: { annotations: own, ...sidecar }, ...work }): PackedWork => {
    annotations.push(packAll(own, text, offsets));
    return { ...work, sidecar };
  });
  const head: Result<PackedHead> = { ok: true, value: { ...value, works: packed } };
  return { head: JSON.stringify(head), text, annotations };
}

/** The answer as it was packed, equal in everything but the order of keys. */
export function unpackOpened({ head, text, annotations }: PackedOpened): Result<OpenedDocument> {
  const answer: Result<PackedHead> = JSON.parse(head);
  if (!answer.ok) return answer;
  const { works, ...value } = answer.value;
  const unpacked = works.map(({ sidecar, ...work }, index): DocumentWork => {
    const packed: (Packed | Annotation)[] = JSON.parse(annotations[index] ?? '[]');
    const own = packed.map((one) => unpack(one, text));
    return { ...work, sidecar: { ...sidecar, annotations: own } };
  });
  return { ok: true, value: { ...value, text, works: unpacked } };
}
