import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** Systems read and write less than 2 GiB in one call. */
const bytesPerCall = 2 ** 30;

function bytesOf(array: Numbers): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Writes arrays one after the other, as they lie in memory. @throws the system's error. */
export function writeArrays(file: string, arrays: readonly Numbers[]): void {
  const handle = openSync(file, 'w');
  try {
    for (const array of arrays) {
      const bytes = bytesOf(array);
      for (let at = 0; at < bytes.length; ) {
        at += writeSync(handle, bytes, at, Math.min(bytesPerCall, bytes.length - at));
      }
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Fills arrays with what `writeArrays` wrote.
 * @throws the system's error, and where the file isn't exactly as long as they are.
 */
export function readArrays(file: string, arrays: readonly Numbers[]): void {
  const handle = openSync(file, 'r');
  try {
    const length = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (fstatSync(handle).size !== length) throw new Error('another length than was written');
    for (const array of arrays) {
      const bytes = bytesOf(array);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(handle, bytes, at, Math.min(bytesPerCall, bytes.length - at), null);
        if (read === 0) throw new Error('the file ends too early');
        at += read;
      }
    }
  } finally {
    closeSync(handle);
  }
}

/** A number that changes with any byte of the arrays; not for adversaries, but for broken disks. */
export function checksum(arrays: readonly Numbers[]): number {
  // Of no bytes at all zlib begins anew.
  const filled = arrays.filter(({ byteLength }) => byteLength > 0);
  return filled.reduce((sum, array) => crc32(bytesOf(array), sum), 0);
}
