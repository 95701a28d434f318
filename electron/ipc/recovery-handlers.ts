import path from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Dialogs } from '../app/dialogs';
import {
  keepPresent,
  listVersions,
  mendDamaged,
  readVersion,
} from '../services/backups/earlier-versions';
import { findMoved } from '../services/reattach/find-moved';
import { reattach } from '../services/reattach/reattach';
import { discardSteps, exportSteps, listSteps } from '../services/rescue/steps-aside';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

interface RecoveryOptions {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  /** Shows a folder in the system's file manager; answers why it couldn't, or nothing. */
  readonly showFolder: (folder: string) => Promise<string>;
}

type RecoveryChannel = Extract<
  keyof Handlers,
  `backups.${string}` | `reattach.${string}` | `rescue.${string}` | `aside.${string}`
>;

/** What is done for requests that bring work back or out of harm's way. */
export function recoveryHandlers(options: RecoveryOptions): Pick<Handlers, RecoveryChannel> {
  const { workspace } = options;
  return {
    'backups.list': ({ file }) => workspace.inSession((session) => listVersions(session, file)),
    'backups.read': ({ file, version }) =>
      workspace.inSession((session) => readVersion(session, file, version)),
    'backups.keep': ({ file, why }) =>
      workspace.inSession((session) => keepPresent(session, file, why)),
    'backups.mend': ({ file, version }) =>
      workspace.inSession((session) => mendDamaged(session, file, version)),
    'reattach.list': () => workspace.inSession(async (session) => ok(await findMoved(session))),
    'reattach.run': ({ moves }) => workspace.inSession((session) => reattach(session, moves)),
    ...rescueHandlers(options),
  };
}

type RescueChannel = Extract<keyof Handlers, `rescue.${string}` | `aside.${string}`>;

function rescueHandlers(options: RecoveryOptions): Pick<Handlers, RescueChannel> {
  const { workspace, dialogs, showFolder } = options;
  let lastFolder: string | null = null;
  /** Asks for a folder and writes to it; the page hears its name, and never its path. */
  async function writeTo<T extends { readonly place: string }>(
    write: (folder: string) => Promise<Result<T>>,
  ): Promise<Result<Omit<T, 'place'> | null>> {
    if (workspace.root() === null) return fail('no-corpus');
    const folder = await dialogs.askRescueFolder();
    if (folder === null) return ok(null);
    const written = await write(folder);
    if (!written.ok) return written;
    const { place, ...told } = written.value;
    lastFolder = place;
    return ok(told);
  }
  return {
    'rescue.writeElsewhere': () => writeTo((folder) => workspace.writeElsewhere(folder)),
    'rescue.reveal': async () => {
      if (lastFolder === null) return fail('bad-request', undefined, 'nothing was written yet');
      const trouble = await showFolder(lastFolder);
      return trouble === '' ? ok({}) : fail('folder-missing', path.basename(lastFolder), trouble);
    },
    'aside.list': () => workspace.inSession(listSteps),
    'aside.export': () =>
      writeTo((folder) => workspace.inSession((session) => exportSteps(session, folder))),
    'aside.discard': ({ ids }) => workspace.inSession((session) => discardSteps(session, ids)),
  };
}
