import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { aCorpusFile } from '../../shared/testing/builders';
import { aClaimIdentity } from '../../shared/testing/claim-sources';
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

/** One's own mention joined to a claim, and parted by somebody else from a mention of it. */
const contradicted = {
  'corpus.هدى.ann.json': serializeSidecar(
    aCorpusFile({
      annotator: 'هدى',
      identities: [aClaimIdentity('i-1', 'not-same', 'own-0', 'samir-2024-04-14')],
    }),
  ),
  'corpus.نورة.ann.json': serializeSidecar(
    aCorpusFile({
      annotator: 'نورة',
      identities: [aClaimIdentity('i-2', 'same', 'samir-claim', 'own-0')],
    }),
  ),
};

test.describe('of few claims', () => {
  test.use({ corpus: corpusOf({ ...claimedCorpus(), ...contradicted }) });

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
        await expect(claims.rows).toHaveCount(4);
        await lookAt(app, 'claims-few', look);
        await claims.rows.filter({ hasText: 'قتلى انفجار' }).locator('[data-open]').click();
        await page.getByRole('button', { name: /^(مختلط|Mixed)$/ }).click();
        const evidence = page.getByRole('button', { name: /^(ابحث عن كلمات|Look for words)/ });
        await expect(evidence).toBeVisible();
        await lookAt(app, 'claims-rated', look);
        // Against what parts the two stand one's own decision and what a mention refers to.
        const decisions = claims.claimPage.locator('[data-decision]');
        const own = /^(جعلتَهما|You made)/;
        await expect(decisions).toHaveText([/^هدى|هدى بينهما/, own, /Samir/, own]);
        await decisions.first().scrollIntoViewIfNeeded();
        await lookAt(app, 'claims-contradicted', look);
        await decisions.nth(1).getByRole('button').click();
        await expect(claims.claimPage.locator('ol [data-decision]')).toHaveCount(0);
        await page.keyboard.press('Control+z');
        await expect(decisions).toHaveCount(4);
        await evidence.click();
        await expect(page.getByTestId('evidence-hint')).toBeVisible();
        await lookAt(app, 'claims-evidence', look);
      });
    });
  }
});
