import type { MarkedOperations } from '../../../shared/operations/history';
import { type App, notify, valueOrNotify } from '../app';
import { loadSessions } from '../sessions';
import { updateImport } from './showing';

/** A gesture that may be an import. */
interface ImportMark {
  readonly importId?: string | undefined;
  readonly inverse: readonly MarkedOperations[];
}

/** Takes the new articles of an import with it that was undone, and says where some have to stay. */
export async function takeArticlesBack(app: App, { importId, inverse }: ImportMark): Promise<void> {
  if (importId === undefined) return;
  const { open } = app.store.getState();
  // An article that is open would be said to be gone, as if somebody else had taken it.
  if (inverse.some(({ file }) => file === open?.id)) app.store.setState({ open: null });
  const done = valueOrNotify(app, await app.api.import.takeBack({ importId }));
  if (done !== null && done.stay > 0) notify(app, { kind: 'articles-stay', count: done.stay });
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
