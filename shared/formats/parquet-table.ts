import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetRow } from './dataset-row';
import { ParquetColumn } from './parquet-column';
import { flatLevels, ListLevels } from './parquet-levels';

/** Of texts, `word`s are those that come again and again. */
type Field = readonly [name: string, type: 'text' | 'word' | 'number' | 'share'];

const flatFields = [
  ['id', 'text'],
  ['path', 'text'],
  ['sha256', 'text'],
  ['title', 'text'],
  ['outlet', 'word'],
  ['published_at', 'word'],
  ['cluster', 'word'],
  ['text', 'text'],
  ['weight', 'share'],
] as const satisfies Field[];

const recordFields = {
  spans: [
    ['id', 'text'],
    ['start', 'number'],
    ['end', 'number'],
    ['text', 'word'],
    ['layer', 'word'],
    ['label', 'word'],
    ['annotator', 'word'],
    ['refers_to', 'word'],
    ['attributes', 'word'],
  ],
  relations: [
    ['id', 'text'],
    ['label', 'word'],
    ['from', 'text'],
    ['to', 'text'],
  ],
  pieces: [
    ['start', 'number'],
    ['end', 'number'],
    ['article_start', 'number'],
  ],
} as const satisfies Record<string, Field[]>;
const recordLists = ['spans', 'relations', 'pieces'] as const;

function leaf([name, type]: Field): SchemaElement {
  const repetition_type = 'OPTIONAL';
  if (type === 'number') return { name, type: 'INT64', repetition_type };
  if (type === 'share') return { name, type: 'DOUBLE', repetition_type };
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
}

/** A list as Parquet's LogicalTypes.md has it: a repeated group `list` of `element`s. */
function list(name: string): SchemaElement[] {
  return [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ];
}

function records(name: keyof typeof recordFields): SchemaElement[] {
  const num_children = recordFields[name].length;
  return [...list(name), { name: 'element', repetition_type: 'OPTIONAL', num_children }];
}

const root = { name: 'root', num_children: flatFields.length + 1 + recordLists.length };
const token: Field = ['element', 'word'];

const schema: SchemaElement[] = [
  root,
  ...flatFields.map(leaf),
  ...list('tokens'),
  leaf(token),
  ...recordLists.flatMap((name) => [...records(name), ...recordFields[name].map(leaf)]),
];

function column(groups: readonly SchemaElement[], field: Field): ParquetColumn {
  return new ParquetColumn([root, ...groups, leaf(field)], field[1] === 'word');
}

/** The columns of a list, which all lie in the rows alike. */
function listColumns(groups: readonly SchemaElement[], fields: readonly Field[]) {
  return {
    levels: new ListLevels(groups.length + 1),
    columns: fields.map((field) => [field[0], column(groups, field)] as const),
  };
}

/** The columns of a group of rows. */
class RowGroup {
  private readonly flat = flatFields.map((field) => [field[0], column([], field)] as const);
  private readonly tokens = listColumns(list('tokens'), [token]);
  private readonly records = recordLists.map(
    (name) => [name, listColumns(records(name), recordFields[name])] as const,
  );

  add(row: DatasetRow): void {
    for (const [name, one] of this.flat) one.add(row[name]);
    const { levels, columns } = this.tokens;
    levels.add(row.tokens.length);
    for (const [, one] of columns) for (const word of row.tokens) one.add(word);
    for (const [name, lists] of this.records) {
      const rows: readonly Readonly<Record<string, string | number>>[] = row[name];
      lists.levels.add(rows.length);
      for (const [field, one] of lists.columns) {
        for (const record of rows) one.add(record[field] as string | number);
      }
    }
  }

  /** Writes the rows that were added into a file, and is empty then. */
  write(bytes: ByteWriter, rows: number) {
    const levels = flatLevels(rows);
    const lists = [this.tokens, ...this.records.map(([, one]) => one)];
    return [
      ...this.flat.map(([, one]) => one.write(bytes, levels)),
      ...lists.flatMap((one) => {
        const ofList = one.levels.take();
        return one.columns.map(([, each]) => each.write(bytes, ofList));
      }),
    ];
  }
}

/** Rows are held until there are so many, or so many UTF-16 units of text in them. */
const rowsPerGroup = 500;
const textPerGroup = 4_000_000;

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
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: 'hashiya' });
  const group = new RowGroup();
  let rows = 0;
  let units = 0;
  const take = () => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    return ready.length === 0 ? [] : [ready];
  };
  /** The library writes what is around the groups. Its own way to a group visits each value once more. */
  const writeGroup = () => {
    if (rows === 0) return;
    const begin = bytes.offset;
    const columns = group.write(bytes, rows);
    const sizes = columns.map(({ meta_data }) => meta_data?.total_uncompressed_size ?? 0n);
    file.row_groups.push({
      columns,
      num_rows: BigInt(rows),
      total_byte_size: sizes.reduce((sum, size) => sum + size, 0n),
      total_compressed_size: BigInt(bytes.offset - begin),
    });
    file.num_rows += BigInt(rows);
    rows = 0;
    units = 0;
  };
  return {
    add: (row) => {
      group.add(row);
      rows += 1;
      units += row.text.length;
      if (rows < rowsPerGroup && units < textPerGroup) return [];
      writeGroup();
      return take();
    },
    end: () => {
      writeGroup();
      void file.finish();
      return take();
    },
  };
}
