import { expect, test } from '@playwright/test';
import type { Tour } from './tour';

/** The main views by their keys, and what is on the screen once each of them is there. */
const views = [
  ['library', 'Control+b', '[role="grid"] [data-path]'],
  ['copies', 'Control+d', '[data-testid="copies"] [role="option"]'],
  ['entities', 'Control+Shift+E', '[data-testid="entities"] [role="option"]'],
  ['claims', 'Control+m', '[data-claim]'],
  ['codebook', 'Control+g', '[data-testid="codebook-page"]'],
  ['export', 'Control+e', '[data-testid="export-report"]'],
  ['import', 'Control+i', '[data-testid="import"]'],
] as const;

/** Sees that all is there after a restart, and the main views in the other looks. */
export async function lookAround(tour: Tour): Promise<void> {
  await test.step('Closed and opened again, everything is there', async () => {
    await tour.app.restart();
    await tour.library.open(tour.plan.article);
    await expect(tour.reader.notes).toHaveCount(1);
    await expect(tour.reader.links.first()).toBeVisible();
    await tour.picture('reopened');
  });
  await test.step('Dark, in English, with the keys', async () => {
    await tour.command('مظهر داكن');
    await expect(tour.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await tour.picture('reader-dark');
    await tour.command('English');
    await expect(tour.page.locator('html')).toHaveAttribute('dir', 'ltr');
    await tour.picture('reader-dark-english');
    await tour.press('?');
    await tour.picture('keys-dark-english');
    await tour.press('Escape');
  });
  await test.step('Every view in this look', async () => {
    for (const [name, keys, place] of views) {
      await tour.press(keys);
      if (tour.isExample) await tour.page.locator(place).first().waitFor();
      await tour.picture(`${name}-dark-english`);
    }
  });
}
