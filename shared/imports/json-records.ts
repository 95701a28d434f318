import type { Skipped, SourceFile } from './imported';

/** A record of a file, before anything is believed of it. */
export type Loose = Readonly<Record<string, unknown>>;

/** A record with where it stands. */
export interface FoundRecord {
  readonly where: string;
  readonly record: Loose;
}

/** Whether a value is a record, and neither a list nor nothing. */
export function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record; one without anything where it is none. */
export function recordIn(value: unknown): Loose {
  return isRecord(value) ? value : {};
}

/** The value as a list; empty where it is none. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value where it is words with something in them. */
export function wordsIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value where it is a whole number. */
export function wholeIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** A name for something that files call by words or by numbers. */
export function nameIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : wordsIn(value);
}

/** Reads JSON; nothing that is wrong in it throws. */
export function parseJson(
  text: string,
): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Records and what of a file is none. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  readonly skipped: readonly Skipped[];
}

function ofValues(values: readonly { readonly where: string; readonly value: unknown }[]) {
  const records: FoundRecord[] = [];
  const skipped: Skipped[] = [];
  for (const { where, value } of values) {
    if (isRecord(value)) records.push({ where, record: value });
    else skipped.push({ where, reason: 'not-readable', detail: 'not a record' });
  }
  return { records, skipped };
}

/** The records of a list, or the one record that the file is. */
export function jsonRecords({ path, text }: SourceFile): FoundRecords {
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    const skipped: Skipped = { where: path, reason: 'not-readable', detail: parsed.problem };
    return { records: [], skipped: [skipped] };
  }
  const { value } = parsed;
  if (!Array.isArray(value)) return ofValues([{ where: path, value }]);
  return ofValues(value.map((one, index) => ({ where: `${path}:${index + 1}`, value: one })));
}

/** One record a line; lines are counted from 1. A file that begins as a list is read as one. */
export function lineRecords(file: SourceFile): FoundRecords {
  if (/^\s*\[/u.test(file.text)) return jsonRecords(file);
  const records: FoundRecord[] = [];
  const skipped: Skipped[] = [];
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file.path}:${index + 1}`;
    const parsed = parseJson(line);
    if ('value' in parsed && isRecord(parsed.value)) records.push({ where, record: parsed.value });
    else {
      const detail = 'problem' in parsed ? parsed.problem : 'not a record';
      skipped.push({ where, reason: 'not-readable', detail });
    }
  }
  // One record over many lines: a file of one document that was made to be looked at.
  const isOneRecord = records.length === 0 && skipped.length > 1 && /^\s*\{/u.test(file.text);
  return isOneRecord ? jsonRecords(file) : { records, skipped };
}
