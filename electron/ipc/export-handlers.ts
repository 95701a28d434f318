import path from 'node:path';
import { fail, ok } from '../../shared/model/result';
import type { Dialogs } from '../app/dialogs';
import { exportFormats } from '../services/export/export-formats';
import type { ExportService } from '../services/export/export-service';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

export interface ExportHandlerOptions {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly exporting: ExportService;
  /** Shows a folder in the system's file manager; answers why it couldn't, or nothing. */
  readonly showFolder: (folder: string) => Promise<string>;
}

type ExportChannel = Extract<keyof Handlers, `export.${string}`>;

/** What is done for requests about exports. Where to is the dialog's to say, never the page's. */
export function exportHandlers(options: ExportHandlerOptions): Pick<Handlers, ExportChannel> {
  const { workspace, dialogs, exporting, showFolder } = options;
  let lastFolder: string | null = null;
  return {
    'export.formats': async () => ok(exportFormats()),
    'export.preview': async (choice) => {
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      return workspace.inSession(({ index }) => exporting.preview(index, choice));
    },
    'export.run': async (choice) => {
      if (workspace.snapshot() === null) return fail('no-corpus');
      const folder = await dialogs.askExportFolder();
      if (folder === null) return ok(null);
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      const exported = await workspace.inSession(({ index }) =>
        exporting.run(index, choice, folder),
      );
      if (exported.ok && exported.value !== null) lastFolder = folder;
      return exported;
    },
    'export.cancel': async () => {
      exporting.cancel();
      return ok({});
    },
    'export.reveal': async () => {
      if (lastFolder === null) return fail('bad-request', undefined, 'nothing was exported yet');
      const trouble = await showFolder(lastFolder);
      return trouble === '' ? ok({}) : fail('folder-missing', path.basename(lastFolder), trouble);
    },
  };
}
