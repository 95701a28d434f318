import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** How long long work may hold up the windows' calls at a stretch, in milliseconds: half a frame. */
const stretchMs = 8;
/** How many bytes are hashed at a stretch: well under a millisecond. */
const hashedAtOnce = 512 * 1024;
/** How many bytes go to the disk in one call. */
const bytesPerWrite = 1024 * 1024;

/** Lets others have their turn where work goes on for long. */
export class Breather {
  private since = performance.now();

  /** To be called between two pieces of work; passes at once where they were short. */
  async breathe(): Promise<void> {
    if (performance.now() - this.since < stretchMs) return;
    await setImmediate();
    this.since = performance.now();
  }
}

/** SHA-256 of bytes as 64 lower-case hex digits, without holding anybody up. */
export async function sha256Unhurried(bytes: Uint8Array): Promise<string> {
  const breather = new Breather();
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += hashedAtOnce) {
    hash.update(bytes.subarray(from, from + hashedAtOnce));
    await breather.breathe();
  }
  return hash.digest('hex');
}

/** Text made into the bytes of a file. */
export interface EncodedText {
  /** UTF-8, in order. */
  readonly chunks: readonly Uint8Array[];
  /** Of all chunks together. */
  readonly sha256: string;
}

/** Makes pieces of text into bytes and hashes them, without holding anybody up. */
export async function encodeUnhurried(pieces: Iterable<string>): Promise<EncodedText> {
  const breather = new Breather();
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let waiting: Uint8Array[] = [];
  let size = 0;
  const settle = () => {
    chunks.push(waiting.length === 1 ? (waiting[0] as Uint8Array) : Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    waiting.push(bytes);
    size += bytes.length;
    if (size >= bytesPerWrite) settle();
    await breather.breathe();
  }
  if (waiting.length > 0) settle();
  return { chunks, sha256: hash.digest('hex') };
}
