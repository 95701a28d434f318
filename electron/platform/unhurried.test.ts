import { describe, expect, it } from 'vitest';
import { sha256Hex } from './hash';
import { encodeUnhurried, sha256Unhurried } from './unhurried';

describe('work in no hurry', () => {
  it('hashes as in one go, around the size of a stretch', async () => {
    for (const size of [0, 1, 512 * 1024 - 1, 512 * 1024, 3 * 512 * 1024 + 5]) {
      const bytes = Buffer.alloc(size, 7);
      expect(await sha256Unhurried(bytes)).toBe(sha256Hex(bytes));
    }
  });

  it('makes pieces of text into the bytes of the whole', async () => {
    for (const pieces of [[], ['نص'], ['أ', '😀', 'b'.repeat(3_000_000), 'ج']]) {
      const { chunks, sha256 } = await encodeUnhurried(pieces);
      expect(Buffer.concat(chunks).toString()).toBe(pieces.join(''));
      expect(sha256).toBe(sha256Hex(pieces.join('')));
    }
  });

  it('lets others have their turn in between', async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    function* slow() {
      for (let piece = 0; piece < 10; piece += 1) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        yield 'x';
      }
    }
    await encodeUnhurried(slow());
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
