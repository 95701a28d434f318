import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { copiedCorpus } from '../fixtures/copied-corpus';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { CopiesPage } from '../pages/copies';
import { ShellPage } from '../pages/shell';

test.use({ corpus: corpusOf(copiedCorpus()), settings: { annotator: 'نورة' } });

/** One's own decisions on clusters as they lie on the disk; the file is checked byte by byte. */
async function decisions(app: HashiyaApp): Promise<CorpusFile['clusterDecisions']> {
  await new ShellPage(app.page).saved();
  const bytes = await readFile(path.join(app.places.corpus, 'corpus.نورة.ann.json'), 'utf8');
  const file = JSON.parse(bytes) as CorpusFile;
  expect(bytes).toBe(serializeSidecar(file));
  return file.clusterDecisions;
}

interface Shown {
  readonly copies: CopiesPage;
  readonly page: Locator;
  readonly why: Locator;
  readonly shell: ShellPage;
  member(article: string): Locator;
  paths(): Promise<string[]>;
}

/** Goes to the clusters, and shows the one that an article is in. */
async function show(app: HashiyaApp, article: string): Promise<Shown> {
  const copies = new CopiesPage(app.page);
  await copies.open();
  await app.page.getByRole('button', { name: 'مجموعات', exact: true }).click();
  const page = app.page.getByTestId('cluster');
  const member = (path: string) => page.locator(`li[data-article="${path}"]`);
  const all = await copies.rows.count();
  for (let row = 0; row < all && (await member(article).count()) === 0; row += 1) {
    await copies.rows.nth(row).click();
  }
  await expect(member(article)).toBeVisible();
  const paths = () =>
    page
      .locator('li[data-article]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-article') ?? ''));
  const why = page.getByRole('textbox', { name: /لماذا/u });
  return { copies, page, why, shell: new ShellPage(app.page), member, paths };
}

test('an article comes to stand for its cluster, with the reason; undo takes it back', async ({
  app,
}) => {
  const { member, why, shell, page } = await show(app, 'صدى/المياه.txt');
  await why.fill('فيه الأرقام الأحدث');
  await member('صدى/المياه.txt').getByRole('button', { name: 'اجعله المعتمد' }).click();
  await expect(member('صدى/المياه.txt')).toContainText('المعتمد');
  await expect(member('صدى/المياه.txt')).toContainText('فيه الأرقام الأحدث');
  await expect(why).toHaveValue('');
  const first = await decisions(app);
  expect(first).toMatchObject([
    { kind: 'canonical', article: { path: 'صدى/المياه.txt' }, note: 'فيه الأرقام الأحدث' },
  ]);
  // Another one takes its place: there is one decision, not two.
  const choose = app.page.getByRole('button', { name: 'اجعله المعتمد' });
  const other = page.locator('li[data-article]', { has: choose }).first();
  const path = (await other.getAttribute('data-article')) ?? '';
  await other.getByRole('button').first().click();
  await expect(member(path)).toContainText('ألغِ اعتماده');
  expect(await decisions(app)).toMatchObject([
    { id: first[0]?.id, kind: 'canonical', article: { path } },
  ]);
  await page.focus();
  await shell.press('Control+z');
  await shell.press('Control+z');
  await expect(page.getByText('ألغِ اعتماده')).toHaveCount(0);
  expect(await decisions(app)).toEqual([]);
});

test('by keys alone, an article is taken out of its cluster and put back', async ({ app }) => {
  const { member, why, paths, shell } = await show(app, 'صدى/الكأس.txt');
  const before = await paths();
  await why.focus();
  await app.page.keyboard.type('مباراة أخرى');
  const cut = member('صدى/الكأس.txt').getByRole('button', { name: 'ليس منها' });
  for (let step = 0; step < 40; step += 1) {
    if (await cut.evaluate((element) => element === document.activeElement)) break;
    await shell.press('Tab');
  }
  await expect(cut).toBeFocused();
  await shell.press('Enter');
  await expect(member('صدى/الكأس.txt')).toContainText('أخرجته من المجموعة');
  await expect(member('صدى/الكأس.txt')).toContainText('مباراة أخرى');
  const [decision] = await decisions(app);
  expect(decision).toMatchObject({
    kind: 'cut',
    a: { path: 'صدى/الكأس.txt' },
    note: 'مباراة أخرى',
  });
  await app.restart();
  const again = await show(app, 'صدى/الكأس.txt');
  const back = again.member('صدى/الكأس.txt').getByRole('button', { name: 'أعده إليها' });
  await back.focus();
  await again.shell.press('Enter');
  await expect(back).toHaveCount(0);
  expect((await again.paths()).toSorted()).toEqual(before.toSorted());
  expect(await decisions(app)).toEqual([]);
});

test('two clusters that hang together become one, and two again', async ({ app }) => {
  const { copies, page, why, shell, paths } = await show(app, 'يوم/القمح.txt');
  const before = await copies.rows.count();
  const alone = await paths();
  await why.fill('حدث واحد');
  await page.getByRole('button', { name: 'ضمّ مجموعة أخرى' }).click();
  await app.page.getByRole('menuitem').first().press('Enter');
  await expect(copies.rows).toHaveCount(before - 1);
  expect((await paths()).length).toBeGreaterThan(alone.length);
  expect(await paths()).toEqual(expect.arrayContaining(alone));
  expect(await decisions(app)).toMatchObject([{ kind: 'merge', note: 'حدث واحد' }]);
  await shell.press('Control+z');
  await expect(copies.rows).toHaveCount(before);
  expect(await decisions(app)).toEqual([]);
});

test('what was decided on clusters can be brought back from an earlier version', async ({
  app,
}) => {
  const { member, why } = await show(app, 'صدى/المياه.txt');
  await why.fill('الأول');
  await member('صدى/المياه.txt').getByRole('button', { name: 'اجعله المعتمد' }).click();
  const [first] = await decisions(app);
  // The version before the first write of a session is kept.
  await app.restart();
  const again = await show(app, 'صدى/المياه.txt');
  const takeBack = again.member('صدى/المياه.txt').getByRole('button', { name: 'ألغِ اعتماده' });
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  expect(await decisions(app)).toEqual([]);
  await again.page.focus();
  await again.shell.press('Control+k');
  await app.page.keyboard.type('يعمّ المقالات');
  await again.shell.press('Enter');
  const change = again.shell.dialog.locator('li[data-change="added"]');
  await expect(change).toContainText('المعتمد في مجموعته');
  await app.shot('versions-of-corpus-file');
  await again.shell.dialog.getByRole('button', { name: 'أعد هذه النسخة' }).click();
  await expect(again.shell.dialog).toBeHidden();
  expect(await decisions(app)).toEqual([first]);
  await expect(again.member('صدى/المياه.txt')).toContainText('الأول');
  await again.page.focus();
  await again.shell.press('Control+z');
  await expect(again.page.getByText('ألغِ اعتماده')).toHaveCount(0);
  expect(await decisions(app)).toEqual([]);
});
