import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ settings: { annotator: 'نورة' } });

type Line = Readonly<Record<string, string>>;

/** The whole table as it stands there: for each row in sight what is under each column's name. */
async function tableOf(page: Page): Promise<Line[]> {
  return page.getByRole('grid').evaluate((grid) => {
    const texts = (within: Element, role: string) =>
      [...within.querySelectorAll(`[role="${role}"]`)].map((cell) => cell.textContent?.trim());
    const names = texts(grid, 'columnheader');
    return [...grid.querySelectorAll<HTMLElement>('[data-path]')]
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => {
        const cells = texts(row, 'gridcell');
        return Object.fromEntries(names.map((name, index) => [name ?? '', cells[index] ?? '']));
      });
  });
}

async function pathsOf(page: Page): Promise<(string | undefined)[]> {
  return (await tableOf(page)).map((line) => line.المسار);
}

/** What an article's bytes say, worked out without the product's code. */
function readBytes(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    // Leaves the BOM out and everything else as it is.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1256').decode(bytes), encoding: 'windows-1256' };
  }
}

const withBom = 'nilofar-today/port-0312.txt';
/** Titles that are not just the first line: Markdown's sign and what the site says of itself. */
const titles: Readonly<Record<string, string>> = {
  '2024-03/sanabil-weekly-0315.md': 'أسبوع الخبز في إقليم الضفاف',
  '2024-04/solar-plant-0415.md': 'محطة هضبة القطا الشمسية تدخل مرحلة التشغيل التجريبي',
  'صدى-الدردار/ميناء-مرسى-الدردار.txt': 'ميناء مرسى الدردار يستقبل خمس سفن محمّلة بالقمح',
};
const photo = '2024-04/photo-0412.txt';

async function expectedLine(corpus: string, file: string): Promise<Line> {
  const { text, encoding } = readBytes(await readFile(path.join(corpus, file)));
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return {
    العنوان: titles[file] ?? lines.find((line) => line !== '') ?? path.posix.basename(file),
    المسار: file,
    الحالة: 'جديد',
    الادعاءات: '0',
    الكيانات: '0',
    النسخ: '0',
    الأحرف: [...text].length.toLocaleString('en'),
    الترميز: encoding,
  };
}

async function lengthOf({ places }: HashiyaApp, file: string): Promise<number> {
  if (file === photo) return 0;
  return [...readBytes(await readFile(path.join(places.corpus, file))).text].length;
}

function header(page: Page, name: string): Locator {
  return page.getByRole('columnheader').filter({ hasText: name });
}

/** Waits until the settings on the disk hold something, and starts the app anew. */
async function restartWith(app: HashiyaApp, remembered: RegExp): Promise<Page> {
  const file = path.join(app.places.userData, 'config.json');
  await expect.poll(() => readFile(file, 'utf8')).toMatch(remembered);
  await app.restart();
  return app.page;
}

test('the table says of each article what its bytes say', async ({ app, page }) => {
  const files = await app.corpusFiles();
  expect(files.length).toBeGreaterThanOrEqual(12);
  await expect(new LibraryPage(page).rows).toHaveCount(files.length);
  const table = await tableOf(page);
  const encodings = new Set<string | undefined>();
  for (const file of files.filter((name) => name !== photo)) {
    const line = table.find((candidate) => candidate.المسار === file);
    expect(line, file).toMatchObject(await expectedLine(app.places.corpus, file));
    encodings.add(line?.الترميز);
  }
  expect([...encodings].sort()).toEqual(['utf-8', 'windows-1256']);
  // Among them one with BOM and CRLF: the BOM is not counted, both characters of a line's end are.
  const bytes = await readFile(path.join(app.places.corpus, withBom));
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.includes('\r\n')).toBe(true);
  // The one file that is no text is there, says so, and claims to know nothing of it.
  expect(table.find((line) => line.المسار === photo)).toMatchObject({
    الحالة: 'ليس نصا',
    الأحرف: '',
    الترميز: '',
  });
});

