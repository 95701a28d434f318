import { test } from '@playwright/test';
import { type Summary, summarize } from './measure';

/** One line of the table: something of ours against something everybody knows the cost of. */
export interface Row {
  readonly name: string;
  readonly against: string;
  /** Milliseconds. They inform; only ratios compare. */
  readonly ours: Summary;
  readonly theirs: Summary;
  /** Ours by theirs, round by round. */
  readonly ratio: Summary;
}

/** The name under which a row goes from a benchmark to the reporter. */
export const rowAttachment = 'row';

/** Puts a row in the table. Samples of the same index were taken in the same round. */
export async function report(
  names: { readonly name: string; readonly against: string },
  ours: readonly number[],
  theirs: readonly number[],
): Promise<void> {
  const ratios = ours.map((sample, round) => sample / (theirs[round] ?? Number.NaN));
  const row: Row = {
    ...names,
    ours: summarize(ours),
    theirs: summarize(theirs),
    ratio: summarize(ratios),
  };
  await test.info().attach(rowAttachment, {
    body: JSON.stringify(row),
    contentType: 'application/json',
  });
}
