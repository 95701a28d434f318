import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../../platform/system-error';

export interface WatchFolderOptions {
  /** Told which paths may have changed (relative, with `/`), some time after the last of them. */
  readonly onChange: (paths: ReadonlySet<string>) => void;
  /** Told of folders that can't be watched; what changes there shows when the window comes forward. */
  readonly onTrouble: (error: unknown) => void;
  readonly delays?: WatchDelays;
}

/** In milliseconds. */
interface WatchDelays {
  /** How long it must be quiet before changes are told. */
  readonly quiet: number;
  /** How long they are held back at most while others follow. */
  readonly most: number;
}

const watchDelays: WatchDelays = { quiet: 150, most: 1000 };

/** Where one watch covers all subfolders. Linux has one for each folder, which is what we do there. */
const isRecursive = process.platform === 'darwin' || process.platform === 'win32';

/** Folders and files of tools, temporary files of ours; a lock file is worth a look. */
function isPassedOver(name: string): boolean {
  return (name.startsWith('.') && !name.endsWith('.lock')) || name === 'node_modules';
}

/** Gathers paths until it is quiet. */
class Gatherer {
  private paths = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private since = 0;

  constructor(
    private readonly tell: (paths: ReadonlySet<string>) => void,
    private readonly delays: WatchDelays,
  ) {}

  add(changed: string): void {
    const now = performance.now();
    if (this.paths.size === 0) this.since = now;
    this.paths.add(changed);
    if (this.timer !== null) clearTimeout(this.timer);
    const left = this.since + this.delays.most - now;
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(this.delays.quiet, left)));
  }

  private flush(): void {
    const { paths } = this;
    this.timer = null;
    this.paths = new Set();
    if (paths.size > 0) this.tell(paths);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** Watches a folder with all that is in it. */
export class FolderWatcher {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly gatherer: Gatherer;
  private isClosed = false;

  constructor(
    private readonly root: string,
    private readonly options: WatchFolderOptions,
  ) {
    this.gatherer = new Gatherer(options.onChange, options.delays ?? watchDelays);
  }

  /** Begins to watch; folders that are watched already stay so. Resolves once all are. */
  async start(): Promise<void> {
    if (isRecursive) this.watchOne('');
    else await this.watchTree('');
  }

  /** Ends; nothing is told from then on. */
  close(): void {
    this.isClosed = true;
    this.gatherer.stop();
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private watchOne(folder: string): void {
    if (this.isClosed || this.watchers.has(folder)) return;
    try {
      const options = { recursive: isRecursive, persistent: false };
      const watcher = watch(path.join(this.root, folder), options, (_event, name) => {
        if (name !== null) this.noticed(folder, name.split(path.sep).join('/'));
      });
      watcher.on('error', () => this.drop(folder));
      this.watchers.set(folder, watcher);
    } catch (error) {
      if (!isMissing(error)) this.options.onTrouble(error);
    }
  }

  private async watchTree(folder: string): Promise<void> {
    this.watchOne(folder);
    const entries = await readdir(path.join(this.root, folder), { withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (!entry.isDirectory() || isPassedOver(entry.name)) continue;
      await this.watchTree(path.posix.join(folder, entry.name));
    }
  }

  private noticed(folder: string, name: string): void {
    if (this.isClosed || name.split('/').some(isPassedOver)) return;
    const changed = path.posix.join(folder, name);
    this.gatherer.add(changed);
    if (!isRecursive) void this.followFolder(changed);
  }

  /** A folder that came is watched; one that went is let go, or it would be told under its old name. */
  private async followFolder(changed: string): Promise<void> {
    const facts = await stat(path.join(this.root, changed)).catch(() => null);
    if (this.isClosed) return;
    if (facts === null) this.drop(changed);
    else if (facts.isDirectory() && !this.watchers.has(changed)) {
      await this.watchTree(changed);
      // What was put into it before the watch began.
      this.gatherer.add(changed);
    }
  }

  private drop(folder: string): void {
    for (const [known, watcher] of this.watchers) {
      if (known !== folder && !known.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.watchers.delete(known);
    }
  }
}
