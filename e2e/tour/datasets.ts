import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ExportPage } from '../pages/export';
import { ImportPage } from '../pages/import';
import type { Tour } from './tour';

/** Looks at what would be written, and writes it. */
export async function exportDataset(tour: Tour): Promise<void> {
  await test.step('The corpus is exported as lossless JSONL, looked at before', async () => {
    const exporting = new ExportPage(tour.page);
    await tour.quiet();
    await tour.press('Control+e');
    await exporting.previewed();
    await tour.picture('export');
    await tour.app.setDialogAnswer(tour.dataset);
    await exporting.run.click();
    await expect(tour.shell.notice('exported')).toBeVisible();
    await tour.picture('exported');
  });
  await test.step('Another format is looked at, with shares to train and to test on', async () => {
    const exporting = new ExportPage(tour.page);
    await tour.shell.notice('exported').getByRole('button').last().click();
    await tour.quiet();
    await exporting.view.locator('label').filter({ hasText: 'هاغينغ فيس JSONL' }).click();
    await exporting.previewed();
    await exporting.view.getByRole('button', { name: 'حصص' }).click();
    await exporting.previewed();
    await tour.picture('export-split');
  });
}

/** A record as Prodigy writes it, with its spans in code points. */
function prodigyRecord(text: string, spans: readonly (readonly [words: string, label: string])[]) {
  const placed = spans.map(([words, label]) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { start, end: start + [...words].length, text: words, label };
  });
  return JSON.stringify({ text, answer: 'accept', spans: placed });
}

const broughtAlong = [
  prodigyRecord('وصلت السفن الخمس إلى عدن فجر الأحد، بحسب لمياء الخزامي.\n', [
    ['لمياء الخزامي', 'PER'],
    ['عدن', 'GPE'],
  ]),
  prodigyRecord('نفى نقيب العمال تأخر صرف البدل، وقال إن 815 عاملا تسلموه.\n', [
    ['نقيب العمال', 'PER'],
    ['815 عاملا', 'عدد عمال'],
  ]),
].join('\n');

/** Brings in what others annotated elsewhere, and takes it back. */
export async function importOthersWork(tour: Tour): Promise<void> {
  const importing = new ImportPage(tour.page);
  await test.step('Somebody else’s annotations are looked at, their labels mapped', async () => {
    const file = tour.besideCorpus('prodigy.jsonl');
    await writeFile(file, `${broughtAlong}\n`);
    await tour.app.setDialogAnswer(file);
    await importing.open();
    await tour.picture('import');
    await importing.chooseFile();
    await tour.picture('import-mapping');
  });
  await test.step('They are taken in, and undone', async () => {
    await tour.press('Control+i');
    await expect(importing.outcome).toBeVisible();
    await tour.picture('imported');
    await tour.press('Control+z');
    await expect(tour.shell.notice('undone')).toBeVisible();
    await tour.picture('import-undone');
  });
}
