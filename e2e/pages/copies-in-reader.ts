import { expect, type Locator, type Page } from '@playwright/test';

/** What the reader shows of the open article's copies. */
export class CopiesInReader {
  /** At the edge of the text, in reading order. */
  readonly marks: Locator;
  readonly strip: Locator;
  readonly suggestions: Locator;
  readonly menu: Locator;

  constructor(private readonly page: Page) {
    this.marks = page.getByTestId('glossed-page').locator('button[data-copies]');
    this.strip = page.getByTestId('carry-strip');
    this.suggestions = page.locator('li[data-ghost]');
    this.menu = page.getByRole('menu');
  }

  /** Looks for copies with the key of the reader, and waits until they are there. */
  async look(): Promise<void> {
    await this.page.keyboard.press('d');
    await expect(this.marks.first()).toBeVisible();
  }
}
