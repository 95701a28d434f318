import { expect, type Locator, type Page } from '@playwright/test';

/** The copies: the queue of pairs and the pair that is looked at. */
export class CopiesPage {
  readonly view: Locator;
  readonly pair: Locator;
  readonly count: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.view = page.getByTestId('copies');
    this.pair = page.getByTestId('pair');
    this.count = page.getByTestId('copies-count');
    this.rows = this.view.getByRole('option');
  }

  /** Goes to the copies and waits until they were looked for. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+d');
    await expect(this.rows.first()).toBeVisible({ timeout: 60_000 });
  }

  /** The titles of the pair that is looked at. */
  async titles(): Promise<string[]> {
    return this.pair.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  /** The paths of the pair that is looked at, the first article first. */
  async paths(): Promise<string[]> {
    await expect(this.pair).toBeVisible();
    return this.pair
      .locator('header [title*=".txt"]')
      .evaluateAll((found) => found.map((element) => element.getAttribute('title') ?? ''));
  }
}
