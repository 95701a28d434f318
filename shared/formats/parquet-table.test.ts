import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { DatasetRow } from './dataset-row';
import { createParquetTable } from './parquet-table';

/** Texts as they come, with code points of one, two, three and four bytes; some again and again. */
const someText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'شخص', 'أ😀ب', 'a'));
const offset = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 12 });

const someRow: fc.Arbitrary<DatasetRow> = fc.record({
  id: someText,
  path: someText,
  sha256: someText,
  title: someText,
  outlet: someText,
  published_at: someText,
  cluster: someText,
  weight: fc.double({ noNaN: true, min: 0, max: 1 }),
  text: someText,
  tokens: listOf(someText),
  spans: listOf(
    fc.record({
      id: someText,
      start: offset,
      end: offset,
      text: someText,
      layer: someText,
      label: someText,
      annotator: someText,
      refers_to: someText,
      attributes: someText,
    }),
  ),
  relations: listOf(fc.record({ id: someText, label: someText, from: someText, to: someText })),
  pieces: listOf(fc.record({ start: offset, end: offset, article_start: offset })),
}) as fc.Arbitrary<DatasetRow>;

/** Of no row anything is held but that it was added. */
function fileOf(rows: readonly DatasetRow[]): ArrayBuffer {
  const table = createParquetTable();
  const parts = [...rows.flatMap((row) => table.add(row)), ...table.end()];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes.buffer;
}

/** As another program reads the file, with Parquet's INT64 as numbers again. */
async function read(file: ArrayBuffer): Promise<unknown> {
  const rows = await parquetReadObjects({ file });
  const numbers = (_: string, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value;
  return JSON.parse(JSON.stringify(rows, numbers));
}

const plain = (rows: readonly DatasetRow[]): unknown => JSON.parse(JSON.stringify(rows));

describe('a Parquet table', () => {
  it('is read as what was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRow, { maxLength: 8 }), async (rows) => {
        expect(await read(fileOf(rows))).toEqual(plain(rows));
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('has several groups, in each of which its words begin anew', async () => {
    const [row] = fc.sample(someRow, { seed: 3, numRuns: 1 });
    const rows = Array.from({ length: 1_203 }, (_, at) => ({
      ...(row as DatasetRow),
      id: `${at}`,
      outlet: `${at % 700}`,
      tokens: at % 3 === 0 ? [] : Array.from({ length: at % 40 }, (__, token) => `ك${at}-${token}`),
    }));
    const file = fileOf(rows);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([
      500n,
      500n,
      203n,
    ]);
    expect(await read(file)).toEqual(plain(rows));
  });

  it('gives the same bytes for the same rows', () => {
    const rows = fc.sample(someRow, { seed: 5, numRuns: 20 });
    expect(new Uint8Array(fileOf(rows))).toEqual(new Uint8Array(fileOf(rows)));
  });

  it('may be empty', async () => {
    expect(await read(fileOf([]))).toEqual([]);
  });

  it('ends a group early where texts are long', () => {
    const [row] = fc.sample(someRow, { seed: 3, numRuns: 1 });
    const long = { ...(row as DatasetRow), text: 'نص '.repeat(700_000) };
    expect(parquetMetadata(fileOf([long, long, long])).row_groups).toHaveLength(2);
  });
});
