import type { Locator, Page } from '@playwright/test';

/** The entity on the note of the selected mention. */
export class EntityNotePage {
  readonly place: Locator;
  /** The field in which one looks for an entity. */
  readonly field: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    this.place = page.locator('[data-note][data-selected="true"]').getByTestId('entity-of-note');
    this.field = this.place.getByRole('combobox');
    this.options = this.place.getByRole('option');
  }
}
