import { asciiTag, plainTag } from '../formats/tags';
import type { Annotation } from '../model/annotation';
import type { Metadata } from '../model/sidecar';
import type { ImportedDocument, ImportedPiece, ImportedSpan, OffsetUnit } from './imported';
import { isRecord, type Loose, listIn, recordIn, wholeIn, wordsIn } from './json-records';

type Value = Annotation['attributes'][string];

/** A value that an attribute may have; `undefined` for any other. */
export function attributeIn(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isWords ? value : undefined;
}

/** Attributes, and the names of those whose values can be no attribute's. */
export type FoundAttributes = Pick<ImportedSpan, 'attributes' | 'unknownValues'>;

/**
 * Attributes out of a record; what can be no value of one is named.
 * @param value nothing and `null` have none.
 * @param called how the whole is named where it is no record.
 */
export function attributesIn(value: unknown, called = 'attributes'): FoundAttributes {
  if (value === undefined || value === null) return { attributes: {}, unknownValues: [] };
  if (!isRecord(value)) return { attributes: {}, unknownValues: [called] };
  const all = Object.entries(value).map(([name, one]) => [name, attributeIn(one)] as const);
  return {
    attributes: Object.fromEntries(
      all.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
    ),
    unknownValues: all.flatMap(([name, one]) => (one === undefined ? [name] : [])),
  };
}

function unitIn(value: unknown): OffsetUnit | null {
  return value === 'code-points' || value === 'utf-16' || value === 'utf-8-bytes' ? value : null;
}

function piecesIn(value: unknown): ImportedPiece[] {
  return listIn(value).flatMap((one) => {
    const { start, end, articleStart } = recordIn(one);
    const [from, to, at] = [wholeIn(start), wholeIn(end), wholeIn(articleStart)];
    return from === null || to === null || at === null
      ? []
      : [{ start: from, end: to, articleStart: at }];
  });
}

/** What is known of an article besides its text, by the names that our files give it. */
export function metadataIn({ title, outlet, publishedAt }: Loose): Metadata {
  const known = { title, outlet, publishedAt };
  const entries = Object.entries(known).flatMap(([name, value]) => {
    const words = wordsIn(value);
    return words === null ? [] : [[name, words] as const];
  });
  return Object.fromEntries(entries);
}

/** What our own files say of a document (`documentDetails`); other people's may say some of it. */
export function ownDocument(
  meta: Loose,
): Pick<ImportedDocument, 'sha256' | 'metadata' | 'unit' | 'pieces'> & { path: string | null } {
  return {
    path: wordsIn(meta.path),
    sha256: wordsIn(meta.sha256),
    metadata: metadataIn(meta),
    unit: unitIn(meta.offsets),
    pieces: piecesIn(meta.pieces),
  };
}

/** What our own files say of a span besides where it stands (`spanDetails`). */
export type OwnSpan = Pick<
  ImportedSpan,
  'id' | 'annotator' | 'layer' | 'attributes' | 'unknownValues' | 'refersTo' | 'createdAt'
> & {
  /** `undefined` where nothing is said of it. */
  readonly labelId: string | null | undefined;
};

/** Reads what our own files say of a span. */
export function ownSpan(value: unknown): OwnSpan {
  const details = recordIn(value);
  const { labelId } = details;
  return {
    id: wordsIn(details.id),
    annotator: wordsIn(details.annotator),
    layer: wordsIn(details.layer),
    labelId: labelId === null || typeof labelId === 'string' ? labelId : undefined,
    ...attributesIn(details.attributes),
    refersTo: wordsIn(details.refersTo),
    createdAt: wordsIn(details.createdAt),
  };
}

/** Whether a value is what our own files say of a span, and not somebody's words. */
export function isOwnSpan(value: unknown): boolean {
  return isRecord(value) && wordsIn(value.id) !== null && wordsIn(value.layer) !== null;
}

/** The tags that our files may give to a label of a layer. */
function tagsFor(layer: string, label: string | null): string[] {
  const tags = label === null ? [layer] : [label, `${layer}_${label}`];
  return tags.flatMap((tag) => [tag, asciiTag(tag), plainTag(tag)]);
}

/** Whether a tag still is the one that our files gave to a span. */
export function isTagOf(
  tag: string | null,
  { layer, labelId }: Pick<OwnSpan, 'layer' | 'labelId'>,
): boolean {
  if (layer === null || labelId === undefined) return false;
  return tag === null || tagsFor(layer, labelId).includes(tag);
}

/**
 * Which layer and label a tag means: those in what is said beside it, as long as the tag still is
 * theirs. Where somebody chose another tag since, that one holds.
 */
export function placeOfTag(
  tag: string | null,
  { layer, labelId }: Pick<OwnSpan, 'layer' | 'labelId'>,
): Pick<ImportedSpan, 'layer' | 'label'> {
  if (layer === null || labelId === undefined) return { layer, label: tag };
  return isTagOf(tag, { layer, labelId }) ? { layer, label: labelId } : { layer: null, label: tag };
}
