import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { exportCorpus, longCorpus } from '../fixtures/export-corpus';
import { lookAt, looks, start } from '../fixtures/looks';
import { ExportPage } from '../pages/export';
import { LibraryPage } from '../pages/library';
import { ShellPage } from '../pages/shell';

test.use({ settings: { annotator: 'نورة' }, corpus: corpusOf(exportCorpus()) });

const firstRows = [
  '-DOCSTART- -X- -X- O',
  '',
  'غادرت -X- -X- B-statistic',
  'خمس -X- -X- I-statistic',
  'سفن -X- -X- I-statistic',
  'الميناء -X- -X- O',
];

test('CoNLL is chosen, looked at and exported by the keyboard', async ({ app, page }, testInfo) => {
  const shell = new ShellPage(page);
  const exporting = new ExportPage(page);
  await exporting.open();
  await exporting.chooseFormat(/IOB2/);

  await expect(exporting.figure('documents')).toHaveText('20');
  await expect(exporting.figure('annotations')).toHaveText('22');
  await expect(exporting.figure('written')).toHaveText('21');
  await expect(exporting.figure('left')).toHaveText('1');
  await expect(exporting.reason('overlaps')).toContainText('يتداخل مع وسم أطول');
  await expect(exporting.reason('overlaps').locator('[title*="خبر-00"]')).toHaveCount(1);
  await expect(page.getByRole('tab')).toHaveText(['claim.conll', 'entity.conll']);
  const shown = (await exporting.lines.allTextContents()).slice(0, firstRows.length);
  expect(shown).toEqual(firstRows);

  const folder = testInfo.outputPath('dataset');
  expect(existsSync(folder), 'nothing is written before').toBe(false);
  await app.setDialogAnswer(folder);
  await shell.press('Control+e');
  await expect(shell.notice('exported')).toBeVisible();
  expect((await readdir(folder)).sort()).toEqual(['claim.conll', 'entity.conll']);
  const claims = await readFile(path.join(folder, 'claim.conll'), 'utf8');
  expect(claims.split('\n').slice(0, firstRows.length)).toEqual(firstRows);
  expect(claims.match(/-DOCSTART-/g)).toHaveLength(20);
  expect(claims.match(/ B-/g)).toHaveLength(20);
  const entities = await readFile(path.join(folder, 'entity.conll'), 'utf8');
  expect(entities).toContain('لمياء -X- -X- B-person\nالخزامي -X- -X- I-person\n');

  await shell.notice('exported').getByRole('button').first().press('Enter');
  await expect.poll(async () => (await app.opened()).folders).toEqual([folder]);
});

test('the corpus is split 80/10/10, and the preview says so before', async ({
  app,
  page,
}, testInfo) => {
  const exporting = new ExportPage(page);
  await exporting.open();
  await exporting.chooseFormat(/Hugging Face JSONL|هاغينغ فيس JSONL/);
  const shares = exporting.view.getByRole('button', { name: 'حصص' });
  await shares.focus();
  await page.keyboard.press('Enter');
  await exporting.previewed();
  const counts = exporting.report.locator('[data-split] dd');
  await expect(counts).toHaveText(['16', '2', '2']);

  const folder = testInfo.outputPath('split');
  await app.setDialogAnswer(folder);
  await page.keyboard.press('Control+e');
  await expect(new ShellPage(page).notice('exported')).toBeVisible();
  const ids: string[][] = [];
  for (const part of ['train', 'dev', 'test']) {
    const name = (await readdir(folder, { recursive: true })).find((file) =>
      new RegExp(`${part}.*\\.jsonl$`).test(file),
    );
    const lines = (await readFile(path.join(folder, name ?? part), 'utf8')).trimEnd().split('\n');
    ids.push(lines.map((line) => (JSON.parse(line) as { id: string }).id));
  }
  expect(ids.map(({ length }) => length)).toEqual([16, 2, 2]);
  expect(new Set(ids.flat()).size).toBe(20);
});

