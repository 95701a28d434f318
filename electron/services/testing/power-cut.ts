import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pushTo } from '../../../shared/text/push-to';
import type { DiskCall } from './watched-disk';

/** What one file holds: for the programs that run, and what was certainly on the disk. */
interface Inode {
  bytes: Buffer;
  durable: Buffer;
}

type Names = Map<string, Inode>;
type NameChange = (names: Names) => void;

/** What is left after the power went, with a number from 0 up to 1 for each thing left to chance. */
export type Chance = () => number;

/**
 * A model of a disk that keeps what it must and nothing else, fed with the calls as they happened:
 * content is durable once its file was synced, names once their folder was (POSIX fsync); changes of
 * names in one folder arrive in their order (a journalling file system). What is not durable may be
 * there, in part or not at all.
 */
export class DiskModel {
  private readonly open = new Map<number, { path: string; inode: Inode | null }>();
  private readonly names: Names = new Map();
  private readonly durableNames: Names = new Map();
  private readonly pending = new Map<string, NameChange[]>();

  /** @param files what was there from before, durably, by path. */
  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [file, bytes] of files) {
      const inode = { bytes, durable: bytes };
      this.names.set(file, inode);
      this.durableNames.set(file, inode);
    }
  }

  private change(folder: string, change: NameChange): void {
    change(this.names);
    pushTo(this.pending, folder, change);
  }

  private inodeOf(file: number): Inode {
    const inode = this.open.get(file)?.inode;
    if (inode === undefined || inode === null) throw new Error(`no open file ${file}`);
    return inode;
  }

  private opened(call: Extract<DiskCall, { call: 'open' }>): void {
    const known = this.names.get(call.path);
    if (call.flags === 'r') {
      this.open.set(call.file, { path: call.path, inode: known ?? null });
      return;
    }
    const inode = known ?? { bytes: Buffer.alloc(0), durable: Buffer.alloc(0) };
    if (known === undefined) {
      this.change(path.dirname(call.path), (names) => names.set(call.path, inode));
    }
    this.open.set(call.file, { path: call.path, inode });
  }

  private synced(file: number): void {
    const { path: at, inode } = this.open.get(file) ?? { path: '', inode: null };
    if (inode !== null) {
      inode.durable = inode.bytes;
      return;
    }
    for (const change of this.pending.get(at) ?? []) change(this.durableNames);
    this.pending.delete(at);
  }

  /** Takes note of one call that succeeded. */
  take(call: DiskCall): void {
    if (call.call === 'open') this.opened(call);
    else if (call.call === 'sync' || call.call === 'datasync') this.synced(call.file);
    else if (call.call === 'write') {
      const inode = this.inodeOf(call.file);
      inode.bytes = Buffer.concat([inode.bytes, call.bytes]);
    } else if (call.call === 'truncate') {
      const inode = this.inodeOf(call.file);
      inode.bytes = inode.bytes.subarray(0, call.length);
    } else if (call.call === 'rename') {
      const { from, to } = call;
      const inode = this.names.get(from);
      if (inode === undefined) throw new Error(`nothing to rename: ${from}`);
      this.change(path.dirname(to), (names) => {
        names.delete(from);
        names.set(to, inode);
      });
    } else if (call.call === 'remove') {
      this.change(path.dirname(call.path), (names) => names.delete(call.path));
    }
  }

  /** The files as they are for the programs: what a killed one leaves. */
  afterKill(): Map<string, Buffer> {
    return new Map([...this.names].map(([file, inode]) => [file, inode.bytes]));
  }

  /** The files as a power cut may leave them. */
  afterPowerCut(chance: Chance): Map<string, Buffer> {
    const names = new Map(this.durableNames);
    for (const changes of this.pending.values()) {
      const arrived = Math.floor(chance() * (changes.length + 1));
      for (const change of changes.slice(0, arrived)) change(names);
    }
    return new Map([...names].map(([file, inode]) => [file, survivingBytes(inode, chance)]));
  }
}

/** The durable content, the newest, or one that grew only in part. */
function survivingBytes({ bytes, durable }: Inode, chance: Chance): Buffer {
  const which = chance();
  if (which < 1 / 3) return durable;
  const grew = bytes.length > durable.length && bytes.subarray(0, durable.length).equals(durable);
  if (which < 2 / 3 || !grew) return bytes;
  const more = Math.floor(chance() * (bytes.length - durable.length));
  return bytes.subarray(0, durable.length + more);
}

/** Lays files down under another folder than the one they had. */
export async function layDown(
  files: ReadonlyMap<string, Buffer>,
  from: string,
  to: string,
): Promise<void> {
  for (const [file, bytes] of files) {
    const target = path.join(to, path.relative(from, file));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
