import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { ExportPage } from '../pages/export';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = '2024-03/gharnuq-agency-0311.txt';

interface Key {
  /** What the layout writes with the key. */
  readonly key: string;
  /** Where the key lies, by its name on an American keyboard. */
  readonly code: string;
  readonly ctrl?: boolean;
}

/** Presses a key as a keyboard of another layout does; it goes all the way through Chromium. */
async function pressOn(page: Page, { key, code, ctrl = false }: Key): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const cap = code.replace(/^(?:Key|Digit)/, '');
  const common = {
    key,
    code,
    modifiers: ctrl ? 2 : 0,
    windowsVirtualKeyCode: cap.length === 1 ? cap.charCodeAt(0) : 0,
  };
  const text = ctrl ? {} : { text: key, unmodifiedText: key };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  await session.detach();
}

/** Finds something in the palette and takes the first that fits. */
async function take(page: Page, query: string): Promise<void> {
  const shell = new ShellPage(page);
  await page.keyboard.press('Control+k');
  await expect(shell.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(query);
  await expect(shell.dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shell.dialog).toBeHidden();
}

async function labelsOf(page: Page): Promise<string[]> {
  return (await new ReaderPage(page).highlights()).map(({ words }) => words);
}

test('from the start to an export without the mouse', async ({ app, page }, testInfo) => {
  const shell = new ShellPage(page);
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await new ReaderPage(page).waitFor('51 ألف طن');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('الحاله منجز');
  await expect(shell.dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(shell.dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('نورة');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText('منجز')).toBeVisible();
  await shell.saved();
  const second = '2024-03/gharnuq-agency-0312.txt';
  expect((await app.sidecar(second, 'نورة'))?.status).toBe('finished');

  const folder = testInfo.outputPath('dataset');
  await app.setDialogAnswer(folder);
  await page.keyboard.press('Control+e');
  await expect(new ExportPage(page).run).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shell.notice('exported')).toBeVisible();
  const [file] = await readdir(folder);
  const lines = (await readFile(path.join(folder, file ?? ''), 'utf8')).trimEnd().split('\n');
  const exported = lines
    .map((line) => JSON.parse(line) as { path?: string; sidecars?: { status: string }[] })
    .find((record) => record.path === second);
  expect(exported?.sidecars?.map(({ status }) => status)).toEqual(['finished']);
});

test('the palette finds an article by a title spelt otherwise, and a command by its name', async ({
  page,
}) => {
  const html = page.locator('html');
  await take(page, 'سفينه سادسة');
  await new ReaderPage(page).waitFor('51 ألف طن');
  await take(page, 'مظهر داكن');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await take(page, 'english');
  await expect(html).toHaveAttribute('dir', 'ltr');
  await take(page, 'to the library');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('? shows all keys, each with the caps of both keyboards', async ({ page }) => {
  const { dialog } = new ShellPage(page);
  await page.keyboard.press('Shift+Slash');
  const line = (name: string) => dialog.locator('dl > div').filter({ hasText: name }).first();
  await expect(line('ادعاء').locator('kbd')).toHaveText('Cؤ');
  await expect(line('اربط المقال بمقال آخر').locator('kbd')).toHaveText('Lم');
  await expect(line('شخص').locator('kbd')).toHaveText('1');
  await expect(line('ابحث أو نفّذ أمرا').locator('kbd')).toHaveText('Ctrl K');
  await expect(line('المفاتيح').locator('kbd')).toHaveText('?؟');
  await expect(line('أعد').locator('kbd')).toHaveText(['Ctrl Shift Z', 'Ctrl Y']);
  const caps = await dialog.locator('kbd').allInnerTexts();
  // A letter that stands alone stands there with the Arabic letter of the same key.
  expect(caps.filter((cap) => /^[A-Z]$/.test(cap.trim()))).toEqual([]);
  expect(caps.length).toBeGreaterThan(30);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await pressOn(page, { key: '؟', code: 'Slash' });
  await expect(dialog).toBeVisible();
});

test.describe('with a name', () => {
  test.use({ settings: { annotator: 'نورة' } });

  test('keys of one letter are letters while one types, in the palette and in the filter', async ({
    app,
    page,
  }) => {
    const shell = new ShellPage(page);
    const reader = new ReaderPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('لمياء الخزامي');
    await page.keyboard.press('Control+k');
    const field = shell.dialog.getByRole('combobox');
    await expect(field).toBeFocused();
    await page.keyboard.type('c1l?');
    await pressOn(page, { key: 'ؤ', code: 'KeyC' });
    await expect(field).toHaveValue('c1l?ؤ');
    await expect(shell.dialog).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(shell.dialog).toBeHidden();
    expect(await labelsOf(page)).toEqual([]);
    // The words are still chosen, and now the same key is a command.
    await page.keyboard.press('c');
    await expect(reader.notes).toHaveCount(1);
    await page.keyboard.press('Control+b');
    await new LibraryPage(page).choose(article);
    await page.keyboard.press('/');
    await page.keyboard.type('l?');
    await expect(page.getByRole('searchbox')).toHaveValue('l?');
    await expect(shell.dialog).toHaveCount(0);
    await shell.saved();
    expect((await app.sidecar(article, 'نورة'))?.annotations).toHaveLength(1);
  });

  test('Ctrl Z in a field takes back what was typed there, and nothing of the work', async ({
    page,
  }) => {
    const library = new LibraryPage(page);
    const shell = new ShellPage(page);
    await expect(library.grid).toBeFocused();
    await page.keyboard.press('Space');
    await take(page, 'الحالة منجز');
    await expect(await library.cell(article, 'الحالة')).toHaveText('منجز');
    await page.keyboard.press('/');
    await page.keyboard.type('سفن');
    await expect(page.getByRole('searchbox')).toHaveValue('سفن');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('searchbox')).not.toHaveValue('سفن');
    await expect(shell.notices).toHaveCount(0);
    await expect(await library.cell(article, 'الحالة')).toHaveText('منجز');
    await page.keyboard.press('ArrowDown');
    await expect(library.grid).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(shell.notice('undone')).toBeVisible();
    await expect(await library.cell(article, 'الحالة')).toHaveText('جديد');
  });

  test('Escape closes each dialog, and the focus is back where it was', async ({ page }) => {
    const { dialog } = new ShellPage(page);
    const { grid } = new LibraryPage(page);
    await expect(grid).toBeFocused();
    await page.keyboard.press('Space');
    for (const keys of ['Control+k', '?', 'l']) {
      await page.keyboard.press(keys);
      await expect(dialog).toBeVisible();
      await expect(grid).not.toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(grid).toBeFocused();
    }
    // The same Escape did not also clear the choice.
    await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
    const keys = page.getByRole('button', { name: 'المفاتيح' });
    await keys.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeFocused();
  });

  test('the keys work on an Arabic keyboard: what lies under C, 1 and Z', async ({ app, page }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('خمس سفن تحمل 42 ألف طن');
    await pressOn(page, { key: 'ؤ', code: 'KeyC' });
    await expect(reader.notes).toHaveCount(1);
    await reader.selectWords('لمياء الخزامي');
    await pressOn(page, { key: '١', code: 'Digit1' });
    await expect.poll(() => labelsOf(page)).toHaveLength(2);
    await pressOn(page, { key: 'ئ', code: 'KeyZ', ctrl: true });
    await expect(shell.notice('undone')).toContainText('لمياء الخزامي');
    await shell.saved();
    const annotations = (await app.sidecar(article, 'نورة'))?.annotations;
    expect(annotations?.map(({ layer }) => layer)).toEqual(['claim']);
    await pressOn(page, { key: 'ن', code: 'KeyK', ctrl: true });
    await expect(shell.dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await pressOn(page, { key: 'لا', code: 'KeyB', ctrl: true });
    await expect(page.getByRole('grid')).toBeVisible();
    await pressOn(page, { key: 'ش', code: 'KeyA', ctrl: true });
    await expect(page.getByRole('row', { selected: true })).toHaveCount(15);
  });

  test('the keys work on AZERTY: digits without Shift, letters where they are written', async ({
    app,
    page,
  }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('لمياء الخزامي');
    await pressOn(page, { key: '&', code: 'Digit1' });
    await expect.poll(() => labelsOf(page)).toHaveLength(1);
    await reader.selectWords('هيئة موانئ الضفاف');
    await pressOn(page, { key: 'é', code: 'Digit2' });
    await expect.poll(() => labelsOf(page)).toHaveLength(2);
    await shell.saved();
    const labels = (await app.sidecar(article, 'نورة'))?.annotations.map(({ label }) => label);
    expect(labels).toEqual(['person', 'organisation']);
    // Z lies where W is elsewhere; where Z is elsewhere lies W, and that undoes nothing.
    await pressOn(page, { key: 'w', code: 'KeyZ', ctrl: true });
    await expect(shell.notices).toHaveCount(0);
    await pressOn(page, { key: 'z', code: 'KeyW', ctrl: true });
    await expect(shell.notice('undone')).toContainText('هيئة موانئ الضفاف');
    await page.keyboard.press('Control+b');
    await pressOn(page, { key: 'a', code: 'KeyQ', ctrl: true });
    await expect(page.getByRole('row', { selected: true })).toHaveCount(15);
  });
});
