import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { ExportPage } from '../pages/export';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'nilofar-today/strike-0319.txt';

interface DocumentRecord {
  readonly type: string;
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
  readonly sidecars: {
    annotations: { target: [{ start: number; end: number }, { exact: string }] }[];
  }[];
}

async function exported(folder: string): Promise<DocumentRecord[]> {
  const [file] = await readdir(folder);
  const lines = (await readFile(path.join(folder, file ?? ''), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as DocumentRecord);
}

test.use({ settings: { annotator: 'نورة' } });

test('the corpus is exported as lossless JSONL; spans are slices of the text it carries', async ({
  app,
  page,
}, testInfo) => {
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  const words = await page.locator('article p:not(:empty)').nth(1).innerText();
  const name = words.split(' ').slice(1, 3).join(' ');
  await new ReaderPage(page).selectWords(name);
  await shell.press('2');
  const folder = testInfo.outputPath('dataset');
  await app.setDialogAnswer(folder);
  await shell.press('Control+e');
  await new ExportPage(page).run.click();
  await expect(shell.notice('exported')).toBeVisible();
  await app.shot('exported');

  const records = await exported(folder);
  const documents = records.filter(({ type }) => type === 'document');
  expect(documents.map((document) => document.path)).toEqual(
    documents.map((document) => document.path).toSorted(),
  );
  const mine = documents.find((document) => document.path === article);
  expect(mine?.encoding).toBe('windows-1256');
  const bytes = await readFile(path.join(app.places.corpus, article));
  expect(mine?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const annotations = mine?.sidecars[0]?.annotations ?? [];
  expect(annotations).toHaveLength(1);
  for (const { target } of annotations) {
    const slice = [...(mine?.text ?? '')].slice(target[0].start, target[0].end).join('');
    expect(slice).toBe(target[1].exact);
  }
  await shell.notice('exported').getByRole('button').first().click();
  expect((await app.opened()).folders).toEqual([folder]);
});

test('chosen rows are exported alone', async ({ app, page }, testInfo) => {
  const library = new LibraryPage(page);
  await library.choose(article);
  const folder = testInfo.outputPath('chosen');
  await app.setDialogAnswer(folder);
  await page
    .getByRole('button', { name: 'صدّر المختار' })
    .or(page.getByRole('region').getByRole('button', { name: /صدّر/ }))
    .first()
    .click();
  await new ExportPage(page).run.click();
  await expect(new ShellPage(page).notice('exported')).toBeVisible();
  const documents = (await exported(folder)).filter(({ type }) => type === 'document');
  expect(documents.map((document) => document.path)).toEqual([article]);
});
