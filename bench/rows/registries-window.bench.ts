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
const against = 'idle frame interval';
const rounds = 7;

let app: HashiyaApp;

test.afterEach(async () => {
  await app.quit();
  await removeFolders();
});

async function start(): Promise<Page> {
  app = await appWithManyMarks(many);
  await app.start();
  return app.page;
}

/** Measures a gesture, and a frame in which nothing happens beside it. */
async function measure(page: Page, watched: Watched, gesture: () => Promise<unknown>) {
  const frame = await idleFrame(page);
  return { ours: await gestureToPaint(page, watched, gesture), frame };
}

async function reportEach(
  name: string,
  figures: readonly { readonly ours: number; readonly frame: number }[],
): Promise<void> {
  await report(
    { name, against },
    figures.map(({ ours }) => ours),
    figures.map(({ frame }) => frame),
  );
}

const inClaims = '[data-testid="claims"]';
const firstRow = { selector: `${inClaims} [data-claim]`, attribute: 'data-claim' };

test('20,000 claims with 50,000 mentions in the window', async () => {
  test.setTimeout(150_000);
  const page = await start();
  const claims = new ClaimsPage(page);
  await page.keyboard.press('Control+m');
  await expect(claims.count).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('يُبحث عن المتشابه…')).toHaveCount(0, { timeout: 120_000 });
  await page.screenshot({ path: '/tmp/many-claims.png' });
  const press = (keys: string) => () => page.keyboard.press(keys);
  const rows = await repeat(rounds, async () => {
    await page.getByRole('searchbox').first().focus();
    const count = { selector: '[data-testid="claims-count"]' };
    const filter = await measure(page, { event: 'input', brings: count }, () =>
      page.keyboard.insertText('ي'),
    );
    const unfilter = await measure(page, { event: 'input', brings: count }, press('Backspace'));
    const head = page.getByRole('columnheader', { name: 'الادعاء' }).getByRole('button');
    const sort = await measure(page, { event: 'pointerup', brings: firstRow }, () => head.click());
    await claims.grid.focus();
    await page.keyboard.press('Home');
    const onPage = { selector: '[data-testid="claim-page"]' };
    const opened = await measure(page, { event: 'keydown', brings: onPage }, press('Enter'));
    await page.keyboard.press('Escape');
    await expect(claims.claimPage).toHaveCount(0);
    await page.keyboard.press('q');
    await expect(claims.question).toBeVisible();
    const position = { selector: '[data-testid="question-position"]' };
    const next = await measure(
      page,
      { event: 'keydown', brings: position },
      press('Alt+ArrowDown'),
    );
    const decided = await measure(page, { event: 'keydown', brings: position }, press('y'));
    const shell = new ShellPage(page);
    await shell.saved();
    const undone = await measure(page, { event: 'keydown', brings: position }, press('Control+z'));
    await shell.saved();
    await page.getByText('كل الادعاءات').click();
    return { filter, unfilter, sort, opened, next, decided, undone };
  });
  for (const [name, figures] of Object.entries(rows)) {
    await reportEach(`${name} among 20,000 claims`, figures);
  }
});

test('50,000 mentions of 5,000 entities in the window', async () => {
  test.setTimeout(150_000);
  const page = await start();
  const entities = new EntitiesPage(page);
  await entities.open();
  await page.waitForTimeout(20_000);
  await page.screenshot({ path: '/tmp/many-entities.png' });
});
