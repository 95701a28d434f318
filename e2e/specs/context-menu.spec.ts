import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'صدى/خبر.txt';
const other = 'خبر-آخر.txt';
const text = 'خمس سفن في الميناء\n\nقال الوزير إن خمس سفن تحمل 1,554 طنا وصلت أمس.\n';

test.use({
  corpus: corpusOf({ [article]: text, [other]: text }),
  settings: { annotator: 'نورة' },
});

function item(page: Page, name: string) {
  return page.getByRole('menuitem', { name });
}

test('selected words: label them from the menu, with keys alone', async ({ app, page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('خمس سفن تحمل');
  await shell.press('ContextMenu');
  await expect(page.getByRole('menu')).toBeVisible();
  await app.shot('context-menu-words');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // The first entry has a menu of its own; in Arabic it opens to the left.
  await shell.press('ArrowLeft');
  await expect(item(page, 'إحصاء')).toBeVisible();
  await app.shot('context-menu-labels');
  await item(page, 'إحصاء').click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar(article, 'نورة'))?.annotations).toMatchObject([
    { layer: 'claim', label: 'statistic' },
  ]);
});

test('the right button on an annotation, on its note and on the page', async ({ app, page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('خمس سفن تحمل');
  await shell.press('c');
  // With the keys the menu is that of what they act on, wherever the focus is.
  await shell.press('ContextMenu');
  await expect(item(page, 'احذف الوسم المحدد')).toBeVisible();
  await shell.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await shell.press('Escape');
  await reader.clickWords('وصلت', { button: 'right' });
  await expect(item(page, 'اطبع المقال بحواشيه…')).toBeVisible();
  await expect(item(page, 'احذف الوسم المحدد')).toHaveCount(0);
  await shell.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await reader.clickWords('سفن تحمل', { button: 'right' });
  await expect(page.locator('[data-note][data-selected="true"]')).toHaveCount(1);
  await expect(item(page, 'احذف الوسم المحدد')).not.toHaveAttribute('aria-disabled', 'true');
  // A letter in a menu looks for an entry; it is not the key of a label.
  await shell.press('r');
  await shell.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar(article, 'نورة'))?.annotations).toMatchObject([{ label: null }]);
  await reader.notes.first().click({ button: 'right' });
  await item(page, 'احذف الوسم المحدد').click();
  await expect(reader.notes).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar(article, 'نورة'))?.annotations).toEqual([]);
});

test('a row of the library: its file is shown in its folder', async ({ app, page }) => {
  const library = new LibraryPage(page);
  const shell = new ShellPage(page);
  await library.row(article).click({ button: 'right' });
  await expect(library.row(article)).toHaveAttribute('aria-selected', 'true');
  await app.shot('context-menu-row');
  await item(page, 'أظهر الملف في مجلده').click();
  const file = path.join(app.places.corpus, ...article.split('/'));
  await expect.poll(async () => (await app.opened()).files).toEqual([file]);
  // With the keys, on the focused row.
  await library.grid.focus();
  await shell.press('Home');
  await shell.press('Shift+F10');
  await item(page, 'افتح المقال').click();
  await expect(page.getByTestId('glossed-page')).toBeVisible();
});
