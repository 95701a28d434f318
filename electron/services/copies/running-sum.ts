const wordsAtOnce = 4096;

/**
 * A sum over 32-bit words that changes with any one of them and with their order (Fletcher 1982):
 * not for adversaries, but for broken disks. A tenth of what a CRC costs here.
 */
export class RunningSum {
  private words = 0;
  private sums = 0;

  add(words: Uint32Array): this {
    // In short stretches: a loop that is still running when it is compiled stays slow to its end.
    for (let from = 0; from < words.length; from += wordsAtOnce) {
      this.addFew(words, from, Math.min(words.length, from + wordsAtOnce));
    }
    return this;
  }

  private addFew(words: Uint32Array, from: number, to: number): void {
    let a = this.words;
    let b = this.sums;
    for (let at = from; at < to; at += 1) {
      a = (a + (words[at] as number)) | 0;
      b = (b + a) | 0;
    }
    this.words = a;
    this.sums = b;
  }

  /** Adds bytes, four to a word; the last word is filled up with zeros. */
  addBytes(bytes: Uint8Array): this {
    const isWhole = bytes.byteOffset % 4 === 0 && bytes.length % 4 === 0;
    const whole = isWhole ? bytes : filledUp(bytes);
    return this.add(new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4));
  }

  get value(): number {
    return (Math.imul(this.sums, 0x9e3779b1) ^ this.words) >>> 0;
  }
}

function filledUp(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}
