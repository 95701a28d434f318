import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

export type Numbers = Uint8Array | Uint32Array | Float64Array;

/** Systems read and write less than 2 GiB in one call. */
const bytesPerCall = 2 ** 30;

function bytesOf(array: Numbers): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Writes arrays one after the other, as they lie in memory. @throws the system's error. */
export function writeArrays(file: string, arrays: readonly Numbers[]): void {
  const handle = openSync(file, 'w');
  try {
    for (const array of arrays) writeWhole(handle, array);
  } finally {
    closeSync(handle);
  }
}

/** Writes an array where the file stands. @throws the system's error. */
export function writeWhole(handle: number, array: Numbers): void {
  const bytes = bytesOf(array);
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at, Math.min(bytesPerCall, bytes.length - at));
  }
}

/**
 * Fills an array with what stands at a place of a file.
 * @param from in bytes.
 * @throws the system's error, and where the file ends too early.
 */
export function readWhole(handle: number, array: Numbers, from: number): void {
  const bytes = bytesOf(array);
  for (let at = 0; at < bytes.length; ) {
    const length = Math.min(bytesPerCall, bytes.length - at);
    const read = readSync(handle, bytes, at, length, from + at);
    if (read === 0) throw new Error('the file ends too early');
    at += read;
  }
}

/** A number that changes with any byte of the arrays (CRC-32): for broken disks, not for adversaries. */
export function checksum(arrays: readonly Numbers[]): number {
  // Of an array without memory zlib forgets the sum so far.
  return arrays.reduce((sum, array) => (array.length === 0 ? sum : crc32(array, sum)), 0);
}
