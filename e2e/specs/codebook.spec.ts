import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Retirement, retireLabel } from '../../shared/codebook/retire-label';
import { builtInCodebook } from '../../shared/model/built-in-codebook';
import type { Codebook } from '../../shared/model/codebook';
import type { Sidecar } from '../../shared/model/sidecar';
import { testMoment } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { labelledFiles, mine } from '../fixtures/labelled-corpus';
import { CodebookPage } from '../pages/codebook';
import { arabic101, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: corpusOf(labelledFiles), settings: { annotator: 'نورة' } });

const fileOf = ({ places }: HashiyaApp, name: string) => path.join(places.corpus, name);
const bytesOf = (app: HashiyaApp, name: string) =>
  readFile(fileOf(app, name), 'utf8').catch(() => null);
async function codebookOf(app: HashiyaApp): Promise<Codebook | null> {
  const content = await bytesOf(app, 'codebook.json');
  return content === null ? null : (JSON.parse(content) as Codebook);
}
/** A sidecar but for its revision, which every step raises. */
async function savedWork(app: HashiyaApp, article: string): Promise<Omit<Sidecar, 'revision'>> {
  const { revision: _, ...rest } = JSON.parse((await bytesOf(app, mine(article))) ?? '{}');
  return rest;
}
const labelsOf = async (app: HashiyaApp, article: string) =>
  (await app.sidecar(article, 'نورة'))?.annotations.map(({ label }) => label);

function retired(label: string, retirement: Retirement): Codebook {
  const stamp = { newId: () => `m-${label}`, now: () => testMoment };
  const by = { stamp, name: 'سمير' };
  return retireLabel(builtInCodebook, { layer: 'claim', label }, retirement, by);
}

test('a renamed label changes the codebook and nothing else', async ({ app, page }) => {
  const codebook = new CodebookPage(page);
  const shell = new ShellPage(page);
  await codebook.open();
  expect(await bytesOf(app, 'codebook.json')).toBeNull();
  await codebook.go('إحصاء');
  await codebook.fill('الاسم بالعربية', 'رقم');
  await expect.poll(async () => (await codebookOf(app))?.layers[0]?.labels[0]?.name.ar).toBe('رقم');
  expect((await codebookOf(app))?.layers[0]?.labels[0]?.id).toBe('statistic');
  await expect(codebook.row('رقم')).toBeVisible();
  for (const [name, content] of Object.entries(labelledFiles))
    expect(await bytesOf(app, name)).toBe(content);
  // In a field the keys of undo are those of the field.
  await codebook.list.focus();
  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('دليل الترميز');
  expect(await bytesOf(app, 'codebook.json')).toBeNull();
  await expect(codebook.row('إحصاء')).toBeVisible();
  await shell.press('Control+y');
  await expect(codebook.row('رقم')).toBeVisible();
});

test('a label is added with a key of its own, which works on an Arabic keyboard', async ({
  app,
  page,
}) => {
  const codebook = new CodebookPage(page);
  const shell = new ShellPage(page);
  await codebook.open();
  await codebook.go('كيان');
  await page.getByRole('button', { name: 'أضف صنفا' }).click();
  await shell.dialog.getByLabel('الاسم بالعربية').fill('سفينة');
  await shell.dialog.getByLabel('الاسم بالإنكليزية').fill('Ship');
  await page.keyboard.press('Enter');
  await expect(codebook.row('سفينة')).toBeVisible();
  const keyboard = new KeyboardOf(page, arabic101);
  const field = page.getByRole('button', { name: /المفتاح/ });
  await field.focus();
  await page.keyboard.press('Enter');
  // Taken by another label, then by the reader, then free.
  await keyboard.press('1');
  await expect(codebook.body.getByRole('alert').filter({ hasText: 'شخص' })).toBeVisible();
  await keyboard.press('k');
  await expect(codebook.body.getByRole('alert').filter({ hasText: 'في القارئ' })).toBeVisible();
  await keyboard.press('y');
  await expect
    .poll(async () => (await codebookOf(app))?.layers[1]?.labels.at(-1))
    .toMatchObject({ id: 'ship', hotkey: 'y', name: { ar: 'سفينة', en: 'Ship' } });
  await shell.press('Control+b');
  await new LibraryPage(page).open('b1.txt');
  const reader = new ReaderPage(page);
  await reader.selectWords('سفن');
  await keyboard.press('y');
  await expect
    .poll(async () => (await app.sidecar('b1.txt', 'نورة'))?.annotations.map(({ label }) => label))
    .toContain('ship');
});

