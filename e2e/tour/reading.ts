import { expect, test } from '@playwright/test';
import { BesidePage } from '../pages/beside';
import { planFor } from './plan';
import type { Tour } from './tour';

/** Opens the folder and an article of it. */
export async function openFolder(tour: Tour): Promise<void> {
  await test.step(`A copy of ${tour.source ?? 'the example corpus'} is opened in the real window`, async () => {
    await tour.app.start();
    await tour.library.rows.first().waitFor();
    await tour.picture('library');
  });
  if (!tour.isExample) {
    await test.step('Something to annotate is looked for', async () => {
      tour.plan = await planFor(tour.page, (article) => tour.library.open(article));
      await tour.press('Control+b');
    });
  }
  await test.step(`An article is opened: ${tour.plan.article}`, async () => {
    await tour.library.open(tour.plan.article);
    await tour.picture('reader');
  });
}

/** Finds one's way in an article: the list, the layers, the caret, words in every spelling. */
export async function findOnesWay(tour: Tour): Promise<void> {
  const beside = new BesidePage(tour.page);
  await test.step('The list beside the text is walked by keys; layers can be hidden and locked', async () => {
    await tour.press('F6');
    await expect(beside.entries.first()).toBeVisible();
    await tour.press('ArrowDown');
    await tour.picture('list');
    await beside.layers.click();
    await tour.picture('layers');
    await tour.press('Escape');
    await tour.press('F6');
  });
  await test.step('A caret walks the text, word by word, and selects without a mouse', async () => {
    await tour.press('ArrowDown');
    await tour.press('Control+ArrowLeft');
    await tour.press('Control+Shift+ArrowLeft');
    await expect(tour.reader.bar).toBeVisible();
    await tour.picture('caret');
    await tour.press('Escape');
    await tour.page.getByRole('radio', { name: 'الحاشية' }).click();
  });
  await test.step('Words are found in every spelling', async () => {
    await tour.press('Control+f');
    await tour.page.keyboard.insertText(tour.plan.claim.split(' ')[1] ?? tour.plan.claim);
    await expect(tour.reader.find.count).toContainText('1');
    await tour.picture('find');
    await tour.press('Escape');
    await expect(tour.reader.bar).toBeVisible();
    await tour.press('Escape');
  });
}

/** Marks a stretch as a story, and sets the text to one's liking. */
export async function setThePage(tour: Tour): Promise<void> {
  await test.step('A stretch is marked as a story; the text is set to one’s liking', async () => {
    await tour.reader.selectWords(tour.plan.claim);
    await tour.press('s');
    await expect(tour.page.locator('[data-segment][data-mine="true"]')).toHaveCount(1);
    await tour.picture('segment');
    await tour.press('Delete');
    await tour.page.getByRole('button', { name: 'هيئة النص' }).click();
    await tour.picture('comfort');
    await tour.press('Escape');
  });
}

/** Looks at what is printed of an article. */
export async function printArticle(tour: Tour): Promise<void> {
  await test.step('The article is printed with numbered notes', async () => {
    await tour.quiet();
    await tour.press('Control+p');
    await expect(tour.shell.dialog).toBeVisible();
    await tour.picture('print');
    await tour.press('Escape');
  });
}
