/** A cell: words that people wrote, or a number. */
export type Cell = string | number;

/** How a table is written. */
export interface CsvStyle {
  /** `\uFEFF` where a spreadsheet is to see that it is UTF-8. */
  readonly bom: string;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * What a spreadsheet would take for a formula (OWASP, "CSV Injection"), also where apostrophes stand
 * before it: with one more, the first can be taken off again.
 */
const formula = /^'*[=+\-@\t\r]/;

/** Words as they were before they were guarded against being taken for a formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const guarded = formula.test(cell) ? `'${cell}` : cell;
  return /["\n\r,]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * One row (RFC 4180). Words that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function csvRow(cells: readonly Cell[], { lineEnd }: CsvStyle): string {
  return `${cells.map(cellText).join(',')}${lineEnd}`;
}