test('a merge migrates one’s own sidecars, and undo brings back every byte', async ({
  app,
  page,
}) => {
  const codebook = new CodebookPage(page);
  const shell = new ShellPage(page);
  await codebook.open();
  await codebook.go('إحصاء');
  await page.getByRole('button', { name: 'ادمج أو انقل أو احذف…' }).press('Enter');
  const affected = shell.dialog.getByTestId('affected');
  await expect(affected).toContainText('3 وسوم');
  await expect(affected).toContainText('منها اثنان لك');
  await expect(affected).toContainText('وصلت أمس');
  await shell.dialog.getByLabel('الصنف الذي يُدمج فيه').selectOption({ label: 'حدث' });
  await shell.dialog.getByRole('button', { name: 'ادمج', exact: true }).press('Enter');
  await expect.poll(() => labelsOf(app, 'a1.txt')).toEqual(['event', 'quotation']);
  await expect.poll(() => labelsOf(app, 'b1.txt')).toEqual(['event']);
  const merged = await codebookOf(app);
  expect(merged?.layers[0]?.labels.map(({ id }) => id)).not.toContain('statistic');
  expect(merged?.migrations).toMatchObject([{ kind: 'merge', by: 'نورة' }]);
  expect(await bytesOf(app, 'a1.txt.samir.ann.json')).toBe(labelledFiles['a1.txt.samir.ann.json']);
  await shell.press('Control+z');
  await expect.poll(() => bytesOf(app, 'codebook.json')).toBeNull();
  for (const article of ['a1.txt', 'b1.txt']) {
    const { revision: _, ...before } = JSON.parse(labelledFiles[mine(article)] ?? '');
    await expect.poll(() => savedWork(app, article)).toEqual(before);
  }
  await expect(codebook.row('إحصاء')).toBeVisible();
});

test('what a colleague merged is offered, applied in one step and undone', async ({
  app,
  page,
}) => {
  const shell = new ShellPage(page);
  const into = { layer: 'claim', label: 'event' };
  const theirs = `${JSON.stringify(retired('statistic', { kind: 'merge', into }), null, 2)}\n`;
  await writeFile(fileOf(app, 'codebook.json'), theirs);
  const offer = shell.notice('codebook-outdated');
  await expect(offer).toContainText('اثنان من وسومك');
  expect(await bytesOf(app, mine('a1.txt'))).toBe(labelledFiles[mine('a1.txt')]);
  await offer.getByRole('button', { name: 'طبّق التغيير على عملي' }).click();
  await expect.poll(() => labelsOf(app, 'a1.txt')).toEqual(['event', 'quotation']);
  await expect.poll(() => labelsOf(app, 'b1.txt')).toEqual(['event']);
  expect(await bytesOf(app, 'codebook.json')).toBe(theirs);
  await shell.press('Control+z');
  await expect.poll(() => labelsOf(app, 'a1.txt')).toEqual(['statistic', 'quotation']);
  expect(await bytesOf(app, 'codebook.json')).toBe(theirs);
});

test('the offer stands again after the next start, until it is taken', async ({ app }) => {
  await app.quit();
  const codebook = retired('statistic', { kind: 'remove' });
  await writeFile(fileOf(app, 'codebook.json'), JSON.stringify(codebook));
  await app.start();
  const shell = new ShellPage(app.page);
  const offer = shell.notice('codebook-outdated');
  await offer.getByRole('button', { name: 'طبّق التغيير على عملي' }).click();
  await expect.poll(() => labelsOf(app, 'b1.txt')).toEqual([null]);
  await shell.saved();
  await app.restart();
  await expect(new LibraryPage(app.page).grid).toBeVisible();
  await new CodebookPage(app.page).open();
  await expect(new ShellPage(app.page).notice('codebook-outdated')).toBeHidden();
});

