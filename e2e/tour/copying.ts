import path from 'node:path';
import { expect, test } from '@playwright/test';
import { CopiesPage } from '../pages/copies';
import type { Tour } from './tour';

/** Links the article to another one by hand, and sees the link from both sides. */
export async function linkArticles(tour: Tour): Promise<void> {
  const { plan, shell, reader } = tour;
  await test.step(`The article is linked as a copy of ${plan.other}`, async () => {
    await tour.press('l');
    await tour.searchInDialog(path.posix.basename(plan.other, path.extname(plan.other)));
    await tour.picture('link');
    await tour.press('Enter');
    await tour.picture('verdict');
    await tour.press('y');
    await expect(reader.links).toHaveCount(1);
    await tour.picture('linked');
  });
  await test.step('The link is seen from the other side', async () => {
    await reader.links.getByRole('button').first().click();
    await expect(tour.page.locator(`[role="option"][data-path="${plan.other}"]`)).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(reader.links).toHaveCount(1);
    await tour.picture('other-side');
  });
  await test.step('The link is undone and done again, and each time it is said what', async () => {
    await tour.press('Control+z');
    await expect(shell.notice('undone')).toBeVisible();
    await expect(reader.links).toHaveCount(0);
    await tour.picture('undone');
    await tour.press('Control+Shift+z');
    await expect(shell.notice('redone')).toBeVisible();
    await expect(reader.links).toHaveCount(1);
  });
}

/** Decides by keyboard what the found pairs are. */
export async function reviewCopies(tour: Tour): Promise<void> {
  const copies = new CopiesPage(tour.page);
  const decide = async (key: string) => {
    const before = await copies.shown();
    await tour.press(key);
    await expect.poll(() => copies.shown()).not.toBe(before);
  };
  await test.step('Copies were found in the whole folder; pairs are decided by keyboard', async () => {
    await tour.quiet();
    await copies.open();
    await tour.picture('copies');
    await decide('u');
    await decide('e');
    await tour.picture('copies-next');
    await tour.press('.');
    await tour.picture('copies-passage');
    await tour.press('Escape');
  });
  await test.step('Decided pairs make clusters, in the order of their days', async () => {
    await tour.page
      .getByRole('radio', { name: 'مجموعات' })
      .or(tour.page.getByRole('button', { name: 'مجموعات' }))
      .click();
    await expect(tour.page.locator('li[data-article]').first()).toBeVisible();
    await tour.picture('cluster');
  });
}

/** Brings an annotation to the copies of its article; what differs there waits for a person. */
export async function carryToCopies(tour: Tour): Promise<void> {
  await test.step('The claim is carried to the copies; where a number differs a person decides', async () => {
    await tour.openArticle(tour.plan.article);
    await tour.picture('copies-in-reader');
    await tour.reader.notes.first().getByRole('button').first().click();
    await tour.press('v');
    const boxes = tour.shell.dialog.getByRole('checkbox');
    await expect(boxes.first()).toBeVisible();
    const changed = tour.shell.dialog.locator('li[data-sure="false"]').getByRole('checkbox').last();
    await changed.click();
    await tour.picture('carry');
    await tour.shell.dialog.getByRole('button').last().click();
    await expect(tour.shell.dialog).toBeHidden();
    await tour.picture('carried');
  });
}
