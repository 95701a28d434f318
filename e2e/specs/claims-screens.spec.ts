import { expect, test } from '../fixtures/app';
import { claimedCorpus, manyClaims } from '../fixtures/claimed-corpus';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { ClaimsPage } from '../pages/claims';

test.use({ corpus: corpusOf({ ...claimedCorpus(), ...manyClaims(15) }) });

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ settings: { ...look, annotator: 'نورة' } });

    test('the claims', async ({ unstarted: app }) => {
      await start(app);
      const { page } = app;
      const claims = new ClaimsPage(page);
      await claims.open();
      await expect(claims.rows.first()).toBeVisible();
      await page.keyboard.press('Home');
      await page.keyboard.press(' ');
      await lookAt(app, 'claims', look);
      await page.keyboard.press('Escape');
      await page.keyboard.press('q');
      await expect(claims.position).toBeVisible();
      await lookAt(app, 'claims-question', look);
      await page.keyboard.press('Escape');
      await claims.rows.filter({ hasText: 'قتلى انفجار' }).locator('[data-open]').click();
      await expect(claims.steps.first()).toBeVisible();
      await lookAt(app, 'claims-page', look);
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox').fill('المرفأ');
      await expect(claims.rows).toHaveCount(4);
      await page.getByRole('button', { name: /^(جمّع|Group)$/ }).click();
      await page.getByRole('menuitemradio', { name: /^(بالمصدر|By outlet)$/ }).click();
      await lookAt(app, 'claims-groups', look);
    });
  });
}

test.describe('of few claims', () => {
  test.use({ corpus: corpusOf(claimedCorpus()) });

  for (const look of looks) {
    test.describe(`${look.theme}, ${look.language}`, () => {
      test.use({ settings: { ...look, annotator: 'نورة' } });

      test('the table, the page of one that is rated, and where evidence is looked for', async ({
        unstarted: app,
      }) => {
        await start(app);
        const { page } = app;
        const claims = new ClaimsPage(page);
        await claims.open();
        await expect(claims.rows).toHaveCount(5);
        await lookAt(app, 'claims-few', look);
        await claims.rows.filter({ hasText: 'قتلى انفجار' }).locator('[data-open]').click();
        await page.getByRole('button', { name: /^(مختلط|Mixed)$/ }).click();
        const evidence = page.getByRole('button', { name: /^(ابحث عن كلمات|Look for words)/ });
        await expect(evidence).toBeVisible();
        await lookAt(app, 'claims-rated', look);
        await evidence.click();
        await expect(page.getByTestId('evidence-hint')).toBeVisible();
        await lookAt(app, 'claims-evidence', look);
      });
    });
  }
});
