import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { lookAt, looks, start } from '../fixtures/looks';
import { mentioned, mentionedCorpus } from '../fixtures/mentioned-corpus';
import { BesidePage } from '../pages/beside';
import { EntitiesPage } from '../pages/entities';
import { EntityNotePage } from '../pages/entity-note';
import { arabic101, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: corpusOf(mentionedCorpus()), settings: { annotator: 'نورة' } });

const { article, text, person, theirs, place, placeEntity, withClitics } = mentioned;

function pagesOf({ page }: HashiyaApp) {
  return {
    library: new LibraryPage(page),
    reader: new ReaderPage(page),
    shell: new ShellPage(page),
    keys: new KeyboardOf(page, arabic101),
    note: new EntityNotePage(page),
    entities: new EntitiesPage(page),
    beside: new BesidePage(page),
  };
}

/** One's own annotations by their words, with what they refer to; the file is checked byte by byte. */
async function references(app: HashiyaApp): Promise<[string, string | undefined][]> {
  await pagesOf(app).shell.saved();
  const sidecar = await app.sidecar(article, 'نورة');
  if (sidecar === null) return [];
  const bytes = await readFile(path.join(app.places.corpus, `${article}.نورة.ann.json`), 'utf8');
  expect(bytes).toBe(serializeSidecar(sidecar));
  return sidecar.annotations.map(({ target, refersTo }) => [target[1].exact, refersTo]);
}

/** One's own entities, checked byte by byte. */
async function ownEntities(app: HashiyaApp): Promise<CorpusFile['entities']> {
  await pagesOf(app).shell.saved();
  const bytes = await readFile(path.join(app.places.corpus, 'corpus.نورة.ann.json'), 'utf8');
  const parsed: CorpusFile = JSON.parse(bytes);
  expect(bytes).toBe(serializeSidecar(parsed));
  return parsed.entities;
}

test('a mention becomes a new entity by the keys of an Arabic layout, undone as one and kept', async ({
  app,
}) => {
  const { library, shell, keys, note } = pagesOf(app);
  await library.open(article);
  await keys.selectWords(person, text);
  await keys.press('1');
  await expect(note.place).toContainText('لا يعني كيانا');
  await expect(note.place).toContainText('ث');
  await keys.press('e');
  await expect(note.field).toBeFocused();
  await expect(note.field).toHaveValue(person);
  await expect(note.options).toHaveText(['كيان جديد: شخص']);
  await keys.named('Escape');
  await expect(note.field).toHaveCount(0);
  await keys.press('e');
  await app.page.keyboard.type('الحداد');
  await keys.named('Enter');
  await expect(note.place).toContainText('الحداد');

  const [made] = await ownEntities(app);
  expect(made).toMatchObject({ name: 'الحداد', type: 'person', aliases: [] });
  expect(Object.keys(made ?? {})).not.toContain('kind');
  const refersTo = `entity:${made?.id}`;
  expect(await references(app)).toEqual([[person, refersTo]]);

  await keys.press('z', { ctrl: true });
  await expect(shell.notice('undone')).toContainText('إنشاء كيان من إشارة واحدة');
  await expect(note.place).toContainText('لا يعني كيانا');
  expect(await references(app)).toEqual([[person, undefined]]);
  expect(await ownEntities(app)).toEqual([]);
  await keys.press('y', { ctrl: true });
  await expect(note.place).toContainText('الحداد');
  expect(await references(app)).toEqual([[person, refersTo]]);

  await app.restart();
  const after = pagesOf(app);
  await after.library.open(article);
  await after.keys.named('Alt+ArrowDown');
  await expect(after.note.place).toContainText('الحداد');
  await after.beside.showList();
  await expect(after.beside.entries.filter({ hasText: person })).toContainText('الحداد');
  await after.keys.press('E');
  await expect(after.entities.unit).toContainText('الحداد');
  await expect(after.entities.mentions).toHaveCount(1);
});

