import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sidecar } from '../../shared/model/sidecar';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { sidecarPath } from '../fixtures/bad-files';
import { claim, copiedStory, story, storyTexts } from '../fixtures/copied-story';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { CopiesInReader } from '../pages/copies-in-reader';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({ corpus: copiedStory(), settings: { annotator: 'نورة' } });

const copies = ['otherDigits', 'otherNumber', 'otherEncoding'] as const;

/** The words that stand in a copy for those of the claim. */
const wordsIn = {
  original: claim,
  otherDigits: claim.replace('12', '١٢'),
  otherNumber: claim.replace('12', '15'),
  otherEncoding: claim,
} as const;

function pagesOf(app: HashiyaApp) {
  const { page } = app;
  return {
    library: new LibraryPage(page),
    reader: new ReaderPage(page),
    shell: new ShellPage(page),
    copied: new CopiesInReader(page),
  };
}

/** Opens the original, looks for its copies and makes a claim of its number. */
async function annotateOriginal(app: HashiyaApp): Promise<void> {
  const { library, reader, shell, copied } = pagesOf(app);
  await library.open(story.original);
  await reader.waitFor('وصول القمح');
  await copied.look();
  await reader.selectWords(claim);
  await shell.press('c');
  await expect(reader.notes).toHaveCount(1);
}

async function goTo(app: HashiyaApp, article: keyof typeof story): Promise<void> {
  const { library } = pagesOf(app);
  await app.page.keyboard.press('Control+b');
  await library.open(story[article]);
}

/** What lies on the disk is exactly what the sidecar says, in the one form there is. */
async function expectCanonical(app: HashiyaApp, article: string, sidecar: Sidecar): Promise<void> {
  const file = path.join(app.places.corpus, sidecarPath(article));
  expect(await readFile(file, 'utf8')).toBe(serializeSidecar(sidecar));
}

test('an annotation is carried to three copies, the changed number by choice; undo takes it back', async ({
  app,
  page,
}) => {
  const { reader, shell } = pagesOf(app);
  await annotateOriginal(app);
  await shell.press('v');
  const boxes = shell.dialog.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  await app.shot('carry-dialog');
  // In the order of how much they share; the one with another number waits for a person.
  const changed = shell.dialog.locator('li[data-sure="false"]');
  await expect(changed).toHaveCount(1);
  await expect(changed).toContainText('رقم مختلف');
  await expect(changed.locator('mark[data-kind="number"]')).toHaveText(['12', '15']);
  await expect(changed.getByRole('checkbox')).not.toBeChecked();
  await expect(boxes.and(page.locator(':checked'))).toHaveCount(2);
  await changed.getByRole('checkbox').check();
  await page.keyboard.press('Tab');
  await shell.dialog.getByRole('button').last().click();
  await expect(shell.dialog).toBeHidden();
  await shell.saved();

  const original = await app.sidecar(story.original, 'نورة');
  const id = original?.annotations[0]?.id;
  for (const copy of copies) {
    const sidecar = await app.sidecar(story[copy], 'نورة');
    const words = wordsIn[copy];
    const start = storyTexts[copy].indexOf(words);
    expect(sidecar?.status).toBe('new');
    expect(sidecar?.annotations).toMatchObject([
      {
        layer: 'claim',
        label: null,
        target: [{ start, end: start + words.length }, { exact: words }],
        origin: { kind: 'copied', annotator: 'نورة', path: story.original, id, revision: 1 },
      },
    ]);
    if (sidecar !== null) await expectCanonical(app, story[copy], sidecar);
  }

  await shell.press('Control+z');
  await expect(shell.notice('undone')).toBeVisible();
  await shell.saved();
  for (const copy of copies) {
    expect((await app.sidecar(story[copy], 'نورة'))?.annotations).toEqual([]);
  }
  expect((await app.sidecar(story.original, 'نورة'))?.annotations).toHaveLength(1);
  await expect(reader.notes).toHaveCount(1);
});

