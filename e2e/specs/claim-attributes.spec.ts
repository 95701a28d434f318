import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { sidecarPath } from '../fixtures/bad-files';
import { corpusOf, seedNews } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { type SeedArticle, seedArticle, useSeedNews } from '../fixtures/seed-article';
import { arabic101, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { NoteAttributesPage } from '../pages/note-attributes';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: seedNews ?? corpusOf({}), settings: { annotator: 'نورة' } });

useSeedNews();

/** The first three words in quotation marks of the line with this beginning; no words stand here. */
function quotedIn({ lines }: SeedArticle, beginning: string): { line: string; claim: string } {
  const line = lines.find((one) => one.startsWith(beginning)) ?? '';
  const claim = /"(\p{L}+(?: \p{L}+){2})/u.exec(line)?.[1];
  if (claim === undefined) throw new Error(`no quoted words behind ${beginning}`);
  return { line, claim };
}

function pagesOf({ page }: HashiyaApp) {
  return {
    library: new LibraryPage(page),
    reader: new ReaderPage(page),
    shell: new ShellPage(page),
    keys: new KeyboardOf(page, arabic101),
    note: new NoteAttributesPage(page),
  };
}

async function attributesOf(app: HashiyaApp, article: string) {
  await pagesOf(app).shell.saved();
  return (await app.sidecar(article, 'نورة'))?.annotations.map(({ attributes }) => attributes);
}

/** Marks the quoted words of a line as a claim, with the keyboard alone. */
async function claimQuoted(app: HashiyaApp, article: SeedArticle, beginning: string) {
  const { library, reader, keys } = pagesOf(app);
  const quoted = quotedIn(article, beginning);
  await library.open(article.path);
  await reader.waitFor(quoted.claim);
  await keys.selectWords(quoted.claim, article.text);
  await keys.press('c');
  await expect(reader.notes).toHaveCount(1);
  return quoted;
}

