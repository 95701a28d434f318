import { type CopyChoice, copyChoices } from '../../shared/formats/copy-choice';
import { formatIds } from '../../shared/formats/format-list';
import { type DocumentStatus, documentStatuses } from '../../shared/model/sidecar';
import type { SplitPlan } from '../../shared/splits/split-plan';
import { WrongUse } from './wrong-use';

/** What was asked of `export`. */
export interface ExportInvocation {
  readonly command: 'export';
  readonly corpus: string;
  readonly json: boolean;
  readonly format: string;
  readonly out: string;
  /** `null` where nobody in particular was named. */
  readonly annotators: readonly string[] | null;
  readonly statuses: readonly DocumentStatus[] | null;
  readonly layers: readonly string[] | null;
  readonly stories: boolean;
  readonly skipBoilerplate: boolean;
  readonly clusters: boolean;
  readonly copies: CopyChoice;
  readonly split: SplitPlan | null;
}

/** The options of `export` as the command line has them. */
export interface ExportWords {
  readonly json: boolean;
  readonly format?: string;
  readonly out?: string;
  /** As often as it was given. */
  readonly annotator?: readonly string[];
  readonly statuses?: string;
  readonly layers?: string;
  readonly stories?: boolean;
  readonly 'skip-boilerplate'?: boolean;
  readonly clusters?: boolean;
  readonly copies?: string;
  readonly split?: string;
  readonly folds?: string;
  readonly seed?: string;
}

function listOf(words: string | undefined): string[] | null {
  if (words === undefined) return null;
  return words.split(',').map((word) => word.trim());
}

function statusesOf(words: string | undefined): DocumentStatus[] | null {
  const asked = listOf(words);
  const isStatus = (word: string): word is DocumentStatus =>
    (documentStatuses as readonly string[]).includes(word);
  if (asked === null) return null;
  const known = asked.filter(isStatus);
  if (known.length < asked.length) throw new WrongUse(`--statuses ${documentStatuses.join(',')}`);
  return known;
}

function copiesOf(words: string | undefined): CopyChoice {
  const choice = copyChoices.find((one) => one === (words ?? 'keep'));
  if (choice === undefined) throw new WrongUse(`--copies ${copyChoices.join('|')}`);
  return choice;
}

function wholeNumber(words: string, least: number, option: string): number {
  const number = Number(words);
  if (/^\d{1,10}$/.test(words) && number >= least && number < 2 ** 32) return number;
  throw new WrongUse(option);
}

function sharesOf(words: string): readonly [number, number, number] {
  const shares = words
    .split(',')
    .map((word) => (/^\d+(\.\d+)?$/.test(word.trim()) ? Number(word) : -1));
  const [train = -1, dev = -1, test = -1] = shares;
  const isMeant = shares.length === 3 && train > 0 && Math.min(dev, test) >= 0 && dev + test > 0;
  if (!isMeant) throw new WrongUse('--split 80,10,10');
  return [train, dev, test];
}

function splitOf({ split, folds, seed }: ExportWords): SplitPlan | null {
  if (split !== undefined && folds !== undefined) throw new WrongUse('--split, --folds');
  if (seed !== undefined && split === undefined && folds === undefined)
    throw new WrongUse('--seed');
  const number = seed === undefined ? 0 : wholeNumber(seed, 0, '--seed N');
  if (split !== undefined) return { kind: 'shares', shares: sharesOf(split), seed: number };
  if (folds === undefined) return null;
  return { kind: 'folds', folds: wholeNumber(folds, 2, '--folds N'), seed: number };
}

/** The options that only make sense of documents, which the lossless format has none of. */
const ofDocuments = [
  'statuses',
  'layers',
  'stories',
  'skip-boilerplate',
  'clusters',
  'copies',
  'split',
  'folds',
  'seed',
] as const;

/** @throws WrongUse */
export function exportInvocation(words: ExportWords, corpus: string): ExportInvocation {
  const { format, out, annotator: annotators = null, json } = words;
  if (format === undefined || !formatIds.includes(format)) {
    throw new WrongUse(`--format ${formatIds.join('|')}`);
  }
  if (out === undefined || out === '') throw new WrongUse('--out DIR');
  const senseless = ofDocuments.find((name) => words[name] !== undefined);
  if (format === 'hashiya-jsonl' && senseless !== undefined) {
    throw new WrongUse(`--format hashiya-jsonl --${senseless}`);
  }
  return {
    command: 'export',
    corpus,
    json,
    format,
    out,
    annotators,
    statuses: statusesOf(words.statuses),
    layers: listOf(words.layers),
    stories: words.stories === true,
    skipBoilerplate: words['skip-boilerplate'] === true,
    clusters: words.clusters === true,
    copies: copiesOf(words.copies),
    split: splitOf(words),
  };
}
