import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf, filesOf, makeCorpus, projectFolder } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const examples = path.join(projectFolder, 'examples', 'news');
const other = corpusOf({ 'مقال.txt': 'خبر من مجلد آخر\n\nنص.\n' });

/** A folder beside the test's own corpus. */
function beside(app: HashiyaApp, name: string): string {
  return path.join(path.dirname(app.places.corpus), name);
}

/** Every file of a folder by name, with the hash of its bytes. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = (await filesOf(folder)).map(async (file) => {
    const bytes = await readFile(path.join(folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function remembered(app: HashiyaApp): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(app.places.userData, 'config.json'), 'utf8'));
}

/** The name of the open corpus, which opens the menu of corpora. */
function corpusName(page: Page) {
  return page.getByRole('banner').locator('button[aria-haspopup]').first();
}

test.describe('with nothing named and nothing remembered', () => {
  test.use({ startOptions: { folder: null } });

  test('a copy of the example opens, and the example itself is left alone', async ({
    app,
    page,
  }) => {
    const shell = new ShellPage(page);
    const before = await contentOf(examples);
    const copy = path.join(app.places.userData, 'example-news');
    expect(await contentOf(copy)).toEqual(before);
    await expect(new LibraryPage(page).rows).toHaveCount(Object.keys(before).length);
    const article = '2024-03/gharnuq-agency-0311.txt';
    await new LibraryPage(page).open(article);
    await new ReaderPage(page).selectWords('لمياء الخزامي');
    await shell.press('1');
    await shell.introduce('نورة');
    await shell.saved();
    const sidecar = `${article}.نورة.ann.json`;
    await expect.poll(async () => Object.keys(await contentOf(copy))).toContain(sidecar);
    expect(await contentOf(examples)).toEqual(before);

    // The next start finds the copy as it was left; nobody's work is copied over.
    await app.restart({ folder: null });
    await expect(await new LibraryPage(app.page).cell(article, 'الكيانات')).toHaveText('1');
    expect(await contentOf(examples)).toEqual(before);
  });
});

test('a folder is opened by dialog; the next start opens it again; the menu lists both', async ({
  app,
  page,
}) => {
  const folder = beside(app, 'مجلد آخر');
  await makeCorpus(other, folder);
  await app.setDialogAnswer(null);
  await page.keyboard.press('Control+o');
  await expect(corpusName(page)).toHaveText('أخبار');
  await app.setDialogAnswer(folder);
  await page.keyboard.press('Control+o');
  await expect(corpusName(page)).toHaveText('مجلد آخر');
  await expect(new LibraryPage(page).row('مقال.txt')).toBeVisible();

  await app.restart({ folder: null });
  await expect(corpusName(app.page)).toHaveText('مجلد آخر');
  await expect(new LibraryPage(app.page).row('مقال.txt')).toBeVisible();
  await corpusName(app.page).click();
  await expect(app.page.getByRole('menuitem', { name: 'مجلد آخر' })).toBeVisible();
  await app.page.getByRole('menuitem', { name: 'أخبار' }).click();
  await expect(corpusName(app.page)).toHaveText('أخبار');
  await expect(new LibraryPage(app.page).rows).not.toHaveCount(1);
});

