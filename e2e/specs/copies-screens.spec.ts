import { expect, test } from '../fixtures/app';
import { copiedCorpus } from '../fixtures/copied-corpus';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { CopiesPage } from '../pages/copies';

test.use({ corpus: corpusOf(copiedCorpus()) });

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ settings: { ...look, annotator: 'نورة' } });

    test('the copies', async ({ unstarted: app }) => {
      await start(app);
      const { page } = app;
      const copies = new CopiesPage(page);
      await copies.open();
      await expect(copies.pair).toBeVisible();
      await copies.show(await copies.withNumbers());
      expect(await copies.rowsOfVerdicts()).toBe(2);
      await lookAt(app, 'copies', look);
      await page.keyboard.press('.');
      expect(await copies.rowsOfVerdicts()).toBe(2);
      await lookAt(app, 'copies-passage', look);
      await page.getByRole('button', { name: /^(مجموعات|Clusters)$/ }).click();
      await copies.rows.nth(1).click();
      await expect(page.getByTestId('timeline').getByRole('listitem').first()).toBeVisible();
      await lookAt(app, 'copies-cluster', look);
    });
  });
}
