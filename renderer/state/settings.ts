import type { SettingsPatch } from '../../shared/model/settings';
import { type App, notifyProblem } from './app';

/** Changes settings: at once on the screen, then for good. */
export async function updateSettings(app: App, patch: SettingsPatch): Promise<void> {
  app.store.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
  const answer = await app.api.settings.update(patch);
  if (!answer.ok) notifyProblem(app, answer.error);
}

const zoomStep = 1.1;

/** Makes the whole window larger (`1`), smaller (`-1`) or as designed (`0`). */
export function zoom(app: App, direction: 1 | -1 | 0): Promise<void> {
  const { settings } = app.store.getState();
  const next = direction === 0 ? 1 : settings.zoom * zoomStep ** direction;
  return updateSettings(app, { zoom: Math.min(3, Math.max(0.5, Number(next.toFixed(3)))) });
}
