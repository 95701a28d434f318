import type { MarkedOperations } from '../../../shared/operations/history';
import { type App, notify, valueOrNotify } from '../app';
import { loadSessions } from '../sessions';
import { updateImport } from './showing';

/** A gesture that may be an import. */
interface ImportMark {
  readonly importId?: string | undefined;
  readonly inverse: readonly MarkedOperations[];
}

/**
 * Undoes or redoes a gesture. Where it is an import, its articles and their work go or come one after
 * the other, and nothing else is undone or redone meanwhile.
 */
export async function travelling(
  app: App,
  { importId }: Pick<ImportMark, 'importId'>,
  work: () => Promise<void>,
): Promise<void> {
  if (importId === undefined) return work();
  const { running } = app.store.getState().importing;
  updateImport(app, { running: 'travel', progress: null });
  try {
    await work();
  } finally {
    // What the source would bring is another thing now.
    const after = running === 'import' ? running : null;
    updateImport(app, { running: after, outcome: null, preview: null });
  }
}

/** Takes the new articles of an import with it that was undone, and says where some have to stay. */
export async function takeArticlesBack(
  app: App,
  { importId }: Pick<ImportMark, 'importId'>,
): Promise<void> {
  if (importId === undefined) return;
  const done = valueOrNotify(app, await app.api.import.takeBack({ importId }));
  if (done !== null && done.stay > 0) notify(app, { kind: 'articles-stay', count: done.stay });
}

/** Brings them back before their work is done again. @returns whether all are there. */
export async function bringArticlesBack(
  app: App,
  { importId, inverse }: ImportMark,
): Promise<boolean> {
  if (importId === undefined) return true;
  if (valueOrNotify(app, await app.api.import.bringBack({ importId })) === null) return false;
  // Their sidecars came back with them.
  const files = inverse.map(({ file }) => file);
  return files.length === 0 || loadSessions(app, files);
}
