import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of a string's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}

/** Eight hex digits that stand for a file name where the name itself would be too long. */
export function shortHash(name: string): string {
  return sha256Hex(name).slice(0, 8);
}
