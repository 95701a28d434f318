import { parse } from 'csv-parse/browser/esm/sync';
import type { SourceFile } from './imported';

/** A row by the names of its columns, and the number of the line it stands on. */
export interface TableRow {
  readonly where: string;
  /** The cell under a name; empty where there is no such column. */
  cell(name: string): string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The sign between cells: of those that may be one, the one that the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * Reads a table with a heading (RFC 4180, also with semicolons or tabs, and with a BOM).
 * @returns what is wrong with it where it is none.
 */
export function readTable({ path, text }: SourceFile): Table | { readonly problem: string } {
  try {
    const [columns = [], ...cells] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const places = new Map(columns.map((name, place) => [name.trim(), place]));
    const rows = cells.map((row, index): TableRow => {
      const cell = (name: string) => row[places.get(name) ?? -1] ?? '';
      return { where: `${path}:${index + 2}`, cell };
    });
    return { columns: [...places.keys()], rows };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Finds columns by what they may be called, in whatever spelling; the first of a list that is there. */
export function findColumns<K extends string>(
  columns: readonly string[],
  names: Readonly<Record<K, readonly string[]>>,
): Partial<Record<K, string>> {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
  const known = new Map(columns.map((column) => [plain(column), column]));
  const found: Partial<Record<K, string>> = {};
  for (const [key, candidates] of Object.entries<readonly string[]>(names)) {
    const column = candidates
      .map((name) => known.get(plain(name)))
      .find((one) => one !== undefined);
    if (column !== undefined) found[key as K] = column;
  }
  return found;
}
