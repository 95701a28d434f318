import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Relation } from '../../shared/model/sidecar';
import { expect, test } from '../fixtures/app';
import { corpusOf, seedNews } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { seedArticle, useSeedNews, wordsAt } from '../fixtures/seed-article';
import { arabic101, KeyboardOf } from '../pages/keyboard';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { RelationsInReader } from '../pages/relations';
import { ShellPage } from '../pages/shell';

test.use({ corpus: seedNews ?? corpusOf({}), settings: { annotator: 'نورة' } });

useSeedNews();

/** The relations on the disk by the words of their ends: label, from, to. */
async function said(app: HashiyaApp, article: string): Promise<string[][]> {
  const sidecar = await app.sidecar(article, 'نورة');
  const words = (id: string) =>
    sidecar?.annotations.find((one) => one.id === id)?.target[1].exact ?? '';
  const all = sidecar?.relations ?? [];
  return all.map(({ label, from, to }: Relation) => [label, words(from), words(to)]).toSorted();
}

test('relations are made, followed, changed and removed with the keys of an Arabic layout', async ({
  app,
  page,
}) => {
  test.slow();
  const article = await seedArticle(app, '000');
  const [claim, person, place] = [wordsAt(article, 5, 0.12), wordsAt(article, 2, 0.3)].concat(
    wordsAt(article, 1, 0.6),
  ) as [string, string, string];
  const keys = new KeyboardOf(page, arabic101);
  const reader = new ReaderPage(page);
  const relations = new RelationsInReader(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article.path);
  for (const [words, key] of [
    [claim, 'c'],
    [person, '1'],
    [place, '3'],
  ] as const) {
    await keys.selectWords(words, article.text);
    await keys.press(key);
    await keys.named('Escape');
  }
  const selected = async () =>
    (await reader.highlights())
      .filter(({ name }) => name.includes('selected'))
      .map(({ words }) => words);

  await test.step('begun at the person, with the claim as the other end, and turned round', async () => {
    await keys.walkTo(person, article.text);
    await keys.named('Enter');
    await expect.poll(selected).toEqual([person]);
    await keys.press('u');
    await expect(relations.strip).toBeVisible();
    await keys.named('Alt+ArrowUp');
    await expect(relations.strip.getByRole('button')).toHaveCount(2);
    await keys.named('Enter');
    await expect(shell.dialog).toBeVisible();
    await keys.press('s');
    await keys.press('1');
    await expect(shell.dialog).toBeHidden();
    await expect(relations.strip).toBeHidden();
    await shell.saved();
    expect(await said(app, article.path)).toEqual([['said-by', claim, person]]);
    await expect(relations.rows).toHaveCount(1);
  });

  await test.step('a second one, from the claim that is selected now; the same again adds nothing', async () => {
    for (const _ of [1, 2]) {
      await keys.press('u');
      await keys.named('Alt+ArrowDown', 2);
      await keys.named('Enter');
      await keys.press('3');
      await expect(shell.dialog).toBeHidden();
      await expect.poll(selected).toEqual([claim]);
    }
    await shell.saved();
    expect(await said(app, article.path)).toEqual([
      ['located-in', claim, place],
      ['said-by', claim, person],
    ]);
  });

  await test.step('they stand in the sidecar in the order of its keys', async () => {
    const sidecar = await app.sidecar(article.path, 'نورة');
    const bytes = await readFile(
      path.join(app.places.corpus, `${article.path}.نورة.ann.json`),
      'utf8',
    );
    const written = (sidecar?.relations ?? []).map(
      ({ id, label, from, to }) =>
        `    {\n      "id": "${id}",\n      "label": "${label}",\n      "from": "${from}",\n      "to": "${to}"\n    }`,
    );
    expect(written).toHaveLength(2);
    expect(bytes).toContain(`  "relations": [\n${written.join(',\n')}\n  ]`);
    expect(sidecar?.relations.map(({ id }) => id)).toEqual(
      sidecar?.relations.map(({ id }) => id).toSorted(),
    );
  });

  await test.step('given up with Escape, nothing is made', async () => {
    await keys.press('u');
    await keys.named('Alt+ArrowDown');
    await keys.named('Escape');
    await expect(relations.strip).toBeHidden();
    await expect.poll(selected).toEqual([claim]);
    expect(await said(app, article.path)).toHaveLength(2);
  });

  await test.step('on the note: another type, gone, brought back, and followed to the other end', async () => {
    await keys.press('U');
    await expect(relations.rows.first().locator('[data-go]')).toBeFocused();
    await keys.named('ArrowDown');
    await expect(relations.rows.last().locator('[data-go]')).toBeFocused();
    const last = (await relations.rows.last().getAttribute('data-relation')) ?? '';
    const label = async () => {
      await shell.saved();
      const found = (await app.sidecar(article.path, 'نورة'))?.relations;
      return found?.find(({ id }) => id === last)?.label;
    };
    const before = await label();
    await keys.press('r');
    await expect(shell.dialog).toBeVisible();
    await keys.press('4');
    await expect(shell.dialog).toBeHidden();
    expect(await label()).toBe('part-of');
    await keys.press('z', { ctrl: true });
    await expect(shell.notice('undone')).toContainText('جزء من');
    expect(await label()).toBe(before);
    await keys.walkTo(claim, article.text);
    await keys.named('Enter');
    await keys.press('U');
    await keys.named('ArrowDown');
    await keys.named('Delete');
    await expect(relations.rows).toHaveCount(1);
    await expect(relations.rows.first().locator('[data-go]')).toBeFocused();
    expect(await label()).toBeUndefined();
    await expect.poll(selected).toEqual([claim]);
    await keys.press('z', { ctrl: true });
    await expect(shell.notice('undone')).toContainText('حذف العلاقة');
    expect(await label()).toBe(before);
  });

  await test.step('an end goes with what ends at it, and comes back with it', async () => {
    await keys.walkTo(person, article.text);
    await keys.named('Enter');
    await expect(relations.rows).toHaveCount(1);
    await keys.named('Delete');
    await shell.saved();
    expect(await said(app, article.path)).toEqual([['located-in', claim, place]]);
    await keys.press('z', { ctrl: true });
    await shell.saved();
    expect(await said(app, article.path)).toEqual([
      ['located-in', claim, place],
      ['said-by', claim, person],
    ]);
  });

  await test.step('the app started again has them', async () => {
    const before = await app.sidecar(article.path, 'نورة');
    await app.restart();
    const after = new RelationsInReader(app.page);
    await new LibraryPage(app.page).open(article.path);
    const note = new ReaderPage(app.page).notes.first();
    await expect(note).toContainText('قاله');
    await note.getByRole('button').first().click();
    await expect(after.rows).toHaveCount(2);
    await app.page.keyboard.press('Shift+u');
    await app.page.keyboard.press('Enter');
    await expect(after.rows).toHaveCount(1);
    expect(await app.sidecar(article.path, 'نورة')).toEqual(before);
  });
});

