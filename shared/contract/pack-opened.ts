import type { Annotation } from '../model/annotation';
import type { Result } from '../model/result';
import type { Sidecar } from '../model/sidecar';
import { createOffsetMap, type OffsetMap } from '../text/offsets';
import type { DocumentWork, OpenedDocument } from './contract';

/**
 * An opened article as it crosses to the page. Each wall on the way copies all there is, so an
 * annotation crosses without the words that stand in the article anyway.
 */
export interface PackedOpened {
  /** JSON text of everything but the article's text. */
  readonly head: string;
  readonly text: string;
}

/** An annotation whose quote is what the article says at its position. Lengths are in UTF-16 units. */
type Packed = readonly [
  start: number,
  end: number,
  /** The same place as `start`, in UTF-16 units. */
  at: number,
  prefix: number,
  exact: number,
  suffix: number,
  rest: Omit<Annotation, 'target'>,
];

interface PackedWork extends Omit<DocumentWork, 'sidecar'> {
  readonly sidecar: Omit<Sidecar, 'annotations'> & {
    readonly annotations: readonly (Packed | Annotation)[];
  };
}

type PackedHead = Omit<OpenedDocument, 'text' | 'works'> & { readonly works: PackedWork[] };

const selectorKeys = { position: 3, quote: 4 } as const;

function hasMore(selector: object, keys: number): boolean {
  return Object.keys(selector).length > keys;
}

/** Leaves out what the article says itself; what is told otherwise stays whole. */
function pack(annotation: Annotation, text: string, offsets: OffsetMap): Packed | Annotation {
  const { target, ...rest } = annotation;
  const [position, quote] = target;
  const { start, end } = position;
  const { prefix, exact, suffix } = quote;
  if (hasMore(position, selectorKeys.position) || hasMore(quote, selectorKeys.quote)) {
    return annotation;
  }
  if (end <= start || end > offsets.lengthCodePoints) return annotation;
  const at = offsets.toUtf16(start);
  const from = at - prefix.length;
  const isQuoted =
    from >= 0 &&
    offsets.toUtf16(end) === at + exact.length &&
    text.startsWith(prefix, from) &&
    text.startsWith(exact, at) &&
    text.startsWith(suffix, at + exact.length);
  if (!isQuoted) return annotation;
  return [start, end, at, prefix.length, exact.length, suffix.length, rest];
}

function isPacked(annotation: Packed | Annotation): annotation is Packed {
  return Array.isArray(annotation);
}

function unpack(packed: Packed | Annotation, text: string): Annotation {
  if (!isPacked(packed)) return packed;
  const [start, end, at, prefix, exact, suffix, rest] = packed;
  const after = at + exact;
  const position = { type: 'TextPositionSelector', start, end };
  const quote = {
    type: 'TextQuoteSelector',
    exact: text.slice(at, after),
    prefix: text.slice(at - prefix, at),
    suffix: text.slice(after, after + suffix),
  };
  return Object.assign(rest, { target: [position, quote] }) as Annotation;
}

/** Packs an answer for the page. Linear in the text and in the number of annotations. */
export function packOpened(answer: Result<OpenedDocument>): PackedOpened {
  if (!answer.ok) return { head: JSON.stringify(answer), text: '' };
  const { text, works, ...value } = answer.value;
  const offsets = createOffsetMap(text);
  const packed = works.map(({ sidecar, ...work }): PackedWork => {
    const annotations = sidecar.annotations.map((one) => pack(one, text, offsets));
    return { ...work, sidecar: { ...sidecar, annotations } };
  });
  const head: Result<PackedHead> = { ok: true, value: { ...value, works: packed } };
  return { head: JSON.stringify(head), text };
}

/** The answer as it was packed, equal in everything but the order of keys. */
export function unpackOpened({ head, text }: PackedOpened): Result<OpenedDocument> {
  const answer: Result<PackedHead> = JSON.parse(head);
  if (!answer.ok) return answer;
  const { works, ...value } = answer.value;
  const unpacked = works.map(({ sidecar, ...work }): DocumentWork => {
    const annotations = sidecar.annotations.map((one) => unpack(one, text));
    return { ...work, sidecar: { ...sidecar, annotations } };
  });
  return { ok: true, value: { ...value, text, works: unpacked } };
}
