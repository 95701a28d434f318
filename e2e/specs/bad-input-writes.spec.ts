import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { sandboxedApp } from '../fixtures/sandboxed-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'أخبار/خبر.txt';
const other = 'آخر.txt';

/** Takes the folder of the article away, as a disk that is pulled out, and brings it back. */
function diskOf(app: HashiyaApp) {
  const folder = path.join(app.places.corpus, 'أخبار');
  const away = path.join(app.places.userData, 'away');
  return { pullOut: () => rename(folder, away), putBack: () => rename(away, folder) };
}

const annotations = async (app: HashiyaApp, of = article) => {
  const sidecar = await app.sidecar(of, 'نورة');
  return sidecar?.annotations.map(({ target }) => target[1].exact);
};

/** What the dialog about unsaved work says, each time it is asked; always answered the same way. */
async function answerLeaving(app: HashiyaApp, answer: 'try-again' | 'quit' | 'cancel') {
  await app.electron.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (...given: { message?: string; detail?: string }[]) => {
      const { message = '', detail = '' } = given.at(-1) ?? {};
      asked.push(`${message}\n${detail}`);
      return { response, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, ['try-again', 'elsewhere', 'quit', 'cancel'].indexOf(answer));
}

const asked = (app: HashiyaApp) =>
  app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

test.use({
  corpus: corpusOf({ [article]: plainText, [other]: plainText }),
  settings: { annotator: 'نورة' },
});

test.describe('where the disk does not take what is written', () => {
  for (const { when, isFirst } of [
    { when: 'the first work on an article', isFirst: true },
    { when: 'more work on it', isFirst: false },
  ]) {
    test(`${when} is said not to be saved, kept, and saved once it can be`, async ({
      app,
      page,
    }) => {
      const disk = diskOf(app);
      const reader = new ReaderPage(page);
      const shell = new ShellPage(page);
      await new LibraryPage(page).open(article);
      if (!isFirst) {
        await reader.selectWords('وزير النقل');
        await shell.press('1');
        await shell.saved();
      }
      await disk.pullOut();
      await reader.selectWords(plainWords);
      await shell.press('c');
      await expect(reader.notes).toHaveCount(1);
      const light = page.locator('[data-saving]');
      await expect(light).toHaveAttribute('data-saving', 'failed');
      await expect(light).toContainText('لم يُحفظ');
      await expect(light).toContainText('لم يعد مجلد');
      await expect(light).toContainText(path.basename(sidecarPath(article)));
      // Work goes on, and it too is kept.
      await reader.selectWords('سفن في ميناء النخيل');
      await shell.press('c');
      await expect(reader.notes).toHaveCount(2);
      await expect(light).toHaveAttribute('data-saving', 'failed');
      await disk.putBack();
      await shell.saved();
      const before = isFirst ? [] : ['وزير النقل'];
      const now = [...before, plainWords, 'سفن في ميناء النخيل'];
      expect((await annotations(app))?.toSorted()).toEqual(now.toSorted());
    });
  }

  test('another article that is saved does not hide it', async ({ app, page }) => {
    const disk = diskOf(app);
    const library = new LibraryPage(page);
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    const light = page.locator('[data-saving]');
    await library.open(article);
    await disk.pullOut();
    await reader.selectWords(plainWords);
    await shell.press('c');
    await expect(light).toHaveAttribute('data-saving', 'failed');
    await shell.press('Control+b');
    await library.open(other);
    await reader.selectWords(plainWords);
    await shell.press('c');
    await expect.poll(() => annotations(app, other)).toEqual([plainWords]);
    await expect(light).toHaveAttribute('data-saving', 'failed');
    await expect(light).toContainText('خبر.txt');
    await disk.putBack();
    await shell.saved();
    expect(await annotations(app)).toEqual([plainWords]);
  });

  test('nobody leaves unasked, and what was kept is written when it is opened again', async ({
    app,
    page,
  }) => {
    app.troubles.expect(/^log: warn not saved before leaving: write-folder-gone/);
    const disk = diskOf(app);
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await disk.pullOut();
    await reader.selectWords(plainWords);
    await shell.press('c');
    await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');

    await answerLeaving(app, 'cancel');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => asked(app)).toHaveLength(1);
    const [question] = await asked(app);
    expect(question).toContain('لم يُحفظ كل عملك في ملفاته.');
    expect(question).toContain(path.basename(sidecarPath(article)));
    expect(question).toContain('عملك محفوظ في سجل البرنامج');
    await expect(reader.notes).toHaveCount(1);

    await answerLeaving(app, 'quit');
    await app.quit();
    expect((await app.corpusFiles()).filter((file) => file.endsWith('.json'))).toEqual([]);
    await disk.putBack();
    await app.start();
    await expect.poll(() => annotations(app)).toEqual([plainWords]);
    await new LibraryPage(app.page).open(article);
    await expect(new ReaderPage(app.page).notes).toHaveCount(1);
  });
});

