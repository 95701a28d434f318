import type { Locator, Page } from '@playwright/test';

/** What stands beside the text: the switch, the layers and the list of annotations. */
export class BesidePage {
  readonly list: Locator;
  readonly entries: Locator;
  readonly selected: Locator;
  readonly layers: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByTestId('annotation-list');
    this.entries = this.list.getByRole('option');
    this.selected = this.entries.and(page.locator('[aria-selected="true"]'));
    this.layers = page.getByRole('button', { name: 'الطبقات' });
  }

  /** Shows the list by the switch, with the mouse. */
  async showList(): Promise<void> {
    await this.page.getByRole('radio', { name: 'القائمة' }).click();
  }

  /** Opens the layers, presses a switch of one of them, and closes them again. */
  async press(action: 'أخفِ' | 'اقفل', layer: string): Promise<void> {
    await this.layers.click();
    await this.page.getByRole('button', { name: `${action} طبقة «${layer}»` }).click();
    await this.page.keyboard.press('Escape');
  }
}
