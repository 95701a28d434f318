import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../services/testing/corpus-fixture';
import { watchDisk } from '../services/testing/watched-disk';
import { atomicWrite, atomicWriteChunks, writeNew } from './atomic-write';

afterEach(removeFolders);

describe('atomicWrite', () => {
  it('writes text as UTF-8 and leaves nothing beside it', async () => {
    const folder = await newFolder();
    await atomicWrite(path.join(folder, 'a.json'), 'نص 😀\n');
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('نص 😀\n');
  });

  it('keeps the mode of the file it replaces', async () => {
    const file = path.join(await newFolder(), 'a.json');
    await writeFile(file, 'old');
    await chmod(file, 0o664);
    await atomicWrite(file, 'new');
    expect((await stat(file)).mode & 0o777).toBe(0o664);
  });

  it('leaves the old file and no temporary one where the content fails half way', async () => {
    const folder = await newFolder();
    const file = path.join(folder, 'a.json');
    await writeFile(file, 'old');
    async function* broken() {
      yield await Promise.resolve('half');
      throw new Error('no more');
    }
    await expect(atomicWriteChunks(file, broken())).rejects.toThrow('no more');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('removes the temporary file where the name can’t be taken', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'a.json', 'full'), { recursive: true });
    await expect(atomicWrite(path.join(folder, 'a.json'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('writes under a name that is neither an article’s nor a sidecar’s', async () => {
    const folder = await newFolder();
    let names: string[] = [];
    async function* looking() {
      names = await readdir(folder);
      yield 'x';
    }
    await atomicWriteChunks(path.join(folder, 'a.txt.noura.ann.json'), looking());
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^\..*\.tmp$/);
  });
});

describe('writeNew', () => {
  it('syncs what it wrote before it says so, and writes over nothing', async () => {
    const file = path.join(await newFolder(), 'a.txt');
    const disk = watchDisk();
    await writeNew(file, 'نص 😀\n', disk);
    expect(disk.calls.map(({ call }) => call)).toEqual(['open', 'write', 'sync', 'close']);
    await expect(writeNew(file, 'غير')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(file, 'utf8')).toBe('نص 😀\n');
  });
});
