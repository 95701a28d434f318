import { type App, valueOrNotify } from '../app';
import { trailTo } from '../reading';
import type { ImportState } from './import-state';

/** Changes what is known of the import. */
export function updateImport(app: App, change: Partial<ImportState>): void {
  app.store.setState(({ importing }) => ({ importing: { ...importing, ...change } }));
}

/** Goes to the import view. */
export async function showImport(app: App): Promise<void> {
  app.store.setState((state) => ({
    trail: trailTo(state, null),
    view: 'import',
    selection: null,
  }));
  if (app.store.getState().importing.formats.length > 0) return;
  const formats = valueOrNotify(app, await app.api.import.formats());
  if (formats !== null) updateImport(app, { formats });
}
