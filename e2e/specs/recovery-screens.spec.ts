import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { lookAt, looks } from '../fixtures/looks';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const [article, moved] = ['خبر.txt', 'منقول.txt'];
const files = { [article]: plainText, [moved]: `${plainText}وثان.\n` };

/** Steps that lie aside, as a journal that no longer fitted would have left them. */
async function layAside(app: HashiyaApp): Promise<void> {
  const journal = path.join(app.places.userData, 'journal');
  const [name = ''] = await readdir(journal);
  const batch = {
    articlePath: article,
    sidecarPath: sidecarPath(article),
    baseRevision: 3,
    operations: [{ type: 'set-status', status: 'finished' }],
  };
  const at = '2024-03-11T08:00:00.000Z';
  const step = { type: 'command', label: 'set-status', at, batches: [batch] };
  await writeFile(path.join(journal, `${name}.rejected`), `${JSON.stringify(step)}\n{"half\n`);
}

for (const look of looks) {
  const { language, theme } = look;
  test.describe(`${language}, ${theme}`, () => {
    test.use({
      corpus: corpusOf(files),
      settings: { annotator: 'نورة', language, theme },
    });
    test.describe.configure({ timeout: 180_000 });

    test('what brings work back', async ({ app, page }) => {
      const take = (name: string) => lookAt(app, name, look);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const reader = new ReaderPage(page);
      const shell = new ShellPage(page);
      const library = new LibraryPage(page);
      await library.open(moved);
      await reader.selectWords(plainWords);
      await shell.press('c');
      await shell.saved();
      await shell.press('Control+b');
      await library.open(article);
      await reader.selectWords(plainWords);
      await shell.press('c');
      await shell.saved();
      await reader.selectWords('وزير النقل');
      await shell.press('1');
      await shell.saved();
      await reader.clickWords(plainWords);
      await shell.press('Delete');
      await reader.selectWords('سفن في ميناء النخيل');
      await shell.press('c');
      await shell.saved();
      await shell.press('Control+k');
      await page.keyboard.type(language === 'ar' ? 'النسخ السابقة' : 'Earlier versions');
      await shell.press('Enter');
      await expect(shell.dialog.locator('[data-change]').first()).toBeVisible();
      await take('versions');
      await shell.press('Escape');
      await shell.press('Control+k');
      await page.keyboard.type(language === 'ar' ? 'احذف عملي' : 'Delete my work');
      await shell.press('Enter');
      await expect(shell.dialog.getByRole('listitem').first()).toBeVisible();
      await take('delete-work');
      await shell.press('Escape');

      await rename(app.places.corpus, `${app.places.corpus}-away`);
      await reader.selectWords(plainWords);
      await shell.press('c');
      await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
      const folder = path.join(app.places.userData, 'stick');
      await mkdir(folder);
      await app.setDialogAnswer(folder);
      await shell.status.getByRole('button').first().click();
      await expect(shell.notice('written-elsewhere')).toBeVisible();
      await take('not-saved');
      await rename(`${app.places.corpus}-away`, app.places.corpus);
      await shell.saved();
      await app.quit();
      await layAside(app);
      await rename(path.join(app.places.corpus, moved), path.join(app.places.corpus, 'جديد.txt'));
      await app.start();
      await app.page.emulateMedia({ reducedMotion: 'reduce' });
      const again = new ShellPage(app.page);
      await expect(again.notice('moved-work')).toBeVisible();
      await take('moved-notice');
      await again.notice('moved-work').getByRole('button').first().click();
      await expect(again.dialog.getByTestId('moved-work')).toBeVisible();
      await take('recovery');
    });
  });
}
