import type { BrowserWindow } from 'electron';

/** What the page has laid out for paper, as a file or on a printer. */
export interface Printer {
  /** @throws the engine's error. */
  toPdf(): Promise<Uint8Array>;
  /** Answers whether it was printed, or the engine's reason why not; `null` where the person closed the dialog. */
  toPaper(): Promise<{ readonly isPrinted: boolean; readonly trouble: string | null }>;
}

/** What the engine answers where the person closed its dialog. */
const closedByPerson = /cancel/i;

/** Prints the page of a window. Size and margins are the page's own style (`@page`). */
export function createPrinter(window: () => BrowserWindow | null): Printer {
  const contents = () => {
    const { webContents } = window() ?? {};
    if (webContents === undefined) throw new Error('no window to print');
    return webContents;
  };
  return {
    toPdf: () => contents().printToPDF({ printBackground: true, preferCSSPageSize: true }),
    toPaper: () =>
      new Promise((resolve) => {
        contents().print({ printBackground: true }, (isPrinted, reason) => {
          const isTrouble = !isPrinted && reason !== '' && !closedByPerson.test(reason);
          resolve({ isPrinted, trouble: isTrouble ? reason : null });
        });
      }),
  };
}
