import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { known, named, namedCorpus, spellings } from '../fixtures/named-corpus';
import { EntitiesPage } from '../pages/entities';
import { arabic101, KeyboardOf } from '../pages/keyboard';

test.use({ corpus: corpusOf(namedCorpus()), settings: { annotator: 'نورة' } });

const [often, once] = spellings;

/** One's own corpus file, checked byte by byte. */
async function corpusFile(app: HashiyaApp): Promise<CorpusFile> {
  const bytes = await readFile(path.join(app.places.corpus, 'corpus.نورة.ann.json'), 'utf8');
  const parsed: CorpusFile = JSON.parse(bytes);
  expect(bytes).toBe(serializeSidecar(parsed));
  return parsed;
}

/** What one's own annotations refer to, by id; their files are checked byte by byte. */
async function references(app: HashiyaApp): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (const article of Object.values(named)) {
    const sidecar = await app.sidecar(article, 'نورة');
    if (sidecar === null) throw new Error(`no sidecar of ${article}`);
    const bytes = await readFile(path.join(app.places.corpus, `${article}.نورة.ann.json`), 'utf8');
    expect(bytes).toBe(serializeSidecar(sidecar));
    for (const { id, refersTo } of sidecar.annotations) found[id] = refersTo;
  }
  return found;
}

const none = { 'm-1': undefined, 'm-2': undefined, 'm-3': undefined, 'm-4': undefined };

test('two spellings become one entity by keyboard, and undo brings all back', async ({
  app,
  page,
}) => {
  const entities = new EntitiesPage(page);
  await entities.open();
  await expect(entities.row(often)).toHaveCount(1);
  await expect(entities.row(once)).toHaveCount(1);
  await entities.turn();
  const pair = entities.rows.filter({ hasText: often }).filter({ hasText: once });
  await expect(pair).toHaveCount(1);
  await pair.click();
  await expect(entities.pair).toContainText(once);
  // On a layout that writes no Latin letters.
  await new KeyboardOf(page, arabic101).press('y');
  await expect(pair).toHaveCount(0);
  await entities.turn();
  await entities.row(often).click();
  await expect(entities.mentions).toHaveCount(3);
  await expect(entities.mentions.filter({ hasText: 'المحادثات ستستأنف' })).toHaveCount(1);
  await expect.poll(async () => (await references(app))['m-3']).toBeDefined();
  const { entities: made } = await corpusFile(app);
  expect(made).toMatchObject([{ name: often, aliases: [once], type: 'person' }]);
  const refersTo = `entity:${made[0]?.id}`;
  expect(await references(app)).toEqual({
    'm-1': refersTo,
    'm-2': refersTo,
    'm-3': refersTo,
    'm-4': undefined,
  });

  await page.keyboard.press('Control+z');
  await expect(entities.row(once)).toHaveCount(1);
  await expect.poll(() => references(app)).toEqual(none);
  await expect.poll(async () => (await corpusFile(app)).entities).toEqual([]);

  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => references(app)).toMatchObject({ 'm-2': refersTo });
  await app.quit();
  await app.start();
  const again = new EntitiesPage(app.page);
  await again.open();
  await again.row(often).click();
  await expect(again.mentions).toHaveCount(3);
  await again.mentions.filter({ hasText: 'المحادثات ستستأنف' }).click();
  await expect(app.page.getByTestId('glossed-page')).toContainText('المحادثات ستستأنف');
});

test('what is not the same never comes back', async ({ app, page }) => {
  const entities = new EntitiesPage(page);
  await entities.open();
  await entities.turn();
  const pair = entities.rows.filter({ hasText: often }).filter({ hasText: once });
  await pair.click();
  await page.keyboard.press('n');
  await expect(pair).toHaveCount(0);
  await expect
    .poll(async () => (await corpusFile(app).catch(() => null))?.dismissed.length)
    .toBe(1);
  await app.quit();
  await app.start();
  const again = new EntitiesPage(app.page);
  await again.open();
  await expect(again.row(once)).toHaveCount(1);
  await again.turn();
  // The other pair is there, so names were compared.
  await expect(again.row(known)).toHaveCount(1);
  await expect(again.row(once)).toHaveCount(0);
});

test('the entities of a second annotator meet one’s own', async ({ app, page }) => {
  const entities = new EntitiesPage(page);
  await entities.open();
  await entities.lists.first().focus();
  await page.keyboard.press('End');
  await expect(entities.rows.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(entities.rows.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('PageDown');
  await expect(entities.rows.first()).toHaveAttribute('aria-selected', 'false');
  await entities.turn();
  await entities.row(known).click();
  await page.keyboard.press('y');
  await expect(entities.row(known)).toHaveCount(0);
  await expect.poll(async () => (await references(app))['m-4']).toBe('entity:e-samir');
  await entities.turn();
  await entities.row(known).click();
  await expect(entities.mentions).toHaveCount(2);
  await expect(entities.unit).toContainText('سمير');
});
