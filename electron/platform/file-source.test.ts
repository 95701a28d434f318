import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aFolder, removeFolders } from '../services/testing/corpus-fixture';
import { withFileSource } from './file-source';
import { isMissing } from './system-error';

afterEach(removeFolders);

const names = Array.from({ length: 100 }, (_, at) => `${at}.txt`);
const contentOf = (name: string) => `${name} `.repeat(1 + Number(name.split('.')[0]) * 97);

describe('withFileSource', () => {
  it('gives each file its own bytes, however many are asked for together', async () => {
    const large = 'ش'.repeat(400_000);
    const files = { ...Object.fromEntries(names.map((name) => [name, contentOf(name)])), large };
    const root = await aFolder({ ...files, empty: '' });
    await withFileSource(null, async ({ read }) => {
      const texts = (some: readonly string[]) =>
        Promise.all(some.map(async (name) => (await read(path.join(root, name))).toString()));
      expect(await texts(names)).toEqual(names.map(contentOf));
      expect(await texts(['large', 'empty', '3.txt'])).toEqual([large, '', contentOf('3.txt')]);
      expect(await texts([])).toEqual([]);
    });
  });

  it('says of a file alone that it is missing, with the code of the system', async () => {
    const root = await aFolder({ 'a.txt': 'a', 'b.txt': 'b' });
    await withFileSource(null, async ({ read }) => {
      const asked = ['a.txt', 'gone.txt', 'b.txt'].map((name) => read(path.join(root, name)));
      const [a, gone, b] = await Promise.allSettled(asked);
      expect([a, b]).toMatchObject([
        { status: 'fulfilled', value: Buffer.from('a') },
        { status: 'fulfilled', value: Buffer.from('b') },
      ]);
      expect(gone?.status === 'rejected' && isMissing(gone.reason)).toBe(true);
    });
  });
});
