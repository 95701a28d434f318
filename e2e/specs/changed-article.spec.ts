import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Annotation } from '../../shared/model/annotation';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import { TrayPage } from '../pages/tray';

const title = 'ميناء النخيل';
const first = 'قالت وكالة الأنباء أمس إن الحركة عادت إلى طبيعتها في الميناء.';
const second = 'غادرت خمس سفن تحمل 42 ألف طن رصيف النخيل فجر الأحد متجهة إلى الشمال.';
const twin = 'غادرت خمس سفن تحمل 42 ألف طن رصيف الدردار فجر الاثنين متجهة إلى الجنوب.';
const last = 'وأضاف سامر الحدّاد أن المخزون يكفي ثلاثة أشهر على الأقل.';
const article = [title, first, second, twin, last].join('\n\n');

test.use({ corpus: corpusOf({ 'a.txt': `${article}\n` }), settings: { annotator: 'نورة' } });

/** Marks some words, as a claim or an entity, in the article as it lies on the disk. */
async function mark(app: HashiyaApp, words: string, key: string): Promise<void> {
  await new ReaderPage(app.page).selectWords(words);
  await new ShellPage(app.page).press(key);
  await new ShellPage(app.page).saved();
}

/** Changes the article's file and opens it anew, as after a sync. */
async function change(app: HashiyaApp, from: string, to: string): Promise<void> {
  const file = path.join(app.places.corpus, 'a.txt');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  await new ShellPage(app.page).press('Control+b');
  await new LibraryPage(app.page).open('a.txt');
  await new ReaderPage(app.page).waitFor(title);
}

async function stored(app: HashiyaApp): Promise<{ annotations: Annotation[]; sha256: string }> {
  await new ShellPage(app.page).saved();
  const sidecar = await app.sidecar('a.txt', 'نورة');
  if (sidecar === null) throw new Error('no sidecar');
  return { annotations: sidecar.annotations, sha256: sidecar.document.sha256 };
}

const sidecarBytes = (app: HashiyaApp) =>
  readFile(path.join(app.places.corpus, 'a.txt.نورة.ann.json'), 'utf8');

test('each annotation comes to its state, and nothing is written until a person decides', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const tray = new TrayPage(page);
  await new LibraryPage(page).open('a.txt');
  await mark(app, 'سامر الحدّاد', '1');
  await mark(app, 'فجر الأحد', 'c');
  await mark(app, 'وكالة الأنباء', '2');
  await change(app, title, `عاجل\n\n${title}`);
  const before = await sidecarBytes(app);

  await tray.open();
  await expect(tray.entries).toHaveCount(3);
  expect(await tray.states()).toEqual(['moved', 'moved', 'moved']);
  expect((await reader.highlights()).map(({ words }) => words).sort()).toEqual(
    ['سامر الحدّاد', 'فجر الأحد', 'وكالة الأنباء'].sort(),
  );
  expect(await sidecarBytes(app)).toBe(before);

  await new ShellPage(page).press('Alt+Shift+Enter');
  await expect(tray.root).toBeHidden();
  const after = await stored(app);
  const text = await readFile(path.join(app.places.corpus, 'a.txt'), 'utf8');
  for (const { target } of after.annotations) {
    const [{ start, end }, { exact }] = target;
    expect([...text].slice(start, end).join('')).toBe(exact);
  }
  expect(before).not.toContain(after.sha256);

  // One gesture, so one undo takes all of it back, to the byte but for the revision.
  await new ShellPage(page).press('Control+z');
  await expect(tray.entries).toHaveCount(3);
  await new ShellPage(page).saved();
  const withoutRevision = (content: string) => content.replace(/"revision": \d+/, '');
  await expect
    .poll(async () => withoutRevision(await sidecarBytes(app)))
    .toBe(withoutRevision(before));
});

test('a changed number is proposed, shown with what changed, and accepted by key', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const tray = new TrayPage(page);
  await new LibraryPage(page).open('a.txt');
  await mark(app, 'سامر الحدّاد', '1');
  await change(app, 'سامر الحدّاد', 'سامر الحداد');
  await tray.open();
  expect(await tray.states()).toEqual(['fuzzy']);
  await expect(tray.entries.locator('del')).toHaveText('الحدّاد');
  await expect(tray.entries.locator('ins')).toHaveText('الحداد');
  expect((await reader.highlights()).map(({ name }) => name).join()).toContain('suggested');

  const shell = new ShellPage(page);
  await shell.press('t');
  await shell.press('Alt+Enter');
  await expect(tray.root).toBeHidden();
  const { annotations } = await stored(app);
  expect(annotations[0]?.target[1].exact).toBe('سامر الحداد');
  expect((await reader.highlights()).map(({ name }) => name).join()).not.toContain('suggested');
});

test('where a sentence was deleted its near-copy inherits nothing; the lost one is tied anew, or let go', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const tray = new TrayPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open('a.txt');
  await mark(app, 'فجر الأحد', 'c');
  await mark(app, 'رصيف النخيل', '3');
  // The near-copy has these very words, and once they are gone here they stand only there.
  await mark(app, 'خمس سفن', '8');
  await change(app, `${second}\n\n`, '');
  await tray.open();
  expect(await tray.states()).toEqual(['orphan', 'orphan', 'orphan']);
  expect(await reader.highlights()).toEqual([]);
  await tray.button(0, 'احذف').click();
  await expect(tray.entries).toHaveCount(2);
  const old = await stored(app);

  await tray.button(0, 'اختر كلماته…').click();
  await reader.selectWords('رصيف الدردار');
  await shell.press('Enter');
  await expect(tray.entries).toHaveCount(1);
  const tied = await stored(app);
  expect(tied.annotations.map(({ target }) => target[1].exact).sort()).toEqual(
    ['رصيف الدردار', 'فجر الأحد'].sort(),
  );
  // One of them still waits: the sidecar goes on telling of the old text.
  expect(tied.sha256).toBe(old.sha256);

  await tray.button(0, 'احذف').click();
  await expect(tray.root).toBeHidden();
  const done = await stored(app);
  expect(done.annotations).toHaveLength(1);
  expect(done.sha256).not.toBe(old.sha256);

  await shell.press('Control+z');
  await expect(tray.entries).toHaveCount(1);
  expect((await stored(app)).sha256).toBe(old.sha256);
});

test('words marked in the changed article stay where they are while others still wait', async ({
  app,
  page,
}) => {
  const tray = new TrayPage(page);
  await new LibraryPage(page).open('a.txt');
  await mark(app, 'فجر الأحد', 'c');
  const old = await stored(app);
  await change(app, `${second}\n\n`, '');
  await mark(app, 'وكالة الأنباء', '2');
  expect((await stored(app)).sha256).toBe(old.sha256);
  await tray.open();
  await expect(tray.entries).toHaveCount(1);
  await app.restart();
  await new LibraryPage(app.page).open('a.txt');
  const again = new ReaderPage(app.page);
  await again.waitFor(title);
  expect((await again.highlights()).map(({ words }) => words)).toEqual(['وكالة الأنباء']);
  await new TrayPage(app.page).open();
  expect(await new TrayPage(app.page).states()).toEqual(['orphan']);
});
