import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { passageKeyText } from '../../shared/copies/passage-key';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { copiedCorpus } from '../fixtures/copied-corpus';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { CopiesPage } from '../pages/copies';
import { ShellPage } from '../pages/shell';

test.use({ corpus: corpusOf(copiedCorpus()), settings: { annotator: 'نورة' } });

const corpusFile = 'corpus.نورة.ann.json';

/** One's own link between two articles, as it lies on the disk; its file is checked byte by byte. */
async function linkOn(app: HashiyaApp, [a = '', b = '']: readonly string[]) {
  const sidecar = await app.sidecar(a, 'نورة');
  if (sidecar === null) return undefined;
  const bytes = await readFile(path.join(app.places.corpus, `${a}.نورة.ann.json`), 'utf8');
  expect(bytes).toBe(serializeSidecar(sidecar));
  return sidecar.links.find((link) => link.b.path === b);
}

const given = ['same', 'excerpt', 'update', 'contradicts', 'different', 'unsure'] as const;
type Verdict = (typeof given)[number];
const keys: Readonly<Record<Verdict, string>> = {
  same: 'y',
  excerpt: 'e',
  update: 'u',
  contradicts: 'c',
  different: 'n',
  unsure: 'k',
};

interface Decided {
  readonly pair: string;
  readonly paths: readonly string[];
  readonly verdict: Verdict;
  /** Of an excerpt, as the window said it; empty of others. */
  readonly direction: string;
}

/** Says something of the pair that is shown, and waits for the next one. */
async function decideNext(
  copies: CopiesPage,
  page: Page,
  verdict: Verdict,
  { isReversed }: { readonly isReversed: boolean },
): Promise<Decided> {
  const paths = await copies.paths();
  const pair = await copies.shown();
  const proposed = await copies.excerptOf();
  if (isReversed) {
    await page.keyboard.press('s');
    await expect.poll(() => copies.excerptOf()).not.toBe(proposed);
  }
  const words = (await copies.excerptOf()) === 0 ? 'a-to-b' : 'b-to-a';
  await page.keyboard.press(keys[verdict]);
  await expect.poll(() => copies.shown()).not.toBe(pair);
  return { pair, paths, verdict, direction: verdict === 'excerpt' ? words : '' };
}

test('ten pairs are decided by keyboard, and none of them ever comes back', async ({
  app,
  page,
}) => {
  const copies = new CopiesPage(page);
  const shell = new ShellPage(page);
  await copies.open();
  const all = await copies.allPairs();
  expect(all.length).toBeGreaterThanOrEqual(15);
  const decided: Decided[] = [];
  for (let index = 0; index < 10; index += 1) {
    const verdict = given[index % given.length] ?? 'same';
    // The excerpt of the second round is the other way round than proposed.
    decided.push(await decideNext(copies, page, verdict, { isReversed: index === 7 }));
  }
  await shell.saved();
  for (const { paths, verdict, direction } of decided) {
    const link = await linkOn(app, paths);
    expect(link).toMatchObject({ scope: 'article', verdict, a: { path: paths[0] } });
    expect(link?.evidence?.containmentOfA).toBeGreaterThan(0);
    if (direction !== '') expect(link?.direction).toBe(direction);
    if (!['excerpt', 'update'].includes(verdict)) expect(link?.direction).toBe('none');
  }

  const names = decided.map(({ pair }) => pair);
  expect(await copies.allPairs()).toEqual(all.filter((pair) => !names.includes(pair)));
  await app.restart();
  const again = new CopiesPage(app.page);
  await again.open();
  const left = all.filter((pair) => !names.includes(pair));
  await expect.poll(async () => (await again.allPairs()).toSorted()).toEqual(left.toSorted());
  await app.page.getByRole('button', { name: 'ابحث من جديد' }).click();
  await expect.poll(async () => (await again.allPairs()).toSorted()).toEqual(left.toSorted());
  // What was decided is there to be looked at, with its verdict.
  await app.page.getByRole('button', { name: 'حكمت عليه' }).click();
  await expect.poll(async () => (await again.allPairs()).toSorted()).toEqual(names.toSorted());
});

test('undo puts a pair back into the queue and shows it', async ({ app, page }) => {
  const copies = new CopiesPage(page);
  const shell = new ShellPage(page);
  await copies.open();
  const all = await copies.allPairs();
  const first = await copies.shown();
  const paths = await copies.paths();
  // Nothing is said of a pair by a letter that is typed in a menu over it.
  await page.getByRole('button', { name: 'تصفية' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await copies.shown()).toBe(first);
  await page.keyboard.press('w');
  await page.keyboard.type('نص واحد');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect.poll(() => copies.shown()).not.toBe(first);
  const second = await copies.shown();
  await page.keyboard.press('y');
  await shell.saved();
  expect(await linkOn(app, paths)).toMatchObject({ verdict: 'different', note: 'نص واحد' });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(() => copies.paths()).toEqual(paths);
  await expect(copies.pair.locator('[data-said]')).toHaveAttribute('data-said', 'different');
  // Each undo goes to where its gesture was made.
  await page.keyboard.press('Control+z');
  await expect.poll(() => copies.shown()).toBe(second);
  await page.keyboard.press('Control+z');
  await expect.poll(() => copies.shown()).toBe(first);
  await expect.poll(() => copies.allPairs()).toEqual(all);
  await shell.saved();
  expect(await linkOn(app, paths)).toBeUndefined();
});

test('a verdict on a passage decides all pairs that share no more than it', async ({
  app,
  page,
}) => {
  const copies = new CopiesPage(page);
  const shell = new ShellPage(page);
  await copies.open();
  const all = await copies.allPairs();
  // Abridged articles of different stories share their last paragraph and nothing else.
  const tails = all.slice(-6);
  await copies.show(tails[0] ?? '');
  await page.keyboard.press('.');
  await expect(copies.pair).toContainText('على 5 أزواج أخرى');
  await page.keyboard.press('n');
  await expect.poll(() => copies.allPairs()).toEqual(all.slice(0, -6));
  await shell.saved();
  const bytes = await readFile(path.join(app.places.corpus, corpusFile), 'utf8');
  const file = JSON.parse(bytes) as CorpusFile;
  expect(bytes).toBe(serializeSidecar(file));
  const [verdict] = file.passageVerdicts;
  expect(file.passageVerdicts).toHaveLength(1);
  const words = passageKeyText(verdict?.a.target[1].exact ?? '');
  expect(verdict).toMatchObject({
    verdict: 'different',
    passageHash: createHash('sha256').update(words).digest('hex'),
  });

  await app.restart();
  const again = new CopiesPage(app.page);
  await again.open();
  await expect.poll(() => again.allPairs()).toEqual(all.slice(0, -6));
});
