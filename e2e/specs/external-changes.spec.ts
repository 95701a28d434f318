import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sidecar } from '../../shared/model/sidecar';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { HashiyaApp, programUnderTest } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const text = 'ميناء النخيل\n\nقال سامر الحدّاد إن خمس سفن وصلت أمس.\n';
const mine = 'a.txt.نورة.ann.json';

test.use({
  corpus: corpusOf({ 'a.txt': text, 'b.txt': text }),
  settings: { annotator: 'نورة' },
});

/** Opens the article and gives it one annotation, saved. */
async function begin(app: HashiyaApp) {
  const { page } = app;
  const [library, reader, shell] = [
    new LibraryPage(page),
    new ReaderPage(page),
    new ShellPage(page),
  ];
  await library.open('a.txt');
  await reader.selectWords('خمس سفن');
  await shell.press('c');
  await expect.poll(async () => (await app.sidecar('a.txt', 'نورة'))?.annotations.length).toBe(1);
  await shell.saved();
  const file = path.join(app.places.corpus, mine);
  const saved = JSON.parse(await readFile(file, 'utf8')) as Sidecar;
  return { library, reader, shell, page, file, saved };
}

/** The same work as another program would leave it: with one more annotation. */
function withOneMore(saved: Sidecar, words: string, id: string): string {
  const annotations = [...saved.annotations, anAnnotation(id, text, words)];
  return serializeSidecar({ ...saved, revision: saved.revision + 1, annotations });
}
const quotes = (sidecar: Sidecar | null) =>
  sidecar?.annotations.map(({ target }) => target[1].exact).sort();

test('work that somebody else changed is shown at once, by its content and not by the clock', async ({
  app,
}) => {
  const { reader, shell, file, saved } = await begin(app);
  // Newer and the same: nothing happened.
  await writeFile(file, await readFile(file));
  await utimes(file, new Date(), new Date(Date.now() + 60_000));
  // Older and another one: a restored backup, say.
  await writeFile(file, withOneMore(saved, 'سامر الحدّاد', 'theirs'));
  await utimes(file, new Date(0), new Date(0));
  await expect(reader.notes).toHaveCount(2);
  await expect(shell.notice('work-reloaded')).toBeVisible();
  await expect(shell.notices).toHaveCount(1);
  // Undo takes back one's own gesture and leaves the other's alone.
  await shell.press('Control+z');
  await expect
    .poll(async () => quotes(await app.sidecar('a.txt', 'نورة')))
    .toEqual(['سامر الحدّاد']);
});

test.describe('where steps are not saved yet when somebody else changes the file', () => {
  const answers = [
    { choice: 'أبقِ ما في النافذة', left: ['خمس سفن', 'وصلت'] },
    { choice: 'خذ ما في الملف', left: ['خمس سفن', 'سامر الحدّاد'] },
    { choice: 'أبقِ الاثنتين', left: ['خمس سفن', 'سامر الحدّاد', 'وصلت'] },
  ];
  for (const { choice, left } of answers) {
    test(`a person chooses: ${choice}`, async ({ app }) => {
      const { reader, shell, page, file, saved } = await begin(app);
      // A folder in its place: what is done now can't be written.
      await rm(file);
      await mkdir(file);
      await reader.selectWords('وصلت');
      await shell.press('c');
      await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
      await rm(file, { recursive: true });
      const theirs = withOneMore(saved, 'سامر الحدّاد', 'theirs');
      await writeFile(file, theirs);
      await expect(shell.dialog).toBeVisible();
      expect(await readFile(file, 'utf8')).toBe(theirs);
      await shell.dialog.getByRole('button', { name: choice }).click();
      await expect(shell.dialog).toBeHidden();
      await shell.saved();
      await expect.poll(async () => quotes(await app.sidecar('a.txt', 'نورة'))).toEqual(left);
      await expect(reader.notes).toHaveCount(left.length);
      // And it goes on from there.
      await reader.selectWords('أمس');
      await shell.press('c');
      await expect
        .poll(async () => quotes(await app.sidecar('a.txt', 'نورة')))
        .toHaveLength(left.length + 1);
      await app.restart();
      await new LibraryPage(app.page).open('a.txt');
      await expect(new ReaderPage(app.page).notes).toHaveCount(left.length + 1);
    });
  }

  test('the question can wait: it is asked again from the article', async ({ app }) => {
    const { reader, shell, page, file, saved } = await begin(app);
    await rm(file);
    await mkdir(file);
    await reader.selectWords('وصلت');
    await shell.press('c');
    await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
    await rm(file, { recursive: true });
    await writeFile(file, withOneMore(saved, 'سامر الحدّاد', 'theirs'));
    await expect(shell.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shell.dialog).toBeHidden();
    await page.getByRole('note').getByRole('button', { name: 'قرر…' }).click();
    await shell.dialog.getByRole('button', { name: 'أبقِ الاثنتين' }).click();
    await expect(reader.notes).toHaveCount(3);
    await shell.saved();
  });
});

