import { createIntervalIndex } from '../../shared/analysis/interval-index';
import type { Codebook } from '../../shared/model/codebook';
import { type App, notify } from './app';
import type { AppState } from './app-state';
import type { PlacedAnnotation, Placement } from './placement';
import { updateSettings } from './settings';

/** Layers by id whose annotations are not painted, not hit and not listed. */
export function hiddenLayers(state: Pick<AppState, 'settings'>): readonly string[] {
  return state.settings.hiddenLayers;
}

/** Layers by id whose annotations are shown and left as they are. */
export function lockedLayers(state: Pick<AppState, 'settings'>): readonly string[] {
  return state.settings.lockedLayers;
}

/** The last answer for each placement. */
const shown = new WeakMap<Placement, { hidden: readonly string[]; placement: Placement }>();

/** What is left of a placement when some layers are hidden; the same object where none is. */
export function shownPlacement(all: Placement, hidden: readonly string[]): Placement {
  if (hidden.length === 0) return all;
  const known = shown.get(all);
  if (known?.hidden === hidden) return known.placement;
  const away = new Set(hidden);
  const placed = all.placed.filter(({ annotation }) => !away.has(annotation.layer));
  const index = createIntervalIndex(placed, ({ span }) => span);
  const placement = { ...all, placed, index };
  shown.set(all, { hidden, placement });
  return placement;
}

/** The annotations that may be selected with the mouse: those of layers that are not locked. */
export function unlockedOf(
  found: readonly PlacedAnnotation[],
  locked: readonly string[],
): readonly PlacedAnnotation[] {
  return found.filter(({ annotation }) => !locked.includes(annotation.layer));
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** Whether an annotation of the open article belongs to a layer, whoever made it. */
function isOfLayer(state: AppState, id: string | null, layer: string): boolean {
  if (state.open === null || id === null) return false;
  const mine = state.sessions.get(state.open.id)?.sidecar.annotations ?? [];
  const others = state.open.others.flatMap(({ sidecar }) => sidecar.annotations);
  return [...mine, ...others].some((one) => one.id === id && one.layer === layer);
}

/** Shows a hidden layer or hides a shown one. What is hidden can't stay selected. */
export async function toggleHidden(app: App, layer: string): Promise<void> {
  const state = app.store.getState();
  const hidden = toggled(state.settings.hiddenLayers, layer);
  if (hidden.includes(layer) && isOfLayer(state, state.selectedAnnotation, layer)) {
    app.store.setState({ selectedAnnotation: null, hoveredAnnotation: null });
  }
  await updateSettings(app, { hiddenLayers: hidden });
}

/** Locks a layer or unlocks it. */
export async function toggleLocked(app: App, layer: string): Promise<void> {
  const { settings } = app.store.getState();
  await updateSettings(app, { lockedLayers: toggled(settings.lockedLayers, layer) });
}

/** Shows all layers and unlocks them. */
export async function freeLayers(app: App): Promise<void> {
  await updateSettings(app, { hiddenLayers: [], lockedLayers: [] });
}

/** Shows one layer alone; when it stands alone already, all of them again. */
export async function showOnly(app: App, codebook: Codebook, layer: string): Promise<void> {
  const others = codebook.layers.map(({ id }) => id).filter((id) => id !== layer);
  const { hiddenLayers: now } = app.store.getState().settings;
  const isAlone = !now.includes(layer) && others.every((id) => now.includes(id));
  app.store.setState({ selectedAnnotation: null, hoveredAnnotation: null });
  await updateSettings(app, { hiddenLayers: isAlone ? [] : others });
}

/**
 * Whether annotations of a layer may be made and changed now. Where they may not, the person is told
 * which layer is in the way; a hidden layer is shown, for nobody should make what they can't see.
 */
export function mayChangeLayer(app: App, layer: string): boolean {
  const { settings } = app.store.getState();
  if (settings.lockedLayers.includes(layer)) {
    notify(app, { kind: 'layer-locked', layer });
    return false;
  }
  if (settings.hiddenLayers.includes(layer)) void toggleHidden(app, layer);
  return true;
}
