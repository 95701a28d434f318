import { findLayer } from '../../../shared/model/codebook';
import type { RecordId } from '../../../shared/model/ids';
import type { Span } from '../../../shared/model/span';
import { findMine } from '../annotate';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { updateSettings } from '../settings';
import type { NoteAttributes } from './attributes-state';

function change(app: App, changed: Partial<NoteAttributes>): void {
  app.store.setState(({ noteAttributes }) => ({
    noteAttributes: { ...noteAttributes, ...changed },
  }));
}

/** Whether the selected annotation is one's own and its layer has attributes. */
export function hasAttributes(state: AppState): boolean {
  const mine = findMine(state, state.selectedAnnotation);
  if (mine === undefined || state.corpus === null) return false;
  return (findLayer(state.corpus.codebook, mine.layer)?.attributes.length ?? 0) > 0;
}

/** Shows all attributes of the selected annotation and puts the keyboard there. */
export async function goToAttributes(app: App): Promise<void> {
  const { selectedAnnotation, settings } = app.store.getState();
  change(app, { allOf: selectedAnnotation, isAsked: true });
  // Notes stand beside the text only while the list does not.
  if (settings.beside === 'list') await updateSettings(app, { beside: 'notes' });
}

/** The keyboard is there. */
export function arriveAtAttributes(app: App): void {
  change(app, { isAsked: false });
}

/** Shows the empty attributes of an annotation as well, or those of none. */
export function showAllAttributes(app: App, id: RecordId | null): void {
  change(app, { allOf: id });
}

/** Points at words of the article, or at none. */
export function pointAtWords(app: App, pointedAt: Span | null): void {
  change(app, { pointedAt });
}
