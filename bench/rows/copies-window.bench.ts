import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { HashiyaApp, programUnderTest } from '../../e2e/fixtures/hashiya-app';
import { CopiesPage } from '../../e2e/pages/copies';
import { LibraryPage } from '../../e2e/pages/library';
import { newFolder, removeFolders } from '../../electron/services/testing/corpus-fixture';
import { tellFigures } from '../lib/figures';
import { gestureToPaint, idleFrame, longestTask, type Watched } from '../lib/in-page';
import { repeat } from '../lib/measure';
import { plantFolder } from '../lib/planted-folder';
import { report } from '../lib/row';

/** Stories in up to eight files: some 100,000 pairs. */
const planted = { seed: 11, articles: 20_000, words: 120, changed: 0.15, family: 8 };
const leastPairs = 100_000;
const annotator = 'نورة';

let app: HashiyaApp;

test.afterEach(async () => {
  await app.quit();
  await removeFolders();
});

async function appWithCopies(): Promise<HashiyaApp> {
  const userData = path.join(await newFolder(), 'user data');
  await mkdir(userData);
  const settings = { settings: { annotator } };
  await writeFile(path.join(userData, 'config.json'), JSON.stringify(settings));
  const corpus = await plantFolder(planted);
  return new HashiyaApp({ corpus, userData }, programUnderTest());
}

const onPair: Watched = {
  event: 'keydown',
  brings: { selector: '[data-testid="pair"]', attribute: 'data-pair' },
};
const onFilter: Watched = {
  event: 'pointerup',
  brings: { selector: '[data-testid="copies-count"]' },
};

const press = (page: Page, keys: string) => () => page.keyboard.press(keys);

test('reviewing 100,000 pairs', async () => {
  test.setTimeout(600_000);
  app = await appWithCopies();
  await app.start();
  const { page } = app;
  const copies = new CopiesPage(page);
  const began = Date.now();
  const finding = page.getByTestId('finding-copies');
  await expect(finding).toBeVisible({ timeout: 30_000 });
  // Nobody waits for it: meanwhile an article opens, and its words are there.
  const library = new LibraryPage(page);
  const blocked = longestTask(page);
  await library.open('000/001.txt');
  await expect(finding).toHaveCount(0, { timeout: 300_000 });
  const quiet = Date.now() - began;
  const longest = await blocked;
  const opened = await gestureToPaint(page, onPair, press(page, 'Control+d'));
  const total = Number(await copies.rows.first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThanOrEqual(leastPairs);
  await tellFigures('the window with many copies', {
    pairs: String(total),
    'looked for quietly': `${(quiet / 1000).toFixed(1)} s`,
    'longest task of the window meanwhile': `${longest.toFixed(0)} ms`,
    'opening the copies': `${opened.toFixed(0)} ms`,
  });
  const all = page.getByRole('button', { name: 'الكل', exact: true });
  const undecided = page.getByRole('button', { name: 'ينتظر حكمك' });
  const { next, decided, filter, frame } = await repeat(9, async () => ({
    frame: await idleFrame(page),
    next: await gestureToPaint(page, onPair, press(page, 'Alt+ArrowDown')),
    decided: await gestureToPaint(page, onPair, press(page, 'y')),
    filter: await gestureToPaint(page, onFilter, () => all.click()),
    back: await gestureToPaint(page, onFilter, () => undecided.click()),
  }));
  const against = 'idle frame interval';
  await report({ name: 'next of 100,000 pairs', against }, next, frame);
  await report({ name: 'verdict on one of 100,000 pairs', against }, decided, frame);
  await report({ name: 'filter 100,000 pairs', against }, filter, frame);
});
