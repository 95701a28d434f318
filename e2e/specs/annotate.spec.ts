import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';
const text = [
  'خمس سفن في ميناء النخيل',
  '',
  'قال وزير النقل سامِر الحدّاد 🔴، الاثنين، إن خمس سفن تحمل 1,554 طنا وصلت إلى ميناء النخيل.',
  'وأضاف أن "المخزون يكفي"، بحسب Nakheel Shipping، حتى آذار.',
  '',
].join('\n');

/** Code points before some words of the article. */
function codePointsBefore(words: string): number {
  return [...text.slice(0, text.indexOf(words))].length;
}

function position(words: string) {
  const start = codePointsBefore(words);
  return { type: 'TextPositionSelector', start, end: start + [...words].length };
}

test.use({ corpus: corpusOf({ [article]: text }) });

test('the first annotation asks who one is; the claim stands in the sidecar and in the margin', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  const claim = 'خمس سفن تحمل 1,554 طنا';
  await reader.selectWords(claim);
  expect(await reader.selectedText()).toBe(claim);
  await reader.bar.getByRole('button', { name: 'ادعاء' }).click();
  await shell.introduce('نورة');

  await expect(reader.notes).toHaveCount(1);
  expect(await reader.highlights()).toEqual([
    { name: 'fill-rubric-0-mine-selected', words: claim },
  ]);
  const offset = await reader.noteOffset(reader.notes.first(), claim);
  expect(Math.abs(offset)).toBeLessThan(24);

  await shell.saved();
  // Opened again it is there at once, and at the height of its line too.
  await shell.press('Control+b');
  await new LibraryPage(page).open(article);
  await expect(reader.notes).toHaveCount(1);
  const again = () => reader.noteOffset(reader.notes.first(), claim).then(Math.abs);
  await expect.poll(again).toBeLessThan(24);
  const bytes = await readFile(path.join(app.places.corpus, `${article}.نورة.ann.json`), 'utf8');
  expect(bytes.endsWith('}\n')).toBe(true);
  expect(JSON.parse(bytes)).toMatchObject({
    format: 'hashiya-sidecar',
    formatVersion: 1,
    document: { path: article, encoding: 'utf-8', bom: false, lengthCodePoints: [...text].length },
    annotator: 'نورة',
    status: 'in-progress',
    annotations: [
      {
        layer: 'claim',
        label: null,
        target: [position(claim), { type: 'TextQuoteSelector', exact: claim }],
        origin: { kind: 'manual' },
      },
    ],
  });
  expect(await readFile(path.join(app.places.corpus, article), 'utf8')).toBe(text);
});

test.describe('with a name', () => {
  test.use({ settings: { annotator: 'نورة' } });

  test('names are tagged by key, under any layout, inside a claim', async ({ app, page }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('قال وزير النقل سامِر الحدّاد 🔴، الاثنين');
    await shell.press('c');
    await expect(reader.notes).toHaveCount(1);
    await reader.selectWords('سامِر الحدّاد');
    await shell.press('1');
    await reader.selectWords('Nakheel Shipping');
    // The key of 2 as Arabic 101 and AZERTY send it.
    await page.evaluate(() =>
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: '٢', code: 'Digit2', bubbles: true }),
      ),
    );
    await reader.selectWords('ميناء النخيل.', { exact: true });
    await page.keyboard.press('3');
    await shell.saved();
    const sidecar = await app.sidecar(article, 'نورة');
    const found = sidecar?.annotations.map(({ label, target }) => [label, target[1].exact]);
    expect(found).toContainEqual(['person', 'سامِر الحدّاد']);
    expect(found).toContainEqual(['organisation', 'Nakheel Shipping']);
    expect(found).toHaveLength(4);
    await app.shot('annotate-overlap');
  });

  test('a drag over half words takes whole words, letters with their marks, whole numbers', async ({
    page,
  }) => {
    const reader = new ReaderPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('امِر الحدّا');
    expect(await reader.selectedText()).toBe('سامِر الحدّاد');
    await reader.selectWords('554');
    expect(await reader.selectedText()).toBe('1,554');
    await reader.selectWords(' تحمل 1');
    expect(await reader.selectedText()).toBe('تحمل 1,554');
  });

  test('a click selects the shortest annotation, the next click the one around it', async ({
    page,
  }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('خمس سفن تحمل 1,554 طنا');
    await shell.press('c');
    await reader.selectWords('1,554 طنا');
    await shell.press('4');
    await shell.press('Escape');
    const selected = async () =>
      (await reader.highlights())
        .filter(({ name }) => name.endsWith('selected'))
        .map(({ words }) => words);
    await expect.poll(selected).toEqual([]);
    await reader.clickWords('1,554');
    await expect.poll(selected).toEqual(['1,554 طنا']);
    await reader.clickWords('1,554');
    await expect.poll(selected).toEqual(['خمس سفن تحمل 1,554 طنا']);
  });

  test('tagging a word moves no word', async ({ page }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    const glyphs = () =>
      reader.article.evaluate((root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const places: number[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (let i = 0; i < (node.nodeValue?.length ?? 0); i += 1) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { x, y, width } = range.getBoundingClientRect();
            places.push(x, y, width);
          }
        }
        return places;
      });
    const before = await glyphs();
    await reader.selectWords('"المخزون يكفي"، بحسب Nakheel Shipping', { exact: true });
    await shell.press('c');
    await reader.selectWords('Nakheel');
    await shell.press('2');
    await expect.poll(async () => (await reader.highlights()).length).toBe(2);
    expect(before.length).toBeGreaterThan(300);
    expect(await glyphs()).toEqual(before);
  });

  test('a label is chosen in the margin; the selected annotation goes with Delete', async ({
    app,
    page,
  }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    await reader.selectWords('خمس سفن');
    await shell.press('c');
    await reader.notes.getByRole('button', { name: 'إحصاء' }).click();
    await shell.saved();
    expect((await app.sidecar(article, 'نورة'))?.annotations).toMatchObject([
      { label: 'statistic' },
    ]);
    await reader.clickWords('خمس سفن');
    await shell.press('Delete');
    await expect(reader.notes).toHaveCount(0);
    await shell.saved();
    expect((await app.sidecar(article, 'نورة'))?.annotations).toEqual([]);
  });
});
