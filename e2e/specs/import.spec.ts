import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { parseSidecar } from '../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { lookAt, looks, start } from '../fixtures/looks';
import { ImportPage } from '../pages/import';
import { LibraryPage } from '../pages/library';
import { ShellPage } from '../pages/shell';

const there = '😀 قال وزير الزراعة سامر الحدّاد إن خمس سفن غادرت الميناء.\r\nوعلى متنها 42 ألف طن.';
const fresh = 'وصلت السفن الخمس إلى عدن فجر الأحد، بحسب لمياء الخزامي.\n';

test.use({ settings: { annotator: 'نورة' }, corpus: corpusOf({ 'أخبار/خبر.txt': there }) });

/** A span as Prodigy has it: in code points. */
function spanOf(text: string, words: string, label: string) {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length, text: words, label };
}

const records = [
  {
    text: there,
    answer: 'accept',
    spans: [
      spanOf(there, 'سامر الحدّاد', 'PER'),
      spanOf(there, '42 ألف طن', 'كمية غلال'),
      { start: 3, end: 6, text: 'ليست هنا', label: 'PER' },
    ],
  },
  {
    text: fresh,
    answer: 'accept',
    meta: { source: 'عدن' },
    spans: [spanOf(fresh, 'لمياء الخزامي', 'PER'), spanOf(fresh, 'عدن', 'GPE')],
  },
];

async function source(testInfo: TestInfo): Promise<string> {
  const file = testInfo.outputPath('prodigy.jsonl');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

async function looked(app: HashiyaApp, page: Page, testInfo: TestInfo): Promise<ImportPage> {
  const importing = new ImportPage(page);
  await app.setDialogAnswer(await source(testInfo));
  await importing.open();
  await importing.chooseFile();
  return importing;
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null);

test('other people’s labels are looked at, mapped and imported by the keyboard, and undone', async ({
  app,
  page,
}, testInfo) => {
  const importing = await looked(app, page, testInfo);
  await expect(importing.figure('documents')).toHaveText('2');
  await expect(importing.figure('matched')).toHaveText('1');
  await expect(importing.figure('fresh')).toHaveText('1');
  await expect(importing.figure('annotations')).toHaveText('4');
  await expect(importing.reason('words-differ')).toContainText('ليست في الموضع');
  await expect(importing.label('PER').getByRole('button')).toContainText('شخص');
  await expect(importing.label('كمية غلال')).toContainText('جديد في الدليل');
  await expect(importing.page.getByTestId('import-first').locator('mark').first()).toHaveText(
    'سامر الحدّاد',
  );
  const [old, made] = ['أخبار/خبر.txt', 'عدن.txt'].map((name) =>
    path.join(app.places.corpus, name),
  );
  const work = `${old}.نورة.ann.json`;
  expect([existsSync(made ?? ''), existsSync(work)], 'nothing is written before').toEqual([
    false,
    false,
  ]);

  // GPE is left out.
  await importing.label('GPE').getByRole('button').press('Enter');
  await page.getByRole('menuitem', { name: 'اتركها' }).press('Enter');
  await expect(importing.label('GPE').getByRole('button')).toContainText('اتركها');
  await page.keyboard.press('Control+i');
  await expect(importing.outcome).toBeVisible();
  await expect(importing.reason('label-left-out')).toBeVisible();

  await expect.poll(() => textOf(work)).not.toBeNull();
  const content = (await textOf(work)) ?? '';
  const parsed = parseSidecar(content);
  if (!parsed.ok) throw new Error(parsed.detail);
  expect(serializeSidecar(parsed.value)).toBe(content);
  const { annotations, status } = parsed.value;
  expect(status).toBe('in-progress');
  expect(
    annotations.map(({ layer, target: [, { exact }], origin }) => [layer, exact, origin.kind]),
  ).toEqual([
    ['entity', 'سامر الحدّاد', 'import'],
    ['entity', '42 ألف طن', 'import'],
  ]);
  expect(annotations[0]?.label).toBe('person');
  expect(await readFile(made ?? '', 'utf8')).toBe(fresh);
  expect(await textOf(path.join(app.places.corpus, 'codebook.json'))).toContain('كمية غلال');
  expect(await readFile(old ?? '', 'utf8')).toBe(there);

  await page.keyboard.press('Control+z');
  await expect(new ShellPage(page).notice('undone')).toContainText('استيراد 3 وسوم');
  const left = async () => {
    const now = parseSidecar((await textOf(work)) ?? '{}');
    return now.ok ? now.value.annotations.length : 0;
  };
  await expect.poll(left).toBe(0);
  expect(existsSync(path.join(app.places.corpus, 'codebook.json'))).toBe(false);
  await expect.poll(() => textOf(made ?? ''), 'the new article goes with it').toBeNull();
  await expect(importing.figure('fresh'), 'and is new again').toHaveText('1');

  await page.keyboard.press('Control+Shift+z');
  await expect(new ShellPage(page).notice('redone')).toBeVisible();
  expect(await textOf(made ?? ''), 'redo brings it back').toBe(fresh);
  await expect.poll(left).toBe(2);

  // Undone while the new article is open, the reader closes; and it can be imported anew.
  const shell = new ShellPage(page);
  await shell.press('Control+b');
  await new LibraryPage(page).open('عدن.txt');
  await shell.press('Control+z');
  await expect(importing.figure('fresh')).toHaveText('1');
  await expect(shell.notice('article-gone')).toHaveCount(0);
  await page.keyboard.press('Control+i');
  await expect(importing.outcome).toBeVisible();
  expect(await textOf(made ?? '')).toBe(fresh);
  await expect.poll(left).toBe(2);
});

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ settings: { ...look, annotator: 'نورة' } });

    test('the import view', async ({ unstarted: app }, testInfo) => {
      await start(app);
      const importing = new ImportPage(app.page);
      await app.setDialogAnswer(await source(testInfo));
      await importing.open();
      await lookAt(app, 'import-empty', look);
      await importing.chooseFile();
      await lookAt(app, 'import', look);
      await app.page.keyboard.press('Control+i');
      await expect(importing.outcome).toBeVisible();
      await lookAt(app, 'import-done', look);
    });
  });
}
