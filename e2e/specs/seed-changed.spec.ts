import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf, seedNews } from '../fixtures/corpora';
import { seedArticle, useSeedNews, wordsAt } from '../fixtures/seed-article';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import { TrayPage } from '../pages/tray';

test.use({ corpus: seedNews ?? corpusOf({}), settings: { annotator: 'نورة' } });
useSeedNews();

/** The text without the line in which some words stand, line end and all. */
function withoutLineOf(text: string, words: string): string {
  const at = text.indexOf(words);
  const end = text.indexOf('\n', at);
  return text.slice(0, text.lastIndexOf('\n', at) + 1) + text.slice(end + 1);
}

test('a real article that is changed gives each annotation its state, and takes none along', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const tray = new TrayPage(page);
  const agency = await seedArticle(app, '000');
  const file = path.join(app.places.corpus, agency.path);
  const work = [
    { key: 'c', words: wordsAt(agency, 6, 0.1), state: 'moved' },
    { key: '1', words: wordsAt(agency, 2, 0.35), state: 'fuzzy' },
    { key: '3', words: wordsAt(agency, 2, 0.6), state: 'moved' },
    { key: 'c', words: wordsAt(agency, 5, 0.85), state: 'orphan' },
  ];
  await new LibraryPage(page).open(agency.path);
  for (const { key, words } of work) {
    await reader.selectWords(words);
    await shell.press(key);
    await shell.saved();
    await shell.press('Escape');
  }
  const [, changed, , lost] = work.map(({ words }) => words);
  if (changed === undefined || lost === undefined) throw new Error('unreachable');
  // A letter gets a mark that it did not have, as when an editor spells a name out.
  const spelt = `${changed.slice(0, 2)}\u0651${changed.slice(2)}`;
  const after = `عاجل\n\n${withoutLineOf(agency.text, lost).replace(changed, spelt)}`;
  await chmod(file, 0o644);
  await writeFile(file, after);
  await reader.waitFor('عاجل');

  await tray.open();
  await expect(tray.entries).toHaveCount(work.length);
  const sidecar = await app.sidecar(agency.path, 'نورة');
  const stateOf = (words: string) => {
    const id = sidecar?.annotations.find(({ target }) => target[1].exact === words)?.id;
    return tray.root.locator(`[data-tray-entry="${id}"]`).getAttribute('data-state');
  };
  const states = await Promise.all(work.map(({ words }) => stateOf(words)));
  expect(states).toEqual(work.map(({ state }) => state));
  // What was lost is painted nowhere; the others are, on the words as they are now.
  expect((await reader.highlights()).map(({ words }) => words).toSorted()).toEqual(
    work
      .filter(({ state }) => state !== 'orphan')
      .map(({ words }) => (words === changed ? spelt : words))
      .toSorted(),
  );

  await shell.press('Alt+Shift+Enter');
  await expect(tray.entries).toHaveCount(2);
  await shell.saved();
  const settled = (await app.sidecar(agency.path, 'نورة'))?.annotations ?? [];
  const letters = [...after];
  for (const { words } of work.filter(({ state }) => state === 'moved')) {
    const target = settled.find((one) => one.target[1].exact === words)?.target;
    expect(letters.slice(target?.[0].start, target?.[0].end).join('')).toBe(words);
  }
  expect(await readFile(file, 'utf8'), 'the article is as its editor left it').toBe(after);
});