test('claims, entities, copies and the status are counted as they are made', async ({ page }) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const [one, two] = ['2024-03/gharnuq-agency-0311.txt', 'nilofar-today/port-0312.txt'];
  await library.open(one);
  await reader.selectWords('خمس سفن تحمل 42 ألف طن');
  await page.keyboard.press('c');
  await reader.selectWords('وردية ليلية');
  await page.keyboard.press('c');
  await reader.selectWords('لمياء الخزامي');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+b');
  const line = async (file: string) =>
    (await tableOf(page)).find((candidate) => candidate.المسار === file);
  await expect
    .poll(() => line(one))
    .toMatchObject({ الادعاءات: '2', الكيانات: '1', النسخ: '0', الحالة: 'قيد العمل' });
  await library.choose(one);
  await library.choose(two);
  await page.keyboard.press('l');
  await expect(new ShellPage(page).dialog).toBeVisible();
  await page.keyboard.press('y');
  await expect.poll(() => line(one)).toMatchObject({ النسخ: '1' });
  expect(await line(two)).toMatchObject({ النسخ: '1', الادعاءات: '0', الحالة: 'جديد' });
});

test('a click on a column’s name sorts by it; the order is still there after a restart', async ({
  app,
  page,
}) => {
  const byPath = await app.corpusFiles();
  const lengths = new Map<string, number>();
  for (const file of byPath) lengths.set(file, await lengthOf(app, file));
  const length = (file: string) => lengths.get(file) ?? Number.NaN;
  expect(await pathsOf(page)).toEqual(byPath);
  await header(page, 'الأحرف').getByRole('button').click();
  await expect(header(page, 'الأحرف')).toHaveAttribute('aria-sort', 'descending');
  expect(await pathsOf(page)).toEqual(byPath.toSorted((a, b) => length(b) - length(a)));
  await header(page, 'الأحرف').getByRole('button').click();
  await expect(header(page, 'الأحرف')).toHaveAttribute('aria-sort', 'ascending');
  const shortestFirst = byPath.toSorted((a, b) => length(a) - length(b));
  expect(await pathsOf(page)).toEqual(shortestFirst);
  await expect(header(page, 'العنوان')).toHaveAttribute('aria-sort', 'none');

  const again = await restartWith(app, /"id":\s*"characters",\s*"desc":\s*false/);
  await expect(header(again, 'الأحرف')).toHaveAttribute('aria-sort', 'ascending');
  expect(await pathsOf(again)).toEqual(shortestFirst);
});

test('the order is remembered although one opens an article and quits at once', async ({
  app,
  page,
}) => {
  await header(page, 'الأحرف').getByRole('button').click();
  await new LibraryPage(page).open('nilofar-today/cup-0407.txt');
  await app.restart();
  await expect(header(app.page, 'الأحرف')).toHaveAttribute('aria-sort', 'descending');
});

test('columns are taken away and put back, and stay so after a restart', async ({ app, page }) => {
  const columns = page.getByRole('button', { name: 'الأعمدة' });
  const item = (name: string) => page.getByRole('menuitemcheckbox', { name });
  await columns.click();
  await expect(item('الترميز')).toHaveAttribute('aria-checked', 'true');
  await item('الترميز').click();
  await item('النسخ').click();
  await item('النسخ').click();
  await page.keyboard.press('Escape');
  await expect(columns).toBeFocused();
  await expect(header(page, 'الترميز')).toHaveCount(0);
  await expect(header(page, 'النسخ')).toHaveCount(1);
  await expect(page.getByRole('gridcell', { name: 'windows-1256' })).toHaveCount(0);

  const again = await restartWith(app, /"hiddenColumns":\s*\[[^\]]*"encoding"\s*\]/);
  await expect(header(again, 'المسار')).toHaveCount(1);
  await expect(header(again, 'الترميز')).toHaveCount(0);
  await again.getByRole('button', { name: 'الأعمدة' }).click();
  await again.getByRole('menuitemcheckbox', { name: 'الترميز' }).click();
  await expect(header(again, 'الترميز')).toHaveCount(1);
});

