import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { claimedCorpus, textOf, told, toldCorpus } from '../fixtures/claimed-corpus';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { ClaimsPage } from '../pages/claims';
import { arabic101, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ settings: { annotator: 'نورة' } });

/** One's own corpus file as it lies on the disk, checked byte by byte. */
async function corpusFile(app: HashiyaApp): Promise<CorpusFile> {
  const bytes = await readFile(path.join(app.places.corpus, 'corpus.نورة.ann.json'), 'utf8');
  const file: CorpusFile = JSON.parse(bytes);
  expect(bytes).toBe(serializeSidecar(file));
  return file;
}

/** What one's own annotations of an article refer to; the sidecar is checked byte by byte. */
async function references(app: HashiyaApp, article: string): Promise<(string | undefined)[]> {
  const sidecar = await app.sidecar(article, 'نورة');
  if (sidecar === null) return [];
  const bytes = await readFile(path.join(app.places.corpus, `${article}.نورة.ann.json`), 'utf8');
  expect(bytes).toBe(serializeSidecar(sidecar));
  return sidecar.annotations.map(({ refersTo }) => refersTo);
}

/** All that one's own files say, byte for byte but for how often they were written. */
async function ownBytes(app: HashiyaApp): Promise<string[]> {
  const names = ['corpus', ...told.map((one) => one.path)];
  const files = names.map((name) => path.join(app.places.corpus, `${name}.نورة.ann.json`));
  // Nothing was written of an article without marks, and nothing of the corpus before an answer.
  const bytes = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return bytes.map((words) => words.replace(/"revision": \d+/, ''));
}

test.describe('three articles', () => {
  test.use({ corpus: corpusOf(toldCorpus()) });

  test('become one claim with a timeline, by keyboard alone', async ({ app, page }) => {
    test.slow();
    const keys = new KeyboardOf(page, arabic101);
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    const claims = new ClaimsPage(page);
    const library = new LibraryPage(page);

    await test.step('what they claim is marked', async () => {
      for (const [at, one] of told.entries()) {
        await expect(library.grid).toBeFocused();
        await keys.named('Home');
        await keys.named('ArrowDown', at);
        await keys.named('Enter');
        await reader.waitFor(one.rest);
        await keys.walkTo(one.claim, textOf(one));
        await keys.press('J');
        expect(await keys.selected()).toBe(one.claim);
        await keys.press('c');
        await expect(reader.notes).toHaveCount(1);
        await keys.named('Control+b');
      }
      await shell.saved();
    });

    const [, ...marked] = await ownBytes(app);
    await test.step('similar ones are put forward and joined', async () => {
      await claims.open();
      await expect(claims.rows).toHaveCount(4);
      await keys.press('q');
      await expect(claims.question.locator('[data-differs]').first()).toBeVisible();
      await expect(claims.position).toHaveText('السؤال 1 من 3');
      await keys.press('y');
      await expect(claims.position).toHaveText('السؤال 1 من 1');
      await keys.press('y');
      await expect(claims.position).toHaveCount(0);
      await shell.saved();
      const file = await corpusFile(app);
      expect(file.claims).toHaveLength(1);
      expect(file.identities).toEqual([]);
      for (const { path: article } of told.slice(0, 3)) {
        expect(await references(app, article)).toEqual([`claim:${file.claims[0]?.id}`]);
      }
      expect(await references(app, told[3]?.path ?? '')).toEqual([undefined]);
    });

    await test.step('undo takes every byte of it back, and redo brings it again', async () => {
      const joined = await ownBytes(app);
      await keys.press('z', { ctrl: true });
      await expect(claims.position).toHaveText('السؤال 1 من 1');
      await keys.press('z', { ctrl: true });
      // At the question of which the answer was taken back, wherever it stands among the three.
      await expect(claims.position).toHaveText(/من 3$/);
      await expect.poll(async () => (await ownBytes(app)).slice(1)).toEqual(marked);
      await shell.saved();
      expect((await corpusFile(app)).claims).toEqual([]);
      await keys.press('y', { ctrl: true });
      await expect(claims.position).toHaveText('السؤال 1 من 1');
      await keys.press('y', { ctrl: true });
      await expect(claims.position).toHaveCount(0);
      await expect.poll(() => ownBytes(app)).toEqual(joined);
    });

    await test.step('its page has the figures in the order in which they were claimed', async () => {
      await keys.named('Escape');
      await expect(claims.rows).toHaveCount(2);
      await expect(claims.grid).toBeFocused();
      await keys.named('Home');
      await keys.named('Enter');
      await expect(claims.claimPage).toBeVisible();
      expect(await claims.figures()).toEqual([
        'first: 15 قتيلا',
        'changed: 31 قتيلا',
        'same: 31 قتيلا',
      ]);
      await expect(claims.steps.nth(1)).toContainText(/15.*←.*31/);
      await expect(claims.mentions).toHaveCount(3);
      await claims.mentions.nth(1).locator('button').first().focus();
      await keys.named('Enter');
      await reader.waitFor(told[1]?.rest ?? '');
      await expect(page.getByTestId('claim-of-note')).toContainText('ذُكر 3 مرات · 3 مصادر');
    });

    await test.step('undo takes the last answer back, and asks again', async () => {
      await keys.press('z', { ctrl: true });
      await expect(shell.notice('undone')).toBeVisible();
      await expect(claims.position).toHaveText('السؤال 1 من 1');
      // Which of the three was joined last is for their likeness to say.
      const left = async () => {
        const all = await Promise.all(told.slice(0, 3).map((one) => references(app, one.path)));
        return all.flat().filter((one) => one === undefined).length;
      };
      await expect.poll(left).toBe(1);
      await keys.press('n');
      await expect(claims.position).toHaveCount(0);
      await shell.saved();
      expect((await corpusFile(app)).identities).toMatchObject([
        { kind: 'claim', verdict: 'not-same' },
      ]);
    });

    await test.step('nothing that was decided comes back after a restart', async () => {
      await app.restart();
      const after = new ClaimsPage(app.page);
      await after.open();
      await expect(after.rows).toHaveCount(3);
      await app.page.keyboard.press('q');
      await expect(after.question).toBeVisible();
      await expect(app.page.getByText('لا أسئلة')).toBeVisible();
      await expect(after.position).toHaveCount(0);
    });
  });
});