test('with the mouse a known entity is taken and left again; another’s mention is only read', async ({
  app,
}) => {
  const { library, reader, shell, keys, note, entities } = pagesOf(app);
  await library.open(article);
  await reader.selectWords(place);
  await keys.press('3');
  await note.place.getByRole('button', { name: 'اختر الكيان' }).click();
  await expect(note.options).toHaveCount(2);
  await note.options.filter({ hasText: placeEntity }).click();
  await expect(note.place).toContainText(placeEntity);
  expect(await references(app)).toEqual([[place, 'entity:e-rayhan']]);

  await note.place.getByRole('button', { name: 'غيّره' }).click();
  await note.options.filter({ hasText: 'لا كيان' }).click();
  await expect(note.place).toContainText('لا يعني كيانا');
  expect(await references(app)).toEqual([[place, undefined]]);
  await keys.press('z', { ctrl: true });
  await expect(shell.notice('undone')).toContainText('فصل الإشارة');
  expect(await references(app)).toEqual([[place, 'entity:e-rayhan']]);

  await reader.clickWords(theirs);
  await expect(note.place).toContainText('Anis al-Dardar');
  await expect(note.place.getByRole('button')).toHaveCount(1);
  await keys.press('e');
  await expect(note.field).toHaveCount(0);
  await note.place.getByRole('button', { name: 'افتحه' }).click();
  await expect(entities.unit).toContainText(theirs);
});

test('a word with clitics becomes a mention of the name alone, unless it was selected by the letter', async ({
  app,
}) => {
  const { library, reader, keys, note } = pagesOf(app);
  await library.open(article);
  await keys.selectWords(withClitics, text);
  await keys.press('3');
  await expect(note.place).toBeVisible();
  expect(await references(app)).toEqual([[place, undefined]]);
  const sidecar = await app.sidecar(article, 'نورة');
  const start = [...text.slice(0, text.indexOf(withClitics) + 2)].length;
  expect(sidecar?.annotations[0]?.target[0]).toMatchObject({ start, end: start + place.length });
  await expect
    .poll(() => reader.highlights().then((all) => all.map(({ words }) => words)))
    .toContain(place);

  await keys.press('z', { ctrl: true });
  await expect(note.place).toHaveCount(0);
  expect(await references(app)).toEqual([]);
  await keys.walkTo(withClitics, text);
  await keys.named('Shift+ArrowLeft', withClitics.length);
  expect(await keys.selected()).toBe(withClitics);
  await keys.press('3');
  await expect(note.place).toBeVisible();
  expect(await references(app)).toEqual([[withClitics, undefined]]);

  await app.restart();
  const after = pagesOf(app);
  await after.library.open(article);
  await after.keys.named('Alt+ArrowDown');
  await expect(after.note.place).toContainText('لا يعني كيانا');
});

/** Both languages, light and dark; the colours of all four are measured with the whole window. */
const bothLooks = looks.filter(
  ({ language, theme }) => (language === 'ar') === (theme === 'light'),
);

for (const look of bothLooks) {
  test.describe(`${look.language} ${look.theme}`, () => {
    test.use({
      settings: { annotator: 'نورة', language: look.language, theme: look.theme },
      startOptions: {},
    });

    test('the entity on a note, while it is chosen, and in the list', async ({
      unstarted: app,
    }) => {
      test.slow();
      await start(app);
      const { library, reader, keys, note, shell } = pagesOf(app);
      await library.open(article);
      await reader.selectWords(place);
      await keys.press('3');
      await lookAt(app, 'entity-note-none', look);
      await keys.press('e');
      await expect(note.options).toHaveCount(2);
      await lookAt(app, 'entity-note-choosing', look);
      await keys.named('Enter');
      await expect(note.place).toContainText(placeEntity);
      await lookAt(app, 'entity-note-known', look);
      await reader.clickWords(theirs);
      await lookAt(app, 'entity-note-of-others', look);
      await shell.saved();
      await app.page.getByRole('radio').nth(1).click();
      await lookAt(app, 'entity-note-list', look);
    });
  });
}
