import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { LibraryPage } from '../pages/library';
import { ShellPage } from '../pages/shell';

const article = '2024-03/gharnuq-agency-0311.txt';

const look = (page: Page) =>
  page.locator('article').evaluate((element) => {
    const { fontSize, lineHeight, maxInlineSize, fontFamily } = getComputedStyle(element);
    return {
      size: Number.parseFloat(fontSize),
      line: Math.round((Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)) * 100),
      measure: Number.parseFloat(maxInlineSize),
      face: fontFamily.split(',')[0],
    };
  });

test('the text is set to one’s liking, at once and for good', async ({ app, page }) => {
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  expect(await look(page)).toMatchObject({ size: 20, line: 205, measure: 600 });
  await shell.press('Alt+Equal');
  await expect.poll(async () => (await look(page)).size).toBe(22);
  await shell.press('Alt+Minus');
  await expect.poll(async () => (await look(page)).size).toBe(20);

  await page.getByRole('button', { name: 'هيئة النص' }).click();
  await page.getByRole('button', { name: 'زد حجم النص' }).click();
  // Another face leaves the size as it is.
  await page.getByRole('radio', { name: 'بلكس' }).click();
  await page.getByRole('button', { name: 'أنقص ارتفاع السطر' }).click();
  await page.getByRole('button', { name: 'زد عرض العمود' }).click();
  const chosen = { size: 22, line: 185, measure: 650, face: '"IBM Plex Sans Arabic"' };
  await expect.poll(() => look(page)).toEqual(chosen);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Escape');

  await app.restart();
  await new LibraryPage(app.page).open(article);
  expect(await look(app.page)).toEqual(chosen);
  const file = path.join(app.places.userData, 'config.json');
  const { settings } = JSON.parse(await readFile(file, 'utf8'));
  expect(settings.reading).toEqual({ face: 'plex', size: 22, lineHeight: 1.85, measure: 650 });
});

test('the numbers of the interface are written in the digits one chose', async ({ page }) => {
  await expect(page.locator('footer')).toContainText(/\d+ مقالا/);
  await page.getByRole('button', { name: 'المظهر واللغة' }).click();
  await page.getByRole('menuitemradio', { name: '١٢٣' }).click();
  await expect(page.locator('footer')).toContainText(/[٠-٩]+ مقالا/);
  await expect(page.locator('footer')).not.toContainText(/[0-9]+ مقالا/);
});
