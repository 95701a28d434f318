import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'صدى الدردار/2023/خبر.txt';
const text = [
  'خمس سفن في ميناء النخيل',
  '',
  'قال وزير النقل سامِر الحدّاد، إن خمس سفن تحمل\u00a01,554 طنا وصلت.',
  'وأضاف أن "المخزون يكفي"، بحسب Nakheel Shipping، حتى آذار.',
  '',
].join('\r\n');

test.use({
  corpus: corpusOf({ [article]: text }),
  settings: { annotator: 'نورة' },
});

const plain = (app: HashiyaApp) => app.electron.evaluate(({ clipboard }) => clipboard.readText());
/** The newer Electrons read as the W3C says, the older ones by a call of their own. */
const html = (app: HashiyaApp) =>
  app.electron.evaluate(async ({ clipboard }) => {
    const older = clipboard as unknown as { readHTML?: () => string };
    if (older.readHTML !== undefined) return older.readHTML();
    const [item] = await clipboard.read();
    return (await (await item?.getType('text/html'))?.text()) ?? '';
  });

async function selectParagraphs(app: HashiyaApp): Promise<void> {
  const reader = new ReaderPage(app.page);
  const shell = new ShellPage(app.page);
  await reader.selectWords('خمس سفن تحمل');
  await shell.press('c');
  await reader.clickWords('خمس سفن تحمل');
}

test('copying gives exactly the letters of the article', async ({ app, page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('سامِر الحدّاد، إن خمس سفن تحمل\u00a01,554 طنا');
  await shell.press('Control+c');
  await expect.poll(() => plain(app)).toBe('سامِر الحدّاد، إن خمس سفن تحمل\u00a01,554 طنا');
  // From one paragraph into the next: the very line end of the file, and no empty line more.
  await reader.selectWords('وصلت');
  await page.keyboard.down('Shift');
  await reader.clickWords('المخزون');
  await page.keyboard.up('Shift');
  await shell.press('Control+c');
  await expect.poll(() => plain(app)).toMatch(/^وصلت\.\r\nوأضاف أن "المخزون$/);
});

test('the words of a selected annotation are copied with their source', async ({ app, page }) => {
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await selectParagraphs(app);
  await shell.press('Control+Shift+c');
  await expect(shell.notice('copied')).toBeVisible();
  const lines = (await plain(app)).split(/\r?\n/);
  expect(lines).toEqual([
    '\u2067خمس سفن تحمل\u2069',
    '— \u2067خمس سفن في ميناء النخيل\u2069، \u2067صدى الدردار\u2069، ' +
      '\u2066\u2067صدى الدردار\u2069/\u20682023\u2069/\u2067خبر.txt\u2069\u2069',
    '',
  ]);
  const rich = await html(app);
  expect(rich).toContain('<p dir="rtl">خمس سفن تحمل</p>');
  expect(rich).toContain('<bdi dir="rtl">صدى الدردار</bdi>');
});
