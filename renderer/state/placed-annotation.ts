import type { RecordId } from '../../shared/model/ids';
import type { Utf16Offset } from '../../shared/model/span';
import { allPlaced } from './all-placed';
import type { AppState } from './app-state';
import { hiddenLayers, lockedLayers, shownPlacement, unlockedOf } from './layers';
import { findPlaced, type PlacedAnnotation } from './placement';

/** An annotation of the open article with its place in the text. */
export function placedAnnotation(
  state: AppState,
  id: RecordId | null,
): PlacedAnnotation | undefined {
  return id === null ? undefined : findPlaced(allPlaced(state), id);
}

/** The annotations at a place of the text that can be selected there, the shortest first. */
export function annotationsAround(
  state: AppState,
  offset: Utf16Offset,
): readonly PlacedAnnotation[] {
  const shown = shownPlacement(allPlaced(state), hiddenLayers(state)).index.touching(offset);
  return unlockedOf(shown, lockedLayers(state));
}
