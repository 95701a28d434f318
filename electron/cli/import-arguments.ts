import { losslessFormatId } from '../../shared/formats/format-list';
import { importFormatIds } from '../../shared/imports/import-list';
import { WrongUse } from './wrong-use';

/** What was asked of `import`. */
export interface ImportInvocation {
  readonly command: 'import';
  readonly source: string;
  readonly json: boolean;
  readonly format: string;
  readonly into: string;
  /** Into whose work; the lossless format has everybody's and needs none. */
  readonly annotator: string | null;
  /** A file that says what becomes of labels; `null` takes those of the same name. */
  readonly map: string | null;
}

/** The options of `import` as the command line has them. */
export interface ImportWords {
  readonly json: boolean;
  readonly format?: string;
  readonly into?: string;
  /** As often as it was given. */
  readonly annotator?: readonly string[];
  readonly map?: string;
}

/** @throws WrongUse */
export function importInvocation(words: ImportWords, source: string): ImportInvocation {
  const { format, into, annotator: annotators = [], map = null, json } = words;
  if (format === undefined || !importFormatIds.includes(format)) {
    throw new WrongUse(`--format ${importFormatIds.join('|')}`);
  }
  if (into === undefined || into === '') throw new WrongUse('--into CORPUS');
  if (annotators.length > 1) throw new WrongUse('--annotator A');
  const [annotator = null] = annotators;
  const isLossless = format === losslessFormatId;
  if (!isLossless && (annotator === null || annotator === '')) throw new WrongUse('--annotator A');
  if (map === '') throw new WrongUse('--map FILE.json');
  if (isLossless && map !== null) throw new WrongUse(`--format ${losslessFormatId} --map`);
  return { command: 'import', source, json, format, into, annotator, map };
}
