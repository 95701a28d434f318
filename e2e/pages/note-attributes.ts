import { expect, type Locator, type Page } from '@playwright/test';

/** The attributes on the note of the selected annotation. */
export class NoteAttributesPage {
  readonly lines: Locator;
  /** The field in which one types. */
  readonly field: Locator;
  /** How what is typed is read. */
  readonly reading: Locator;
  /** On which day relative dates lean, while nobody has said it. */
  readonly articleDay: Locator;
  readonly options: Locator;

  constructor(private readonly page: Page) {
    const note = page.locator('[data-note][data-selected="true"]');
    this.lines = note.locator('[data-attribute]');
    this.field = note.locator('[data-editing]').locator('textarea, input');
    this.reading = note.locator('[data-editing]').getByRole('status');
    this.articleDay = note.locator('[data-article-day]');
    this.options = note.locator('[data-editing]').getByRole('option');
  }

  line(attribute: string): Locator {
    return this.lines.and(this.page.locator(`[data-attribute="${attribute}"]`));
  }

  /** The attributes that show, with how each stands. */
  async shown(): Promise<string[]> {
    return this.lines.evaluateAll((lines) =>
      lines.map(
        (line) => `${line.getAttribute('data-attribute')} ${line.getAttribute('data-state')}`,
      ),
    );
  }

  /** Which attribute the keyboard is at; `null` elsewhere. */
  at(): Promise<string | null> {
    return this.page.evaluate(
      () =>
        document.activeElement?.closest('[data-attribute]')?.getAttribute('data-attribute') ?? null,
    );
  }

  /** Goes down to an attribute from the first one. */
  async goTo(attribute: string): Promise<void> {
    await this.page.keyboard.press('Home');
    for (let i = 0; i < 12 && (await this.at()) !== attribute; i += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    expect(await this.at()).toBe(attribute);
  }

  /** Types a value in place of what stands there. */
  async type(attribute: string, words: string): Promise<void> {
    await this.goTo(attribute);
    // Enter would take what is suggested as it is.
    const isSuggested = (await this.line(attribute).getAttribute('data-state')) === 'suggested';
    await this.page.keyboard.press(isSuggested ? 'F2' : 'Enter');
    await expect(this.field).toBeFocused();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
  }
}
