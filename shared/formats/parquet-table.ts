import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetRow } from './dataset-row';

type Field = readonly [name: string, type: 'text' | 'number' | 'share'];

function leaf([name, type]: Field): SchemaElement {
  const repetition_type = 'OPTIONAL';
  if (type === 'text') return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  return { name, type: type === 'number' ? 'INT64' : 'DOUBLE', repetition_type };
}

/** A list as Parquet's LogicalTypes.md has it: a repeated group `list` of `element`s. */
function list(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}

function records(name: string, fields: readonly Field[]): SchemaElement[] {
  return list(name, [
    { name: 'element', repetition_type: 'OPTIONAL', num_children: fields.length },
    ...fields.map(leaf),
  ]);
}

const textColumns = [
  'id',
  'path',
  'sha256',
  'title',
  'outlet',
  'published_at',
  'cluster',
  'text',
] as const;
const listColumns = ['tokens', 'spans', 'relations', 'pieces'] as const;

const schema: SchemaElement[] = [
  { name: 'root', num_children: textColumns.length + 1 + listColumns.length },
  ...textColumns.map((name) => leaf([name, 'text'])),
  leaf(['weight', 'share']),
  ...list('tokens', [leaf(['element', 'text'])]),
  ...records('spans', [
    ['id', 'text'],
    ['start', 'number'],
    ['end', 'number'],
    ['text', 'text'],
    ['layer', 'text'],
    ['label', 'text'],
    ['annotator', 'text'],
    ['refers_to', 'text'],
    ['attributes', 'text'],
  ]),
  ...records('relations', [
    ['id', 'text'],
    ['label', 'text'],
    ['from', 'text'],
    ['to', 'text'],
  ]),
  ...records('pieces', [
    ['start', 'number'],
    ['end', 'number'],
    ['article_start', 'number'],
  ]),
];

/** Rows are held until there are so many, or so many UTF-16 units of text in them. */
const rowsPerGroup = 500;
const textPerGroup = 4_000_000;

/** Whole numbers go into Parquet's INT64 as bigint. */
function withBigInts(record: object): object {
  const given: Record<string, unknown> = {};
  Object.assign(given, record);
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (typeof value === 'number') given[name] = BigInt(value);
  }
  return given;
}

/** A Parquet file that is made group by group. */
export interface ParquetTable {
  /** @returns what of the file is ready. */
  add(row: DatasetRow): Uint8Array[];
  /** @returns the rest of the file. */
  end(): Uint8Array[];
}

/** An empty table with the columns of the dataset. */
export function createParquetTable(): ParquetTable {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'hashiya' });
  let rows: DatasetRow[] = [];
  let held = 0;
  const take = () => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    return ready.length === 0 ? [] : [ready];
  };
  const writeGroup = () => {
    if (rows.length === 0) return;
    const lists = listColumns.map((name) => ({
      name,
      // Nobody looks for rows by the least and the greatest of their tokens.
      statistics: false,
      data: rows.map((row) =>
        row[name].map((one) => (typeof one === 'string' ? one : withBigInts(one))),
      ),
    }));
    const texts = textColumns.map((name) => ({ name, data: rows.map((row) => row[name]) }));
    const weights = { name: 'weight', data: rows.map(({ weight }) => weight) };
    // It answers with a promise only where its bytes are flushed elsewhere; ours are taken.
    void writer.write({ columnData: [...texts, weights, ...lists], rowGroupSize: rows.length });
    rows = [];
    held = 0;
  };
  return {
    add: (row) => {
      rows.push(row);
      held += row.text.length;
      if (rows.length < rowsPerGroup && held < textPerGroup) return [];
      writeGroup();
      return take();
    },
    end: () => {
      writeGroup();
      void writer.finish();
      return take();
    },
  };
}
