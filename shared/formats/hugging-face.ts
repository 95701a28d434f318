import { datasetCard } from './dataset-card';
import { datasetRow, type SplitSize } from './dataset-row';
import type { ExportContext, ExportDocument } from './export-document';
import { type FilePiece, type Format, jsonLine, splitFile, whole } from './format';
import { createParquetTable } from './parquet-table';

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

const loses: Format['loses'] = ['times', 'links'];

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
        return whole({
          file: splitFile(document, '.jsonl'),
          content: jsonLine(datasetRow(document)),
        });
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
        return whole(...pieces(name, tables.get(name)?.add(datasetRow(document)) ?? []));
      },
      end: () => [
        ...[...tables].flatMap(([name, table]) => pieces(name, table.end())),
        datasetCard(context, sizes, 'parquet'),
      ],
    };
  },
};
