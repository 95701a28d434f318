import { unguarded } from '../formats/csv-rows';
import { attributeText } from '../formats/details';
import { bareDocument, bareSpan, stemOf } from './bare-records';
import { findColumns, readTable, type Table, type TableRow } from './csv-table';
import type {
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ImportFormat,
  ReadFile,
  Skipped,
  SourceFile,
} from './imported';
import { joinDocuments } from './join-documents';
import { parseJson } from './json-records';
import { attributesIn, type FoundAttributes, metadataIn } from './own-details';

/** What columns of other people's tables are called. */
const columnNames = {
  document: ['document', 'doc', 'path', 'file', 'filename', 'article', 'source', 'المقال', 'الملف'],
  id: ['id', 'annotation_id', 'span_id'],
  start: ['start', 'begin', 'start_offset', 'start_char', 'البداية'],
  end: ['end', 'end_offset', 'end_char', 'النهاية'],
  text: ['text', 'exact', 'quote', 'words', 'span', 'mention', 'النص', 'المقطع'],
  label: ['label', 'tag', 'type', 'category', 'code', 'الوسم', 'الصنف'],
  layer: ['layer', 'الطبقة'],
  annotator: ['annotator', 'coder', 'user', 'reviewer', 'الواسم'],
  prefix: ['prefix', 'before'],
  suffix: ['suffix', 'after'],
  note: ['note', 'comment', 'ملاحظة'],
  createdAt: ['createdAt', 'created'],
} as const;

function numberIn(cell: string): number | null {
  return /^\d+$/.test(cell.trim()) ? Number(cell) : null;
}

const orNull = (cell: string) => (cell === '' ? null : cell);

/** A row of somebody's table of spans. */
function otherSpan(row: TableRow, found: ReturnType<typeof findColumns<keyof typeof columnNames>>) {
  const cell = (key: keyof typeof columnNames) => {
    const column = found[key];
    return column === undefined ? '' : row.cell(column);
  };
  const note = cell('note');
  const span: ImportedSpan = {
    ...bareSpan(row.where),
    id: orNull(cell('id')),
    layer: orNull(cell('layer')),
    label: orNull(cell('label')),
    start: numberIn(cell('start')),
    end: numberIn(cell('end')),
    exact: orNull(cell('text')),
    prefix: orNull(cell('prefix')),
    suffix: orNull(cell('suffix')),
    annotator: orNull(cell('annotator')),
    attributes: note === '' ? {} : { note },
    createdAt: orNull(cell('createdAt')),
  };
  return { span, document: orNull(cell('document')) };
}

function readOthers(file: SourceFile, { columns, rows }: Table): ReadFile {
  const found = findColumns(columns, columnNames);
  const isPlaced =
    found.text !== undefined || (found.start !== undefined && found.end !== undefined);
  if (!isPlaced) {
    const detail = `no column of words or of offsets: ${columns.join(', ')}`;
    return { documents: [], skipped: [{ where: file.path, reason: 'not-readable', detail }] };
  }
  const documents = rows.map((row) => {
    const { span, document } = otherSpan(row, found);
    const name = document ?? `${stemOf(file.path)}.txt`;
    return { ...bareDocument(row.where, name), spans: [span] };
  });
  return { documents: joinDocuments(documents), skipped: [] };
}

/** Columns that our own tables of annotations have, whatever the layer; attributes stand between. */
const ownColumns = ['id', 'path', 'sha256', 'articleStart', 'updatedAt', 'otherAttributes'];
const relationColumns = ['id', 'path', 'label', 'from', 'to', 'annotator'];
const linkColumns = ['scope', 'verdict', 'direction', 'a', 'b'];

const hasAll = (columns: readonly string[], wanted: readonly string[]) =>
  wanted.every((name) => columns.includes(name));

/** Attributes in columns of their own; those that words alone do not tell are in the last as well. */
function ownAttributes(row: TableRow, names: readonly string[]): FoundAttributes {
  const parsed = parseJson(unguarded(row.cell('otherAttributes')) || '{}');
  const whole = 'value' in parsed ? parsed.value : parsed.problem;
  const { attributes: others, unknownValues } = attributesIn(whole, 'otherAttributes');
  const entries = names.flatMap((name) => {
    const words = unguarded(row.cell(name));
    const isAsItWas = name in others && attributeText(others[name]) === words;
    return words === '' || isAsItWas ? [] : [[name, words] as const];
  });
  return { attributes: { ...others, ...Object.fromEntries(entries) }, unknownValues };
}

function ownRow(row: TableRow, layer: string, attributes: readonly string[]): ImportedDocument {
  const cell = (name: string) => unguarded(row.cell(name));
  const [start, end, at] = ['start', 'end', 'articleStart'].map((name) => numberIn(cell(name)));
  // A document may be a part of its article: the article is what is there.
  const isPlaced = start != null && end != null && at != null;
  const id = orNull(cell('id'));
  const span: ImportedSpan = {
    ...bareSpan(row.where),
    key: id,
    id,
    layer,
    label: orNull(cell('label')),
    start: isPlaced ? at : null,
    end: isPlaced ? at + end - start : null,
    exact: orNull(cell('text')),
    ...ownAttributes(row, attributes),
    refersTo: orNull(cell('refersTo')),
    annotator: orNull(cell('annotator')),
    createdAt: orNull(cell('createdAt')),
  };
  const known = { title: cell('title'), outlet: cell('outlet'), publishedAt: cell('publishedAt') };
  return {
    ...bareDocument(row.where, cell('path')),
    sha256: orNull(cell('sha256')),
    unit: 'code-points',
    metadata: metadataIn(known),
    spans: [span],
  };
}

function relationRow(row: TableRow): ImportedDocument {
  const cell = (name: string) => unguarded(row.cell(name));
  const { where } = row;
  const ends = { from: cell('from'), to: cell('to') };
  const relation: ImportedRelation = {
    where,
    id: orNull(cell('id')),
    label: cell('label'),
    ...ends,
  };
  return { ...bareDocument(where, cell('path')), relations: [relation] };
}

function readOwn(file: SourceFile, { columns, rows }: Table): ReadFile {
  const after = columns.indexOf('updatedAt') + 1;
  const attributes = columns.slice(after, columns.indexOf('otherAttributes'));
  const layer = stemOf(file.path);
  const documents = rows.map((row) => ownRow(row, layer, attributes));
  return { documents: joinDocuments(documents), skipped: [] };
}

function read(file: SourceFile): ReadFile {
  const table = readTable(file);
  if ('problem' in table) {
    const skipped: Skipped = { where: file.path, reason: 'not-readable', detail: table.problem };
    return { documents: [], skipped: [skipped] };
  }
  const { columns, rows } = table;
  if (hasAll(columns, ownColumns)) return readOwn(file, table);
  if (hasAll(columns, relationColumns)) {
    return { documents: joinDocuments(rows.map(relationRow)), skipped: [] };
  }
  if (hasAll(columns, linkColumns)) {
    const noPlace = rows.map(
      ({ where }): Skipped => ({ where, reason: 'no-place-for-it', detail: 'link' }),
    );
    return { documents: [], skipped: noPlace };
  }
  return readOthers(file, table);
}

/** Tables with a row for each span: our own, and others' by the names of their columns. */
export const csvImport: ImportFormat = {
  id: 'csv',
  name: { ar: 'جداول CSV للمقاطع', en: 'CSV tables of spans' },
  files: { ar: 'سطر لكل مقطع', en: 'a row for each span' },
  extensions: ['.csv', '.tsv'],
  read,
};
