import path from 'node:path';
import { expect, test } from '@playwright/test';
import { TrayPage } from '../pages/tray';
import { disturbWork, editArticle } from './others';
import type { Tour } from './tour';

/** What keeps work from being lost: earlier versions, two versions of one file, a changed article. */
export async function recoverWork(tour: Tour): Promise<void> {
  const { shell, plan } = tour;
  await test.step('An earlier version of the work is compared with the present one', async () => {
    await tour.quiet();
    await tour.ask('النسخ السابقة');
    await expect(shell.dialog.locator('[data-change]').first()).toBeVisible();
    await tour.picture('versions');
    await tour.press('Escape');
  });
  await test.step('Somebody else writes the same work file: which version stays?', async () => {
    await disturbWork(tour.app, plan.article);
    await expect(shell.dialog).toBeVisible();
    await tour.picture('conflict');
    await shell.dialog.getByRole('button', { name: 'خذ ما في الملف' }).click();
    await expect(shell.dialog).toBeHidden();
    await shell.saved();
  });
  await test.step('The article’s file changes: nothing moves before a person has looked; what came in unseen is shown', async () => {
    await editArticle(path.join(tour.corpus, ...plan.article.split('/')), plan);
    await new TrayPage(tour.page).open();
    await tour.quiet();
    await tour.picture('tray');
    await tour.press('Alt+Shift+Enter');
    await tour.press('i');
    await tour.picture('invisibles');
    await tour.press('i');
  });
}
