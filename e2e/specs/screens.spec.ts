import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { lookAt, looks, setSize, start } from '../fixtures/looks';
import {
  freeWords,
  fullArticle,
  makeWorkedCorpus,
  readOnlyArticle,
  workedArticle,
} from '../fixtures/worked-corpus';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const copy = 'صدى-الدردار/ميناء-مرسى-الدردار.txt';

for (const look of looks) {
  const { language, theme } = look;
  test.describe(`${language}, ${theme}`, () => {
    test.use({
      corpus: corpusOf({ 'خبر.txt': 'خبر قصير.\n' }),
      settings: { annotator: 'نورة', language, theme },
    });
    test.describe.configure({ timeout: 240_000 });

    const take = (app: HashiyaApp, name: string) => lookAt(app, name, look);

    test('the library and the reader', async ({ unstarted: app }) => {
      await rm(app.places.corpus, { recursive: true });
      await makeWorkedCorpus(app.places.corpus);
      await start(app);
      const { page } = app;
      const library = new LibraryPage(page);
      const reader = new ReaderPage(page);
      const shell = new ShellPage(page);
      await expect(library.row(workedArticle)).toBeVisible();
      await take(app, 'library');
      await library.choose(workedArticle);
      await library.choose(copy);
      await take(app, 'library-chosen');
      await library.open(workedArticle);
      await expect(reader.notes.first()).toBeVisible();
      await take(app, 'reader');
      await reader.clickWords('انخفض من خمسة أيام');
      await expect(reader.notes.and(page.locator('[data-selected="true"]'))).toHaveCount(1);
      await take(app, 'reader-note-selected');
      await reader.selectWords(freeWords);
      await take(app, 'reader-bar');
      await reader.bar.getByRole('button').last().click();
      await take(app, 'reader-bar-more');
      await shell.press('Escape');
      await setSize(app, 1000, 650);
      await take(app, 'reader-small');
      await shell.press('Control+b');
      await expect(library.grid).toBeVisible();
      await take(app, 'library-small');
      await setSize(app, 1440, 900);
      await library.open(fullArticle);
      // Only notes near the screen are there; all of them are in the list.
      await expect.poll(() => reader.notes.count()).toBeGreaterThan(20);
      await take(app, 'reader-full');
      await shell.press('Control+b');
      await library.open(readOnlyArticle);
      await reader.selectWords('خمس سفن');
      await shell.press('c');
      await expect(shell.notice('problem')).toBeVisible();
      await take(app, 'reader-read-only');
    });

    test('the dialogs and notices', async ({ unstarted: app }) => {
      await rm(app.places.corpus, { recursive: true });
      await makeWorkedCorpus(app.places.corpus);
      await start(app);
      const { page } = app;
      const library = new LibraryPage(page);
      const reader = new ReaderPage(page);
      const shell = new ShellPage(page);
      const taken = async (name: string) => {
        await expect(shell.dialog).toBeVisible();
        await take(app, name);
        await shell.press('Escape');
        await expect(shell.dialog).toBeHidden();
      };
      await library.open(workedArticle);
      await shell.press('Control+k');
      await taken('palette');
      await shell.press('?');
      await taken('keys');
      await shell.status.getByRole('button', { name: 'نورة' }).click();
      await taken('annotator');
      await shell.status
        .getByRole('button')
        .filter({ hasText: /مشكل|problem/ })
        .click();
      await taken('problems');
      await shell.press('l');
      await expect(shell.dialog).toBeVisible();
      await take(app, 'link-choose');
      await page.keyboard.type('سفن');
      await shell.press('Enter');
      await taken('link-verdict');

      await reader.selectWords(freeWords);
      await shell.press('c');
      await reader.selectWords('ضرغام البلّوطي');
      await shell.press('1');
      await shell.press('Control+z');
      await shell.press('Control+z');
      await shell.press('Control+y');
      // Of steps through the history only the last is told.
      await expect(shell.notices).toHaveCount(1);
      await expect(shell.notice('redone')).toBeVisible();
      await take(app, 'notices');
    });

    test('the ways in', async ({ unstarted: app }, testInfo) => {
      await app.start();
      await app.quit();
      await start(app, { folder: path.join(app.places.userData, 'gone') });
      const { page } = app;
      const shell = new ShellPage(page);
      await expect(shell.notice('problem')).toBeVisible();
      await take(app, 'welcome-problem');
      await shell.notice('problem').getByRole('button').click();
      await expect(shell.notices).toHaveCount(0);
      await take(app, 'welcome');

      // A folder that takes its time: the dialog is not answered, and news of its reading comes.
      await app.electron.evaluate(({ BrowserWindow, dialog }) => {
        dialog.showOpenDialog = () =>
          new Promise((resolve) => {
            Object.assign(globalThis, { endOpening: resolve });
          });
        const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
        Object.assign(globalThis, {
          tell: () => webContents?.send('corpus.progress', { done: 4200, total: 18_344 }),
        });
      });
      const tell = () =>
        app.electron.evaluate(() => (globalThis as unknown as { tell: () => void }).tell());
      const end = (filePaths: string[]) =>
        app.electron.evaluate(
          (_electron, chosen) =>
            (globalThis as unknown as { endOpening: (answer: unknown) => void }).endOpening({
              canceled: chosen.length === 0,
              filePaths: chosen,
            }),
          filePaths,
        );
      await shell.press('Control+o');
      await tell();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await take(app, 'opening');
      const empty = testInfo.outputPath('فارغ');
      await mkdir(empty, { recursive: true });
      await end([empty]);
      await expect(page.locator('html')).toHaveAttribute('data-app-state', 'ready');
      await take(app, 'empty-folder');
      await shell.press('Control+o');
      await tell();
      await expect(page.getByRole('progressbar').last()).toBeVisible();
      await take(app, 'opening-another');
      await end([]);
    });
  });
}
