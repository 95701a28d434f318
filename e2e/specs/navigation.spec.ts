import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const lines = (name: string) =>
  Array.from({ length: 80 }, (_, index) => `${name} ${index} في ميناء النخيل صباح أمس.`).join('\n');

test.use({
  corpus: corpusOf({ 'a.txt': lines('ألف'), 'b.txt': lines('باء'), 'c.txt': 'جيم في الميناء.\n' }),
  settings: { annotator: 'نورة' },
});

/** Brings a line to the upper edge of the page and waits until its place is remembered. */
async function scrollTo(page: Page, words: string): Promise<void> {
  await page.mouse.move(700, 500);
  const line = page.locator('article').getByText(words);
  const top = async () => (await line.boundingBox())?.y ?? Number.NaN;
  while ((await top()) > 120) await page.mouse.wheel(0, Math.min(400, (await top()) - 60));
  await expect(line).toBeInViewport();
}

const isKept = async (page: Page, words: string) => {
  const line = page.locator('article').getByText(words);
  await expect(line).toBeInViewport();
  const box = await line.boundingBox();
  expect(box?.y ?? Number.NaN).toBeLessThan(200);
};

test('back and forward lead to the very place, by keys and by the side of the mouse', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const remembered = () =>
    page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTop ?? 0);
  await new LibraryPage(page).open('a.txt');
  await scrollTo(page, 'ألف 40 في');
  expect(await remembered()).toBeGreaterThan(200);
  const config = path.join(app.places.userData, 'config.json');
  const places = async () =>
    (JSON.parse(await readFile(config, 'utf8')).settings.readingPlaces ?? []) as {
      offset: number;
    }[];
  const lineLength = 'ألف 40 في ميناء النخيل صباح أمس.\n'.length;
  await expect.poll(async () => (await places())[0]?.offset ?? 0).toBeGreaterThan(37 * lineLength);
  await shell.press('Shift+PageDown');
  await reader.waitFor('باء 0 في');
  // Back is to the right in Arabic, as the arrow of its button.
  await shell.press('Alt+ArrowRight');
  await reader.waitFor('ألف 40 في');
  await isKept(page, 'ألف 40 في');
  await shell.press('Alt+ArrowRight');
  await expect(page.getByRole('grid')).toBeVisible();
  await shell.press('Alt+ArrowLeft');
  await isKept(page, 'ألف 40 في');
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 4 })));
  await reader.waitFor('باء 0 في');
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3 })));
  await isKept(page, 'ألف 40 في');

  // And the place is kept from one start to the next.
  await app.restart();
  await new LibraryPage(app.page).open('a.txt');
  await isKept(app.page, 'ألف 40 في');
});

test('the next article that was not begun is found, and said to be none at the end', async ({
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open('a.txt');
  await reader.selectWords('ألف 1 في');
  await shell.press('c');
  await shell.press('Alt+PageDown');
  await reader.waitFor('باء 0 في');
  await reader.selectWords('باء 1 في');
  await shell.press('c');
  await shell.press('Alt+PageDown');
  await reader.waitFor('جيم');
  await reader.selectWords('جيم');
  await shell.press('c');
  await shell.saved();
  await shell.press('Alt+PageDown');
  await expect(shell.notice('none-unread')).toBeVisible();
});

for (const { language, names, keys } of [
  { language: 'ar', names: ['إلى الموضع السابق', 'إلى الموضع التالي'], keys: '→' },
  { language: 'en', names: ['Back to where you were', 'Forward again'], keys: '←' },
] as const) {
  test.describe(language, () => {
    test.use({ settings: { annotator: 'نورة', language } });

    test('back and forward have buttons, which point the way of their language', async ({
      page,
    }) => {
      const reader = new ReaderPage(page);
      const [back, forward] = names.map((name) => page.getByRole('button', { name }));
      if (back === undefined || forward === undefined) throw new Error('unreachable');
      await expect(back).toBeDisabled();
      await expect(forward).toBeDisabled();
      const [backX, forwardX] = await Promise.all(
        [back, forward].map(async (button) => (await button.boundingBox())?.x ?? Number.NaN),
      );
      expect(Math.sign((forwardX ?? 0) - (backX ?? 0))).toBe(language === 'ar' ? -1 : 1);
      const scale = await back.locator('svg').evaluate((icon) => getComputedStyle(icon).scale);
      expect(scale).toBe(language === 'ar' ? '-1 1' : 'none');

      await new LibraryPage(page).open('a.txt');
      await page.locator('[role="option"][data-path="b.txt"]').click();
      await reader.waitFor('باء 0 في');
      await back.hover();
      await expect(page.getByRole('tooltip')).toContainText(keys);
      await back.click();
      await reader.waitFor('ألف 0 في');
      await forward.click();
      await reader.waitFor('باء 0 في');
      await expect(forward).toBeDisabled();
      await back.click();
      await back.click();
      await expect(page.getByRole('grid')).toBeVisible();
      await expect(back).toBeDisabled();
    });
  });
}
