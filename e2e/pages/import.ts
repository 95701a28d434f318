import { expect, type Locator, type Page } from '@playwright/test';

/** The import view: the source, its format, and what would come. */
export class ImportPage {
  readonly view: Locator;
  readonly page: Locator;
  readonly outcome: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByTestId('import');
    this.page = window.getByTestId('import-page');
    this.outcome = window.getByTestId('import-outcome');
  }

  /** Goes there by its key; the button that chooses a file has the focus. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+i');
    await expect(
      this.view.getByRole('button', { name: /^(اختر ملفا|Choose a file)/ }),
    ).toBeFocused();
  }

  /** Chooses the file that the dialog answers, and waits for what is in it. */
  async chooseFile(): Promise<void> {
    await this.window.keyboard.press('Enter');
    await expect(this.page.getByTestId('import-figures')).toBeVisible();
    await expect(this.page).toHaveAttribute('aria-busy', 'false');
  }

  /** A number of the preview, by its name there. */
  figure(name: 'documents' | 'matched' | 'fresh' | 'annotations' | 'left'): Locator {
    return this.page.locator(`[data-figure="${name}"] dd`);
  }

  /** The row of a label as the source calls it. */
  label(key: string): Locator {
    return this.page.locator(`tr[data-label="${key}"]`);
  }

  /** A reason for which something is not taken. */
  reason(name: string): Locator {
    return this.page.locator(`li[data-reason="${name}"]`);
  }
}
