import type { Codebook } from '../../../shared/model/codebook';
import { type App, closeDialog, notify, showDialog, valueOrNotify } from '../app';
import { prepareChange, runGesture } from '../changes';
import { loadUses } from './uses';

/** Writes the codebook, or its codes, to a file that is asked for. */
export async function exportCodebook(app: App, format: 'json' | 'qdc'): Promise<void> {
  const { language } = app.store.getState().settings;
  const written = valueOrNotify(app, await app.api.codebook.export({ format, language }));
  if (written !== null) notify(app, { kind: 'codebook-exported', file: written.file });
}

/** Asks for a codebook to import, and shows what it would change before it does. */
export async function askImport(app: App): Promise<void> {
  const codebook = valueOrNotify(app, await app.api.codebook.import());
  if (codebook === null) return;
  await loadUses(app);
  showDialog(app, { kind: 'import-codebook', codebook });
}

/** Layers, labels and relations of another codebook in place of these; records and encodings stay. */
export function imported(own: Codebook, other: Codebook): Codebook {
  const known = new Set(own.migrations.map(({ id }) => id));
  const fresh = other.migrations.filter(({ id }) => !known.has(id));
  return { ...other, encodings: own.encodings, migrations: [...own.migrations, ...fresh] };
}

/** Takes an imported codebook, with whatever a person who made it thought right. */
export async function importCodebook(app: App, other: Codebook): Promise<void> {
  closeDialog(app);
  if (!(await prepareChange(app, []))) return;
  const own = app.store.getState().corpus?.codebook;
  if (own === undefined) return;
  const label = { action: 'import-codebook', subject: '' } as const;
  await runGesture(app, label, [], { codebook: imported(own, other) });
  await loadUses(app);
}
