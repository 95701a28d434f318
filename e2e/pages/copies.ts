import { expect, type Locator, type Page } from '@playwright/test';

/** The copies: the queue of pairs and the pair that is looked at. */
export class CopiesPage {
  readonly view: Locator;
  readonly pair: Locator;
  readonly count: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.view = page.getByTestId('copies');
    this.pair = page.getByTestId('pair');
    this.count = page.getByTestId('copies-count');
    this.rows = this.view.getByRole('option');
  }

  /** Goes to the copies and waits until they were looked for. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+d');
    await expect(this.rows.first()).toBeVisible({ timeout: 60_000 });
  }

  /** How many rows of buttons the bar of verdicts takes. */
  rowsOfVerdicts(): Promise<number> {
    return this.pair.locator('footer button').evaluateAll((buttons) => {
      const middles = buttons.map((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return Math.round((top + bottom) / 20);
      });
      return new Set(middles).size;
    });
  }

  /** The titles of the pair that is looked at. */
  async titles(): Promise<string[]> {
    return this.pair.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  /** The paths of the pair that is looked at, the first article first. */
  async paths(): Promise<string[]> {
    await expect(this.pair).toBeVisible();
    return this.pair
      .locator('header [title*=".txt"]')
      .evaluateAll((found) => found.map((element) => element.getAttribute('title') ?? ''));
  }

  /** Scrolls the queue and waits for its rows to be there. */
  private scrollTo(top: number): Promise<void> {
    return this.view.getByRole('listbox').evaluate(async (element, y) => {
      element.parentElement?.scrollTo(0, y);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }, top);
  }

  /** Which of the two articles is said to be the excerpt, by its place. */
  async excerptOf(): Promise<number> {
    const roles = await this.pair
      .locator('header [data-role]')
      .evaluateAll((found) => found.map((element) => element.getAttribute('data-role')));
    return roles.indexOf('excerpt');
  }

  /** The name of the pair that is looked at, as its row has it; empty where it has none any more. */
  async shown(): Promise<string> {
    await expect(this.pair).toBeVisible();
    return (await this.pair.getAttribute('data-pair')) ?? '';
  }

  /** The names of all pairs in the queue, in its order. */
  async allPairs(): Promise<string[]> {
    const total = Number((await this.rows.first().getAttribute('aria-setsize')) ?? 0);
    const found = new Map<number, string>();
    const gather = async () => {
      const seen = await this.rows.evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('data-pair')]),
      );
      for (const [place, pair] of seen) found.set(Number(place), pair ?? '');
    };
    for (let top = 0; found.size < total && top < total * 100; top += 300) {
      await this.scrollTo(top);
      await gather();
    }
    await this.scrollTo(0);
    return [...found].sort(([x], [y]) => x - y).map(([, pair]) => pair);
  }

  /** Shows a pair by its row. */
  async show(pair: string): Promise<void> {
    const row = this.view.locator(`[role="option"][data-pair="${pair}"]`);
    for (let top = 0; (await row.count()) === 0 && top < 100_000; top += 300) {
      await this.scrollTo(top);
    }
    await row.click();
    await expect(this.pair).toHaveAttribute('data-pair', pair);
  }

  /** The first pair in sight that differs in numbers. */
  async withNumbers(): Promise<string> {
    const row = this.rows.filter({ hasText: /عدد مختلف|number differs/ }).last();
    return (await row.getAttribute('data-pair')) ?? '';
  }
}
