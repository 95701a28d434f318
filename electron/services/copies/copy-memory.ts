import type { CopyCorpus } from '../../../shared/copies/copy-corpus';

/** The words of a corpus in memory that all threads see. Arrays of it are views, made anew at will. */
export interface CopyMemory {
  readonly hashes: SharedArrayBuffer;
  readonly starts: SharedArrayBuffer;
  readonly lengths: SharedArrayBuffer;
  /** One number: up to which word the memory is taken. */
  readonly taken: SharedArrayBuffer;
  /** By article, as in `CopyCorpus`. */
  readonly firsts: SharedArrayBuffer;
  readonly counts: SharedArrayBuffer;
  /** By article: how many different shingles it has. */
  readonly sizes: SharedArrayBuffer;
}

/** Room for numbers in memory that all threads see: it goes from one to the other without a copy. */
export function sharedNumbers(count: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(count * 4));
}

/**
 * Makes room for words. What is never written costs no memory: the system hands it out as it is
 * first touched.
 * @param words the most words there can be.
 */
export function allocateMemory(words: number, articles: number): CopyMemory {
  const numbers = (count: number) => sharedNumbers(Math.max(1, count)).buffer;
  return {
    hashes: numbers(words),
    starts: numbers(words),
    lengths: new SharedArrayBuffer(Math.max(1, words)),
    taken: numbers(1),
    firsts: numbers(articles),
    counts: numbers(articles),
    sizes: numbers(articles),
  };
}

/** The words of a corpus as the pure code of `shared/copies` wants them. */
export function corpusIn(memory: CopyMemory, articles: number): CopyCorpus {
  return {
    hashes: new Uint32Array(memory.hashes),
    starts: new Uint32Array(memory.starts),
    lengths: new Uint8Array(memory.lengths),
    firsts: new Uint32Array(memory.firsts, 0, articles),
    counts: new Uint32Array(memory.counts, 0, articles),
  };
}

/** Takes room for so many words; threads may ask at the same time. @returns the first of them. */
export function takeWords(memory: CopyMemory, count: number): number {
  return Atomics.add(new Uint32Array(memory.taken), 0, count);
}

/** How many words have been taken. */
export function takenWords(memory: CopyMemory): number {
  return Atomics.load(new Uint32Array(memory.taken), 0);
}