test('where nothing fits, nothing is exported; a share of nothing is refused', async ({ page }) => {
  const exporting = new ExportPage(page);
  await exporting.open();
  await exporting.chooseFormat(/spaCy|سبيسي/);
  for (const status of await exporting.statuses.all()) await status.press('Space');
  await expect(exporting.page.getByText('لا شيء يُصدَّر')).toBeVisible();
  await expect(exporting.run).toBeDisabled();
  // Asking for a folder would fail here, and be told.
  await page.keyboard.press('Control+e');
  await exporting.view.getByRole('checkbox', { name: 'جديد' }).press('Space');
  await exporting.view.getByRole('button', { name: 'حصص' }).press('Enter');
  const train = exporting.view.getByRole('textbox', { name: 'تدريب' });
  await train.fill('0');
  // What is typed counts at once.
  await train.press('Control+e');
  await expect(exporting.view.getByRole('alert')).toBeVisible();
  await expect(exporting.run).toBeDisabled();
  await expect(new ShellPage(page).notice('problem')).toHaveCount(0);
});

test('a folder that can’t be written is told, and everything stays chosen', async ({
  app,
  page,
}, testInfo) => {
  const shell = new ShellPage(page);
  const exporting = new ExportPage(page);
  await exporting.open();
  await exporting.chooseFormat(/IOB2/);
  const file = testInfo.outputPath('a file');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'kept');
  await app.setDialogAnswer(path.join(file, 'inside'));
  await shell.press('Control+e');
  await expect(shell.notice('problem')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('kept');
  await expect(exporting.view.getByRole('radio', { name: /IOB2/ })).toBeChecked();
  await app.setDialogAnswer(app.places.corpus);
  const before = await app.corpusFiles();
  await shell.press('Control+e');
  // What was said of the first has made room.
  await expect(page.locator('[data-notice="problem"]')).toHaveCount(1);
  await expect(shell.notice('problem')).toContainText('داخل مجلد المقالات');
  await expect(exporting.run).toBeEnabled();
  expect(await app.corpusFiles()).toEqual(before);
});

test.describe('long articles', () => {
  test.use({ corpus: corpusOf(longCorpus()) });

  test('the preview and the export can be stopped; nothing is left behind', async ({
    app,
    page,
  }, testInfo) => {
    // There is much to write, so that there is time to stop it.
    test.slow();
    const shell = new ShellPage(page);
    const exporting = new ExportPage(page);
    await shell.press('Control+e');
    await expect(exporting.run).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(exporting.view.getByRole('progressbar')).toBeVisible();
    await shell.press('Escape');
    await expect(exporting.page.getByText('أُوقفت المعاينة')).toBeVisible();

    const folder = testInfo.outputPath('stopped');
    await mkdir(folder, { recursive: true });
    await app.setDialogAnswer(folder);
    await shell.press('Control+e');
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    await shell.press('Escape');
    await expect(exporting.view.getByRole('progressbar')).toBeHidden();
    await expect.poll(() => readdir(folder)).toEqual([]);
    await expect(shell.notice('exported')).toHaveCount(0);
  });
});

test('chosen rows alone are exported and stay chosen; people are ticked by the keyboard', async ({
  page,
}) => {
  const library = new LibraryPage(page);
  const shell = new ShellPage(page);
  await library.choose('خبر-01.txt');
  const exporting = new ExportPage(page);
  await exporting.open();
  await expect(exporting.figure('documents')).toHaveText('1');
  await exporting.view.getByRole('button', { name: /المجلد كله/ }).press('Enter');
  await expect(exporting.figure('documents')).toHaveText('20');
  const everybody = exporting.view.getByRole('radio', { name: 'الجميع' });
  await everybody.press('Tab');
  await page.keyboard.press('Space');
  await expect(exporting.view.getByRole('checkbox', { name: 'نورة' })).toBeChecked();
  await expect(everybody).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(everybody).toBeChecked();
  await shell.press('Control+b');
  await page.getByRole('region').getByRole('button', { name: /صدّر/ }).press('Enter');
  await expect(exporting.figure('documents')).toHaveText('1');
});

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ settings: { ...look, annotator: 'نورة' } });

    test('the export view', async ({ unstarted: app }) => {
      await start(app);
      const exporting = new ExportPage(app.page);
      await exporting.open();
      await lookAt(app, 'export', look);
      await exporting.chooseFormat(/IOB2/);
      await lookAt(app, 'export-conll', look);
      await exporting.view.getByRole('button', { name: /^(حصص|Shares)$/ }).press('Enter');
      await exporting.previewed();
      await expect(exporting.report.locator('[data-split]')).toHaveCount(3);
      await lookAt(app, 'export-split', look);
      for (const status of await exporting.statuses.all()) await status.press('Space');
      await expect(exporting.page.getByText(/^(لا شيء يُصدَّر|Nothing to export)$/)).toBeVisible();
      await lookAt(app, 'export-nothing', look);
    });
  });
}
