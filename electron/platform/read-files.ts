import { FileReader } from './file-reader';
import { systemCode } from './system-error';

/** Files that are read one after the other, without a pause. */
export interface FilesTask {
  /** Absolute. */
  readonly files: readonly string[];
}

/** What they hold. */
export interface FilesAnswer {
  /** The bytes of all files, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By file: where its bytes end. */
  readonly ends: readonly number[];
  /** By file: the system's code where it could not be read, else `null`. */
  readonly faults: readonly (string | null)[];
}

const reader = new FileReader();

function readOne(file: string): { readonly bytes: Uint8Array; readonly fault: string | null } {
  try {
    return { bytes: new Uint8Array(reader.read(file)), fault: null };
  } catch (error) {
    return { bytes: new Uint8Array(), fault: systemCode(error) };
  }
}

/**
 * Reads files whole. It holds up its thread; calls that don't are five times as dear for small files.
 */
export function readFiles({ files }: FilesTask): FilesAnswer {
  const read = files.map(readOne);
  const bytes = new Uint8Array(read.reduce((sum, one) => sum + one.bytes.length, 0));
  let end = 0;
  const ends = read.map((one) => {
    bytes.set(one.bytes, end);
    end += one.bytes.length;
    return end;
  });
  return { bytes, ends, faults: read.map(({ fault }) => fault) };
}
