import { sliceSpan } from '../text/offsets';
import { tokensOf } from '../text/tokens';
import { datasetCard } from './dataset-card';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type FilePiece, type Format, jsonLine, splitFile, whole } from './format';
import { createParquetTable } from './parquet-table';
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
function row(document: ExportDocument) {
  proveSpans(document);
  const { id, path, sha256, title, text, metadata, cluster } = document;
  return {
    id,
    path,
    sha256,
    title,
    outlet: metadata.outlet ?? '',
    published_at: metadata.publishedAt ?? '',
    cluster: cluster ?? '',
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

export type DatasetRow = ReturnType<typeof row>;

/** The sizes of the splits, which the card lists; `data` where there are none. */
function sizesOf({ splits }: ExportContext): SplitSize[] {
  const names = splits.length === 0 ? ['data'] : splits;
  return names.map((name) => ({ name, documents: 0, annotations: 0 }));
}

function count(sizes: readonly SplitSize[], { split, spans }: ExportDocument): void {
  const size = sizes.find(({ name }) => name === (split ?? 'data'));
  if (size === undefined) return;
  size.documents += 1;
  size.annotations += spans.length;
}

const loses: Format['loses'] = ['links'];

/** Rows as JSON lines, for `load_dataset`, with a card. Offsets are code points. */
export const huggingFaceJsonl: Format = {
  id: 'hf-jsonl',
  name: { ar: 'هاغينغ فيس JSONL', en: 'Hugging Face JSONL' },
  files: { ar: 'سطر لكل مقال وبطاقة', en: 'a line for each article, and a card' },
  loses,
  start: (context) => {
    const sizes = sizesOf(context);
    return {
      write: (document) => {
        count(sizes, document);
        return whole({ file: splitFile(document, '.jsonl'), content: jsonLine(row(document)) });
      },
      end: () => [
        // A split in which nothing is has a file all the same: the card names it.
        ...sizes.map(({ name }) => ({ file: `${name}.jsonl`, content: '' })),
        datasetCard(context, sizes, 'jsonl'),
      ],
    };
  },
};

/** The same as Parquet. */
export const huggingFaceParquet: Format = {
  id: 'hf-parquet',
  name: { ar: 'هاغينغ فيس Parquet', en: 'Hugging Face Parquet' },
  files: { ar: 'ملف لكل قسم وبطاقة', en: 'a file for each split, and a card' },
  loses,
  start: (context) => {
    const sizes = sizesOf(context);
    const tables = new Map(sizes.map(({ name }) => [name, createParquetTable()]));
    const pieces = (name: string, contents: readonly Uint8Array[]): FilePiece[] =>
      contents.map((content) => ({ file: `${name}.parquet`, content }));
    return {
      write: (document) => {
        count(sizes, document);
        const name = document.split ?? 'data';
        return whole(...pieces(name, tables.get(name)?.add(row(document)) ?? []));
      },
      end: () => [
        ...[...tables].flatMap(([name, table]) => pieces(name, table.end())),
        datasetCard(context, sizes, 'parquet'),
      ],
    };
  },
};