test('a recent folder that moved says so, stays in the list, and can be taken off it', async ({
  app,
  page,
}) => {
  const shell = new ShellPage(page);
  const folder = beside(app, 'مجلد آخر');
  await makeCorpus(other, folder);
  await app.setDialogAnswer(folder);
  await page.keyboard.press('Control+o');
  await expect(corpusName(page)).toHaveText('مجلد آخر');
  await corpusName(page).click();
  await page.getByRole('menuitem', { name: 'أخبار' }).click();
  await expect(corpusName(page)).toHaveText('أخبار');
  await rename(folder, `${folder} (قديم)`);
  await corpusName(page).click();
  await page.getByRole('menuitem', { name: 'مجلد آخر' }).click();
  await expect(shell.notice('problem')).toContainText('مجلد آخر');
  await expect(shell.notice('problem')).toContainText('لم يعد');
  // What was open stays open, and the folder may come back.
  await expect(corpusName(page)).toHaveText('أخبار');
  await corpusName(page).click();
  await expect(page.getByRole('menuitem', { name: 'مجلد آخر' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Without the last one too there is only the list, and there it can be taken off.
  await app.quit();
  await rename(app.places.corpus, beside(app, 'منقول'));
  await app.start({ folder: null });
  await expect(app.page.locator('html')).toHaveAttribute('data-app-state', 'welcome');
  await expect(new ShellPage(app.page).notice('problem')).toContainText('أخبار');
  const recents = app.page.getByRole('listitem');
  await expect(recents).toHaveCount(2);
  await app.page.getByRole('button', { name: 'أزل «مجلد آخر» من القائمة' }).click();
  await expect(recents).toHaveCount(1);
  await expect(recents).toContainText('أخبار');
  const kept = (await remembered(app)).recentFolders as string[];
  expect(kept.map((place) => path.basename(place))).toEqual(['أخبار']);
  await rename(beside(app, 'منقول'), app.places.corpus);
  await recents.getByRole('button').first().click();
  await expect(corpusName(app.page)).toHaveText('أخبار');
});

test('a recent folder is taken off the list from the menu of the open one, by keys alone', async ({
  app,
  page,
}) => {
  const folder = beside(app, 'مجلد آخر');
  await makeCorpus(other, folder);
  await app.setDialogAnswer(folder);
  await page.keyboard.press('Control+o');
  await expect(corpusName(page)).toHaveText('مجلد آخر');
  const items = page.getByRole('menuitem');
  await corpusName(page).focus();
  await page.keyboard.press('Enter');
  await expect(items.filter({ hasText: 'أخبار' })).toBeVisible();
  await page.keyboard.press('End');
  // In Arabic the menu of the folders opens to the left; the latest one stands first in it.
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('menu', { name: 'أزل من القائمة' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect
    .poll(async () =>
      ((await remembered(app)).recentFolders as string[]).map((place) => path.basename(place)),
    )
    .toEqual(['مجلد آخر']);
  await corpusName(page).click();
  await expect(items.filter({ hasText: 'أخبار' })).toHaveCount(0);
  await expect(corpusName(page)).toHaveText('مجلد آخر');
});

test('a folder dragged into the window opens where it lies', async ({ app, page }) => {
  const folder = beside(app, 'dropped');
  await makeCorpus(corpusOf({ 'a.txt': 'خبر\n' }), folder);
  // As the system hands it over: real files by their paths, and no script in between. The names are
  // Latin, because the protocol loses others where the machine has no UTF-8 locale.
  const session = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop', file: string) =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  const veil = page.getByTestId('folder-drop');
  await drag('dragEnter', folder);
  await drag('dragOver', folder);
  await expect(veil).toBeVisible();
  await app.shot('folder-drop');
  // The veil lies under the mouse now; a system goes on telling where the mouse is.
  await drag('dragOver', folder);
  await drag('dragOver', folder);
  await drag('drop', folder);
  await expect(veil).toBeHidden();
  await expect(corpusName(page)).toHaveText('dropped');
  await expect(new LibraryPage(page).row('a.txt')).toBeVisible();
  const [latest] = (await remembered(app)).recentFolders as string[];
  expect(latest).toBe(await realpath(folder));

  const file = path.join(folder, 'a.txt');
  await drag('dragEnter', file);
  await drag('dragOver', file);
  await expect(veil).toBeVisible();
  await drag('dragOver', file);
  await drag('dragOver', file);
  await drag('drop', file);
  await expect(new ShellPage(page).notice('problem')).toContainText('ملف وليس مجلدا');
  await expect(corpusName(page)).toHaveText('dropped');
});

test('a second start hands its folder to the window that is open, and ends', async ({
  app,
  page,
}) => {
  const folder = beside(app, 'ثان');
  await makeCorpus(other, folder);
  const { spawnfile, spawnargs } = app.process;
  const hook = spawnargs.indexOf('-r');
  const hooked = spawnargs.slice(hook, hook + 2);
  const args = spawnargs
    .slice(1)
    .filter((arg) => !hooked.includes(arg) && !/^--(inspect|remote-debugging)/.test(arg))
    .map((arg) => (arg === app.places.corpus ? folder : arg));
  expect(args).toContain(folder);
  const second = spawn(spawnfile, args, {
    env: { ...process.env, HASHIYA_TEST: '1' },
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect(corpusName(page)).toHaveText('ثان');
  await expect(new LibraryPage(page).row('مقال.txt')).toBeVisible();
  const windows = await app.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('broken settings are put aside, not erased; the app starts as at first and says so', async ({
  unstarted,
}) => {
  const { userData } = unstarted.places;
  const broken = '{ "settings": { "language": "en", ';
  await writeFile(path.join(userData, 'config.json'), broken);
  await unstarted.start();
  const shell = new ShellPage(unstarted.page);
  await expect(shell.notice('problem')).toContainText('تعذرت قراءة إعدادات البرنامج');
  await expect(unstarted.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(new LibraryPage(unstarted.page).rows.first()).toBeVisible();
  const aside = (await readdir(userData)).filter((name) => name.startsWith('config.broken-'));
  expect(aside).toHaveLength(1);
  await expect(shell.notice('problem')).toContainText(aside[0] ?? '');
  expect(await readFile(path.join(userData, aside[0] ?? ''), 'utf8')).toBe(broken);
  // The new settings hold, and the next start has nothing to say.
  await unstarted.restart();
  await expect(new ShellPage(unstarted.page).notices).toHaveCount(0);
});

test('theme and language are chosen in the window, and stay', async ({ app, page }) => {
  const html = page.locator('html');
  const look = page.getByRole('button', { name: 'المظهر واللغة' });
  const paper = (window: Page) =>
    window.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await look.click();
  await page.getByRole('menuitemradio', { name: 'فاتح' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  const light = await paper(page);
  await look.click();
  await page.getByRole('menuitemradio', { name: 'داكن' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => paper(page)).not.toBe(light);
  const dark = await paper(page);
  await expect(html).toHaveAttribute('dir', 'rtl');
  await look.click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();

  const isEnglish = async (window: Page) => {
    await expect(window.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(window.locator('html')).toHaveAttribute('lang', 'en');
    await expect(window.getByRole('columnheader', { name: 'Title' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Export…' })).toBeVisible();
    // The names of the articles stay what they are; nothing of the interface is left in Arabic.
    await expect(window.locator('footer')).not.toContainText(/[\u0600-\u06ff]/);
    const grid = await window.getByRole('grid').boundingBox();
    const title = await window.getByRole('columnheader', { name: 'Title' }).boundingBox();
    expect((title?.x ?? Number.NaN) - (grid?.x ?? Number.NaN)).toBeLessThan(100);
  };
  await isEnglish(page);
  await app.restart();
  await isEnglish(app.page);
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper(app.page)).toBe(dark);
  const source = await app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  expect(source).toBe('dark');
});

test('Ctrl and + - 0 zoom the window, and it starts as it was left', async ({ app, page }) => {
  const zoomOf = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
  const widthOf = () => app.page.evaluate(() => window.innerWidth);
  const width = await widthOf();
  await page.keyboard.press('Control+=');
  await expect.poll(zoomOf).toBeCloseTo(1.1, 3);
  // As a person presses it on the keys of a Latin keyboard.
  await page.keyboard.press('Control+Shift+Equal');
  await expect.poll(zoomOf).toBeCloseTo(1.21, 3);
  await expect.poll(widthOf).toBeCloseTo(width / 1.21, -1);
  await app.restart();
  await expect.poll(zoomOf).toBeCloseTo(1.21, 3);
  await expect.poll(widthOf).toBeCloseTo(width / 1.21, -1);
  await app.page.keyboard.press('Control+-');
  await expect.poll(zoomOf).toBeCloseTo(1.1, 3);
  await app.page.keyboard.press('Control+0');
  await expect.poll(zoomOf).toBe(1);
  await app.page.keyboard.press('Control+-');
  await expect.poll(zoomOf).toBeCloseTo(0.909, 3);
});

test('the window stands where it stood', async ({ app }) => {
  const bounds = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const place = { x: 140, y: 90, width: 1110, height: 730 };
  expect(await bounds()).not.toEqual(place);
  // Moving a window is the window manager's, and here is none.
  await app.electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    place,
  );
  await expect.poll(bounds).toEqual(place);
  await app.restart();
  await expect.poll(bounds).toEqual(place);
});
