import { test } from '@playwright/test';

/** What was counted, in words: recall, memory, growth. Times against something are a `Row`. */
export interface Figures {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The name under which figures go from a benchmark to the reporter. */
export const figuresAttachment = 'figures';

/** Puts figures below the table. */
export async function tellFigures(
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const figures: Figures = { name, values };
  const body = JSON.stringify(figures);
  await test.info().attach(figuresAttachment, { body, contentType: 'application/json' });
}