test('labels that the codebook does not know are listed, and can join it', async ({
  app,
  page,
}) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.go('أصناف لا يعرفها الدليل');
  const unknown = codebook.body.locator('[data-unknown="rumour"]');
  await expect(unknown).toContainText('وسم واحد');
  await unknown.getByRole('button', { name: 'أضفه إلى الدليل' }).press('Enter');
  await expect(codebook.view).toContainText('الدليل يعرف كل ما في الوسوم');
  const ids = async () => (await codebookOf(app))?.layers[0]?.labels.map(({ id }) => id);
  await expect.poll(ids).toContain('rumour');
});

test('an edit is not written over what a colleague just wrote', async ({ app, page }) => {
  const codebook = new CodebookPage(page);
  const shell = new ShellPage(page);
  await codebook.open();
  await codebook.go('إحصاء');
  await codebook.body.getByLabel('الاسم بالعربية', { exact: true }).fill('رقم');
  const theirs = JSON.stringify(retired('denial', { kind: 'remove' }));
  await writeFile(fileOf(app, 'codebook.json'), theirs);
  await page.keyboard.press('Enter');
  await expect(shell.notices.first()).toBeVisible();
  await expect(codebook.row('نفي')).toBeHidden();
  // Either their change was known by then and both hold, or the edit was refused and said so.
  const content = await codebookOf(app);
  expect(content?.migrations).toHaveLength(1);
});

test('the guideline is a key away, and moves no word', async ({ page }) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open('a1.txt');
  await reader.clickWords('خمس سفن');
  const before = await reader.pointOf('خمس سفن');
  await page.keyboard.press('h');
  const sheet = page.getByTestId('guideline');
  await expect(sheet).toContainText('رقم أو نسبة يمكن التحقق منها.');
  await expect(sheet).not.toContainText('حدث');
  expect(await reader.pointOf('خمس سفن')).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(reader.article).toBeVisible();
});

test('the codebook goes out whole and as REFI-QDA codes, and comes in again', async ({
  app,
  page,
}, testInfo) => {
  const codebook = new CodebookPage(page);
  const shell = new ShellPage(page);
  await codebook.open();
  const choose = async (name: RegExp) => {
    await page.getByRole('button', { name: 'صدّر أو استورد' }).press('Enter');
    await page.getByRole('menuitem', { name }).click();
  };
  await app.setSaveAnswer(testInfo.outputPath('codes.qdc'));
  await choose(/REFI-QDA/);
  await expect(shell.notice('codebook-exported')).toContainText('codes.qdc');
  expect(await readFile(testInfo.outputPath('codes.qdc'), 'utf8')).toContain('name="إحصاء"');
  await app.setSaveAnswer(testInfo.outputPath('codebook.json'));
  await choose(/صدّر الدليل كله/);
  await expect(shell.notice('codebook-exported')).toContainText('codebook.json');
  const out = testInfo.outputPath('codebook.json');
  const whole = JSON.parse(await readFile(out, 'utf8')) as Codebook;
  expect(whole).toEqual(builtInCodebook);
  const layers = whole.layers.map((layer) => ({ ...layer, labels: layer.labels.slice(0, 2) }));
  await writeFile(out, JSON.stringify({ ...whole, layers }));
  await app.setDialogAnswer(out);
  await choose(/استورد/);
  // The menu that was chosen from is still on its way out.
  const importing = page.getByRole('dialog', { name: 'استيراد دليل ترميز' });
  await expect(importing).toContainText('وسمان بأصناف لا يعرفها هذا الدليل');
  await importing.getByRole('button', { name: 'ضعه مكان الدليل' }).press('Enter');
  await expect.poll(async () => (await codebookOf(app))?.layers[1]?.labels.length).toBe(2);
});
