import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const [one, two] = ['أول.txt', 'ثان.txt'];

test.use({
  corpus: corpusOf({ [one]: plainText, [two]: `${plainText}وثان.\n` }),
  settings: { annotator: 'نورة' },
});

/**
 * Presses Escape the very moment something goes away, and the focus with it, as a quick hand may:
 * a key sent from outside comes too late at times. Where the dialog has taken the focus by then,
 * as it does sooner or later, it loses it again: a key from nowhere is what is tried here.
 * @returns what had the focus, and what got the key, by name.
 */
function escapeWhenGone(what: Locator): Promise<{ focused: string; pressed: string }> {
  return what.evaluate(
    (element) =>
      new Promise<{ focused: string; pressed: string }>((resolve) => {
        const observer = new MutationObserver(() => {
          if (element.isConnected) return;
          observer.disconnect();
          const focused = (document.activeElement as HTMLElement | null) ?? document.body;
          focused.blur();
          const target = document.activeElement ?? document.body;
          const press = { key: 'Escape', bubbles: true, cancelable: true };
          target.dispatchEvent(new KeyboardEvent('keydown', press));
          target.dispatchEvent(new KeyboardEvent('keyup', press));
          const isInDialog = focused.closest('[role="dialog"]') !== null;
          resolve({ focused: isInDialog ? 'dialog' : focused.nodeName, pressed: target.nodeName });
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

test('articles that were moved get their work back, in one step', async ({ app, page }) => {
  const { corpus } = app.places;
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  for (const article of [one, two]) {
    await new LibraryPage(page).open(article);
    await reader.selectWords(plainWords);
    await shell.press('c');
    await shell.saved();
    await shell.press('Control+b');
  }
  const before = await readFile(path.join(corpus, sidecarPath(one)), 'utf8');
  await app.quit();
  await mkdir(path.join(corpus, '2024'));
  for (const article of [one, two]) {
    await rename(path.join(corpus, article), path.join(corpus, '2024', article));
  }

  await app.start();
  const after = new ShellPage(app.page);
  await expect(after.notice('moved-work')).toContainText('نُقل مقالان عملت عليهما');
  await after.notice('moved-work').getByRole('button', { name: 'أظهرها' }).click();
  const moved = after.dialog.getByTestId('moved-work');
  await expect(moved.getByRole('listitem')).toHaveCount(2);
  const whereKeysGo = escapeWhenGone(moved);
  await moved.getByRole('button', { name: 'ألحقها كلها' }).click();
  await expect(after.notice('reattached')).toContainText('أُلحق عملك بمقالين');
  await expect(moved).toBeHidden();
  const { focused, pressed } = await whereKeysGo;
  expect(['BODY', 'dialog']).toContain(focused);
  expect(pressed).toBe('BODY');
  await expect(after.dialog).toBeHidden();

  // Files that begin with a dot tell other windows who is at work, and go with the window.
  const files = (await app.corpusFiles()).filter((name) => !name.startsWith('.'));
  expect(files).toEqual(
    [one, two].flatMap((name) => [`2024/${name}`, `2024/${sidecarPath(name)}`]).sort(),
  );
  const moving = await readFile(path.join(corpus, '2024', sidecarPath(one)), 'utf8');
  const revision = /"revision": (\d+)/.exec(before)?.[1];
  expect(moving).toBe(
    before
      .replace(`"path": "${one}"`, `"path": "2024/${one}"`)
      .replace(/"revision": \d+/, `"revision": ${Number(revision) + 1}`),
  );
  const library = new LibraryPage(app.page);
  await expect(await library.cell(`2024/${one}`, 'الادعاءات')).toHaveText('1');
  await library.open(`2024/${one}`);
  await expect(new ReaderPage(app.page).notes).toHaveCount(1);
});
