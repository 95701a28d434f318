import type { Span } from '../../shared/model/span';
import { findExactly, findFolded } from '../../shared/text/find-in-text';
import { type FoldedText, foldWithMap } from '../../shared/text/fold-arabic';
import { snapToGraphemes } from '../../shared/text/segments';
import type { App } from './app';
import type { AppState, Find } from './app-state';
import type { OpenDocument } from './open-document';

/** Texts are immutable, so each is folded once. */
const foldedTexts = new WeakMap<OpenDocument['blocks'], FoldedText>();

function foldedText(open: OpenDocument): FoldedText {
  const known = foldedTexts.get(open.blocks);
  if (known !== undefined) return known;
  const folded = foldWithMap(open.text);
  foldedTexts.set(open.blocks, folded);
  return folded;
}

let newest: { readonly key: readonly unknown[]; readonly hits: readonly Span[] } | null = null;
const none: readonly Span[] = [];

/** All hits in the open article, in reading order. The newest answer is kept. */
export function findHits({ open, find }: Pick<AppState, 'open' | 'find'>): readonly Span[] {
  if (open === null || find === null || find.query === '') return none;
  const key = [open.blocks, find.query, find.isExact];
  if (newest !== null && key.every((part, index) => part === newest?.key[index]))
    return newest.hits;
  const hits = find.isExact
    ? findExactly(open.text, find.query)
    : findFolded(foldedText(open), find.query);
  newest = { key, hits };
  return hits;
}

/** The hit one is at, or `null` where there is none. */
export function currentHit(state: Pick<AppState, 'open' | 'find'>): Span | null {
  return findHits(state)[state.find?.current ?? 0] ?? null;
}

/** Words longer than this were not selected to be looked for. */
const queryLimit = 80;

/** Begins to look for something: the selected words, or what was looked for before. */
export function openFind(app: App): void {
  const { open, selection, find } = app.store.getState();
  const selected =
    open === null || selection === null ? '' : open.text.slice(selection.start, selection.end);
  const isQuery = selected !== '' && selected.length <= queryLimit && !/[\r\n]/.test(selected);
  const next: Find = find ?? { query: '', isExact: false, current: 0 };
  app.store.setState({ find: next });
  if (isQuery) lookFor(app, { query: selected });
}

/** Changes what is looked for; one stays at the first hit from the present one on. */
export function lookFor(app: App, change: Partial<Pick<Find, 'query' | 'isExact'>>): void {
  const state = app.store.getState();
  if (state.find === null) return;
  const from = currentHit(state)?.start ?? state.selection?.start ?? 0;
  const find = { ...state.find, ...change, current: 0 };
  const hits = findHits({ open: state.open, find });
  const next = hits.findIndex(({ start }) => start >= from);
  app.store.setState({ find: { ...find, current: Math.max(0, next) } });
}

/** Goes to the next (`1`) or the previous (`-1`) hit; after the last comes the first. */
export function stepFind(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  const count = findHits(state).length;
  if (state.find === null || count === 0) return;
  const current = (Math.min(state.find.current, count - 1) + step + count) % count;
  app.store.setState({ find: { ...state.find, current } });
}

/** Ends the search. The hit one was at is selected, ready to be annotated. */
export function closeFind(app: App): void {
  const state = app.store.getState();
  const hit = currentHit(state);
  const { open } = state;
  const selection =
    hit === null || open === null ? null : snapToGraphemes(open.text, open.blocks, hit);
  app.store.setState({
    find: null,
    ...(selection === null ? {} : { selection, selectedAnnotation: null, selectedSegment: null }),
  });
}
