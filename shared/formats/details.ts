import type { ExportDocument, ExportSpan } from './export-document';

/** What is known of a document besides its text; what is not known is left out. */
export function documentDetails({
  id,
  path,
  sha256,
  title,
  metadata,
  cluster,
  weight,
  pieces,
}: ExportDocument) {
  const { outlet, publishedAt } = metadata;
  const isCut = pieces.some(({ start, articleStart }) => start !== articleStart);
  return {
    id,
    path,
    sha256,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(cluster === null ? {} : { cluster }),
    ...(weight === null ? {} : { weight }),
    ...(isCut ? { pieces } : {}),
  };
}

/** What a span says besides where it stands; what it does not say is left out. */
export function spanDetails({ id, annotator, layer, attributes, refersTo }: ExportSpan) {
  return {
    id,
    annotator,
    layer,
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
