import { fail, ok } from '../../shared/model/result';
import type { Dialogs } from '../app/dialogs';
import { type ImportDesk, importFormatRows } from '../services/import/import-desk';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

export interface ImportHandlerOptions {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly importing: ImportDesk;
}

type ImportChannel = Extract<keyof Handlers, `import.${string}`>;

/** What is done for requests about imports. Where from is the dialog's to say, never the page's. */
export function importHandlers(options: ImportHandlerOptions): Pick<Handlers, ImportChannel> {
  const { workspace, dialogs, importing } = options;
  return {
    'import.formats': async () => ok(importFormatRows()),
    'import.choose': async ({ isFolder }) => {
      if (workspace.snapshot() === null) return fail('no-corpus');
      const place = await dialogs.askImportSource(isFolder);
      return place === null ? ok(null) : importing.choose(place);
    },
    'import.plan': (choice) => workspace.inSession((session) => importing.plan(session, choice)),
    'import.run': async (choice) => {
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      return workspace.inSession((session) => importing.run(session, choice));
    },
    'import.takeBack': async ({ importId }) => {
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      return workspace.inSession((session) => importing.takeBack(session, importId));
    },
    'import.bringBack': ({ importId }) =>
      workspace.inSession((session) => importing.bringBack(session, importId)),
    'import.cancel': async () => {
      importing.cancel();
      return ok({});
    },
  };
}
