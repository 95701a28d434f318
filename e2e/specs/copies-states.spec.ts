import { appendFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { plantCopies } from '../../shared/testing/planted-copies';
import { expect, test } from '../fixtures/app';
import { copiedCorpus } from '../fixtures/copied-corpus';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { CopiesPage } from '../pages/copies';

const alone = corpusOf({
  'زيتون.txt': 'زراعة الزيتون في التلال الغربية تتوسع هذا العام بعد موسم ماطر.\n',
  'سكة.txt': 'افتتحت الهيئة خط السكة الجديد بين المدينتين أمام الركاب صباح الخميس.\n',
});

/** So many articles that one can watch while they are read. */
function many() {
  const planted = plantCopies({ seed: 3, articles: 3_000, words: 120, changed: 0.1, family: 4 });
  return corpusOf(Object.fromEntries([...planted].map(({ path: name, text }) => [name, text])));
}

for (const look of looks) {
  const settings = { ...look, annotator: 'نورة', looksForCopies: false };
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.describe.configure({ timeout: 120_000 });
    test.use({ settings });

    test.describe('many articles', () => {
      test.use({ corpus: many() });
      test('while copies are looked for', async ({ unstarted: app }) => {
        await start(app);
        const copies = new CopiesPage(app.page);
        await app.page.keyboard.press('Control+d');
        await expect(copies.view.getByRole('progressbar')).toBeVisible();
        await lookAt(app, 'copies-running', look);
      });
    });

    test.describe('articles that share nothing', () => {
      test.use({ corpus: alone });
      test('no copies', async ({ unstarted: app }) => {
        await start(app);
        await app.page.keyboard.press('Control+d');
        await expect(
          app.page.getByText(/لا نسخ في هذا المجلد|No copies in this folder/u),
        ).toBeVisible();
        await lookAt(app, 'copies-empty', look);
      });
    });

    test.describe('copies', () => {
      test.use({ corpus: corpusOf(copiedCorpus()) });
      test('out of date, and when the folder is gone', async ({ unstarted: app }) => {
        await start(app);
        const copies = new CopiesPage(app.page);
        const { corpus } = app.places;
        // Nobody looked yet, and nothing is remembered.
        await rename(corpus, `${corpus}.moved`);
        await app.page.keyboard.press('Control+d');
        const stale = copies.view.getByText(/^(تغيّرت مقالات منذ البحث|Articles changed since)$/u);
        const again = copies.view.getByRole('button', { name: /^(ابحث من جديد|Look again)$/u });
        await expect(again).toBeVisible();
        await lookAt(app, 'copies-failed', look);
        await rename(`${corpus}.moved`, corpus);
        await again.click();
        await expect(copies.rows.first()).toBeVisible();
        await expect(copies.pair).toBeVisible();
        const [first = ''] = await copies.paths();
        await appendFile(path.join(corpus, first), '\nسطر جديد في آخره.\n');
        await expect(stale).toBeVisible();
        await lookAt(app, 'copies-outdated', look);
        await again.click();
        await expect(stale).toHaveCount(0);
      });
    });
  });
}
