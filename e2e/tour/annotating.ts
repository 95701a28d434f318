import { expect, test } from '@playwright/test';
import { EntityNotePage } from '../pages/entity-note';
import { NoteAttributesPage } from '../pages/note-attributes';
import { RelationsInReader } from '../pages/relations';
import type { Tagging } from './plan';
import type { Tour } from './tour';

/** Makes a claim of some words and fills what is to be said of it. */
export async function markClaim(tour: Tour): Promise<void> {
  await test.step('Words are selected with the mouse', async () => {
    await tour.reader.selectWords(tour.plan.claim);
    await tour.picture('selection');
  });
  await test.step('The first annotation asks who one is; the claim stands in the margin', async () => {
    await tour.press('c');
    await expect(tour.shell.dialog).toBeVisible();
    await tour.picture('who-are-you');
    await tour.shell.introduce('نورة');
    await expect(tour.reader.notes).toHaveCount(1);
    await tour.reader.notes.getByRole('button', { name: 'إحصاء' }).click();
    await tour.picture('claim');
  });
  await test.step('Its attributes are set: who says it, how much it is worth checking, a note', async () => {
    const note = new NoteAttributesPage(tour.page);
    await tour.press('a');
    await note.goTo('checkWorthiness');
    await tour.press('3');
    await note.type('note', 'يلزم مصدر ثان');
    await tour.press('Enter');
    await note.type('claimant', 'إدارة الميناء');
    await expect(note.options.filter({ hasText: 'جهة' })).toBeVisible();
    await tour.picture('claimant');
    await note.options.filter({ hasText: 'جهة' }).click();
    await expect(note.line('claimant')).toHaveAttribute('data-state', 'filled');
    await tour.picture('attributes');
    await tour.press('Escape');
  });
}

async function tagWords({ reader, page }: Tour, [words, key]: Tagging): Promise<void> {
  await reader.selectWords(words);
  await page.keyboard.press(key);
  await expect(reader.bar).toBeHidden();
}

/** Tags names, and says which entity of the corpus the first of them means. */
export async function tagEntities(tour: Tour): Promise<void> {
  const { plan } = tour;
  const note = new EntityNotePage(tour.page);
  await test.step('A name is tagged by key, and becomes an entity of the corpus', async () => {
    await tagWords(tour, plan.entities[0]);
    await expect(note.place).toBeVisible();
    await tour.press('e');
    await expect(note.field).toHaveValue(plan.entities[0][0]);
    await tour.picture('new-entity');
    await tour.press('Enter');
    await expect(note.field).toHaveCount(0);
  });
  await test.step('Other names are tagged by key', async () => {
    for (const tagging of plan.entities.slice(1)) await tagWords(tour, tagging);
    await tour.press('Escape');
    await tour.picture('entities');
  });
}

/** Says how two annotations belong together. */
export async function relateAnnotations(tour: Tour): Promise<void> {
  await test.step('The claim is related to the name that is behind it', async () => {
    const relations = new RelationsInReader(tour.page);
    await tour.reader.notes.first().getByRole('button').first().click();
    await tour.press('u');
    await expect(relations.strip).toBeVisible();
    await tour.picture('relating');
    await tour.reader.clickWords(tour.plan.entities[0][0]);
    await expect(tour.shell.dialog).toBeVisible();
    await tour.picture('relation-type');
    await tour.shell.dialog.getByRole('button', { name: /^قاله/ }).click();
    await expect(relations.rows).toHaveCount(1);
    await tour.picture('related');
    await tour.press('Escape');
  });
}

/** Tags a name in another article that means an entity the corpus has already. */
export async function chooseKnownEntity(tour: Tour): Promise<void> {
  const { known } = tour.plan;
  if (known === undefined) return;
  await test.step('In another article a name in other words is the same entity', async () => {
    const note = new EntityNotePage(tour.page);
    await tour.openArticle(known.article);
    await tagWords(tour, known.name);
    await tour.press('e');
    await note.field.fill(tour.plan.entities[0][0]);
    await expect(note.options.first()).toContainText(tour.plan.entities[0][0]);
    await tour.picture('known-entity');
    await note.options.first().click();
    await expect(note.place).toContainText(tour.plan.entities[0][0]);
    await tour.press('Escape');
  });
  await test.step('What an article says anew is another claim, and a name is left as it is spelt', async () => {
    await tagWords(tour, known.spelling);
    await tour.reader.selectWords(known.claim);
    await tour.press('c');
    await expect(tour.reader.notes.first()).toBeVisible();
    await tour.press('Escape');
  });
}
