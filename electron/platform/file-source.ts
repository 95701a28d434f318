import path from 'node:path';
import { type FilesAnswer, type FilesTask, readFiles } from './read-files';
import { createInlinePool, createThreadPool, type TaskPool } from './thread-pool';

/** Reads a file whole. @throws the system's error. */
export type ReadFile = (file: string) => Promise<Buffer>;

/** Where the files of a long piece of work are read. */
interface FileSource {
  readonly read: ReadFile;
  close(): Promise<void>;
}

interface Wanted {
  readonly file: string;
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** So many files are read in one go. */
const filesAtOnce = 32;

/** An error as the system's call would have thrown it, of which the code came from another thread. */
function faultOf(file: string, code: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}

function settle(batch: readonly Wanted[], { bytes, ends, faults }: FilesAnswer): void {
  let start = 0;
  for (const [at, { file, resolve, reject }] of batch.entries()) {
    const [end = start, fault = null] = [ends[at], faults[at]];
    if (fault === null) resolve(Buffer.from(bytes.buffer, start, end - start));
    else reject(faultOf(file, fault));
    start = end;
  }
}

/** Gathers the files that are asked for at about the same time, and has them read together. */
class GatheringSource implements FileSource {
  private wanted: Wanted[] = [];

  constructor(private readonly pool: TaskPool<FilesTask, FilesAnswer>) {}

  readonly read: ReadFile = (file) =>
    new Promise((resolve, reject) => {
      this.wanted.push({ file, resolve, reject });
      if (this.wanted.length === 1) setImmediate(() => this.readWanted());
      else if (this.wanted.length === filesAtOnce) this.readWanted();
    });

  close(): Promise<void> {
    return this.pool.close();
  }

  private readWanted(): void {
    const batch = this.wanted;
    if (batch.length === 0) return;
    this.wanted = [];
    this.pool.run({ files: batch.map(({ file }) => file) }).then(
      (answer) => settle(batch, answer),
      (error: Error) => {
        for (const { reject } of batch) reject(error);
      },
    );
  }
}

/**
 * Opens a source that reads on a thread of its own, while others work.
 * @param workersFolder where the built files of the threads lie; `null` reads on this thread.
 */
function openFileSource(workersFolder: string | null): FileSource {
  const pool =
    workersFolder === null
      ? createInlinePool(readFiles)
      : createThreadPool<FilesTask, FilesAnswer>(path.join(workersFolder, 'read-files.cjs'), 1);
  return new GatheringSource(pool);
}

/** Does something with a source that is closed after it. */
export async function withFileSource<R>(
  workersFolder: string | null,
  work: (source: FileSource) => Promise<R>,
): Promise<R> {
  const source = openFileSource(workersFolder);
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}
