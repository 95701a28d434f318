import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { claim, copiedStory, story } from '../fixtures/copied-story';
import { CopiesInReader } from '../pages/copies-in-reader';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: copiedStory(), settings: { annotator: 'نورة' } });

const passage = 'وأوضحت المديرة لمياء الخزامي أن المخزون يكفي المدينة';

test('a passage is linked to the words of a copy that stand for it', async ({ app, page }) => {
  const [library, reader, shell] = [
    new LibraryPage(page),
    new ReaderPage(page),
    new ShellPage(page),
  ];
  await library.open(story.otherNumber);
  await new CopiesInReader(page).look();
  await reader.selectWords(passage);
  await shell.press('l');
  await shell.dialog
    .getByRole('combobox')
    .or(shell.dialog.getByRole('searchbox'))
    .first()
    .fill('وصول');
  await shell.press('Enter');
  await expect(shell.dialog.getByRole('button', { name: /ما يقابله هناك/u })).toBeFocused();
  await app.shot('link-places');
  await shell.press('Enter');
  await app.shot('link-passages');
  await shell.press('u');
  await expect(shell.dialog).toBeHidden();
  await expect(reader.links).toContainText('لمياء الخزامي');
  await shell.saved();
  const [a, b] = await Promise.all(
    [story.original, story.otherNumber].map(async (article) => {
      const bytes = await readFile(path.join(app.places.corpus, article));
      return { path: article, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
  // With the article whose path sorts first, though the link was made from the other one.
  expect((await app.sidecar(story.original, 'نورة'))?.links).toMatchObject([
    {
      scope: 'passage',
      verdict: 'update',
      direction: 'b-to-a',
      a: { ...a, target: [{}, { exact: passage }] },
      b: { ...b, target: [{}, { exact: passage }] },
    },
  ]);
  await shell.press('Control+z');
  await expect(reader.links).toHaveCount(0);
});

test('a claim is linked to a claim that is chosen in the other article', async ({ app, page }) => {
  const [library, reader, shell] = [
    new LibraryPage(page),
    new ReaderPage(page),
    new ShellPage(page),
  ];
  await library.open(story.otherNumber);
  await reader.selectWords(claim.replace('12', '15'));
  await shell.press('c');
  await shell.press('Control+b');
  await library.open(story.original);
  await reader.selectWords(claim);
  await shell.press('c');
  await shell.press('l');
  await shell.dialog
    .getByRole('combobox')
    .or(shell.dialog.getByRole('searchbox'))
    .first()
    .fill('القمح في');
  await shell.press('Enter');
  await shell.dialog.getByRole('button', { name: /اختر الموضع هناك/u }).click();
  const hint = page.getByTestId('linking-hint');
  await expect(hint).toBeInViewport();
  await app.shot('linking-hint');
  await reader.clickWords('15 سفينة');
  await shell.press('Enter');
  await expect(shell.dialog).toBeVisible();
  await expect(shell.dialog.getByRole('heading', { name: 'ربط ادعاءين' })).toBeVisible();
  await expect(shell.dialog.getByRole('button', { name: /الادعاء نفسه/u })).toBeVisible();
  await app.shot('link-claims');
  await shell.press('c');
  await expect(shell.dialog).toBeHidden();
  await expect(hint).toHaveCount(0);
  await shell.saved();
  const [own, others] = await Promise.all([
    app.sidecar(story.original, 'نورة'),
    app.sidecar(story.otherNumber, 'نورة'),
  ]);
  expect(own?.links).toMatchObject([
    {
      scope: 'claim',
      verdict: 'contradicts',
      direction: 'none',
      a: { path: story.original, annotationId: own?.annotations[0]?.id },
      b: { path: story.otherNumber, annotationId: others?.annotations[0]?.id },
    },
  ]);
});

test('an article is linked to a passage of another one, begun from the article', async ({
  app,
  page,
}) => {
  const [library, reader, shell] = [
    new LibraryPage(page),
    new ReaderPage(page),
    new ShellPage(page),
  ];
  await library.open(story.otherNumber);
  await reader.waitFor('القمح في الميناء');
  await shell.press('l');
  await shell.dialog
    .getByRole('combobox')
    .or(shell.dialog.getByRole('searchbox'))
    .first()
    .fill('وصول');
  await shell.press('Enter');
  await expect(shell.dialog.getByRole('heading', { name: 'ربط مقالين' })).toBeVisible();
  await app.shot('link-article-to-place');
  await shell.dialog.getByRole('button', { name: /بموضع من المقال الآخر/u }).click();
  await expect(page.getByTestId('linking-hint')).toBeInViewport();
  await reader.waitFor('وصول القمح');
  await reader.selectWords(passage);
  await shell.press('Enter');
  await expect(shell.dialog.getByRole('heading', { name: 'ربط مقال بموضع' })).toBeVisible();
  await shell.press('e');
  await expect(shell.dialog).toBeHidden();
  await shell.saved();
  const [link] = (await app.sidecar(story.original, 'نورة'))?.links ?? [];
  expect(link).toMatchObject({
    scope: 'passage',
    verdict: 'excerpt',
    direction: 'b-to-a',
    a: { path: story.original, target: [{}, { exact: passage }] },
    b: { path: story.otherNumber },
  });
  expect(link?.b).not.toHaveProperty('target');
});
