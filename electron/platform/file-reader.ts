import { closeSync, openSync, readSync } from 'node:fs';

/** Reads many files one after the other, each into the same memory: new memory for each is dear. */
export class FileReader {
  private bytes = Buffer.allocUnsafeSlow(256 * 1024);

  /**
   * Reads a file whole.
   * @returns its bytes, until the next call.
   * @throws the system's error.
   */
  read(file: string): Uint8Array {
    const handle = openSync(file, 'r');
    try {
      let length = 0;
      for (;;) {
        if (length === this.bytes.length) this.grow();
        const read = readSync(handle, this.bytes, length, this.bytes.length - length, null);
        if (read === 0) return this.bytes.subarray(0, length);
        length += read;
      }
    } finally {
      closeSync(handle);
    }
  }

  private grow(): void {
    const larger = Buffer.allocUnsafeSlow(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
