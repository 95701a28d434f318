import { expect, test } from '@playwright/test';
import { ClaimsPage } from '../pages/claims';
import { CodebookPage } from '../pages/codebook';
import { EntitiesPage } from '../pages/entities';
import type { Tour } from './tour';

/** Everybody and everything that was tagged, in the whole corpus. */
export async function lookAtEntities(tour: Tour): Promise<void> {
  await test.step('All names of the corpus: who is meant, where, and which may be one', async () => {
    const entities = new EntitiesPage(tour.page);
    await tour.quiet();
    await entities.open();
    await entities.row(tour.plan.entities[0][0]).first().click();
    await expect(entities.mentions.first()).toBeVisible();
    await tour.picture('entity');
    await entities.turn();
    await tour.picture('entity-pairs');
  });
}

/** Everything that is claimed, what is the same, and one claim over time. */
export async function lookAtClaims(tour: Tour): Promise<void> {
  const claims = new ClaimsPage(tour.page);
  await test.step('All claims of the corpus in a table', async () => {
    await claims.open();
    await expect(claims.rows.first()).toBeVisible();
    await tour.picture('claims');
  });
  await test.step('Claims that may be one are answered by keyboard', async () => {
    await tour.press('q');
    await tour.picture('claims-question');
    for (let asked = 0; asked < 10 && (await claims.position.isVisible()); asked += 1) {
      const question = await claims.question.textContent();
      await tour.press('y');
      await expect.poll(() => claims.question.textContent().catch(() => null)).not.toBe(question);
    }
    await tour.press('Escape');
    await expect(claims.rows.first()).toBeVisible();
  });
  await test.step('The page of a claim: its figures over time, who says it, its rating', async () => {
    await claims.rows.first().locator('[data-open]').click();
    await expect(claims.claimPage).toBeVisible();
    await tour.page.getByRole('button', { name: 'مختلط' }).click();
    await tour.picture('claim-page');
    await tour.press('Escape');
  });
}

/** What the labels mean, for all who work in the corpus. */
export async function lookAtCodebook(tour: Tour): Promise<void> {
  await test.step('The codebook: layers and labels, with a guideline and an example from the work', async () => {
    const codebook = new CodebookPage(tour.page);
    await codebook.open();
    await expect(codebook.body).toBeVisible();
    await tour.picture('codebook');
    await codebook.go('إحصاء');
    await tour.picture('codebook-label');
  });
}
