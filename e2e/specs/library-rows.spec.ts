import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ settings: { annotator: 'نورة' } });

const photo = '2024-04/photo-0412.txt';

/** The paths of the chosen rows, in their order. */
function chosenRows(page: Page): Promise<(string | undefined)[]> {
  return page
    .getByRole('grid')
    .evaluate((grid) =>
      [...grid.querySelectorAll<HTMLElement>('[data-path][aria-selected="true"]')]
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map((row) => row.dataset.path),
    );
}

/** The path of the row that the keyboard is on. */
function activeRow(page: Page): Promise<string | null> {
  return page.getByRole('grid').evaluate((grid) => {
    const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return row?.dataset.path ?? null;
  });
}

test('rows are chosen by box, by range with Shift and one by one with Ctrl', async ({
  app,
  page,
}) => {
  const files = await app.corpusFiles();
  const library = new LibraryPage(page);
  const rowAt = (index: number) => library.row(files[index] ?? '').getByRole('gridcell');
  const click = (index: number, key: 'Shift' | 'Control') =>
    rowAt(index)
      .nth(2)
      .click({ modifiers: [key] });
  await library.choose(files[1] ?? '');
  expect(await chosenRows(page)).toEqual([files[1]]);
  await click(4, 'Shift');
  expect(await chosenRows(page)).toEqual(files.slice(1, 5));
  await click(2, 'Control');
  expect(await chosenRows(page)).toEqual([files[1], files[3], files[4]]);
  await click(8, 'Control');
  expect(await chosenRows(page)).toEqual([files[1], files[3], files[4], files[8]]);
  await library.choose(files[8] ?? '');
  expect(await chosenRows(page)).toEqual([files[1], files[3], files[4]]);
  await expect(page.getByText('اختيرت 3 مقالات')).toBeVisible();
  // A range over the file that is no text leaves it out, and it has no box to press.
  await library.choose(files[0] ?? '');
  await click(files.length - 1, 'Shift');
  expect(await chosenRows(page)).toEqual(files.filter((file) => file !== photo));
  await page.getByRole('checkbox').click();
  expect(await chosenRows(page)).toEqual([]);
  await page.getByRole('checkbox').click();
  expect(await chosenRows(page)).toHaveLength(files.length - 1);
  await expect(page.getByRole('checkbox')).toHaveAttribute('aria-checked', 'true');
  // Choosing opened nothing.
  await expect(library.grid).toBeVisible();
});

test('rows are chosen by Space, by Shift and arrows, and all by Ctrl A', async ({ app, page }) => {
  const files = await app.corpusFiles();
  const { keyboard } = page;
  await expect(page.getByRole('grid')).toBeFocused();
  expect(await activeRow(page)).toBe(files[0]);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect(await activeRow(page)).toBe(files[2]);
  await keyboard.press('Space');
  expect(await chosenRows(page)).toEqual([files[2]]);
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  expect(await chosenRows(page)).toEqual(files.slice(2, 5));
  await keyboard.press('Shift+ArrowUp');
  expect(await chosenRows(page)).toEqual(files.slice(2, 4));
  await keyboard.press('Escape');
  expect(await chosenRows(page)).toEqual([]);
  await keyboard.press('End');
  expect(await activeRow(page)).toBe(files.at(-1));
  await keyboard.press('Shift+Home');
  expect(await chosenRows(page)).toEqual(files.filter((file) => file !== photo));
  await keyboard.press('Escape');
  await keyboard.press('Control+a');
  expect(await chosenRows(page)).toEqual(files.filter((file) => file !== photo));
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('');
});

