import { type Disk, type DiskFile, realDisk } from '../../platform/disk';

/** One call that reached the disk, as it ended. Files are numbered in the order of their opening. */
export type DiskCall =
  | { readonly call: 'open'; readonly path: string; readonly file: number; readonly flags: string }
  | { readonly call: 'write'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly call: 'truncate'; readonly file: number; readonly length: number }
  | { readonly call: 'rename'; readonly from: string; readonly to: string }
  | {
      readonly call: 'remove' | 'makeFolder' | 'facts' | 'readFile' | 'list';
      readonly path: string;
    }
  | { readonly call: 'sync' | 'datasync' | 'chmod' | 'size' | 'close'; readonly file: number }
  /** Not a call: something that the test wants to see in its place in the order. */
  | { readonly call: 'note'; readonly note: string };

/** Decides of a call, before it is made, whether it fails. */
export type Fault = (number: number, name: DiskCall['call']) => FaultKind | null;

/** `code`: the call does nothing and fails. `half`: a write that takes some bytes, then fails. `short`: takes some bytes and says so. */
export type FaultKind =
  | { readonly code: string }
  | { readonly half: string }
  | { readonly short: true };

/** The machine's own file system, with a list of what was asked of it, in order. */
export interface WatchedDisk extends Disk {
  readonly calls: DiskCall[];
  /** How many calls were asked for, failed ones too. */
  readonly asked: number;
  /** How many of them were made to fail. */
  readonly struck: number;
  fault: Fault;
  note(note: string): void;
}

/** An error as the system gives it. */
function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made up by a test`), { code });
}

/** Watches what is asked of the disk. */
export function watchDisk(): WatchedDisk {
  const calls: DiskCall[] = [];
  let asked = 0;
  let struck = 0;
  let files = 0;

  const judge = (name: DiskCall['call']): FaultKind | null => {
    asked += 1;
    const fault = watched.fault(asked, name);
    if (fault !== null) struck += 1;
    return fault;
  };
  async function through<T>(call: DiskCall, act: () => Promise<T>): Promise<T> {
    const fault = judge(call.call);
    if (fault !== null && 'code' in fault) throw systemError(fault.code);
    const value = await act();
    calls.push(call);
    return value;
  }
  async function write(file: number, inner: DiskFile, bytes: Uint8Array, from: number) {
    const fault = judge('write');
    if (fault !== null && 'code' in fault) throw systemError(fault.code);
    const rest = bytes.subarray(from);
    const given = fault === null ? rest : rest.subarray(0, Math.ceil(rest.length / 2));
    const taken = await inner.write(given, 0);
    calls.push({ call: 'write', file, bytes: Uint8Array.from(given.subarray(0, taken)) });
    if (fault !== null && 'half' in fault) throw systemError(fault.half);
    return taken;
  }
  function watchFile(file: number, inner: DiskFile): DiskFile {
    return {
      write: (bytes, from) => write(file, inner, bytes, from),
      truncate: (length) =>
        through({ call: 'truncate', file, length }, () => inner.truncate(length)),
      chmod: (mode) => through({ call: 'chmod', file }, () => inner.chmod(mode)),
      size: () => through({ call: 'size', file }, () => inner.size()),
      sync: () => through({ call: 'sync', file }, () => inner.sync()),
      datasync: () => through({ call: 'datasync', file }, () => inner.datasync()),
      close: async () => {
        // A file is closed even where closing tells of an error.
        const fault = judge('close');
        await inner.close();
        calls.push({ call: 'close', file });
        if (fault !== null && 'code' in fault) throw systemError(fault.code);
      },
    };
  }

  const watched: WatchedDisk = {
    calls,
    fault: () => null,
    get asked() {
      return asked;
    },
    get struck() {
      return struck;
    },
    note: (note) => calls.push({ call: 'note', note }),
    open: async (path, flags, mode) => {
      files += 1;
      const file = files;
      const open = () => realDisk.open(path, flags, mode);
      return watchFile(file, await through({ call: 'open', path, file, flags }, open));
    },
    rename: (from, to) => through({ call: 'rename', from, to }, () => realDisk.rename(from, to)),
    remove: (path) => through({ call: 'remove', path }, () => realDisk.remove(path)),
    makeFolder: (path) => through({ call: 'makeFolder', path }, () => realDisk.makeFolder(path)),
    facts: (path) => through({ call: 'facts', path }, () => realDisk.facts(path)),
    readFile: (path) => through({ call: 'readFile', path }, () => realDisk.readFile(path)),
    list: (path) => through({ call: 'list', path }, () => realDisk.list(path)),
  };
  return watched;
}
