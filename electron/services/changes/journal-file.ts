import path from 'node:path';
import { atomicWrite, makeFolder, syncFolder } from '../../platform/atomic-write';
import { type Disk, type DiskFile, writeAll } from '../../platform/disk';

/** Whether what was appended is durable; `doubtful` where a sync failed or could not be asked for. */
type Durability = 'synced' | 'waiting' | 'doubtful';

/** The open file of a journal; created with the first record, so that reading leaves no trace. */
export class JournalFile {
  private handle: DiskFile | null = null;
  /** Bytes up to the end of the last whole line. */
  private size = 0;
  private isTorn = false;
  private durability: Durability = 'synced';
  /** Folders with new names in them that a power cut would still take. */
  private readonly unsyncedFolders = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly disk: Disk,
  ) {}

  /** Names are made durable with the first sync only: the first record must not wait for it. */
  private async opened(): Promise<DiskFile> {
    if (this.handle !== null) return this.handle;
    const folder = path.dirname(this.file);
    for (const parent of await makeFolder(folder, this.disk)) this.unsyncedFolders.add(parent);
    const handle = await this.disk.open(this.file, 'a', 0o600);
    try {
      // After half a line the whole ones are known, and not their end in the file.
      if (!this.isTorn) this.size = await handle.size();
      if (this.size === 0) this.unsyncedFolders.add(folder);
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.handle = handle;
    return handle;
  }

  /** Takes away half a line that a failed append left: it would spoil the next one. */
  private async mend(handle: DiskFile): Promise<void> {
    if (!this.isTorn) return;
    await handle.truncate(this.size);
    this.isTorn = false;
  }

  /** Writes a line at the end. @throws the system's error; the line is then not in the file. */
  async append(line: string): Promise<void> {
    const handle = await this.opened();
    await this.mend(handle);
    const bytes = Buffer.from(line);
    try {
      await writeAll(handle, bytes);
    } catch (error) {
      this.isTorn = true;
      // Where this fails too, the next append tries again before it writes anything.
      await this.mend(handle).catch(() => undefined);
      throw error;
    }
    this.size += bytes.length;
    if (this.durability === 'synced') this.durability = 'waiting';
  }

  /** Takes the last line away again. Where the disk refuses, it goes before anything else is written. */
  async takeBack(line: string): Promise<void> {
    this.size -= Buffer.byteLength(line);
    this.isTorn = true;
    if (this.handle !== null) await this.mend(this.handle).catch(() => undefined);
  }

  /** Makes everything appended durable. @throws the system's error. */
  async sync(): Promise<void> {
    if (this.durability === 'synced') return;
    const { handle } = this;
    const isSound = this.durability === 'waiting';
    this.durability = 'doubtful';
    await this.syncNames();
    if (handle === null || !isSound) return this.writeAnew();
    await handle.datasync();
    this.durability = 'synced';
  }

  private async syncNames(): Promise<void> {
    for (const folder of this.unsyncedFolders) {
      await syncFolder(folder, this.disk);
      this.unsyncedFolders.delete(folder);
    }
  }

  /**
   * Writes all whole lines to a new file in place of this one. After a failed fsync the system may
   * hold the pages for written, and a second fsync succeeds without writing them (fsync(2), Linux).
   */
  private async writeAnew(): Promise<void> {
    const content = await this.disk.readFile(this.file);
    await this.replace(content.subarray(0, this.size));
  }

  /** Puts a new file in place of this one, atomically. @throws the system's error. */
  async replace(content: string | Uint8Array): Promise<void> {
    // Not every system renames over an open file.
    await this.letGo();
    await atomicWrite(this.file, content, this.disk);
    this.isTorn = false;
    this.durability = 'synced';
  }

  private async letGo(): Promise<void> {
    const { handle } = this;
    this.handle = null;
    await handle?.close();
  }

  /** Empties the file where it is open. @returns whether it was. */
  async empty(): Promise<boolean> {
    if (this.handle === null) return false;
    await this.handle.truncate(0);
    this.size = 0;
    this.isTorn = false;
    this.durability = 'waiting';
    return true;
  }

  /** Lets go of the file, durable or not. */
  async close(): Promise<void> {
    this.durability = 'synced';
    // A line that was taken back must not be there at the next start.
    if (this.handle !== null) await this.mend(this.handle).catch(() => undefined);
    await this.letGo();
  }
}
