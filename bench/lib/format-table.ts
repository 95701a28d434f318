import type { Figures } from './figures';
import type { Summary } from './measure';
import type { Row } from './row';

const head = ['', 'ms (p95)', 'against', 'ms (p95)', 'ratio (min–max)'] as const;

/** The rows as a person reads them in a terminal. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, against, ours, theirs, ratio }) => [
    name,
    withTail(ours),
    against,
    withTail(theirs),
    withRange(ratio),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...lines].map((line) => `${pad(line, widths)}\n`).join('');
}

/** What was counted, a line for each. */
export function formatFigures(all: readonly Figures[]): string {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, values }) => {
    const told = Object.entries(values).map(([what, value]) => `${what} ${value}`);
    return `${name.padEnd(width)}  ${told.join(' · ')}\n`;
  });
  return lines.join('');
}

function pad(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}

function withTail({ median, p95 }: Summary): string {
  return `${digits(median)} (${digits(p95)})`;
}

function withRange({ median, min, max }: Summary): string {
  return `${digits(median)} (${digits(min)}–${digits(max)})`;
}

/** Three digits that count, whatever the size. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
