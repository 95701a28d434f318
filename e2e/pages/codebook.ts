import { expect, type Locator, type Page } from '@playwright/test';

/** The codebook as a person meets it. */
export class CodebookPage {
  readonly view: Locator;
  readonly list: Locator;
  readonly body: Locator;

  constructor(private readonly page: Page) {
    this.view = page.getByTestId('codebook-view');
    this.list = this.view.getByRole('listbox');
    this.body = page.getByTestId('codebook-page');
  }

  /** Goes there by key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+g');
    await expect(this.view).toBeVisible();
  }

  /** A line of the list by its name. */
  row(name: string): Locator {
    return this.list.getByRole('option').filter({ hasText: name });
  }

  /** Puts a page in front with the keys of the list alone. */
  async go(name: string): Promise<void> {
    await this.list.focus();
    const wanted = this.list.getByRole('option', { selected: true }).filter({ hasText: name });
    for (let step = 0; step < 40; step += 1) {
      if (await wanted.isVisible()) return;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeVisible();
  }

  /** Writes other words into a field and presses Enter. */
  async fill(label: string, words: string): Promise<void> {
    await this.body.getByLabel(label, { exact: true }).fill(words);
    await this.page.keyboard.press('Enter');
  }
}
