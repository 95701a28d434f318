import { expect, type Page, test } from '@playwright/test';
import type { HashiyaApp } from '../../e2e/fixtures/hashiya-app';
import { ClaimsPage } from '../../e2e/pages/claims';
import { EntitiesPage } from '../../e2e/pages/entities';
import { ShellPage } from '../../e2e/pages/shell';
import { removeFolders } from '../../electron/services/testing/corpus-fixture';
import { gestureToPaint, idleFrame, type Watched } from '../lib/in-page';
import { appWithManyMarks } from '../lib/many-marks';
import { repeat } from '../lib/measure';
import { report } from '../lib/row';

const many = { articles: 2_500, claims: 20_000, entities: 5_000, mentions: 50_000 };
const rounds = 7;

let app: HashiyaApp;

test.setTimeout(200_000);

test.afterEach(async () => {
  await app.quit();
  await removeFolders();
});

async function start(): Promise<Page> {
  app = await appWithManyMarks(many);
  await app.start();
  return app.page;
}

/** Measures a key, which changes what matches a selector. */
function measureKey(page: Page, selector: string, key: string, attribute?: string) {
  const brings = attribute === undefined ? { selector } : { selector, attribute };
  return gestureToPaint(page, { event: 'keydown', brings }, () => page.keyboard.press(key));
}

/** Measures how long the list follows what is typed in the search, and taken away again. */
async function measureSearch(page: Page, selector: string, letters: string) {
  const watched: Watched = { event: 'input', brings: { selector } };
  await page.getByRole('searchbox').first().focus();
  const find = await gestureToPaint(page, watched, () => page.keyboard.insertText(letters));
  await page.keyboard.press('Control+a');
  const all = await gestureToPaint(page, watched, () => page.keyboard.press('Delete'));
  return { find, all };
}

async function reportRows(
  what: string,
  { frame, ...rows }: Readonly<Record<string, number[]>>,
): Promise<void> {
  for (const [name, figures] of Object.entries(rows)) {
    await report(
      { name: `${name}, ${what}`, against: 'idle frame interval' },
      figures,
      frame ?? [],
    );
  }
}

async function measureQuestions(page: Page) {
  const shell = new ShellPage(page);
  const position = '[data-testid="question-position"]';
  await page.keyboard.press('q');
  await expect(page.locator(position)).toBeVisible();
  const next = await measureKey(page, position, 'Alt+ArrowDown');
  const decided = await measureKey(page, position, 'y');
  await shell.saved();
  const undone = await measureKey(page, position, 'Control+z');
  await shell.saved();
  await page.getByText('كل الادعاءات').click();
  return { next, decided, undone };
}

test('20,000 claims with 50,000 mentions in the window', async () => {
  const page = await start();
  const claims = new ClaimsPage(page);
  await claims.open();
  const rows = await repeat(rounds, async () => {
    const frame = await idleFrame(page);
    const { find, all } = await measureSearch(page, '[data-testid="claims-count"]', 'ي');
    const head = page.getByRole('columnheader', { name: 'الادعاء' }).getByRole('button');
    const sorted = await gestureToPaint(
      page,
      {
        event: 'pointerup',
        brings: { selector: '[data-testid="claims"] [data-claim]', attribute: 'data-claim' },
      },
      () => head.click(),
    );
    await claims.grid.focus();
    await page.keyboard.press('Home');
    const opened = await measureKey(page, '[data-testid="claim-page"]', 'Enter');
    await page.keyboard.press('Escape');
    await expect(claims.claimPage).toHaveCount(0);
    return { frame, find, all, sorted, opened, ...(await measureQuestions(page)) };
  });
  await reportRows('20,000 claims', rows);
});

test('50,000 mentions of 5,000 entities in the window', async () => {
  const page = await start();
  const shell = new ShellPage(page);
  const entities = new EntitiesPage(page);
  await entities.open();
  await expect(page.getByText('تُقارن الأسماء', { exact: false })).toHaveCount(0, {
    timeout: 120_000,
  });
  const count = '[data-testid="entities-count"]';
  const title = '[data-testid="entity-page"] h2';
  const rows = await repeat(rounds, async () => {
    const frame = await idleFrame(page);
    const { find, all } = await measureSearch(page, count, 'ثد');
    await entities.lists.first().focus();
    const next = await measureKey(page, title, 'ArrowDown');
    const made = await measureKey(page, '[data-testid="entity-page"]', 'c');
    await shell.saved();
    const undone = await measureKey(page, '[data-testid="entity-page"]', 'Control+z');
    await shell.saved();
    return { frame, find, all, next, made, undone };
  });
  await reportRows('5,000 entities', rows);
});
