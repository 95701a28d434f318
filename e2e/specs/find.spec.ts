import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';
const filler = 'وتواصلت أعمال التفريغ في الميناء طوال اليوم دون حوادث تُذكر.\n\n'.repeat(40);
const text = `قال الوزير أحمد الحداد إن 1٬554 طنا وصلت.\r\n\r\nوأضاف احمد أن السفن الأخرى تنتظر.\r\n\r\n${filler}ثم عاد أَحْمَدُ إلى مكتبه في Café Nakheel مساء.\r\n`;

test.use({ corpus: corpusOf({ [article]: text }), settings: { annotator: 'نورة' } });

test('words are found in every spelling, walked through, and ready to be annotated', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await shell.press('Control+f');
  await expect(reader.find.field).toBeFocused();
  await page.keyboard.insertText('احمد');
  await expect(reader.find.count).toHaveText('1 من 3');
  expect(await reader.painted('find-hit')).toEqual(expect.arrayContaining(['أحمد', 'احمد']));
  expect(await reader.painted('find-current')).toEqual(['أحمد']);
  await shell.press('Enter');
  await shell.press('F3');
  await expect(reader.find.count).toHaveText('3 من 3');
  expect(await reader.painted('find-current')).toEqual(['أَحْمَدُ']);
  await expect(reader.article.getByText('ثم عاد')).toBeInViewport();
  await expect.poll(() => reader.painted('find-hit')).toContain('أَحْمَدُ');
  await shell.press('Enter');
  await expect(reader.find.count).toHaveText('1 من 3');
  await shell.press('Shift+Enter');
  await expect(reader.find.count).toHaveText('3 من 3');
  await app.shot('find');
  await shell.press('Escape');
  await expect(reader.find.bar).toBeHidden();
  expect(await reader.painted('find-hit')).toEqual([]);
  await expect(reader.bar).toBeVisible();
  await shell.press('1');
  await expect.poll(async () => (await app.sidecar(article, 'نورة'))?.annotations.length).toBe(1);
  const [annotation] = (await app.sidecar(article, 'نورة'))?.annotations ?? [];
  expect(annotation?.target[1].exact).toBe('أَحْمَدُ');
  expect(annotation?.target[0].start).toBe([...text.slice(0, text.indexOf('أَحْمَدُ'))].length);
});

test('the very spelling alone, and what is not there', async ({ page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await shell.press('Control+f');
  await page.keyboard.insertText('احمد');
  await reader.find.bar.getByRole('button', { name: 'حرفيا' }).click();
  await expect(reader.find.count).toHaveText('1 من 1');
  await reader.find.field.fill('1554');
  await expect(reader.find.count).toHaveText('لا نتيجة');
  await reader.find.field.fill('cafe');
  await reader.find.bar.getByRole('button', { name: 'حرفيا' }).click();
  await expect(reader.find.count).toHaveText('1 من 1');
  expect(await reader.painted('find-current')).toEqual(['Café']);
});

test('selected words are looked for at once', async ({ page }) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('الميناء');
  await page.keyboard.press('Control+f');
  await expect(reader.find.field).toHaveValue('الميناء');
  await expect(reader.find.count).toHaveText('1 من 40');
  // Letters typed over them are letters, not commands about the words that are still selected.
  await page.keyboard.type('c1');
  await expect(reader.find.field).toHaveValue('c1');
  await expect(reader.notes).toHaveCount(0);
});
