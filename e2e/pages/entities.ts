import { expect, type Locator, type Page } from '@playwright/test';

/** The registry of entities. */
export class EntitiesPage {
  readonly view: Locator;
  readonly unit: Locator;
  readonly pair: Locator;
  /** The list of names or pairs, and the lists of mentions after it. */
  readonly lists: Locator;

  constructor(private readonly page: Page) {
    this.view = page.getByTestId('entities');
    this.unit = page.getByTestId('entity-page');
    this.pair = page.getByTestId('entity-pair');
    this.lists = this.view.getByRole('listbox');
  }

  /** Goes there by keyboard. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await expect(this.lists.first()).toBeVisible();
  }

  /** Changes between names and pairs. */
  async turn(): Promise<void> {
    await this.page.keyboard.press('p');
  }

  /** The lines of the list of names or pairs that are in sight. */
  get rows(): Locator {
    return this.lists.first().getByRole('option');
  }

  /** The row with this name in it. */
  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The mentions of the shown name or entity. */
  get mentions(): Locator {
    return this.unit.getByRole('listbox').getByRole('option');
  }
}
