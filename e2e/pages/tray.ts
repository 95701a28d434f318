import { expect, type Locator, type Page } from '@playwright/test';

/** The tray of what is not where it was, over the page. */
export class TrayPage {
  readonly root: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.root = page.getByTestId('tray');
    this.entries = this.root.locator('[data-tray-entry]');
  }

  /** Spreads the list out. */
  async open(): Promise<void> {
    const summary = this.root.locator('[aria-expanded]');
    await expect(summary).toBeVisible();
    if ((await summary.getAttribute('aria-expanded')) === 'false') await summary.click();
    await expect(this.entries.first()).toBeVisible();
  }

  /** What is said of each entry, from the top. */
  states(): Promise<(string | null)[]> {
    return this.entries.evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
  }

  /** A button of the entry at an index. */
  button(index: number, name: string): Locator {
    return this.entries.nth(index).getByRole('button', { name });
  }
}
