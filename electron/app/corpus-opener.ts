import { stat } from 'node:fs/promises';
import type { CorpusSnapshot } from '../../shared/contract/contract';
import { fail, type Result } from '../../shared/model/result';
import type { Workspace } from '../services/workspace';
import { type RecentCorpora, shownFolder } from './recent-corpora';

type Opening = Promise<Result<CorpusSnapshot>>;

interface CorpusOpenerOptions {
  readonly workspace: Pick<Workspace, 'open'>;
  readonly recents: RecentCorpora;
  /** The folder of the person's copy of the example, made if need be. */
  readonly exampleFolder: () => Promise<string>;
  /** Told once another corpus is open: work on the one before is of no use any more. */
  readonly onSwitched: () => void;
}

/** The ways in which a folder becomes the open corpus. */
export interface CorpusOpener {
  openFolder(folder: string): Opening;
  openRecent(id: string): Opening;
  openExample(): Opening;
  /** What is opened without being asked: the folder named, else the last one, else the example. */
  openFirst(named: string | null): Opening;
}

/** Opens corpora and remembers those that opened. Of two at once, the workspace takes the later. */
export function createCorpusOpener(options: CorpusOpenerOptions): CorpusOpener {
  const { workspace, recents, exampleFolder, onSwitched } = options;
  const openFolder = async (folder: string): Opening => {
    const opened = await workspace.open(folder);
    if (!opened.ok) return opened;
    onSwitched();
    await recents.remember(folder);
    return opened;
  };
  const openIfThere = async (folder: string): Opening =>
    (await isThere(folder)) ? openFolder(folder) : fail('recent-moved', shownFolder(folder));
  const openExample = async (): Opening => openFolder(await exampleFolder());
  return {
    openFolder,
    openExample,
    openRecent: async (id) => {
      const folder = recents.folderOf(id);
      return folder === null ? fail('bad-request') : openIfThere(folder);
    },
    openFirst: async (named) => {
      if (named !== null) return openFolder(named);
      const last = recents.latestFolder();
      return last === null ? openExample() : openIfThere(last);
    },
  };
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}
