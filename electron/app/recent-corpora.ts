import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { RecentCorpus } from '../../shared/contract/contract';

const MAX_RECENTS = 10;

interface RecentFolders {
  recentFolders(): readonly string[];
  rememberRecentFolders(folders: readonly string[]): void;
}

/** The corpora opened before. The page knows them by id; only this side knows their paths. */
export interface RecentCorpora {
  /** The latest first, as the page may see them. */
  list(): RecentCorpus[];
  latestFolder(): string | null;
  folderOf(id: string): string | null;
  /** Puts a folder first, however it was reached. */
  remember(folder: string): Promise<void>;
  forget(id: string): void;
}

/** Keeps the recent corpora among the settings. */
export function createRecentCorpora(settings: RecentFolders, home = homedir()): RecentCorpora {
  return {
    list: () => settings.recentFolders().map((folder) => labelled(folder, home)),
    latestFolder: () => settings.recentFolders()[0] ?? null,
    folderOf: (id) => settings.recentFolders().find((folder) => idOf(folder) === id) ?? null,
    remember: async (folder) => {
      // One folder has one name here, or a link to it would make it two.
      const real = await realpath(folder).catch(() => path.resolve(folder));
      const others = settings.recentFolders().filter((other) => other !== real);
      settings.rememberRecentFolders([real, ...others].slice(0, MAX_RECENTS));
    },
    forget: (id) => {
      const kept = settings.recentFolders().filter((folder) => idOf(folder) !== id);
      settings.rememberRecentFolders(kept);
    },
  };
}

/** A folder's path as people read it: their home folder is `~`. */
export function shownFolder(folder: string, home = homedir()): string {
  if (folder === home) return '~';
  return folder.startsWith(home + path.sep) ? `~${folder.slice(home.length)}` : folder;
}

function labelled(folder: string, home: string): RecentCorpus {
  const name = path.basename(folder) || folder;
  return { id: idOf(folder), name, place: shownFolder(path.dirname(folder), home) };
}

function idOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
