import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';

test.use({ corpus: corpusOf({ [article]: plainText }), settings: { annotator: 'نورة' } });

/** The disk with the corpus is pulled out; the returned function puts it back. */
async function pullOut({ places }: HashiyaApp): Promise<() => Promise<void>> {
  await rename(places.corpus, `${places.corpus}-away`);
  return () => rename(`${places.corpus}-away`, places.corpus);
}

test('what can not be saved is written elsewhere, and to its own place once it is back', async ({
  app,
  page,
}, testInfo) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const stick = testInfo.outputPath('قرص');
  await mkdir(stick, { recursive: true });
  await new LibraryPage(page).open(article);
  await reader.selectWords('وزير النقل');
  await shell.press('1');
  await shell.saved();
  await expect.poll(() => app.sidecar(article, 'نورة')).not.toBeNull();
  const putBack = await pullOut(app);
  await reader.selectWords(plainWords);
  await shell.press('c');
  const light = page.locator('[data-saving]');
  await expect(light).toHaveAttribute('data-saving', 'failed');
  await expect(light).toContainText('لم يعد مجلده في مكانه');

  // A dialog that is closed changes nothing.
  await app.setDialogAnswer(null);
  await shell.status.getByRole('button', { name: 'احفظ في مكان آخر' }).click();
  expect(await readdir(stick)).toEqual([]);
  await app.setDialogAnswer(stick);
  await shell.status.getByRole('button', { name: 'احفظ في مكان آخر' }).click();
  await expect(shell.notice('written-elsewhere')).toContainText('كُتب ملف واحد');
  await expect(shell.notice('written-elsewhere')).toContainText('قرص');
  const elsewhere = await readFile(path.join(stick, sidecarPath(article)), 'utf8');
  expect(elsewhere).toContain(plainWords);
  await expect(light).toHaveAttribute('data-saving', 'failed');

  await putBack();
  await shell.saved();
  const own = await readFile(path.join(app.places.corpus, sidecarPath(article)), 'utf8');
  expect(own).toBe(elsewhere);
  await shell.notice('written-elsewhere').getByRole('button', { name: 'أظهر المجلد' }).click();
  await expect.poll(async () => (await app.opened()).folders).toEqual([stick]);
});

test('it is offered to those who leave, and then they may', async ({ app, page }, testInfo) => {
  app.troubles.expect(/^log: warn not saved before leaving: write-folder-gone/);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const stick = testInfo.outputPath('قرص');
  await mkdir(stick, { recursive: true });
  await new LibraryPage(page).open(article);
  await reader.selectWords('وزير النقل');
  await shell.press('1');
  await shell.saved();
  await expect.poll(() => app.sidecar(article, 'نورة')).not.toBeNull();
  const putBack = await pullOut(app);
  await reader.selectWords(plainWords);
  await shell.press('c');
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
  await app.setDialogAnswer(stick);
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async (...given: { buttons?: string[] }[]) => {
      const response = given.at(-1)?.buttons?.indexOf('احفظ في مكان آخر…') ?? -1;
      return { response, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  await app.quit();
  expect(await readFile(path.join(stick, sidecarPath(article)), 'utf8')).toContain(plainWords);
  await putBack();
  // The journal has it too: nothing depends on the other copy.
  await app.start();
  await expect.poll(async () => (await app.sidecar(article, 'نورة'))?.annotations.length).toBe(2);
});
