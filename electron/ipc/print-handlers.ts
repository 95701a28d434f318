import { access } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Dialogs } from '../app/dialogs';
import type { Printer } from '../app/printing';
import { atomicWrite } from '../platform/atomic-write';
import { systemCode } from '../platform/system-error';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

export interface PrintOptions {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly printer: Printer;
  /** Shows a file in the system's file manager. */
  readonly showFile: (file: string) => void;
}

type PrintChannel = Extract<keyof Handlers, `print.${string}`>;

/** The name a PDF of an article gets before the person chooses another: beside no article. */
function suggestedName(articleFile: string): string {
  return `${path.basename(articleFile, path.extname(articleFile))}.pdf`;
}

async function isTaken(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * The file a PDF goes to: always one that ends in `.pdf`, so never an article or a sidecar. The
 * dialog asks before a file is replaced, but only under the name it knew.
 */
async function pdfTarget(chosen: string): Promise<Result<string>> {
  if (path.extname(chosen).toLowerCase() === '.pdf') return ok(chosen);
  const file = `${chosen}.pdf`;
  return (await isTaken(file)) ? fail('pdf-name-taken', path.basename(file)) : ok(file);
}

async function writePdf(printer: Printer, file: string): Promise<Result<{ file: string }>> {
  const name = path.basename(file);
  try {
    await atomicWrite(file, await printer.toPdf());
    return ok({ file: name });
  } catch (error) {
    return fail('pdf-failed', name, systemCode(error));
  }
}

/** What is done when the page asks to be printed. */
export function createPrintHandlers(options: PrintOptions): Pick<Handlers, PrintChannel> {
  const { workspace, dialogs, printer, showFile } = options;
  let lastFile: string | null = null;
  return {
    'print.toPdf': async ({ documentId }) => {
      const article = await workspace.articleFile(documentId);
      if (!article.ok) return article;
      const chosen = await dialogs.askPdfFile(suggestedName(article.value));
      if (chosen === null) return ok(null);
      const target = await pdfTarget(chosen);
      if (!target.ok) return target;
      const written = await writePdf(printer, target.value);
      if (written.ok) lastFile = target.value;
      return written;
    },
    'print.toPaper': async () => {
      const { isPrinted, trouble } = await printer.toPaper();
      return trouble === null ? ok({ isPrinted }) : fail('print-failed', undefined, trouble);
    },
    'print.reveal': async () => {
      if (lastFile === null) return fail('bad-request', undefined, 'nothing was saved yet');
      showFile(lastFile);
      return ok({});
    },
  };
}
