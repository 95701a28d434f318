import type { RecordId } from '../../../shared/model/ids';
import { writableDocument } from '../annotate';
import { type App, showDialog } from '../app';
import type { AppState } from '../app-state';
import { hiddenLayers, toggleHidden } from '../layers';
import { placedAnnotation } from '../placed-annotation';
import type { PlacedAnnotation } from '../placement';
import { selectAnnotation } from '../reading';
import { updateSettings } from '../settings';
import { endAnnotation, findMyRelation, relationsAt } from './open-relations';

/** An annotation that can be an end: anybody's that is found in the text, not what is only suggested. */
function possibleEnd(state: AppState, id: RecordId | null): PlacedAnnotation | undefined {
  const placed = placedAnnotation(state, id);
  return placed?.state === 'suggested' ? undefined : placed;
}

/** The annotation of which the other end is looked for; `undefined` at most times. */
export function relatingFrom(state: AppState): PlacedAnnotation | undefined {
  return possibleEnd(state, state.relating);
}

/** The annotation that would be the other end if the person confirmed now. */
export function relatedNow(state: AppState): PlacedAnnotation | undefined {
  const from = relatingFrom(state);
  const to = from === undefined ? undefined : possibleEnd(state, state.selectedAnnotation);
  return to === from ? undefined : to;
}

/** Whether a relation could begin at what is selected. */
export function canStartRelating(state: AppState): boolean {
  const isRelating = relatingFrom(state) !== undefined;
  return !isRelating && possibleEnd(state, state.selectedAnnotation) !== undefined;
}

/** Begins a relation at the selected annotation: the person goes to the other one. */
export function startRelating(app: App): void {
  const state = app.store.getState();
  if (!canStartRelating(state) || writableDocument(app) === null) return;
  app.store.setState({ relating: state.selectedAnnotation, selection: null });
}

/** Takes the selected annotation as the other end, and asks how the two relate. */
export function confirmRelating(app: App): void {
  const state = app.store.getState();
  const [from, to] = [relatingFrom(state), relatedNow(state)];
  if (from === undefined || to === undefined) return;
  app.store.setState({ relating: null });
  showDialog(app, { kind: 'relation', from: from.annotation.id, to: to.annotation.id, id: null });
}

/** Gives the relation up; the annotation it would have begun at is selected again. */
export function cancelRelating(app: App): void {
  app.store.setState(({ relating }) => ({ relating: null, selectedAnnotation: relating }));
}

/** What a click on an annotation does: it is selected, and is the other end if one is looked for. */
export function pickAnnotation(app: App, id: RecordId | null): void {
  selectAnnotation(app, id);
  confirmRelating(app);
}

/** Asks anew what one's own relation is. */
export function askAboutRelation(app: App, id: RecordId): void {
  const relation = findMyRelation(app.store.getState(), id);
  if (relation === undefined) return;
  showDialog(app, { kind: 'relation', from: relation.from, to: relation.to, id });
}

/** Selects the annotation at the other end of a relation; what is gone to has to be seen. */
export function goToEnd(app: App, id: RecordId): void {
  const state = app.store.getState();
  const layer = endAnnotation(state, id)?.layer;
  if (layer === undefined) return;
  if (hiddenLayers(state).includes(layer)) void toggleHidden(app, layer);
  selectAnnotation(app, id);
}

/** Whether the selected annotation is an end of a relation. */
export function hasRelations(state: AppState): boolean {
  return relationsAt(state, state.selectedAnnotation).length > 0;
}

/** Takes the keyboard to the relations of the selected annotation, which stand on its note. */
export function focusRelations(app: App): void {
  if (!hasRelations(app.store.getState())) return;
  app.store.setState({ areRelationsAsked: true });
  if (app.store.getState().settings.beside === 'list')
    void updateSettings(app, { beside: 'notes' });
}

/** Draws all relations, or only those of what is selected or pointed at. */
export function toggleRelationLines(app: App): void {
  app.store.setState(({ showsRelations }) => ({ showsRelations: !showsRelations }));
}
