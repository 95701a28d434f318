import { type Cell, type CsvStyle, csvRow } from './csv-rows';
import { attributeText } from './details';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type FilePiece, type Format, whole } from './format';
import { proveSpans } from './reslice';
import { plainTag } from './tags';

const linksFile = 'links.csv';
const relationsFile = 'relations.csv';

const spanColumns = [
  'id',
  'document',
  'path',
  'sha256',
  'start',
  'end',
  'text',
  'label',
  'annotator',
  'refersTo',
  'title',
  'outlet',
  'publishedAt',
  'cluster',
  'articleStart',
  'split',
  'createdAt',
  'updatedAt',
];
const relationColumns = ['id', 'document', 'path', 'label', 'from', 'to', 'annotator'];
const linkColumns = [
  'id',
  'scope',
  'verdict',
  'direction',
  'a',
  'aStart',
  'aEnd',
  'b',
  'bStart',
  'bEnd',
  'jaccard',
  'containmentOfA',
  'containmentOfB',
  'annotator',
  'note',
  'createdAt',
  'updatedAt',
];

function attributesOf({ codebook }: ExportContext, layer: string): string[] {
  return codebook.layers.find(({ id }) => id === layer)?.attributes.map(({ id }) => id) ?? [];
}

/**
 * Attributes that no column tells, as JSON in one of their own: those that the codebook does not
 * declare, and those whose words do not say that they are a number, a list or nothing.
 */
function otherAttributes({ attributes }: ExportSpan, declared: readonly string[]): string {
  const isTold = (name: string, value: unknown) =>
    declared.includes(name) && typeof value === 'string' && value !== '';
  const others = Object.entries(attributes).filter(([name, value]) => !isTold(name, value));
  return others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others));
}

function spanCells(document: ExportDocument, one: ExportSpan, declared: readonly string[]): Cell[] {
  const { id, path, sha256, title, metadata, cluster, split } = document;
  const [{ start: articleStart }] = one.target;
  return [
    one.id,
    id,
    path,
    sha256,
    one.start,
    one.end,
    one.exact,
    one.label ?? '',
    one.annotator,
    one.refersTo ?? '',
    title,
    metadata.outlet ?? '',
    metadata.publishedAt ?? '',
    cluster ?? '',
    articleStart,
    split ?? '',
    one.createdAt,
    one.updatedAt,
    ...declared.map((name) => attributeText(one.attributes[name])),
    otherAttributes(one, declared),
  ];
}

type Place = ExportDocument['links'][number]['a'];

function placeCells({ path, target }: Place): Cell[] {
  return [path, target?.[0].start ?? '', target?.[0].end ?? ''];
}

function linkCells(link: ExportDocument['links'][number]): Cell[] {
  const { evidence } = link;
  return [
    link.id,
    link.scope,
    link.verdict,
    link.direction,
    ...placeCells(link.a),
    ...placeCells(link.b),
    evidence?.jaccard ?? '',
    evidence?.containmentOfA ?? '',
    evidence?.containmentOfB ?? '',
    link.annotator,
    link.note ?? '',
    link.createdAt,
    link.updatedAt,
  ];
}

function rowsOf(document: ExportDocument, context: ExportContext, style: CsvStyle): FilePiece[] {
  proveSpans(document);
  const tables = context.layers.map((layer) => {
    const declared = attributesOf(context, layer);
    const spans = document.spans.filter((one) => one.layer === layer);
    const rows = spans.map((one) => csvRow(spanCells(document, one, declared), style));
    return { file: `${plainTag(layer)}.csv`, content: rows.join('') };
  });
  const relations = document.relations.map(({ id, label, from, to, annotator }) => {
    const ends = [document.spans[from]?.id ?? '', document.spans[to]?.id ?? ''];
    return csvRow([id, document.id, document.path, label, ...ends, annotator], style);
  });
  const links = document.links.map((link) => csvRow(linkCells(link), style));
  return [
    ...tables,
    { file: relationsFile, content: relations.join('') },
    { file: linksFile, content: links.join('') },
  ].filter(({ content }) => content !== '');
}

/** The first row of each table. */
function headings(context: ExportContext, style: CsvStyle): FilePiece[] {
  const tables = context.layers.map((layer) => ({
    file: `${plainTag(layer)}.csv`,
    columns: [...spanColumns, ...attributesOf(context, layer), 'otherAttributes'],
  }));
  const all = [
    ...tables,
    { file: relationsFile, columns: relationColumns },
    { file: linksFile, columns: linkColumns },
  ];
  return all.map(({ file, columns }) => ({ file, content: style.bom + csvRow(columns, style) }));
}

function csvFormat(id: string, name: Format['name'], style: CsvStyle): Format {
  return {
    id,
    name,
    files: { ar: 'جدول لكل طبقة، وجدول للروابط', en: 'a table for each layer, and one of links' },
    loses: ['text', 'white-space'],
    start: (context) => {
      let waiting = headings(context, style);
      const headed = (pieces: readonly FilePiece[]) => {
        const all = [...waiting, ...pieces];
        waiting = [];
        return all;
      };
      return {
        write: (document) => whole(...headed(rowsOf(document, context, style))),
        end: () => headed([]),
      };
    },
  };
}

/** Tables in UTF-8 with a row for each annotation, relation and link. Offsets are code points. */
export const csv = csvFormat(
  'csv',
  { ar: 'جداول CSV', en: 'CSV tables' },
  { bom: '', lineEnd: '\n' },
);

/** The same for spreadsheets: with a BOM, without which Excel shows no Arabic. */
export const csvExcel = csvFormat(
  'csv-excel',
  { ar: 'جداول CSV لإكسل', en: 'CSV tables for Excel' },
  { bom: '\uFEFF', lineEnd: '\r\n' },
);
