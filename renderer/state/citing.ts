import type { Span } from '../../shared/model/span';
import {
  type Citation,
  citationHtml,
  citationText,
  outletOfPath,
} from '../../shared/text/citation';
import { sliceSpan } from '../../shared/text/offsets';
import { writeClipboard } from '../platform/clipboard';
import { type App, notify, notifyProblem } from './app';
import { type AppState, findDocument } from './app-state';
import { findPlaced, placeAnnotations } from './placement';
import { segmentsOfOpen } from './segments';

/** The words that copying is about: those selected, or those of the selected annotation. */
export function chosenWords(state: AppState): Span | null {
  const { open, selection, selectedAnnotation, sessions } = state;
  if (selection !== null || open === null || selectedAnnotation === null) return selection;
  const mine = sessions.get(open.id)?.sidecar ?? null;
  return findPlaced(placeAnnotations(open, mine), selectedAnnotation)?.span ?? null;
}

/** What is known of the place of some words: first of the story they stand in, then of the article. */
function sourceOf(state: AppState, where: Span): Omit<Citation, 'words'> {
  const { open, sessions } = state;
  const path = open?.path ?? '';
  const document = findDocument(state, open?.id ?? null);
  const article = open === null ? undefined : sessions.get(open.id)?.sidecar.metadata;
  const story = segmentsOfOpen(state).findLast(
    ({ segment, span }) =>
      segment.kind === 'story' && span.start <= where.start && where.end <= span.end,
  )?.segment.metadata;
  return {
    title: story?.title ?? article?.title ?? document?.title ?? '',
    outlet: story?.outlet ?? article?.outlet ?? outletOfPath(path),
    publishedAt: story?.publishedAt ?? article?.publishedAt ?? '',
    path,
  };
}

/** The chosen words of the open article, letter by letter; `null` where none are chosen. */
export function exactWords(state: AppState): string | null {
  const where = chosenWords(state);
  return where === null || state.open === null ? null : sliceSpan(state.open.text, where);
}

/** Copies the chosen words with their source. */
export async function copyCitation(app: App): Promise<void> {
  const state = app.store.getState();
  const where = chosenWords(state);
  const words = exactWords(state);
  if (where === null || words === null) return;
  const citation = { words, ...sourceOf(state, where) };
  const { language } = state.settings;
  try {
    await writeClipboard(citationText(citation, language), citationHtml(citation, language));
    notify(app, { kind: 'copied' });
  } catch (error) {
    notifyProblem(app, { problem: 'copy-failed', detail: String(error) });
  }
}

/** Copies the chosen words and nothing else. */
export async function copyWords(app: App): Promise<void> {
  const words = exactWords(app.store.getState());
  if (words === null) return;
  try {
    await navigator.clipboard.writeText(words);
  } catch (error) {
    notifyProblem(app, { problem: 'copy-failed', detail: String(error) });
  }
}
