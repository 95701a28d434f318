import { type FileHandle, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilePiece } from '../../../shared/formats/format';
import { temporaryName } from '../../platform/temporary-file';
import { moveIntoPlace } from './move-into-place';

/** Pieces are gathered until there are so many UTF-16 units or bytes of them. */
const gatherUpTo = 262_144;

/** What the new files replace is here until all of them are in place; no format names a file so. */
const replaced = '.replaced';

interface OpenFile {
  readonly handle: FileHandle;
  waiting: Uint8Array[];
  size: number;
}

/** Where the files of an export go. */
export interface DatasetFiles {
  add(piece: FilePiece): Promise<void>;
  /** The names of all files, sorted. */
  readonly names: string[];
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * Files that are written in a temporary folder beside their place, and moved into it, all or none, when
 * all of them are whole.
 */
export class DatasetFolder implements DatasetFiles {
  private readonly files = new Map<string, OpenFile | null>();
  private readonly folders = new Set<string>();

  private constructor(
    private readonly target: string,
    private readonly temporary: string,
  ) {}

  /** @param target an existing folder. @throws the system's error. */
  static async begin(target: string): Promise<DatasetFolder> {
    return new DatasetFolder(target, await mkdtemp(path.join(target, temporaryName())));
  }

  /** @throws the system's error. */
  async add({ file, content, isWhole }: FilePiece): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (isWhole === true) {
      this.files.set(file, null);
      await writeFile(await this.placeFor(file), bytes);
      return;
    }
    const opened = this.files.get(file) ?? (await this.openFile(file));
    opened.waiting.push(bytes);
    opened.size += bytes.length;
    if (opened.size >= gatherUpTo) await flush(opened);
  }

  /** The names of all files, sorted. */
  get names(): string[] {
    return [...this.files.keys()].sort();
  }

  /** Ends the files and moves them into place. @throws the system's error. */
  async finish(): Promise<void> {
    await this.closeAll(async (opened) => {
      await flush(opened);
      await opened.handle.sync();
    });
    const [from, to] = [this.temporary, this.target];
    await moveIntoPlace(this.names, { from, to, aside: path.join(from, replaced) });
    await this.clear();
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.closeAll(async () => undefined).catch(() => undefined);
    await this.clear().catch(() => undefined);
  }

  private async openFile(file: string): Promise<OpenFile> {
    const opened = { handle: await open(await this.placeFor(file), 'wx'), waiting: [], size: 0 };
    this.files.set(file, opened);
    return opened;
  }

  private async placeFor(file: string): Promise<string> {
    const place = path.join(this.temporary, file);
    const folder = path.dirname(place);
    if (!this.folders.has(folder)) await mkdir(folder, { recursive: true });
    this.folders.add(folder);
    return place;
  }

  private async closeAll(before: (opened: OpenFile) => Promise<void>): Promise<void> {
    for (const [file, opened] of this.files) {
      if (opened === null) continue;
      this.files.set(file, null);
      try {
        await before(opened);
      } finally {
        await opened.handle.close();
      }
    }
  }

  private async clear(): Promise<void> {
    await rm(this.temporary, { recursive: true, force: true });
  }
}

async function flush(opened: OpenFile): Promise<void> {
  const { waiting, handle } = opened;
  opened.waiting = [];
  opened.size = 0;
  if (waiting.length > 0) await handle.writeFile(Buffer.concat(waiting));
}