test('relations are made, seen and removed with the mouse, and move no letter', async ({
  app,
  page,
}) => {
  test.slow();
  const article = await seedArticle(app, '000');
  const [claim, person, place] = [wordsAt(article, 5, 0.12), wordsAt(article, 2, 0.3)].concat(
    wordsAt(article, 1, 0.8),
  ) as [string, string, string];
  const reader = new ReaderPage(page);
  const relations = new RelationsInReader(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article.path);
  for (const [words, key] of [
    [claim, 'c'],
    [person, '1'],
    [place, '3'],
  ] as const) {
    await reader.selectWords(words);
    await shell.press(key);
    await shell.press('Escape');
  }
  const letters = () => reader.letterPlaces();

  await test.step('from the menu of the claim to the person that is clicked', async () => {
    await reader.clickWords(claim, { button: 'right' });
    await page.getByRole('menuitem', { name: 'علاقة بوسم آخر…' }).click();
    await expect(relations.strip).toBeVisible();
    await reader.clickWords(person);
    await relations.choose('قاله');
    await expect(relations.rows).toHaveCount(1);
  });

  await test.step('from the note to a place far below', async () => {
    await reader.notes.first().getByRole('button', { name: 'علاقة بوسم آخر…' }).click();
    await reader.clickWords(place);
    await relations.choose('يقع في');
    await expect(relations.rows).toHaveCount(2);
    await shell.saved();
    expect(await said(app, article.path)).toEqual([
      ['located-in', claim, place],
      ['said-by', claim, person],
    ]);
  });

  await test.step('drawn from words to words, wherever the page goes', async () => {
    await expect(relations.lines).toHaveCount(2);
    await expect.poll(() => misplaced(reader, relations, claim, [person, place])).toEqual([]);
    // Nothing but the size of the letters makes the lines be placed anew; smaller ones keep both ends near.
    await page.mouse.move(2, 2);
    await shell.press('Alt+Minus');
    await expect.poll(() => misplaced(reader, relations, claim, [person, place])).toEqual([]);
  });

  await test.step('nothing is drawn when nothing is looked at; then all; not a letter moves', async () => {
    await shell.press('Escape');
    await page.mouse.move(2, 2);
    await expect(relations.lines).toHaveCount(0);
    const before = await letters();
    expect(before.length).toBeGreaterThan(3000);
    await shell.press('Control+u');
    await expect(relations.lines).toHaveCount(2);
    expect(await letters()).toEqual(before);
    // What is drawn lies over the words, and a click goes through it.
    await reader.clickWords(person);
    await expect(relations.rows).toHaveCount(1);
    await shell.press('Control+u');
    await expect(relations.lines).toHaveCount(1);
  });

  await test.step('pointing at an annotation draws its relations', async () => {
    await shell.press('Escape');
    const at = await reader.pointOf(place);
    await page.mouse.move(at.x, at.y);
    await expect(relations.lines).toHaveCount(1);
    await page.mouse.move(2, 2);
    await expect(relations.lines).toHaveCount(0);
  });

  await test.step('another type and the end, from the note of the place', async () => {
    await reader.clickWords(place);
    await relations.rows.getByRole('button', { name: 'غيّر العلاقة' }).click();
    await relations.choose('عن');
    await expect(relations.rows).toContainText('عن');
    await relations.rows.getByRole('button', { name: 'احذف العلاقة' }).click();
    await expect(relations.rows).toHaveCount(0);
    await shell.saved();
    expect(await said(app, article.path)).toEqual([['said-by', claim, person]]);
  });

  await test.step('the claim takes its relation along, and undo brings both back', async () => {
    await reader.clickWords(claim);
    await reader.notes.first().getByRole('button', { name: 'حذف', exact: false }).last().click();
    await shell.saved();
    const gone = await app.sidecar(article.path, 'نورة');
    expect([gone?.annotations.length, gone?.relations]).toEqual([2, []]);
    await shell.press('Control+z');
    await shell.saved();
    expect(await said(app, article.path)).toEqual([['said-by', claim, person]]);
    const bytes = await readFile(path.join(app.places.corpus, article.path));
    expect(bytes.equals(article.bytes)).toBe(true);
  });
});

/** Tips of lines that are not in the words they belong to; a line leads from `from` to one of `to`. */
async function misplaced(
  reader: ReaderPage,
  relations: RelationsInReader,
  from: string,
  to: readonly string[],
): Promise<string[]> {
  const tips = await relations.tips();
  const boxes = await reader.boxesOf([from, ...to]);
  const isIn = (words: string, { x, y }: { x: number; y: number }) =>
    boxes[words]?.some(
      (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.bottom,
    );
  const wrong = tips.flatMap((tip) => {
    const isRight = isIn(from, tip.from) === true && to.some((words) => isIn(words, tip.to));
    return isRight ? [] : [JSON.stringify(tip)];
  });
  return tips.length === to.length ? wrong : ['too few'];
}
