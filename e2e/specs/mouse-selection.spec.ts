import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';
const second = 'بلغت النسبة 42% وقال Al-Manar إن 1,554 طنا وصلت لإسرائيل أمس.';
const text = `عنوان الخبر\n\n${second}\n\nفقرة أخيرة قصيرة.\n`;

test.use({
  corpus: corpusOf({ [article]: text }),
  settings: { annotator: 'نورة' },
});

test('a drag that begins on selected words selects others, and carries nothing away', async ({
  page,
}) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('النسبة 42% وقال Al-Manar إن');
  await reader.selectWords('إن 1,554 طنا');
  expect(await reader.selectedText()).toBe('إن 1,554 طنا');
  await reader.selectWords('طنا وصلت');
  expect(await reader.selectedText()).toBe('طنا وصلت');
});

test('numbers stay whole with Alt too, and a clitic is cut off only with it', async ({ page }) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('554', { exact: true });
  expect(await reader.selectedText()).toBe('1,554');
  await reader.selectWords('سرائي');
  expect(await reader.selectedText()).toBe('لإسرائيل');
  await reader.selectWords('إسرائيل', { exact: true });
  expect(await reader.selectedText()).toBe('إسرائيل');
});

test('two clicks select a word, three the paragraph, and Shift goes on from the caret', async ({
  page,
}) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  const at = await reader.pointOf('42');
  await page.mouse.click(at.x, at.y, { clickCount: 2 });
  await expect.poll(() => reader.selectedText()).toBe('42%');
  await page.mouse.click(at.x, at.y, { clickCount: 3 });
  await expect.poll(() => reader.selectedText()).toBe(second);
  await reader.clickWords('وصلت');
  await expect.poll(() => reader.selectedText()).toBe('');
  const to = await reader.pointOf('أمس');
  await page.keyboard.down('Shift');
  await page.mouse.click(to.x, to.y);
  await page.keyboard.up('Shift');
  await expect.poll(() => reader.selectedText()).toBe('وصلت لإسرائيل أمس');
});

test('a drag goes from one paragraph into the other', async ({ page }) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  const [from, to] = [await reader.pointOf('وصلت'), await reader.pointOf('أخيرة')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(reader.bar).toBeVisible();
  const selected = (await reader.selectedText()).replace(/\s+/g, ' ');
  expect(selected).toBe('وصلت لإسرائيل أمس. فقرة أخيرة');
});

test('the caret stands where its letter begins, whatever way the letter runs', async ({ page }) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowDown');
  for (const [letter, edge] of [
    ['بلغت', 'right'],
    ['النسبة', 'right'],
    ['42', 'left'],
    ['وقال', 'right'],
    ['Al', 'left'],
    ['Manar', 'left'],
    ['إن', 'right'],
    ['1,554', 'left'],
    ['طنا', 'right'],
  ] as const) {
    const offset = text.indexOf(letter);
    const caret = page.locator('[data-caret]');
    while (Number(await caret.getAttribute('data-caret')) < offset) {
      await page.keyboard.press('ArrowLeft');
    }
    await expect(caret).toHaveAttribute('data-caret', String(offset));
    const box = await page.locator('[data-caret]').boundingBox();
    const place = await reader.letterEdge(letter, edge);
    expect(Math.abs((box?.x ?? Number.NaN) + 1 - place), letter).toBeLessThan(1.5);
  }
});

test('a key right after a click is meant for what was clicked, however busy the window is', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  for (const [words, key] of [
    ['بلغت النسبة', 'c'],
    ['Al-Manar', '1'],
  ] as const) {
    await reader.selectWords(words);
    await shell.press(key);
    await shell.saved();
  }
  const { x, y } = await reader.pointOf('بلغت النسبة');
  const session = await page.context().newCDPSession(page);
  const busy = page.evaluate(() => {
    for (const end = performance.now() + 500; performance.now() < end; );
  });
  await wait(100);
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  const key = { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 };
  // None waits for another: all are in the queue when the window has time again.
  await Promise.all([
    busy,
    session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }),
    session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }),
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  const left = async () =>
    (await app.sidecar(article, 'نورة'))?.annotations.map(({ target }) => target[1].exact);
  await expect.poll(left).toEqual(['Al-Manar']);
});

test('a drag goes on while the annotations around it change', async ({ page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('فقرة أخيرة');
  await shell.press('c');
  await expect(reader.notes).toHaveCount(1);
  const [from, to] = [await reader.pointOf('بلغت'), await reader.pointOf('42')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y);
  // Whatever makes it anew will do: suggestions that arrive, another person's work, a step back.
  await page.keyboard.press('Control+z');
  await expect(reader.notes).toHaveCount(0);
  await page.mouse.move(to.x + 1, to.y);
  await page.mouse.up();
  await expect(reader.bar).toBeVisible();
  expect(await reader.selectedText()).toBe('بلغت النسبة 42%');
});
