import { type CsvStyle, csvRow } from './csv-rows';
import type { ExportCopy, ExportDocument } from './export-document';
import { type FilePiece, type Format, jsonLine, whole } from './format';

const style: CsvStyle = { bom: '', lineEnd: '\n' };
const pairColumns = [
  'a',
  'b',
  'jaccard',
  'containmentOfA',
  'containmentOfB',
  'passages',
  'verdicts',
];
const clusterColumns = ['path', 'cluster', 'sha256', 'title', 'outlet', 'publishedAt'];

/** Two articles, with what was found in them and what people said of them. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly found: ExportCopy | null;
  readonly verdicts: readonly object[];
}

/** What people said of an article and others, by the other's path. */
function verdictsOf({ links }: ExportDocument): Map<string, object[]> {
  const byOther = new Map<string, object[]>();
  for (const link of links.filter(({ scope }) => scope !== 'claim')) {
    const { scope, verdict, direction, annotator, note, updatedAt, a, b } = link;
    const places = scope === 'passage' ? { a: placeOf(a), b: placeOf(b) } : {};
    const said = { by: annotator, scope, verdict, direction, ...places };
    const verdicts = byOther.get(b.path) ?? [];
    verdicts.push({ ...said, ...(note === undefined ? {} : { note }), at: updatedAt });
    byOther.set(b.path, verdicts);
  }
  return byOther;
}

function placeOf({ target }: ExportDocument['links'][number]['a']) {
  return target === undefined ? null : { start: target[0].start, end: target[0].end };
}

/** The pairs of which an article is the first by path: found, or only spoken of. */
function pairsOf(document: ExportDocument): Pair[] {
  const verdicts = verdictsOf(document);
  const a = document.path;
  const found = document.copies.map((copy): Pair => {
    const said = verdicts.get(copy.path) ?? [];
    verdicts.delete(copy.path);
    return { a, b: copy.path, found: copy, verdicts: said };
  });
  const spoken = [...verdicts].map(([b, said]): Pair => ({ a, b, found: null, verdicts: said }));
  return [...found, ...spoken];
}

function pairLine({ a, b, found, verdicts }: Pair): string {
  const { jaccard, containmentOfA, containmentOfB, passages } = found ?? {
    jaccard: null,
    containmentOfA: null,
    containmentOfB: null,
    passages: [],
  };
  return jsonLine({ a, b, jaccard, containmentOfA, containmentOfB, passages, verdicts });
}

function pairRow({ a, b, found, verdicts }: Pair): string {
  const figures = [found?.jaccard, found?.containmentOfA, found?.containmentOfB];
  const cells = figures.map((figure) => figure ?? '');
  const said = verdicts.length === 0 ? '' : JSON.stringify(verdicts);
  return csvRow([a, b, ...cells, found?.passages.length ?? 0, said], style);
}

function memberRow({ path, cluster, sha256, title, metadata }: ExportDocument): string {
  const { outlet = '', publishedAt = '' } = metadata;
  return csvRow([path, cluster ?? '', sha256, title, outlet, publishedAt], style);
}

/** Which articles and passages are copies of one another, with people's verdicts. */
export const copies: Format = {
  id: 'copies',
  name: { ar: 'أزواج النسخ ومجموعاتها', en: 'pairs and clusters of copies' },
  files: { ar: 'أربعة ملفات JSONL وCSV', en: 'four files, JSONL and CSV' },
  loses: [
    'annotators',
    'ids',
    'times',
    'attributes',
    'references',
    'relations',
    'pieces',
    'text',
    'white-space',
    'overlaps',
  ],
  isOnArticles: true,
  isWithoutSpans: true,
  needsCopies: true,
  start: () => {
    const clusters = new Map<string, string[]>();
    let head: FilePiece[] = [
      { file: 'pairs.jsonl', content: '' },
      { file: 'pairs.csv', content: csvRow(pairColumns, style) },
      { file: 'clusters.csv', content: csvRow(clusterColumns, style) },
    ];
    const headed = (pieces: readonly FilePiece[]) => {
      const all = [...head, ...pieces];
      head = [];
      return all;
    };
    return {
      write: (document) => {
        const { path, cluster } = document;
        const pairs = pairsOf(document);
        const members = cluster === null ? undefined : (clusters.get(cluster) ?? []);
        if (cluster !== null && members !== undefined) clusters.set(cluster, [...members, path]);
        const pieces = [
          { file: 'pairs.jsonl', content: pairs.map(pairLine).join('') },
          { file: 'pairs.csv', content: pairs.map(pairRow).join('') },
          { file: 'clusters.csv', content: cluster === null ? '' : memberRow(document) },
        ];
        return whole(...headed(pieces.filter(({ content }) => content !== '')));
      },
      end: () => {
        const lines = [...clusters].map(([cluster, paths]) => jsonLine({ cluster, paths }));
        return headed([{ file: 'clusters.jsonl', content: lines.join('') }]);
      },
    };
  },
};