test('a column is made wider by its edge and by keys, and keeps its width after a restart', async ({
  app,
  page,
}) => {
  const widthOf = async (window: Page) =>
    (await header(window, 'المسار').boundingBox())?.width ?? Number.NaN;
  const before = await widthOf(page);
  const edge = await header(page, 'المسار').locator('[aria-hidden="true"]').last().boundingBox();
  if (edge === null) throw new Error('the column has no edge to draw');
  // Right to left, a column ends on its left.
  const start = { x: Math.round(edge.x + edge.width / 2), y: Math.round(edge.y + 10) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 30, start.y + 2);
  await page.mouse.move(start.x - 70, start.y + 4);
  await page.mouse.up();
  await expect.poll(() => widthOf(page)).toBeCloseTo(before + 70, 0);
  // The arrow towards the edge widens, the other one takes that back.
  const name = header(page, 'المسار').getByRole('button');
  await name.press('Shift+ArrowLeft');
  await name.press('Shift+ArrowLeft');
  await expect.poll(() => widthOf(page)).toBeCloseTo(before + 102, 0);
  await name.press('Shift+ArrowRight');
  await name.press('Shift+ArrowRight');
  await expect.poll(() => widthOf(page)).toBeCloseTo(before + 70, 0);

  const again = await restartWith(app, /"columnWidths":\s*\{[^}]*"path"/);
  await expect.poll(() => widthOf(again)).toBeCloseTo(before + 70, 0);
});

test('the menus of the filter narrow the table down by status, encoding and trouble', async ({
  app,
  page,
}) => {
  const all = await app.corpusFiles();
  const library = new LibraryPage(page);
  const menu = page.getByRole('button', { name: 'تصفية' }).first();
  const switchOf = async (name: string) => {
    await menu.click();
    await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  };
  const finished = 'nilofar-today/cup-0407.txt';
  await library.choose(finished);
  await page.getByRole('button', { name: 'غيّر الحالة' }).click();
  await page.getByRole('menuitem', { name: 'منجز' }).click();
  await expect(await library.cell(finished, 'الحالة')).toHaveText('منجز');

  await switchOf('windows-1256');
  await expect.poll(() => pathsOf(page)).toEqual(['nilofar-today/strike-0319.txt']);
  await page.getByRole('button', { name: 'ألغِ التصفية' }).click();
  await expect.poll(() => pathsOf(page)).toEqual(all);
  await switchOf('منجز');
  await expect.poll(() => pathsOf(page)).toEqual([finished]);
  await switchOf('فيه مشكلة');
  await expect(page.getByText('لا مقال يوافق بحثك')).toBeVisible();
  await switchOf('منجز');
  await expect.poll(() => pathsOf(page)).toEqual([photo]);
});

test.describe('of articles that spell alike', () => {
  const titles = ['آبار الضفاف', 'إبرة في كومة', 'أَحمد يعود', 'بَحْر هادئ', 'بحيرة القطا', 'يمامة'];
  // In the alphabet's order above; in that of the paths the other way round.
  const files = Object.fromEntries(
    titles.map((title, index) => [`${9 - index}.txt`, `${title}\n\nنص.\n`]),
  );
  test.use({ corpus: corpusOf(files) });

  const titlesOf = async (page: Page) => (await tableOf(page)).map((line) => line.العنوان);

  test('Tab and Enter sort by title, as the alphabet has it', async ({ page }) => {
    await expect(page.getByRole('grid')).toBeFocused();
    expect(await titlesOf(page)).toEqual(titles.toReversed());
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(header(page, 'العنوان').getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(header(page, 'العنوان')).toHaveAttribute('aria-sort', 'ascending');
    expect(await titlesOf(page)).toEqual(titles);
    await page.keyboard.press('Space');
    await expect(header(page, 'العنوان')).toHaveAttribute('aria-sort', 'descending');
    expect(await titlesOf(page)).toEqual(titles.toReversed());
    // The button sorted; no article was opened and no row chosen by the same keys.
    await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
  });

  test('the field finds a title without its tashkeel and with another alef', async ({ page }) => {
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await page.keyboard.type('بحر');
    await expect.poll(() => titlesOf(page)).toEqual(['بَحْر هادئ']);
    await expect(page.getByRole('status').filter({ hasText: '1 من 6 مقالات' })).toBeVisible();
    await field.fill('احمد');
    await expect.poll(() => titlesOf(page)).toEqual(['أَحمد يعود']);
    await field.fill('ابار الضِفاف');
    await expect.poll(() => titlesOf(page)).toEqual(['آبار الضفاف']);
    await field.fill('يمامه');
    await expect.poll(() => titlesOf(page)).toEqual(['يمامة']);
    await field.fill('لا مثيل له');
    await expect(page.getByText('لا مقال يوافق بحثك')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect.poll(() => titlesOf(page)).toEqual(titles.toReversed());
  });
});
