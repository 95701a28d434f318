import { spawnSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../services/testing/corpus-fixture';
import { isTemporaryName, removeLeftovers, temporaryName } from './temporary-file';

afterEach(removeFolders);

const random = 'ab12'.repeat(3);
const otherHost = `.hashiya-00000000-1-${random}.tmp`;

/** The name that a process which has ended would have given. */
function nameOfTheDead(): string {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return temporaryName().replace(`-${process.pid}-`, `-${pid}-`);
}

describe('temporary files', () => {
  it('are known by their names', () => {
    expect(isTemporaryName(temporaryName())).toBe(true);
    expect(isTemporaryName(otherHost)).toBe(true);
    for (const name of ['.hashiya.tmp', 'a.tmp', `${otherHost}.txt`, `x${otherHost}`, '.a.tmp']) {
      expect(isTemporaryName(name)).toBe(false);
    }
  });

  it('of ended processes are removed, and nothing else', async () => {
    const folder = await newFolder();
    const dead = nameOfTheDead();
    const mine = temporaryName();
    const others = `.other-${random}.tmp`;
    for (const name of [dead, mine, otherHost, others]) {
      await writeFile(path.join(folder, name), 'half');
    }
    await removeLeftovers([dead, mine, otherHost, others].map((name) => path.join(folder, name)));
    expect((await readdir(folder)).sort()).toEqual([mine, otherHost, others].sort());
  });

  it('of another machine are removed after a day', async () => {
    const folder = await newFolder();
    const file = path.join(folder, otherHost);
    await writeFile(file, 'half');
    const longAgo = new Date(Date.now() - 25 * 60 * 60_000);
    await utimes(file, longAgo, longAgo);
    await removeLeftovers([file, path.join(folder, 'none', otherHost)]);
    expect(await readdir(folder)).toEqual([]);
  });
});
