import type { ExportDocument, ExportSpan } from './export-document';

/**
 * What is known of a document besides its text; what is not known is left out. `offsets` says what
 * offsets count: a reader need not guess it.
 */
export function documentDetails({
  id,
  path,
  sha256,
  title,
  metadata,
  cluster,
  pieces,
}: ExportDocument) {
  const { outlet, publishedAt } = metadata;
  const isCut = pieces.some(({ start, articleStart }) => start !== articleStart);
  return {
    id,
    path,
    sha256,
    title,
    offsets: 'code-points',
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(cluster === null ? {} : { cluster }),
    ...(isCut ? { pieces } : {}),
  };
}

/**
 * What a span says besides where it stands; what it does not say is left out. `labelId` is the label
 * alone, `null` where there is none yet: the tag that other programs show may stand for either.
 */
export function spanDetails(one: ExportSpan) {
  const { id, annotator, layer, label, attributes, refersTo, createdAt } = one;
  return {
    id,
    annotator,
    layer,
    labelId: label,
    createdAt,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(refersTo === null ? {} : { refersTo }),
  };
}

/** The spans of each annotator, in the order of their names; with their places in the document. */
export function byAnnotator({ spans }: ExportDocument) {
  const annotators = [...new Set(spans.map(({ annotator }) => annotator))].sort();
  return annotators.map((annotator) => ({
    annotator,
    spans: spans.flatMap((one, place) => (one.annotator === annotator ? [{ ...one, place }] : [])),
  }));
}

/** The value of an attribute as words; lists with `; ` between their items. */
export function attributeText(value: ExportSpan['attributes'][string] | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