test('what somebody else wrote meanwhile is never written over, and it is said', async ({
  app,
  page,
}) => {
  app.troubles.expect(/^log: warn not saved before leaving: sidecar-changed-on-disk/);
  const file = path.join(app.places.corpus, sidecarPath(article));
  const shell = new ShellPage(page);
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  await reader.selectWords('وزير النقل');
  await shell.press('1');
  await expect.poll(() => annotations(app)).toEqual(['وزير النقل']);
  await shell.saved();

  // The same annotator on another machine, by way of a shared folder.
  const theirs = (await readFile(file, 'utf8')).replace(/"revision": \d+/, '"revision": 40');
  await reader.selectWords(plainWords);
  await writeFile(file, theirs);
  await shell.press('c');
  const light = page.locator('[data-saving]');
  await expect(light).toHaveAttribute('data-saving', 'failed');
  await expect(light).toContainText('غيّر برنامج آخر ملف العمل');
  expect(await readFile(file, 'utf8')).toBe(theirs);
  // Which version stays is asked at once; the answer can wait.
  await expect(shell.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  // It stays said while other articles are saved.
  await shell.press('Control+b');
  await new LibraryPage(page).open(other);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await expect.poll(() => annotations(app, other)).toEqual([plainWords]);
  await expect(light).toHaveAttribute('data-saving', 'failed');

  await answerLeaving(app, 'quit');
  await app.quit();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await app.start();
  const again = new ShellPage(app.page);
  await again.status.getByRole('button', { name: /مشكل/ }).click();
  await expect(again.dialog.getByRole('listitem')).toContainText(['غيّر برنامج آخر ملف العمل']);
  expect(await readFile(file, 'utf8')).toBe(theirs);
});

test('what somebody else wrote while nothing waited to be saved is shown on opening again', async ({
  app,
  page,
}) => {
  const file = path.join(app.places.corpus, sidecarPath(article));
  const shell = new ShellPage(page);
  const reader = new ReaderPage(page);
  const library = new LibraryPage(page);
  await library.open(article);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await shell.saved();
  const theirs = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...theirs, revision: 40, annotations: [] }));
  await shell.press('Control+b');
  await library.open(article);
  await expect(reader.notes).toHaveCount(0);
  await reader.selectWords('وزير النقل');
  await shell.press('1');
  await expect.poll(() => annotations(app)).toEqual(['وزير النقل']);
  // Only what is still there can be undone; of the rest, that it can't is said.
  await shell.press('Control+z');
  await expect(shell.notice('undone')).toBeVisible();
  await shell.press('Control+z');
  // It was shown at once, and a step on what is no longer there can't be taken back.
  await expect(shell.notice('nothing-to-undo')).toBeVisible();
});

test('an ordinary user is told of folders they may not read or write', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: only where it can't be tried
  test.skip(process.platform === 'win32', 'folders have no such permissions on Windows');
  const { app, dispose } = await sandboxedApp();
  const { corpus } = app.places;
  const file = 'خبر.txt';
  try {
    await chmod(corpus, 0o000);
    await app.start();
    const shell = new ShellPage(app.page);
    await expect(shell.notice('problem')).toContainText('تتعذر قراءة المجلد');
    await chmod(corpus, 0o555);
    await app.setDialogAnswer(corpus);
    await app.page.keyboard.press('Control+o');
    await new LibraryPage(app.page).open(file);
    await new ReaderPage(app.page).selectWords('خبر قصير');
    await shell.press('c');
    await shell.introduce('نورة');
    const light = app.page.locator('[data-saving]');
    await expect(light).toHaveAttribute('data-saving', 'failed');
    await expect(light).toContainText('مجلده للقراءة فقط');
    await chmod(corpus, 0o777);
    await shell.saved();
    expect(await annotations(app, file)).toEqual(['خبر قصير']);
    await app.quit();
    expect(app.troubles.unexpected()).toEqual([]);
  } finally {
    await app.quit();
    await dispose();
  }
});