test('an article whose file changes is opened again in its place, with the work on it', async ({
  app,
}) => {
  const { reader, shell, file, saved } = await begin(app);
  await writeFile(path.join(app.places.corpus, 'a.txt'), `عاجل\n${text}`);
  await reader.waitFor('عاجل');
  await expect(shell.notice('article-changed')).toBeVisible();
  await expect(reader.notes).toHaveCount(1);
  await expect
    .poll(async () => (await reader.highlights()).map(({ words }) => words))
    .toContain('خمس سفن');
  // What the work knows of its article stays as it was until a person accepts the new places.
  await reader.selectWords('أمس');
  await shell.press('c');
  await expect.poll(async () => quotes(await app.sidecar('a.txt', 'نورة'))).toHaveLength(2);
  const after = JSON.parse(await readFile(file, 'utf8')) as Sidecar;
  expect(after.document).toEqual(saved.document);
});

test('others’ work and new articles come in while one reads', async ({ app }) => {
  const { reader, shell, library } = await begin(app);
  const document = someFacts({ path: 'a.txt', lengthCodePoints: [...text].length });
  const annotations = [anAnnotation('s1', text, 'سامر الحدّاد')];
  const samir = aSidecar({ document, annotator: 'Samir', annotations });
  await writeFile(path.join(app.places.corpus, 'a.txt.samir.ann.json'), serializeSidecar(samir));
  await expect(reader.notes).toHaveCount(2);
  await mkdir(path.join(app.places.corpus, 'جديد'));
  await writeFile(path.join(app.places.corpus, 'جديد', 'c.txt'), text);
  await shell.press('Control+b');
  await expect(library.row('جديد/c.txt')).toBeVisible();
  await rm(path.join(app.places.corpus, 'b.txt'));
  await expect(library.row('b.txt')).toBeHidden();
});

test('a second window of the same annotator only reads, until the first is closed', async ({
  app,
}) => {
  await begin(app);
  const userData = path.join(app.places.userData, 'second');
  await mkdir(userData);
  const settings = { annotator: 'نورة' };
  await writeFile(path.join(userData, 'config.json'), JSON.stringify({ settings }));
  const second = new HashiyaApp({ corpus: app.places.corpus, userData }, programUnderTest());
  try {
    await second.start();
    const shell = new ShellPage(second.page);
    const reader = new ReaderPage(second.page);
    await expect(shell.status).toContainText('للقراءة فقط');
    await new LibraryPage(second.page).open('a.txt');
    await expect(second.page.getByRole('note')).toContainText('في نافذة أخرى');
    await expect(reader.notes).toHaveCount(1);
    await reader.selectWords('أمس');
    await shell.press('c');
    await expect(shell.notice('problem')).toContainText('في نافذة أخرى');
    expect(quotes(await app.sidecar('a.txt', 'نورة'))).toEqual(['خمس سفن']);
    await app.quit();
    await expect(shell.status).not.toContainText('للقراءة فقط');
    await expect(second.page.getByRole('note')).toBeHidden();
    await reader.selectWords('أمس');
    await shell.press('c');
    await expect.poll(async () => quotes(await app.sidecar('a.txt', 'نورة'))).toHaveLength(2);
  } finally {
    await second.quit();
  }
  expect(await app.corpusFiles()).toEqual(['a.txt', mine, 'b.txt']);
});

test('a killed window holds nobody up', async ({ app }) => {
  await begin(app);
  await app.kill();
  await app.start();
  const shell = new ShellPage(app.page);
  await new LibraryPage(app.page).open('a.txt');
  await expect(shell.status).not.toContainText('للقراءة فقط');
  await new ReaderPage(app.page).selectWords('أمس');
  await shell.press('c');
  await expect.poll(async () => quotes(await app.sidecar('a.txt', 'نورة'))).toHaveLength(2);
});

test('git’s conflict markers are recognised, and merged once a person says so', async ({ app }) => {
  const { reader, shell, page, file, saved } = await begin(app);
  const ours = withOneMore(saved, 'وصلت', 'ours');
  const theirs = withOneMore(saved, 'سامر الحدّاد', 'theirs');
  const marked = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> laptop\n`;
  await writeFile(file, marked);
  await expect(page.getByRole('note')).toContainText('git');
  await shell.status.getByRole('button', { name: /مشكل/ }).click();
  await shell.dialog.getByRole('button', { name: 'قرر…' }).click();
  await expect(shell.dialog).toContainText('laptop');
  expect(await readFile(file, 'utf8')).toBe(marked);
  await shell.dialog.getByRole('button', { name: 'ادمج الاثنتين' }).click();
  await expect(reader.notes).toHaveCount(3);
  await expect(page.getByRole('note')).toBeHidden();
  expect(quotes(await app.sidecar('a.txt', 'نورة'))).toEqual(['خمس سفن', 'سامر الحدّاد', 'وصلت']);
});
