import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aFolder, newFolder, removeFolders } from '../services/testing/corpus-fixture';
import { moveToFree } from './move-to-free';

/** What making a second name fails with, as on disks that have none; `null` where it does not. */
let refusal: string | null = null;
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  return {
    ...real,
    link: async (from, to) => {
      if (refusal !== null) throw Object.assign(new Error(refusal), { code: refusal });
      await real.link(from, to);
    },
  };
});

afterEach(async () => {
  refusal = null;
  await removeFolders();
});

// With hard links, on a disk without them, on another disk.
describe.each([null, 'EPERM', 'EXDEV'])('moving to a free name (%s)', (code) => {
  it('moves the file', async () => {
    const folder = await aFolder({ a: 'نص' });
    refusal = code;
    expect(await moveToFree(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(true);
    expect(await readdir(folder)).toEqual(['b']);
    expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe('نص');
  });

  it('writes over nothing', async () => {
    const folder = await aFolder({ a: 'ours', b: 'theirs' });
    refusal = code;
    expect(await moveToFree(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(false);
    expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe('ours');
    expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe('theirs');
  });

  it('leaves the file where it is when it can not be moved', async () => {
    const folder = await aFolder({ a: 'ours' });
    refusal = code;
    await expect(moveToFree(path.join(folder, 'a'), path.join(folder, 'no/b'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a']);
  });
});

const memory = '/dev/shm';

it.skipIf(!existsSync(memory))('moves to a disk that is really another', async () => {
  const folder = await aFolder({ a: 'نص' });
  const other = await mkdtemp(path.join(memory, 'hashiya-test-'));
  try {
    expect(await moveToFree(path.join(folder, 'a'), path.join(other, 'b'))).toBe(true);
    expect(await readFile(path.join(other, 'b'), 'utf8')).toBe('نص');
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(other, { recursive: true });
  }
});

it('lets one of two win that go for the same name at once', async () => {
  const folder = await newFolder();
  for (let time = 0; time < 20; time += 1) {
    const from = await aFolder({ a: 'first', b: 'second' });
    const to = path.join(folder, `${time}`);
    const moved = await Promise.all(
      ['a', 'b'].map((name) => moveToFree(path.join(from, name), to)),
    );
    expect(moved.filter((one) => one)).toHaveLength(1);
    expect(await readdir(from)).toHaveLength(1);
  }
});
