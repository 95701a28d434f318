import path from 'node:path';
import { fail, ok } from '../../shared/model/result';
import type { AppStart } from '../app/app-start';
import type { CorpusOpener } from '../app/corpus-opener';
import type { Dialogs } from '../app/dialogs';
import type { RecentCorpora } from '../app/recent-corpora';
import { openCorpusFiles } from '../services/open-corpus-files';
import type { SettingsService } from '../services/settings/settings-service';
import type { Workspace } from '../services/workspace';
import { type AnnotationsOptions, annotationsHandlers } from './annotations-handlers';
import { codebookHandlers } from './codebook-handlers';
import { type CopiesOptions, copiesHandlers } from './copies-handlers';
import { type ExportHandlerOptions, exportHandlers } from './export-handlers';
import { type ImportHandlerOptions, importHandlers } from './import-handlers';
import { createPrintHandlers, type PrintOptions } from './print-handlers';
import { recoveryHandlers } from './recovery-handlers';
import type { Handlers } from './register-handlers';

interface HandlerOptions
  extends PrintOptions,
    CopiesOptions,
    AnnotationsOptions,
    ExportHandlerOptions,
    ImportHandlerOptions {
  readonly start: AppStart;
  readonly opener: CorpusOpener;
  readonly recents: RecentCorpora;
  readonly workspace: Workspace;
  readonly settings: SettingsService;
  readonly dialogs: Dialogs;
  /** Puts changed settings into effect that the window itself shows. */
  readonly applyAppearance: () => void;
  readonly platform: string;
  readonly version: string;
}

/** What is done for each request of the page. */
export function createHandlers(options: HandlerOptions): Handlers {
  return {
    ...appHandlers(options),
    ...corpusHandlers(options),
    ...workHandlers(options),
    ...exportHandlers(options),
    ...importHandlers(options),
    ...recoveryHandlers(options),
    ...annotationsHandlers(options),
    ...copiesHandlers(options),
    ...codebookHandlers(options),
    ...createPrintHandlers(options),
  };
}

type AppChannel = 'app.start' | 'settings.update' | 'annotator.set';

function appHandlers(options: HandlerOptions): Pick<Handlers, AppChannel> {
  const { start, recents, workspace, settings, applyAppearance, platform, version } = options;
  return {
    'app.start': async () => {
      const problems = await start.problems();
      return ok({
        settings: settings.current(),
        recents: recents.list(),
        corpus: workspace.snapshot(),
        problems: [...problems],
        platform,
        version,
      });
    },
    'settings.update': async (patch) => {
      const { annotator = settings.current().annotator } = patch;
      if (annotator !== settings.current().annotator) {
        return fail('bad-request', undefined, 'the annotator is set by annotator.set');
      }
      const updated = settings.update(patch);
      applyAppearance();
      return ok(updated);
    },
    'annotator.set': async (request) => {
      const name = request.name.normalize('NFC').trim();
      const changed = await workspace.setAnnotator(name);
      if (!changed.ok) return changed;
      return ok({ settings: settings.update({ annotator: name }), corpus: changed.value });
    },
  };
}

type CorpusChannel = Extract<keyof Handlers, `corpus.${string}`>;

function corpusHandlers(options: HandlerOptions): Pick<Handlers, CorpusChannel> {
  const { opener, recents, dialogs, workspace } = options;
  return {
    'corpus.openByDialog': async () => {
      const folder = await dialogs.askCorpusFolder();
      return folder === null ? ok(null) : opener.openFolder(folder);
    },
    'corpus.openRecent': ({ id }) => opener.openRecent(id),
    // A file that was not dropped from a folder, but made by the page, has no path.
    'corpus.openDropped': async ({ path: dropped }) =>
      path.isAbsolute(dropped) ? opener.openFolder(dropped) : fail('bad-request'),
    'corpus.openExample': () => opener.openExample(),
    'corpus.openFiles': () => workspace.inSession(openCorpusFiles),
    'corpus.forgetRecent': async ({ id }) => {
      recents.forget(id);
      return ok(recents.list());
    },
  };
}

type WorkChannel = Extract<
  keyof Handlers,
  `document.${string}` | `history.${string}` | `conflict.${string}`
>;

function workHandlers({ workspace, showFile }: HandlerOptions): Pick<Handlers, WorkChannel> {
  return {
    'document.open': ({ documentId }) => workspace.openDocument(documentId),
    'document.links': ({ documentId }) => workspace.documentLinks(documentId),
    'document.openSidecars': ({ documentIds }) => workspace.openSidecars(documentIds),
    'conflict.look': ({ file }) => workspace.conflictOf(file),
    'conflict.decide': ({ file, choice }) => workspace.decide(file, choice),
    'document.reveal': async ({ documentId }) => {
      const file = await workspace.articleFile(documentId);
      if (!file.ok) return file;
      showFile(file.value);
      return ok({});
    },
    'history.commit': (request) => workspace.commit(request),
    'history.flush': () => workspace.flush(),
  };
}
