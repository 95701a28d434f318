import type { CopyOf } from '../../../shared/contract/copies';
import type { Span } from '../../../shared/model/span';
import type { App } from '../app';
import { findDocument } from '../app-state';
import { clickCaret } from '../caret';
import { openArticle } from '../reading';
import { keepPlace } from '../reading-places';

/** The passage of a copy that has most of some words of the open article. */
function passageAt({ passages }: CopyOf, from: number, to: number) {
  const shared = ({ here }: CopyOf['passages'][number]) =>
    Math.min(here.end, to) - Math.max(here.start, from);
  return [...passages].sort((a, b) => shared(b) - shared(a))[0];
}

/** Opens a copy at the words that stand for some of the open article's; one step back returns. */
export async function openAtPassage(app: App, copy: CopyOf, where: Span): Promise<void> {
  const state = app.store.getState();
  const document = findDocument(state, copy.other);
  if (state.open === null || document === undefined) return;
  const { toCodePoint } = state.open.offsets;
  const passage = passageAt(copy, toCodePoint(where.start), toCodePoint(where.end));
  if (passage === undefined) return;
  const { start: offset } = passage.there;
  keepPlace(app, { document: copy.other, sha256: document.sha256, offset });
  if (!(await openArticle(app, copy.other))) return;
  const { open } = app.store.getState();
  if (open !== null && offset <= open.offsets.lengthCodePoints) {
    clickCaret(app, open.offsets.toUtf16(offset));
  }
}
