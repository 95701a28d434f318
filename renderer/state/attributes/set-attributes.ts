import type { SuggestedValue } from '../../../shared/attributes/suggest-values';
import type { Annotation } from '../../../shared/model/annotation';
import type { RecordId } from '../../../shared/model/ids';
import { findMine, writableDocument } from '../annotate';
import type { App } from '../app';
import type { AppState, GestureLabel } from '../app-state';
import { runGesture } from '../changes';
import { mayChangeLayer } from '../layers';
import { placedAnnotation } from '../placed-annotation';
import { suggestionsFor, toldOf } from './suggestions';

type Attributes = Annotation['attributes'];

/** Puts other attributes on one's own annotation, as one gesture. */
async function replaceAttributes(
  app: App,
  current: Annotation,
  attributes: Attributes,
  label: Omit<GestureLabel, 'layer'>,
): Promise<void> {
  const open = writableDocument(app);
  if (open === null || !mayChangeLayer(app, current.layer)) return;
  const record = { ...current, attributes, updatedAt: app.stamp.now() };
  await runGesture(app, { ...label, layer: current.layer }, [
    { file: open.id, operations: [{ type: 'replace', collection: 'annotations', record }] },
  ]);
}

/** Whether the program has a suggestion for an attribute, which would stand there again at once. */
function isTold(state: AppState, id: RecordId, attribute: string): boolean {
  const entry = placedAnnotation(state, id);
  return entry !== undefined && toldOf(state, entry).some((one) => one.attribute === attribute);
}

/**
 * Says what an attribute of one's own annotation is; `null` empties it. Where the program would
 * suggest something for it again, `null` is kept: a person said that there is none.
 */
export async function setAttribute(
  app: App,
  id: RecordId,
  attribute: string,
  value: string | number | null,
): Promise<void> {
  const state = app.store.getState();
  const current = findMine(state, id);
  if (current === undefined || (current.attributes[attribute] ?? null) === value) return;
  const { [attribute]: _, ...others } = current.attributes;
  const isKept = value !== null || isTold(state, id, attribute);
  const attributes = isKept ? { ...current.attributes, [attribute]: value } : others;
  const subject = value === null ? '' : String(value);
  const action = value === null ? 'empty-attribute' : 'set-attribute';
  await replaceAttributes(app, current, attributes, { action, subject, attribute });
}

/** Of what is suggested for an annotation, one attribute or all. */
function chosen(app: App, id: RecordId, attribute: string | null): readonly SuggestedValue[] {
  const state = app.store.getState();
  const entry = placedAnnotation(state, id);
  if (entry === undefined) return [];
  return suggestionsFor(state, entry).filter(
    (one) => attribute === null || one.attribute === attribute,
  );
}

/** Takes what is suggested for one attribute (by id), or for all of them where `null` is given. */
export async function confirmSuggestions(
  app: App,
  id: RecordId,
  attribute: string | null,
): Promise<void> {
  await answer(app, id, attribute, 'confirm-attributes', ({ value }) => value);
}

/** Declines it: `null` is kept, so that it is not suggested again. */
export async function declineSuggestions(
  app: App,
  id: RecordId,
  attribute: string | null,
): Promise<void> {
  await answer(app, id, attribute, 'decline-attributes', () => null);
}

async function answer(
  app: App,
  id: RecordId,
  attribute: string | null,
  action: 'confirm-attributes' | 'decline-attributes',
  answerOf: (suggested: SuggestedValue) => string | null,
): Promise<void> {
  const current = findMine(app.store.getState(), id);
  const suggested = chosen(app, id, attribute);
  const [first] = suggested;
  if (current === undefined || first === undefined) return;
  const answers = suggested.map((one) => [one.attribute, answerOf(one)] as const);
  const attributes = { ...current.attributes, ...Object.fromEntries(answers) };
  const label = { subject: first.value, attribute: first.attribute, count: suggested.length };
  await replaceAttributes(app, current, attributes, { action, ...label });
}
