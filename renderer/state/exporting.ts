import type { DocumentId } from '../../shared/model/ids';
import { type App, closeDialog, notify, valueOrNotify } from './app';

/**
 * Exports the corpus, or some of its articles, as lossless JSONL into a folder the person chooses.
 * @param documentIds `null` exports everything.
 */
export async function exportCorpus(
  app: App,
  documentIds: readonly DocumentId[] | null,
): Promise<void> {
  closeDialog(app);
  await app.api.history.flush();
  const answer = await app.api.export.run({
    format: 'hashiya-jsonl',
    documentIds: documentIds === null ? null : [...documentIds],
  });
  const report = valueOrNotify(app, answer);
  if (report !== null) notify(app, { kind: 'exported', report });
}

/** Shows the last export in the system's file manager. */
export async function revealExport(app: App): Promise<void> {
  valueOrNotify(app, await app.api.export.reveal());
}
