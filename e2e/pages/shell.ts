import { expect, type Locator, type Page } from '@playwright/test';

/** What stands around the views: dialogs, notices, the status bar, and the keys. */
export class ShellPage {
  readonly dialog: Locator;
  readonly notices: Locator;
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.notices = page.locator('[data-notice]');
    this.status = page.locator('footer');
  }

  /** Presses a key or a chord, e.g. `Control+z`. */
  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** Answers the question who one is, which stands on the screen. */
  async introduce(name: string): Promise<void> {
    await expect(this.dialog).toBeVisible();
    await this.dialog.getByRole('textbox').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  /** Waits until everything is durable on the disk. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
  }

  /** The newest notice of a kind, e.g. `undone`. */
  notice(kind: string): Locator {
    return this.page.locator(`[data-notice="${kind}"]`).last();
  }
}
