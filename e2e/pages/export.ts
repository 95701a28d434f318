import { expect, type Locator, type Page } from '@playwright/test';

/** The export view: formats, options, and what would be written. */
export class ExportPage {
  readonly view: Locator;
  readonly page: Locator;
  readonly report: Locator;
  readonly run: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByTestId('export');
    this.page = window.getByTestId('export-page');
    this.report = window.getByTestId('export-report');
    this.run = this.view.getByRole('button', { name: /^(صدّر|Export)/ });
  }

  /** Goes there by its key and waits for the preview. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+e');
    await expect(this.run).toBeFocused();
    await this.previewed();
  }

  /** Waits until what would be written was made. */
  async previewed(): Promise<void> {
    await expect(this.page).toHaveAttribute('aria-busy', 'false');
    await expect(this.report).toBeVisible();
  }

  /** Steps with the keyboard through the formats until one is chosen. */
  async chooseFormat(name: string | RegExp): Promise<void> {
    const radio = this.view.getByRole('radio', { name });
    const chosen = this.view.getByRole('radiogroup').first().locator('label[data-selected]');
    await this.window.keyboard.press('Tab');
    for (let step = 0; step < 20 && !(await radio.isChecked()); step += 1) {
      const before = await chosen.innerText();
      await this.window.keyboard.press('ArrowDown');
      await expect(chosen).not.toHaveText(before);
    }
    await expect(radio).toBeChecked();
    await this.previewed();
  }

  /** What ticks the statuses of articles. */
  get statuses(): Locator {
    return this.view
      .getByRole('group', { name: /^(مقالات حالتها|Articles that are)$/ })
      .getByRole('checkbox');
  }

  /** A number of the report, by its name there. */
  figure(name: 'documents' | 'annotations' | 'written' | 'left'): Locator {
    return this.report.locator(`[data-figure="${name}"] dd`);
  }

  /** A reason for which something is left out or changed. */
  reason(name: string): Locator {
    return this.report.locator(`[data-reason="${name}"]`);
  }

  /** The first lines of the file whose tab is chosen. */
  get lines(): Locator {
    return this.page.getByRole('tabpanel').locator('section > *');
  }
}
