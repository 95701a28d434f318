import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf, seedNews } from '../fixtures/corpora';
import { seedArticle, useSeedNews, wordsAt } from '../fixtures/seed-article';
import { ExportPage } from '../pages/export';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: seedNews ?? corpusOf({}), settings: { annotator: 'نورة' } });

useSeedNews();

test('real articles are opened, annotated, linked and exported in the window', async ({
  app,
  page,
}, testInfo) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const [agency, second, copy] = await Promise.all(
    ['000', '001', '002'].map((beginning) => seedArticle(app, beginning)),
  );
  if (!agency || !second || !copy) throw new Error('three articles were expected');
  const all = [agency, second, copy];
  const work = [
    { of: agency, key: 'c', words: wordsAt(agency, 6, 0.1) },
    { of: agency, key: '1', words: wordsAt(agency, 2, 0.3) },
    { of: agency, key: '3', words: wordsAt(agency, 1, 0.7) },
    { of: second, key: 'c', words: wordsAt(second, 5, 0.5) },
  ];

  await test.step('all three are shown as they lie on the disk', async () => {
    for (const { path: file, lines } of all) {
      await library.open(file);
      await expect(reader.article.locator('p:not(:empty)')).toHaveText([...lines], {
        useInnerText: false,
      });
      await shell.press('Control+b');
    }
  });

  await test.step('claims and names are marked', async () => {
    for (const { of, key, words } of work) {
      await library.open(of.path);
      await reader.selectWords(words);
      expect(await reader.selectedText()).toBe(words);
      await shell.press(key);
      await expect
        .poll(async () => (await reader.highlights()).map((one) => one.words))
        .toContain(words);
      await shell.press('Escape');
      await shell.press('Control+b');
    }
  });

  await test.step('000 and 002 are copies, seen from both sides; part of 001 stands in 000', async () => {
    await library.open(copy.path);
    await shell.press('l');
    await shell.dialog
      .getByRole('combobox')
      .or(shell.dialog.getByRole('searchbox'))
      .first()
      .fill('000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('y');
    await expect(shell.dialog).toBeHidden();
    await expect(reader.links).toHaveCount(1);
    await app.shot('seed-news-link');
    await reader.links.getByRole('button').first().click();
    await reader.waitFor(agency.lines[0] ?? '');
    await expect(reader.links).toHaveCount(1);
    await expect(reader.links).toHaveAttribute('data-verdict', 'same');
    await shell.press('Control+b');
    await library.choose(agency.path);
    await library.choose(second.path);
    await shell.press('l');
    await shell.press('e');
    await expect(shell.dialog).toBeHidden();
    await expect(await library.cell(agency.path, 'النسخ')).toHaveText('2');
    await expect(await library.cell(second.path, 'النسخ')).toHaveText('1');
    await expect(await library.cell(copy.path, 'النسخ')).toHaveText('1');
    await shell.saved();
    const sidecar = await app.sidecar(agency.path, 'نورة');
    const links = sidecar?.links.map(({ verdict, a, b }) => [verdict, a.path, b.path]);
    // They stand in the order of their ids, which are random.
    expect(links?.toSorted()).toEqual([
      ['excerpt', agency.path, second.path],
      ['same', agency.path, copy.path],
    ]);
  });

  await test.step('they are exported, and every span is a slice of the text it comes with', async () => {
    const folder = testInfo.outputPath('dataset');
    await app.setDialogAnswer(folder);
    const exporting = new ExportPage(page);
    await exporting.open();
    // Two rows are still chosen.
    await exporting.view.getByRole('button', { name: /المجلد كله/ }).click();
    await exporting.run.click();
    await expect(shell.notice('exported')).toBeVisible();
    const [file] = await readdir(folder);
    const records = (await readFile(path.join(folder, file ?? ''), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Exported)
      .filter(({ type }) => type === 'document');
    expect(records.map((record) => record.path)).toEqual(all.map((one) => one.path));
    for (const [index, { text, sidecars }] of records.entries()) {
      const of = all[index];
      expect(Buffer.from(text).equals(of?.bytes ?? Buffer.of()), 'the text is the file').toBe(true);
      const slices = sidecars
        .flatMap(({ annotations }) => annotations)
        .map(({ target: [{ start, end }, { exact }] }) => {
          const slice = [...text].slice(start, end).join('');
          expect(slice).toBe(exact);
          return slice;
        });
      const mine = work.filter((one) => one.of === of).map(({ words }) => words);
      expect(slices.toSorted()).toEqual(mine.toSorted());
    }
  });

  await test.step('not one of their bytes is another', async () => {
    for (const { path: file, bytes } of all) {
      const now = await readFile(path.join(app.places.corpus, file));
      expect(now.equals(bytes), file).toBe(true);
    }
  });
});

interface Exported {
  readonly type: string;
  readonly path: string;
  readonly text: string;
  readonly sidecars: {
    annotations: { target: [{ start: number; end: number }, { exact: string }] }[];
  }[];
}
