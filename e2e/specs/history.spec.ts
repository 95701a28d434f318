import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({
  corpus: corpusOf({
    'a.txt': 'ميناء النخيل\n\nقال سامر الحدّاد إن خمس سفن وصلت أمس.\n',
    'b.txt': 'ميناء النخيل اليوم\n\nقال سامر الحدّاد إن أربع سفن وصلت.\n',
  }),
  settings: { annotator: 'نورة' },
});

test('everything is undone and redone to the disk, across articles, and said each time', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const annotations = async (article: string) => {
    await shell.saved();
    const sidecar = await app.sidecar(article, 'نورة');
    return sidecar?.annotations.length ?? 0;
  };
  await library.open('a.txt');
  await reader.selectWords('خمس سفن');
  await shell.press('c');
  await expect(reader.notes).toHaveCount(1);
  await shell.press('Control+b');
  await library.open('b.txt');
  await reader.selectWords('سامر الحدّاد');
  await shell.press('1');
  await expect.poll(() => annotations('b.txt')).toBe(1);
  expect(await annotations('a.txt')).toBe(1);

  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('سامر الحدّاد');
  await expect.poll(() => annotations('b.txt')).toBe(0);
  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('خمس سفن');
  // Undo goes back to where the gesture was made.
  await reader.waitFor('خمس سفن');
  await expect.poll(() => annotations('a.txt')).toBe(0);
  await shell.press('Control+z');
  await expect(shell.notice('nothing-to-undo')).toBeVisible();

  await shell.press('Control+Shift+z');
  await expect(shell.notice('redone')).toContainText('خمس سفن');
  await shell.press('Control+y');
  await expect.poll(() => annotations('b.txt')).toBe(1);
  expect(await annotations('a.txt')).toBe(1);
});

test('closed and opened again, everything is there', async ({ app, page }) => {
  await new LibraryPage(page).open('a.txt');
  await new ReaderPage(page).selectWords('خمس سفن');
  await new ShellPage(page).press('c');
  await expect(new ReaderPage(page).notes).toHaveCount(1);
  // At once: what waits to be written is written on the way out.
  await app.restart();
  const library = new LibraryPage(app.page);
  await expect(await library.cell('a.txt', 'الادعاءات')).toHaveText('1');
  await library.open('a.txt');
  const reader = new ReaderPage(app.page);
  await expect(reader.notes).toHaveCount(1);
  expect((await reader.highlights()).map(({ words }) => words)).toEqual(['خمس سفن']);
});
