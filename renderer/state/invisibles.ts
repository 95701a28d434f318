import { span } from '../../shared/model/span';
import { type BidiFinding, findBidiFaults } from '../../shared/text/bidi-controls';
import type { App } from './app';
import type { AppState } from './app-state';
import type { OpenDocument } from './open-document';
import { selectText } from './reading';

/** Texts are immutable, so each is looked through once. */
const knownFaults = new WeakMap<OpenDocument['blocks'], readonly BidiFinding[]>();
const none: readonly BidiFinding[] = [];

/** Where hidden direction marks make the open article read otherwise than it is written. */
export function bidiFaults({ open }: Pick<AppState, 'open'>): readonly BidiFinding[] {
  if (open === null) return none;
  const known = knownFaults.get(open.blocks);
  if (known !== undefined) return known;
  const found = findBidiFaults(open.text);
  knownFaults.set(open.blocks, found);
  return found;
}

/** Shows the characters that nobody sees, or hides them again. */
export function toggleInvisibles(app: App): void {
  app.store.setState(({ showsInvisibles }) => ({ showsInvisibles: !showsInvisibles }));
}

/** Selects the next place with a bidi fault; after the last comes the first. */
export function nextBidiFault(app: App): void {
  const state = app.store.getState();
  const faults = bidiFaults(state);
  const current = faults.findIndex((fault) => fault.span === state.bidiFault?.of);
  const next = faults[(current + 1) % faults.length];
  if (next === undefined) return;
  selectText(app, span(next.span.start, next.span.end), { snapsToWords: false });
  // A new object each time: asked for again, the place is brought into view again.
  app.store.setState({ bidiFault: { of: next.span } });
}
