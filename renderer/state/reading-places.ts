import type { DocumentId } from '../../shared/model/ids';
import type { ReadingPlace } from '../../shared/model/settings';
import type { CodePointOffset, Utf16Offset } from '../../shared/model/span';
import { utf16 } from '../../shared/model/span';
import { splitsSurrogatePair } from '../../shared/text/offsets';
import type { App } from './app';
import type { AppState } from './app-state';
import type { Stop } from './navigation';
import type { OpenDocument } from './open-document';
import { updateSettings } from './settings';

/** So many articles keep their place. */
const placeLimit = 200;

/** The places after somebody stopped somewhere; the beginning of an article is no place to keep. */
function withPlace(places: readonly ReadingPlace[], place: ReadingPlace): readonly ReadingPlace[] {
  const others = places.filter(({ document }) => document !== place.document);
  return place.offset === 0 ? others : [place, ...others].slice(0, placeLimit);
}

/** Remembers the first letter in sight of the open article, for this session and the next. */
export function rememberPlace(app: App, open: OpenDocument, offset: Utf16Offset): void {
  const whole = splitsSurrogatePair(open.text, offset) ? utf16(offset - 1) : offset;
  const place = {
    document: open.id,
    sha256: open.sha256,
    offset: open.offsets.toCodePoint(whole),
  };
  keepPlace(app, place);
}

/** Keeps the letter at which an article is to be opened next. */
export function keepPlace(app: App, place: ReadingPlace): void {
  const known = app.store.getState().settings.readingPlaces;
  if (known.find(({ document }) => document === place.document)?.offset === place.offset) return;
  const next = withPlace(known, place);
  if (next.length > 0 || known.length > 0) {
    void updateSettings(app, { readingPlaces: [...next] });
  }
}

function offsetOf(state: AppState, id: DocumentId, sha256: string): CodePointOffset | null {
  const place = state.settings.readingPlaces.find(({ document }) => document === id);
  return place === undefined || place.sha256 !== sha256 ? null : place.offset;
}

/**
 * The letter that an article is to be opened at: the one a step back or forward leads to, or the one
 * where it was left; `null` is its beginning.
 */
export function placeToShow(state: AppState, open: OpenDocument): Utf16Offset | null {
  const { returningTo } = state;
  const isReturn = returningTo?.documentId === open.id && returningTo.offset !== null;
  const offset = isReturn ? returningTo.offset : offsetOf(state, open.id, open.sha256);
  if (offset === null || offset > open.offsets.lengthCodePoints) return null;
  return open.offsets.toUtf16(offset);
}

/** Where the person is now. */
export function stopHere(state: AppState): Stop {
  const { open, view } = state;
  if (view !== 'reader' || open === null) return { documentId: null, offset: null };
  return { documentId: open.id, offset: offsetOf(state, open.id, open.sha256) };
}
