import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

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
  let sum = 0x811c9dc5;
  for (const array of arrays) {
    const { buffer, byteOffset, byteLength } = array;
    const isAligned = byteOffset % 4 === 0;
    const whole = isAligned ? byteLength >>> 2 : 0;
    const words = new Uint32Array(buffer, isAligned ? byteOffset : 0, whole);
    for (let i = 0; i < whole; i += 1) sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
    const rest = bytesOf(array).subarray(whole * 4);
    for (const byte of rest) sum = Math.imul(sum ^ byte, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
