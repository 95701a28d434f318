import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureExampleCorpus } from './example-corpus';

let base: string;
let source: string;
let target: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'hashiya-example-'));
  source = path.join(base, 'resources');
  target = path.join(base, 'user data', 'example-news');
  await mkdir(path.join(source, 'صدى'), { recursive: true });
  await writeFile(path.join(source, 'صدى', 'خبر.txt'), 'خبر\r\n');
});

afterEach(() => rm(base, { recursive: true, force: true }));

describe('ensureExampleCorpus', () => {
  it('makes a copy, byte for byte', async () => {
    expect(await ensureExampleCorpus(source, target)).toBe(target);
    expect(await readFile(path.join(target, 'صدى', 'خبر.txt'), 'utf8')).toBe('خبر\r\n');
    expect(await readdir(path.dirname(target))).toEqual(['example-news']);
  });

  it('never touches a copy that is there', async () => {
    await ensureExampleCorpus(source, target);
    await rm(path.join(target, 'صدى'), { recursive: true });
    await writeFile(path.join(target, 'خبر.txt.noura.ann.json'), '{}');
    await ensureExampleCorpus(source, target);
    expect(await readdir(target)).toEqual(['خبر.txt.noura.ann.json']);
  });

  it('leaves nothing behind when it fails', async () => {
    await expect(ensureExampleCorpus(path.join(base, 'missing'), target)).rejects.toThrow();
    expect(await readdir(path.dirname(target))).toEqual([]);
  });
});
