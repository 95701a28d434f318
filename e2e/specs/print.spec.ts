import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { fullArticle, makeWorkedCorpus, workedArticle } from '../fixtures/worked-corpus';
import { LibraryPage } from '../pages/library';
import { ShellPage } from '../pages/shell';

test.use({
  corpus: corpusOf({ 'خبر.txt': 'خبر\n' }),
  settings: { annotator: 'نورة', theme: 'dark' },
});

/** All streams of a PDF that are packed in the usual way, unpacked. */
function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    if (pdf.subarray(at - 3, at).toString() === 'end' || end === -1) continue;
    try {
      streams.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A picture or a font that is packed otherwise.
    }
  }
  return streams;
}

function pagesOf(pdf: Buffer): number {
  const all = [pdf.toString('latin1'), ...streamsOf(pdf)].join('\n');
  return all.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function start(app: HashiyaApp, article: string): Promise<Page> {
  await rm(app.places.corpus, { recursive: true });
  await makeWorkedCorpus(app.places.corpus);
  await app.start();
  await new LibraryPage(app.page).open(article);
  return app.page;
}

async function saveAs(app: HashiyaApp, file: string): Promise<void> {
  await app.setSaveAnswer(file);
  await app.page.getByRole('dialog').getByRole('button').last().click();
}

test('the article is saved with its numbered notes, on as many pages as it takes', async ({
  unstarted: app,
}, testInfo) => {
  const page = await start(app, workedArticle);
  const shell = new ShellPage(page);
  await shell.press('Control+p');
  await expect(shell.dialog).toBeVisible();
  await app.shot('print-dialog');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // The sheet is not on the screen, but holds the words and a note for each claim.
  const sheet = page.locator('[data-print-sheet]');
  await expect(sheet).toBeHidden();
  await expect(sheet.locator('[data-number]')).toHaveCount(5);
  await expect(sheet.locator('[data-printed]').nth(2)).toContainText('القمح');
  await page.emulateMedia({ media: 'print' });
  await app.shot('print-sheet');
  // Paper is white, whatever the window is.
  const ink = await sheet.evaluate((element) => getComputedStyle(element).color);
  expect(Math.max(...(ink.match(/[\d.]+/g) ?? ['255']).slice(0, 3).map(Number))).toBeLessThan(80);
  await page.emulateMedia({ media: 'screen' });

  const file = testInfo.outputPath('مقال.pdf');
  await saveAs(app, file);
  await expect(shell.notice('pdf-saved')).toContainText('مقال');
  const pdf = await readFile(file);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toBeGreaterThan(0);
  await shell.notice('pdf-saved').getByRole('button').first().click();
  await expect.poll(async () => (await app.opened()).files).toEqual([file]);
  await expect(shell.dialog).toBeHidden();
  await expect(sheet).toHaveCount(0);
});

test('highlights are on the paper, and sixty notes take more than one page', async ({
  unstarted: app,
}, testInfo) => {
  const page = await start(app, fullArticle);
  const shell = new ShellPage(page);
  await shell.press('Control+p');
  await expect(page.locator('[data-print-sheet] [data-number]')).toHaveCount(60);
  const painted = testInfo.outputPath('painted.pdf');
  await saveAs(app, painted);
  await expect(shell.notice('pdf-saved')).toBeVisible();
  await shell.press('Control+p');
  await page.evaluate(() => CSS.highlights.clear());
  const bare = testInfo.outputPath('bare.pdf');
  await saveAs(app, bare);
  await expect.poll(() => existsSync(bare)).toBe(true);
  await expect(shell.dialog).toBeHidden();
  const [withPaint, without] = await Promise.all([readFile(painted), readFile(bare)]);
  expect(pagesOf(withPaint)).toBeGreaterThan(1);
  const fills = (pdf: Buffer) => streamsOf(pdf).join('\n').match(/\bf\n/g)?.length ?? 0;
  expect(fills(withPaint)).toBeGreaterThan(fills(without) + 60);
});

test('no article can be written over, and a name that is taken is left alone', async ({
  unstarted: app,
}, testInfo) => {
  const page = await start(app, workedArticle);
  const shell = new ShellPage(page);
  const article = `${app.places.corpus}/${workedArticle}`;
  const before = await readFile(article);
  await shell.press('Control+p');
  await saveAs(app, article);
  await expect(shell.notice('pdf-saved')).toBeVisible();
  expect(await readFile(article)).toEqual(before);
  expect((await readFile(`${article}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');

  const taken = testInfo.outputPath('taken.pdf');
  await writeFile(taken, 'mine');
  await shell.press('Control+p');
  await saveAs(app, taken.slice(0, -'.pdf'.length));
  await expect(shell.notice('problem')).toContainText('taken.pdf');
  expect(await readFile(taken, 'utf8')).toBe('mine');
});
