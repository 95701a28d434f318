import { expect, type Locator, type Page } from '@playwright/test';

/** The table of articles. Rows are named by the article's path. */
export class LibraryPage {
  readonly grid: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.grid = page.getByRole('grid');
    this.rows = this.grid.locator('[data-path]');
  }

  /** The row of an article. Only rows in sight exist. */
  row(path: string): Locator {
    return this.grid.locator(`[data-path="${path}"]`);
  }

  /** What stands in a row under a column, by the column's name in the interface. */
  async cell(path: string, column: string): Promise<Locator> {
    const names = await this.grid.getByRole('columnheader').allInnerTexts();
    const index = names.findIndex((name) => name.trim() === column);
    if (index === -1) throw new Error(`no column ${column} among ${names.join(', ')}`);
    return this.row(path).getByRole('gridcell').nth(index);
  }

  /** Opens an article with the mouse, and waits for its page. */
  async open(path: string): Promise<void> {
    await this.row(path).locator('[data-open]').click();
    await expect(this.page.getByTestId('glossed-page')).toBeVisible();
    await expect(this.page.locator(`[role="option"][data-path="${path}"]`)).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  /** Chooses a row by its box. */
  async choose(path: string): Promise<void> {
    await this.row(path).locator('[data-box]').click();
  }
}
