import { expect, type Locator, type Page } from '@playwright/test';

/** The claims as a person meets them: the table, the page of one, and which of them are one. */
export class ClaimsPage {
  readonly count: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly question: Locator;
  readonly position: Locator;
  readonly claimPage: Locator;
  /** The figures of the shown claim, step by step. */
  readonly steps: Locator;
  readonly mentions: Locator;

  constructor(private readonly page: Page) {
    this.count = page.getByTestId('claims-count');
    this.grid = page.getByTestId('claims').getByRole('grid');
    this.rows = this.grid.locator('[data-claim]');
    this.question = page.getByTestId('claim-question');
    this.position = page.getByTestId('question-position');
    this.claimPage = page.getByTestId('claim-page');
    this.steps = page.getByTestId('figures').first().getByRole('listitem');
    this.mentions = this.claimPage.locator('[data-mention]');
  }

  /** Goes to the claims by key, and waits until they are read and compared. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+m');
    await expect(this.count).toBeVisible();
    await expect(
      this.page.getByText(/^(يُبحث عن المتشابه…|Looking for similar ones…)$/),
    ).toHaveCount(0);
  }

  /** The figures of the shown claim with what is said of each. */
  figures(): Promise<string[]> {
    return this.steps.evaluateAll((all) =>
      all.map((step) => {
        const words = step.querySelector('button')?.textContent ?? '';
        return `${step.getAttribute('data-change')}: ${words}`;
      }),
    );
  }
}