test('the status of several articles is set in one gesture, and one undo takes all back', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const shell = new ShellPage(page);
  const chosen = [
    '2024-03/gharnuq-agency-0312.txt',
    'nilofar-today/strike-0319.txt',
    'صدى-الدردار/اتفاق-الرصيف.txt',
  ];
  const bytesOf = (file: string) => readFile(path.join(app.places.corpus, file));
  const articles = await app.corpusFiles();
  const before = await Promise.all(chosen.map(bytesOf));
  for (const file of chosen) await library.choose(file);
  await page.getByRole('button', { name: 'غيّر الحالة' }).click();
  await page.getByRole('menuitem', { name: 'يحتاج مراجعة' }).click();
  for (const file of chosen) {
    await expect(await library.cell(file, 'الحالة')).toHaveText('يحتاج مراجعة');
  }
  await shell.saved();
  // A sidecar for each of the three and for nobody else, with what was said and nothing more.
  expect(await app.corpusFiles()).toEqual(
    [...articles, ...chosen.map((file) => `${file}.نورة.ann.json`)].sort(),
  );
  for (const file of chosen) {
    const sidecar = await bytesOf(`${file}.نورة.ann.json`);
    expect(sidecar.toString('utf8').endsWith('}\n'), file).toBe(true);
    expect(JSON.parse(sidecar.toString('utf8'))).toMatchObject({
      format: 'hashiya-sidecar',
      revision: 1,
      document: { path: file },
      annotator: 'نورة',
      status: 'needs-review',
      annotations: [],
      links: [],
    });
  }
  expect(await Promise.all(chosen.map(bytesOf))).toEqual(before);

  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('الحالة: يحتاج مراجعة، لـ 3 مقالات');
  for (const file of chosen) {
    await expect(await library.cell(file, 'الحالة')).toHaveText('جديد');
  }
  await shell.saved();
  for (const file of chosen) expect((await app.sidecar(file, 'نورة'))?.status).toBe('new');
  await shell.press('Control+z');
  await expect(shell.notice('nothing-to-undo')).toBeVisible();
  await shell.press('Control+Shift+z');
  await expect(shell.notice('redone')).toBeVisible();
  await shell.saved();
  for (const file of chosen) expect((await app.sidecar(file, 'نورة'))?.status).toBe('needs-review');
});

test('an article opens by a click on its title, a double click on its row, and Enter', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const back = async () => {
    await page.keyboard.press('Control+b');
    await expect(library.grid).toBeVisible();
  };
  await library.row('2024-03/gharnuq-agency-0311.txt').locator('[data-open]').click();
  await reader.waitFor('لمياء الخزامي');
  await back();
  const other = library.row('2024-04/water-network-0402.txt').getByRole('gridcell').nth(2);
  await other.click();
  await expect(library.grid).toBeVisible();
  await other.dblclick();
  await reader.waitFor('1,554');
  await back();
  await library.grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reader.waitFor('51 ألف طن');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute(
    'data-path',
    (await app.corpusFiles())[1] ?? '',
  );
});

test('a file that is no text is not opened, by mouse or by key, and says why', async ({ page }) => {
  const library = new LibraryPage(page);
  const shell = new ShellPage(page);
  await library.row(photo).locator('[data-open]').click();
  await expect(shell.notice('problem')).toContainText('ليس نصا');
  await expect(shell.notice('problem')).toContainText(photo);
  await shell.notice('problem').getByRole('button').click();
  await expect(shell.notices).toHaveCount(0);
  await library.grid.focus();
  expect(await activeRow(page)).toBe(photo);
  await page.keyboard.press('Enter');
  await expect(shell.notice('problem')).toContainText('لم يُمسّ الملف');
  await expect(page.getByTestId('glossed-page')).toHaveCount(0);
  await page.keyboard.press('Space');
  expect(await chosenRows(page)).toEqual([]);
});

test.describe('of 5,000 articles', () => {
  const nameOf = (index: number) => `2024/${String(index).padStart(4, '0')}.txt`;
  const count = 5000;
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      nameOf(index),
      `خبر رقم ${index}\n\nفي اليوم ${index} وصلت سفينة إلى ميناء النخيل.\n`,
    ]),
  );
  test.use({ corpus: corpusOf(files) });

  test('only the rows in sight exist; End reaches the last, and a filter any other', async ({
    page,
  }) => {
    const library = new LibraryPage(page);
    const inPage = () => library.rows.count();
    await expect(library.grid).toHaveAttribute('aria-rowcount', String(count + 1));
    await expect(library.row(nameOf(0))).toBeInViewport();
    expect(await inPage()).toBeLessThan(100);
    await expect(library.grid).toBeFocused();
    await page.keyboard.press('End');
    // The whole of it: the columns fit beside the scroll bar.
    await expect(library.row(nameOf(count - 1))).toBeInViewport({ ratio: 1 });
    expect(await activeRow(page)).toBe(nameOf(count - 1));
    await expect(library.row(nameOf(0))).toHaveCount(0);
    expect(await inPage()).toBeLessThan(100);
    await page.keyboard.press('PageUp');
    await expect.poll(() => activeRow(page)).not.toBe(nameOf(count - 1));
    await library.grid.hover();
    await page.mouse.wheel(0, -60_000);
    await expect(library.row(nameOf(count - 1))).not.toBeInViewport();
    expect(await inPage()).toBeLessThan(100);
    await page.keyboard.press('Control+a');
    await expect(page.getByText('اختير 5,000 مقال')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('رقم 3141');
    await expect(library.grid).toHaveAttribute('aria-rowcount', '2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await new ReaderPage(page).waitFor('في اليوم 3141 وصلت');
  });
});