test('a copy shows what its original says; all sure ones are accepted at once, others one by one', async ({
  app,
}) => {
  const { reader, shell, copied } = pagesOf(app);
  await annotateOriginal(app);
  await goTo(app, 'otherDigits');
  await expect(copied.suggestions).toHaveCount(1);
  await expect(copied.suggestions).toContainText('2024-03');
  const dashed = (await reader.highlights()).filter(({ name }) => name.includes('suggested'));
  expect(dashed.map(({ words }) => words)).toEqual([wordsIn.otherDigits]);
  await app.shot('ghost');
  await shell.press('Shift+g');
  await expect(copied.suggestions).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar(story.otherDigits, 'نورة'))?.annotations).toMatchObject([
    { label: null, origin: { kind: 'copied', path: story.original } },
  ]);

  await goTo(app, 'otherNumber');
  await expect(copied.suggestions).toHaveAttribute('data-ghost', 'unsure');
  await shell.press('Shift+g');
  await expect(copied.suggestions).toHaveCount(1);
  await shell.press('g');
  await expect(copied.suggestions.locator('mark')).toHaveText(['12', '15']);
  await app.shot('ghost-changed');
  await shell.press('Enter');
  await expect(copied.suggestions).toHaveCount(0);
  await shell.saved();
  const [annotation] = (await app.sidecar(story.otherNumber, 'نورة'))?.annotations ?? [];
  expect(annotation?.target[1].exact).toBe(wordsIn.otherNumber);
});

test('nothing of a suggestion is saved; one that was declined does not come back', async ({
  app,
}) => {
  const { shell, copied } = pagesOf(app);
  await annotateOriginal(app);
  await goTo(app, 'otherEncoding');
  await expect(copied.suggestions).toHaveCount(1);
  expect(await app.sidecar(story.otherEncoding, 'نورة')).toBeNull();
  await shell.press('g');
  await shell.press('Delete');
  await expect(copied.suggestions).toHaveCount(0);
  await shell.saved();
  const file = path.join(app.places.corpus, 'corpus.نورة.ann.json');
  expect(JSON.parse(await readFile(file, 'utf8')).dismissed).toMatchObject([
    {
      kind: 'carry',
      origin: { annotator: 'نورة', path: story.original },
      place: { path: story.otherEncoding },
    },
  ]);

  await app.restart();
  const after = pagesOf(app);
  await after.library.open(story.otherEncoding);
  await after.copied.look();
  await expect(after.copied.suggestions).toHaveCount(0);
  await goTo(app, 'otherDigits');
  await expect(after.copied.suggestions).toHaveCount(1);
});

test('what is changed in the original later is offered to its copies', async ({ app }) => {
  const { reader, shell, copied } = pagesOf(app);
  await annotateOriginal(app);
  await goTo(app, 'otherDigits');
  await expect(copied.suggestions).toHaveCount(1);
  await shell.press('Shift+g');
  await goTo(app, 'original');
  await reader.clickWords(claim);
  await shell.press('r');
  await goTo(app, 'otherDigits');
  await expect(copied.strip).toContainText('تغيّر الأصل');
  await app.shot('original-changed');
  await copied.strip.getByRole('button', { name: 'خذ التغيير' }).click();
  await expect(copied.strip).toHaveCount(0);
  await shell.saved();
  const [annotation] = (await app.sidecar(story.otherDigits, 'نورة'))?.annotations ?? [];
  expect(annotation).toMatchObject({ label: 'statistic', origin: { revision: 2 } });
});

test('what others say of copies is suggested as it comes, and moves no line', async ({ app }) => {
  const { library, reader, shell, copied } = pagesOf(app);
  await library.open(story.otherDigits);
  await copied.look();
  const title = 'سفن القمح ترسو';
  const before = await reader.lineTop(title);
  const text = storyTexts.original;
  const document = someFacts({
    path: story.original,
    sha256: createHash('sha256').update(text).digest('hex'),
    lengthCodePoints: [...text].length,
  });
  const id = '01890000-0000-7000-8000-000000000001';
  const annotations = [anAnnotation(id, text, claim, { label: 'statistic' })];
  const his = aSidecar({ document, annotator: 'Samir', revision: 3, annotations });
  const file = path.join(app.places.corpus, `${story.original}.samir.ann.json`);
  await writeFile(file, serializeSidecar(his));
  await expect(copied.strip).toBeVisible({ timeout: 20_000 });
  await expect(copied.suggestions).toContainText('Samir');
  expect(await reader.lineTop(title)).toBe(before);
  await app.shot('ghost-of-others');
  await shell.press('Shift+g');
  await expect(copied.strip).toHaveCount(0);
  expect(await reader.lineTop(title)).toBe(before);
  await shell.saved();
  const own = await app.sidecar(story.otherDigits, 'نورة');
  expect(own?.annotations).toMatchObject([
    { origin: { kind: 'copied', annotator: 'Samir', path: story.original, id, revision: 3 } },
  ]);
  if (own !== null) await expectCanonical(app, story.otherDigits, own);
  expect(await readFile(file, 'utf8')).toBe(serializeSidecar(his));
});
