import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { BesidePage } from '../pages/beside';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';
const person = 'وزير النقل';

test.use({ corpus: corpusOf({ [article]: plainText }), settings: { annotator: 'نورة' } });

const bytes = (app: HashiyaApp) =>
  readFile(path.join(app.places.corpus, sidecarPath(article)), 'utf8');
/** The file without what counts its writes. */
const work = async (app: HashiyaApp) => (await bytes(app)).replace(/"revision": \d+/, '');
const words = async (app: HashiyaApp) =>
  (await app.sidecar(article, 'نورة'))?.annotations.map((one) => one.target[1].exact) ?? null;

/** Runs a command by its words in the palette. */
async function run(app: HashiyaApp, name: string): Promise<void> {
  const shell = new ShellPage(app.page);
  await shell.press('Control+k');
  await expect(shell.dialog).toBeVisible();
  await app.page.keyboard.type(name);
  await shell.press('Enter');
}

test('an earlier version is compared and restored, whole or in part, and undone', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await shell.saved();
  const first = await work(app);
  await reader.selectWords(person);
  await shell.press('1');
  await shell.saved();
  await expect.poll(() => words(app)).toEqual([person, plainWords]);
  await reader.clickWords(plainWords);
  await shell.press('Delete');
  await shell.saved();
  const last = await work(app);

  // From the menu of the open article, and with the keys alone from there.
  await page.locator('header').getByRole('button', { name: 'قيد العمل' }).click();
  await page.getByRole('menuitem', { name: 'النسخ السابقة من عملي' }).click();
  const dialog = page.getByRole('dialog', { name: 'النسخ السابقة من عملي' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('[data-version]')).toHaveCount(1);
  const changes = dialog.locator('[data-change]');
  await expect(changes).toHaveCount(2);
  await expect(dialog.locator('[data-change="added"]')).toContainText(plainWords);
  await expect(dialog.locator('[data-change="removed"]')).toContainText(person);

  // One record alone.
  await dialog.locator('[data-change="added"]').getByRole('button').click();
  await expect(changes).toHaveCount(1);
  await expect.poll(() => words(app)).toEqual([person, plainWords]);
  // What was there before is among the versions now.
  await expect(dialog.locator('[data-version]')).toHaveCount(2);
  await dialog.locator('[data-version]').last().click();
  await expect(changes).toHaveCount(1);

  // The whole.
  await dialog.getByRole('button', { name: 'أعد هذه النسخة' }).click();
  await expect(dialog).toBeHidden();
  await shell.saved();
  await expect.poll(() => work(app)).toBe(first);
  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('إعادة نسخة سابقة');
  await shell.press('Control+z');
  await shell.saved();
  await expect.poll(() => work(app)).toBe(last);
});

test('work is deleted, undone, deleted again and brought back after a restart', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await reader.selectWords(person);
  await shell.press('1');
  await shell.saved();
  const before = await work(app);

  await run(app, 'احذف عملي');
  await expect(shell.dialog).toContainText('ادعاء واحد');
  await expect(shell.dialog).toContainText('كيان واحد');
  // Without meaning it: the key that comes first is that which leaves all as it is.
  await shell.press('Enter');
  await expect(shell.dialog).toBeHidden();
  expect(await work(app)).toBe(before);

  await run(app, 'احذف عملي');
  await shell.dialog.getByRole('button', { name: 'احذف عملي' }).click();
  await expect(reader.notes).toHaveCount(0);
  await shell.saved();
  await expect.poll(() => words(app)).toEqual([]);
  expect((await app.sidecar(article, 'نورة'))?.status).toBe('new');
  await shell.press('Control+z');
  await expect(reader.notes).toHaveCount(1);
  await expect.poll(() => work(app)).toBe(before);
  await shell.press('Control+y');
  await expect.poll(() => words(app)).toEqual([]);

  await app.restart();
  const library = new LibraryPage(app.page);
  await expect(await library.cell(article, 'الادعاءات')).toHaveText('0');
  await library.open(article);
  await run(app, 'النسخ السابقة');
  const again = new ShellPage(app.page);
  await expect(again.dialog).toContainText('قبل الحذف');
  await expect(again.dialog.locator('[data-change="added"]')).toHaveCount(2);
  await again.dialog.getByRole('button', { name: 'أعد هذه النسخة' }).click();
  await expect(new ReaderPage(app.page).notes).toHaveCount(1);
  await again.saved();
  await expect.poll(() => work(app)).toBe(before);
});

test('what a locked layer holds is neither deleted nor brought back, and the layer is named', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await shell.saved();
  await reader.selectWords(person);
  await shell.press('1');
  await shell.saved();
  await new BesidePage(page).press('اقفل', 'ادعاء');
  const before = await work(app);
  await run(app, 'احذف عملي');
  await shell.dialog.getByRole('button', { name: 'احذف عملي' }).click();
  await expect(shell.notice('layer-locked')).toContainText('ادعاء');
  await expect(reader.notes).toHaveCount(1);
  expect(await work(app)).toBe(before);
});
