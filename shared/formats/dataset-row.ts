import { sliceSpan } from '../text/offsets';
import { tokensOf } from '../text/tokens';
import type { ExportDocument, ExportSpan } from './export-document';
import { proveSpans } from './reslice';

/** What a dataset card says of one split. */
export interface SplitSize {
  readonly name: string;
  documents: number;
  annotations: number;
}

function spanRow({ id, start, end, exact, layer, label, annotator, ...one }: ExportSpan) {
  const attributes = JSON.stringify(one.attributes);
  const refers_to = one.refersTo ?? '';
  return {
    id,
    start,
    end,
    text: exact,
    layer,
    label: label ?? '',
    annotator,
    refers_to,
    attributes,
  };
}

/** One row: every column is there in each, and of one type, as a table wants it. */
export function datasetRow(document: ExportDocument) {
  proveSpans(document);
  const { id, path, sha256, title, text, metadata, cluster, weight } = document;
  return {
    id,
    path,
    sha256,
    title,
    outlet: metadata.outlet ?? '',
    published_at: metadata.publishedAt ?? '',
    cluster: cluster ?? '',
    weight: weight ?? 1,
    text,
    tokens: tokensOf(text).map((token) => sliceSpan(text, token)),
    spans: document.spans.map(spanRow),
    relations: document.relations.map(({ id: relation, label, from, to }) => ({
      id: relation,
      label,
      from: document.spans[from]?.id ?? '',
      to: document.spans[to]?.id ?? '',
    })),
    pieces: document.pieces.map(({ start, end, articleStart }) => ({
      start,
      end,
      article_start: articleStart,
    })),
  };
}

export type DatasetRow = ReturnType<typeof datasetRow>;