test.describe('a claim of another annotator', () => {
  test.use({ corpus: corpusOf(claimedCorpus()) });

  test('meets one’s own: joined, renamed, rated, with evidence from an article', async ({
    app,
    page,
  }) => {
    const shell = new ShellPage(page);
    const claims = new ClaimsPage(page);
    const reader = new ReaderPage(page);
    await claims.open();
    await expect(claims.rows).toHaveCount(5);
    await page.keyboard.press('q');
    for (let left = 6; left > 0 && (await claims.position.count()) > 0; left -= 1) {
      const before = await claims.position.innerText();
      await page.keyboard.press('y');
      await expect.poll(async () => (await claims.position.allInnerTexts())[0]).not.toBe(before);
    }
    await page.keyboard.press('Escape');
    await expect(claims.rows).toHaveCount(2);
    await shell.saved();
    for (const { path: article } of told.slice(0, 3)) {
      expect(await references(app, article)).toEqual(['claim:samir-claim']);
    }
    // Columns are sorted and made wider by keys, too.
    const titles = claims.grid.getByRole('columnheader', { name: 'الادعاء', exact: true });
    const width = async () => (await titles.boundingBox())?.width ?? 0;
    const before = await width();
    await titles.getByRole('button').press('Enter');
    await expect(titles).toHaveAttribute('aria-sort', 'ascending');
    await titles.getByRole('button').press('Shift+ArrowRight');
    await expect.poll(width).toBeCloseTo(before - 16, 0);
    await claims.rows.filter({ hasText: 'قتلى انفجار' }).locator('[data-open]').click();
    await expect(claims.mentions).toHaveCount(5);
    await expect(claims.claimPage.locator('[data-rated-by="Samir"]')).toContainText('صحيح غالبا');

    await claims.claimPage.getByRole('button', { name: 'قتلى انفجار المرفأ القديم' }).click();
    await page.getByRole('textbox', { name: 'عنوان الادعاء' }).fill('حصيلة انفجار المستودع');
    await page.keyboard.press('Enter');
    await expect(claims.claimPage.getByRole('heading', { level: 1 })).toContainText('حصيلة');
    await claims.claimPage.getByRole('button', { name: 'مختلط', exact: true }).click();
    await claims.claimPage.getByRole('button', { name: 'ابحث عن كلمات تثبته' }).click();
    await reader.waitFor(told[0]?.rest ?? '');
    await reader.selectWords('سيارات الإسعاف');
    await page.keyboard.press('Control+Enter');
    await expect(claims.claimPage).toContainText('«سيارات الإسعاف»');
    await shell.saved();
    const file = await corpusFile(app);
    expect(file.claims).toMatchObject([
      { title: 'حصيلة انفجار المستودع', rating: { value: 'mixed' } },
    ]);
    expect(file.claims[0]?.rating?.evidence).toMatchObject([
      { path: told[0]?.path, target: [{}, { exact: 'سيارات الإسعاف' }] },
    ]);
    expect(file.identities).toMatchObject([{ verdict: 'same', b: 'samir-claim' }]);
    await expect(claims.claimPage.locator('[data-rated-by="Samir"]')).toBeVisible();
  });
});
