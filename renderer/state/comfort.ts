import { defaultSettings, type ReadingLook } from '../../shared/model/settings';
import type { App } from './app';
import { updateSettings } from './settings';

/** What of an article's look can be made more or less. */
export type LookStep = 'size' | 'lineHeight' | 'measure';

/** Steps and bounds: size and width in CSS pixels, line height as a multiple of the size. */
const steps: Readonly<Record<LookStep, { least: number; most: number; by: number }>> = {
  size: { least: 14, most: 40, by: 2 },
  lineHeight: { least: 1.45, most: 2.85, by: 0.2 },
  measure: { least: 400, most: 1100, by: 50 },
};

/** A look with one thing more (`1`) or less (`-1`) by a step; at its bound it stays. */
export function stepLook(look: ReadingLook, what: LookStep, direction: 1 | -1): ReadingLook {
  const { least, most, by } = steps[what];
  const next = Number((look[what] + direction * by).toFixed(2));
  return { ...look, [what]: Math.min(most, Math.max(least, next)) };
}

/** Changes how articles are set, at once and for good. */
export function changeLook(app: App, change: Partial<ReadingLook>): Promise<void> {
  const { reading } = app.store.getState().settings;
  return updateSettings(app, { reading: { ...reading, ...change } });
}

/** Makes one thing of the look more or less. */
export function adjustLook(app: App, what: LookStep, direction: 1 | -1): Promise<void> {
  return changeLook(app, stepLook(app.store.getState().settings.reading, what, direction));
}

/** Sets articles as designed. */
export function resetLook(app: App): Promise<void> {
  return updateSettings(app, { reading: defaultSettings.reading });
}
