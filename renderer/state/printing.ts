import { type App, closeDialog, notify, valueOrNotify } from './app';

/** Saves the open article with its notes, as the page has laid it out for paper. */
export async function saveAsPdf(app: App): Promise<void> {
  const id = app.store.getState().open?.id;
  if (id === undefined) return;
  const answer = valueOrNotify(app, await app.api.print.toPdf({ documentId: id }));
  if (answer === null) return;
  closeDialog(app);
  notify(app, { kind: 'pdf-saved', file: answer.file });
}

/** Hands the open article with its notes to a printer. */
export async function printOnPaper(app: App): Promise<void> {
  const answer = valueOrNotify(app, await app.api.print.toPaper());
  if (answer?.isPrinted === true) closeDialog(app);
}

/** Shows the last PDF in the system's file manager. */
export async function revealPdf(app: App): Promise<void> {
  valueOrNotify(app, await app.api.print.reveal());
}
