import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { labelledFiles } from '../fixtures/labelled-corpus';
import { lookAt, looks, start } from '../fixtures/looks';
import { CodebookPage } from '../pages/codebook';
import { LibraryPage } from '../pages/library';

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ corpus: corpusOf(labelledFiles), settings: { ...look, annotator: 'نورة' } });

    test('the codebook', async ({ unstarted: app }) => {
      test.slow();
      await start(app);
      const { page } = app;
      const codebook = new CodebookPage(page);
      const isArabic = look.language === 'ar';
      await codebook.open();
      await expect(codebook.body).toBeVisible();
      await lookAt(app, 'codebook-layer', look);
      await codebook.go(isArabic ? 'إحصاء' : 'statistic');
      await page
        .getByRole('button', { name: isArabic ? 'خذ مثالا من الوسوم' : /Take one from/ })
        .click();
      await lookAt(app, 'codebook-label', look);
      await page
        .getByRole('button', { name: isArabic ? 'ادمج أو انقل أو احذف…' : /Merge, move/ })
        .click();
      await expect(page.getByTestId('affected')).toContainText('وصلت أمس');
      await lookAt(app, 'codebook-retire', look);
      await page.keyboard.press('Escape');
      await codebook.go(isArabic ? 'العلاقات' : 'Relations');
      await lookAt(app, 'codebook-relations', look);
      await codebook.go(isArabic ? 'أصناف لا' : 'Labels the');
      await lookAt(app, 'codebook-unknown', look);
      await page.keyboard.press('Control+b');
      await new LibraryPage(page).open('a1.txt');
      await page.keyboard.press('h');
      await expect(page.getByTestId('guideline')).toBeVisible();
      await lookAt(app, 'codebook-guideline', look);
    });
  });
}
