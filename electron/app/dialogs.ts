import path from 'node:path';
import {
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { describeProblem, type Language } from '../../shared/messages/problem-messages';
import type { Problem } from '../../shared/model/result';
import { dialogTexts } from './dialog-texts';

/** What a person may want when not everything is in the files. */
export type UnsavedAnswer = 'try-again' | 'elsewhere' | 'quit' | 'cancel';

/** The system's dialogs, in the person's language. */
export interface Dialogs {
  /** The folder chosen, or `null` where the dialog was closed. */
  askCorpusFolder(): Promise<string | null>;
  askExportFolder(): Promise<string | null>;
  /** Where to write work that can't be saved in its own place. */
  askRescueFolder(): Promise<string | null>;
  /** The file to write a PDF to, or `null` where the dialog was closed. */
  askPdfFile(suggested: string): Promise<string | null>;
  /** The file to write a codebook to, or `null` where the dialog was closed. */
  askCodebookTarget(suggested: string): Promise<string | null>;
  /** The codebook to read, or `null` where the dialog was closed. */
  askCodebookSource(): Promise<string | null>;
  /** The file or folder to import, or `null` where the dialog was closed. */
  askImportSource(isFolder: boolean): Promise<string | null>;
  askAboutUnsaved(problem: Problem): Promise<UnsavedAnswer>;
}

const unsavedAnswers: readonly UnsavedAnswer[] = ['try-again', 'elsewhere', 'quit', 'cancel'];

/** Shows dialogs over a window. */
export function createDialogs(
  window: () => BrowserWindow | null,
  language: () => Language,
): Dialogs {
  return {
    askCorpusFolder: () => {
      const { openTitle, openButton } = dialogTexts(language());
      const labels = { title: openTitle, message: openTitle, buttonLabel: openButton };
      return askPath(window(), { ...labels, properties: ['openDirectory'] });
    },
    askExportFolder: () => {
      const { exportTitle, exportButton } = dialogTexts(language());
      const labels = { title: exportTitle, message: exportTitle, buttonLabel: exportButton };
      return askPath(window(), { ...labels, properties: ['openDirectory', 'createDirectory'] });
    },
    askRescueFolder: () => {
      const { rescueTitle, rescueButton } = dialogTexts(language());
      const labels = { title: rescueTitle, message: rescueTitle, buttonLabel: rescueButton };
      return askPath(window(), { ...labels, properties: ['openDirectory', 'createDirectory'] });
    },
    askPdfFile: (suggested) => {
      const { pdfTitle, pdfButton, pdfFiles } = dialogTexts(language());
      return askFile(window(), {
        title: pdfTitle,
        buttonLabel: pdfButton,
        defaultPath: suggested,
        filters: [{ name: pdfFiles, extensions: ['pdf'] }],
      });
    },
    askCodebookTarget: (suggested) => {
      const { codebookTitle, pdfButton, codebookFiles } = dialogTexts(language());
      return askFile(window(), {
        title: codebookTitle,
        buttonLabel: pdfButton,
        defaultPath: suggested,
        filters: [{ name: codebookFiles, extensions: [path.extname(suggested).slice(1)] }],
      });
    },
    askCodebookSource: () => {
      const { codebookOpenTitle, openButton, codebookFiles } = dialogTexts(language());
      return askPath(window(), {
        title: codebookOpenTitle,
        message: codebookOpenTitle,
        buttonLabel: openButton,
        properties: ['openFile'],
        filters: [{ name: codebookFiles, extensions: ['json', 'qdc'] }],
      });
    },
    askImportSource: (isFolder) => {
      const { importTitle, openButton } = dialogTexts(language());
      const labels = { title: importTitle, message: importTitle, buttonLabel: openButton };
      return askPath(window(), {
        ...labels,
        properties: [isFolder ? 'openDirectory' : 'openFile'],
      });
    },
    askAboutUnsaved: (problem) => askAboutUnsaved(window(), problem, language()),
  };
}

async function askFile(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
): Promise<string | null> {
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

async function askPath(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<string | null> {
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

async function askAboutUnsaved(
  window: BrowserWindow | null,
  problem: Problem,
  language: Language,
): Promise<UnsavedAnswer> {
  const texts = dialogTexts(language);
  const options = {
    type: 'warning' as const,
    message: texts.unsaved,
    detail: unsavedDetail(problem, language),
    buttons: [texts.tryAgain, texts.elsewhere, texts.quitAnyway, texts.cancel],
    defaultId: 0,
    cancelId: 3,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return unsavedAnswers[response] ?? 'cancel';
}

function unsavedDetail(problem: Problem, language: Language): string {
  const told = describeProblem(problem, language);
  // Nothing is kept in a journal that can't be written.
  if (problem.problem === 'journal-failed') return told;
  if (problem.problem === 'sidecar-changed-on-disk') {
    return `${told}\n\n${dialogTexts(language).undecided}`;
  }
  return `${told}\n\n${dialogTexts(language).unsavedKept}`;
}
