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

const bytesPerPart = 2 ** 18;

/**
 * Reads one array after the other from a place of a file, and sums up what it reads. Everything
 * comes through a little memory that is used again: there it is summed, and memory that is touched
 * for the first time, which is dear, is touched once only.
 */
export class SummingReader {
  private readonly room = new Uint8Array(bytesPerPart);
  /** The `checksum` of all that was read. */
  sum = 0;

  /** @param at in bytes. */
  constructor(
    private readonly handle: number,
    private at: number,
  ) {}

  /** Fills an array. @throws the system's error, and where the file ends too early. */
  read(array: Numbers): void {
    const bytes = bytesOf(array);
    for (let from = 0; from < bytes.length; from += bytesPerPart) {
      const part = this.room.subarray(0, Math.min(bytesPerPart, bytes.length - from));
      readWhole(this.handle, part, this.at);
      this.sum = checksum([part], this.sum);
      bytes.set(part, from);
      this.at += part.length;
    }
  }
}

/**
 * A number that changes with any byte of the arrays (CRC-32): for broken disks, not for adversaries.
 * @param before the sum of what stands before them.
 */
export function checksum(arrays: readonly Numbers[], before = 0): number {
  // Of an array without memory zlib forgets the sum so far.
  return arrays.reduce((sum, array) => (array.length === 0 ? sum : crc32(array, sum)), before);
}
