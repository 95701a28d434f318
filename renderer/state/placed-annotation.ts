import type { RecordId } from '../../shared/model/ids';
import type { Utf16Offset } from '../../shared/model/span';
import { allPlaced } from './all-placed';
import type { AppState } from './app-state';
import { hiddenLayers, lockedLayers, shownPlacement, unlockedOf } from './layers';
import type { PlacedAnnotation, Placement } from './placement';

/** The last answer for each placement: it is asked for at each change of the state. */
const lastFound = new WeakMap<Placement, PlacedAnnotation>();

/** An annotation of the open article with its place in the text. */
export function placedAnnotation(
  state: AppState,
  id: RecordId | null,
): PlacedAnnotation | undefined {
  if (id === null) return undefined;
  const placement = allPlaced(state);
  const last = lastFound.get(placement);
  if (last?.annotation.id === id) return last;
  const found = placement.placed.find(({ annotation }) => annotation.id === id);
  if (found !== undefined) lastFound.set(placement, found);
  return found;
}

/** The annotations at a place of the text that can be selected there, the shortest first. */
export function annotationsAround(
  state: AppState,
  offset: Utf16Offset,
): readonly PlacedAnnotation[] {
  const shown = shownPlacement(allPlaced(state), hiddenLayers(state)).index.touching(offset);
  return unlockedOf(shown, lockedLayers(state));
}