test('every attribute of a claim is filled by the keys of an Arabic keyboard, undone and kept', async ({
  app,
}) => {
  test.slow();
  const { reader, shell, keys, note } = pagesOf(app);
  const article = await seedArticle(app, '002');
  const { claim } = await claimQuoted(app, article, 'وكان');
  const before = await reader.lineTop(claim);
  await expect
    .poll(() => note.shown())
    .toEqual(['claimant suggested', 'attributionVerb suggested', 'claimDate suggested']);
  await expect(note.line('claimDate')).toContainText('← أكتوبر 2023');
  await expect(note.articleDay).toContainText('9 نوفمبر 2023');
  expect(await attributesOf(app, article.path)).toEqual([{}]);

  await test.step('one suggestion is declined, the others confirmed one by one', async () => {
    await keys.press('a');
    await expect.poll(() => note.at()).toBe('claimant');
    await expect.poll(() => reader.painted('pointed-words')).toHaveLength(1);
    await keys.named('Delete');
    await expect(note.line('claimant')).toHaveAttribute('data-state', 'declined');
    await keys.named('ArrowDown');
    await keys.named('Enter');
    await expect(note.line('attributionVerb')).toHaveAttribute('data-state', 'filled');
    await keys.named('ArrowDown');
    await keys.named('Enter');
    await expect(note.line('claimDate')).toHaveAttribute('data-state', 'filled');
  });

  await test.step('grades and choices by digits, words by typing', async () => {
    await note.goTo('checkWorthiness');
    await keys.press('3');
    await keys.named('ArrowDown');
    await keys.press('2');
    await keys.named('ArrowDown');
    await keys.press('1');
    await note.type('note', 'يلزم مصدر ثان');
    await app.shot('attributes-typing');
    await keys.named('Enter');
    await expect.poll(() => note.at()).toBe('note');
  });

  await test.step('the claimant becomes a new entity', async () => {
    await note.type('claimant', 'ناطق باسم المجلس');
    await expect(note.options).toHaveCount(3);
    await keys.named('ArrowDown');
    await app.shot('attributes-entity');
    await keys.named('Enter');
    await expect(note.line('claimant')).toHaveAttribute('data-state', 'filled');
  });

  const corpusFile = async () => {
    const file = path.join(app.places.corpus, 'corpus.نورة.ann.json');
    return JSON.parse(await readFile(file, 'utf8'));
  };
  const all = {
    attributionVerb: 'صرح',
    claimDate: '2023-10',
    checkWorthiness: 3,
    stance: 'neutral',
    certainty: 'certain',
    note: 'يلزم مصدر ثان',
  };

  await test.step('all of it lies in the sidecar, the entity in the corpus file', async () => {
    await shell.saved();
    const { entities } = await corpusFile();
    expect(entities).toMatchObject([{ name: 'ناطق باسم المجلس', type: 'person' }]);
    const claimant = `entity:${entities[0].id}`;
    expect(await attributesOf(app, article.path)).toEqual([{ ...all, claimant }]);
    const sidecar = await app.sidecar(article.path, 'نورة');
    const bytes = await readFile(path.join(app.places.corpus, sidecarPath(article.path)), 'utf8');
    expect(sidecar?.annotations[0]?.origin).toEqual({ kind: 'manual' });
    expect(sidecar && serializeSidecar(sidecar)).toBe(bytes);
    // The text has not moved for any of it.
    expect(await reader.lineTop(claim)).toBe(before);
  });

  await test.step('undo takes the entity back with the claimant, and the note stays', async () => {
    await keys.press('z', { ctrl: true });
    await expect(shell.notice('undone')).toContainText('القائل');
    await expect(note.line('claimant')).toHaveAttribute('data-state', 'declined');
    expect(await attributesOf(app, article.path)).toEqual([{ ...all, claimant: null }]);
    expect((await corpusFile()).entities).toEqual([]);
    await keys.press('y', { ctrl: true });
    await expect(note.line('claimant')).toHaveAttribute('data-state', 'filled');
  });

  await test.step('dates of both calendars and of the article are read as they are typed', async () => {
    await keys.press('a');
    await note.type('claimDate', 'أمس');
    await expect(note.reading).toContainText('أمس ← الأربعاء، 8 نوفمبر 2023 · 24 ربيع الآخر');
    await app.shot('attributes-date');
    await keys.named('Control+a');
    await app.page.keyboard.type('31 فبراير 2023');
    await expect(note.reading).toContainText('لا يوم كهذا');
    await keys.named('Enter');
    await expect(note.field).toBeFocused();
    await keys.named('Control+a');
    await app.page.keyboard.type('٢٥ ربيع الآخر ١٤٤٥');
    await expect(note.reading).toContainText('الخميس، 9 نوفمبر 2023');
    await keys.named('Enter');
    await expect(note.line('claimDate')).toContainText('25 ربيع الآخر 1445');
    expect((await attributesOf(app, article.path))?.[0]?.claimDate).toBe('2023-11-09');
  });

  await test.step('Escape gives the keys back to the text; only what says something stays', async () => {
    await keys.named('Escape');
    await expect.poll(() => note.at()).toBeNull();
    await note.lines.first().waitFor();
    expect((await note.shown()).every((line) => line.endsWith('filled'))).toBe(true);
    await keys.named('Delete');
    await expect(reader.notes).toHaveCount(0);
    await keys.press('z', { ctrl: true });
    await expect(reader.notes).toHaveCount(1);
  });

  await app.restart();
  const after = pagesOf(app);
  await after.library.open(article.path);
  await expect(after.reader.notes).toContainText(['ناطق باسم المجلس']);
  await after.keys.named('Alt+ArrowDown');
  await after.keys.press('a');
  await expect.poll(() => after.note.shown()).toHaveLength(7);
  await expect(after.note.line('claimant')).toContainText('ناطق باسم المجلس');
});

test('all suggestions are confirmed by one key and declined by another, and do not come back', async ({
  app,
}) => {
  const { keys, note, shell } = pagesOf(app);
  const article = await seedArticle(app, '002');
  const { line } = await claimQuoted(app, article, 'وقال');
  const [verb, claimant] = line.split(' ');
  await expect
    .poll(() => note.shown())
    .toEqual(['claimant suggested', 'attributionVerb suggested']);
  await keys.press('A');
  await expect.poll(() => note.shown()).toEqual(['claimant filled', 'attributionVerb filled']);
  expect(await attributesOf(app, article.path)).toEqual([
    { attributionVerb: verb?.slice(1), claimant },
  ]);
  await keys.press('z', { ctrl: true });
  await expect(shell.notice('undone')).toContainText('القائل');
  await expect
    .poll(() => note.shown())
    .toEqual(['claimant suggested', 'attributionVerb suggested']);
  await keys.named('Shift+Delete');
  await expect(note.lines).toHaveCount(0);
  expect(await attributesOf(app, article.path)).toEqual([
    { attributionVerb: null, claimant: null },
  ]);
  await app.restart();
  const after = pagesOf(app);
  await after.library.open(article.path);
  await after.keys.named('Alt+ArrowDown');
  await expect(after.reader.notes.first()).toHaveAttribute('data-selected', 'true');
  await expect(after.note.lines).toHaveCount(0);
});
