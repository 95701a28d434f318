import type { MarkedOperations } from '../../../shared/operations/history';
import { type App, notify, valueOrNotify } from '../app';
import { loadSessions } from '../sessions';
import { updateImport } from './showing';

/** A gesture that may be an import. */
interface ImportMark {
  readonly importId?: string | undefined;
  readonly inverse: readonly MarkedOperations[];
}

/** Takes the new articles of an import out of the corpus. @returns how many have to stay; `null` on failure. */
export async function takeNewArticlesOut(app: App, importId: string): Promise<number | null> {
  // One that is open and goes is closed then: nobody else took it (`takeNews`).
  updateImport(app, { isTakingOut: true });
  const done = valueOrNotify(app, await app.api.import.takeBack({ importId }));
  updateImport(app, { isTakingOut: false });
  return done?.stay ?? null;
}

/** Takes the new articles of an import with it that was undone, and says where some have to stay. */
export async function takeArticlesBack(app: App, { importId }: ImportMark): Promise<void> {
  if (importId === undefined) return;
  const count = await takeNewArticlesOut(app, importId);
  if (count !== null && count > 0) notify(app, { kind: 'articles-stay', count });
  // What the source would bring is another thing now.
  updateImport(app, { outcome: null, preview: null });
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
