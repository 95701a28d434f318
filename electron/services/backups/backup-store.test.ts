import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../testing/corpus-fixture';
import { backupName, parseBackupName } from './backup-name';
import { BackupStore } from './backup-store';
import { thinning, versionsToDrop } from './thin-out';

const sidecarPath = '2023/أ.txt.نورة.ann.json';
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (data: Uint8Array) => new TextDecoder().decode(data);
const minute = 60_000;

async function aStore() {
  const folder = await newFolder();
  const clock = { now: Date.parse('2024-03-11T08:00:00.000Z') };
  const troubles: string[] = [];
  const onTrouble = (doing: string) => troubles.push(doing);
  const now = () => new Date(clock.now);
  const open = () => new BackupStore({ folder, corpusKey: 'k', now, onTrouble });
  return { folder, clock, troubles, open, store: open() };
}

afterEach(removeFolders);

describe('names of versions', () => {
  it('are read as they were made', () => {
    const at = new Date('2024-03-11T08:09:10.123Z');
    const name = backupName(at, 'conflict', 'ab'.repeat(32));
    expect(parseBackupName(name)).toEqual({
      name,
      at: at.getTime(),
      why: 'conflict',
      hash: 'ab'.repeat(8),
    });
    expect(parseBackupName('sidecar.txt')).toBeNull();
    expect(parseBackupName(`../${name}`)).toBeNull();
  });
});

describe('keeping versions', () => {
  it('keeps the first of a session, then one in some minutes, and gives the bytes back', async () => {
    const { store, clock, open, folder } = await aStore();
    for (const text of ['one', 'two', 'three']) {
      await store.keep({ sidecarPath, bytes: bytes(text), why: 'replaced' });
      clock.now += minute;
    }
    expect(await store.list(sidecarPath)).toHaveLength(1);
    clock.now += 5 * minute;
    await store.keep({ sidecarPath, bytes: bytes('four'), why: 'replaced' });
    const again = open();
    await again.keep({ sidecarPath, bytes: bytes('five'), why: 'replaced' });
    const texts = [];
    for (const { name } of await again.list(sidecarPath)) {
      texts.push(textOf(await again.read(sidecarPath, name)));
    }
    expect(texts.toSorted()).toEqual(['five', 'four', 'one']);
    const [sub] = await readdir(path.join(folder, 'k'));
    const files = await readdir(path.join(folder, 'k', sub ?? ''));
    expect(files).toContain('sidecar.txt');
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps what lost a conflict at any time, and the same bytes once', async () => {
    const { store, clock } = await aStore();
    await store.keep({ sidecarPath, bytes: bytes('one'), why: 'replaced' });
    clock.now += 1000;
    await store.keep({ sidecarPath, bytes: bytes('theirs'), why: 'conflict' });
    clock.now += 1000;
    await store.keep({ sidecarPath, bytes: bytes('theirs'), why: 'conflict' });
    const kept = await store.list(sidecarPath);
    expect(kept.map(({ why }) => why)).toEqual(['conflict', 'replaced']);
    expect(textOf(await store.read(sidecarPath, kept[0]?.name ?? ''))).toBe('theirs');
  });

  it('never fails: a folder that can not be made is told and stops nothing', async () => {
    const { folder, store, troubles } = await aStore();
    await writeFile(path.join(folder, 'k'), 'a file where the folder should be');
    expect(await store.keep({ sidecarPath, bytes: bytes('one'), why: 'replaced' })).toBe(false);
    await store.sweep();
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('refuses a damaged version instead of giving it for the work', async () => {
    const { folder, store } = await aStore();
    await store.keep({ sidecarPath, bytes: bytes('one'), why: 'replaced' });
    const [version] = await store.list(sidecarPath);
    const [sub] = await readdir(path.join(folder, 'k'));
    const file = path.join(folder, 'k', sub ?? '', version?.name ?? '');
    await writeFile(file, gzipSync('another'));
    await expect(store.read(sidecarPath, version?.name ?? '')).rejects.toThrow('damaged');
  });

  it('lets versions go with a sidecar that moves', async () => {
    const { store } = await aStore();
    await store.keep({ sidecarPath, bytes: bytes('one'), why: 'moved' });
    await store.move(sidecarPath, 'ب.txt.نورة.ann.json');
    expect(await store.list(sidecarPath)).toEqual([]);
    const [moved] = await store.list('ب.txt.نورة.ann.json');
    expect(textOf(await store.read('ب.txt.نورة.ann.json', moved?.name ?? ''))).toBe('one');
  });

  it('brings all versions under one limit, oldest first, over all sidecars', async () => {
    const { store, clock, folder } = await aStore();
    await mkdir(path.join(folder, 'k', 'empty'), { recursive: true });
    for (const name of ['a', 'b', 'c']) {
      await store.keep({ sidecarPath: name, bytes: bytes(name), why: 'replaced' });
      clock.now += minute;
    }
    const size = 21; // of one letter, packed
    await store.sweep(2 * size + 5);
    const left = await Promise.all(['a', 'b', 'c'].map((name) => store.list(name)));
    expect(left.map((list) => list.length)).toEqual([0, 1, 1]);
  });
});

describe('thinning out', () => {
  const now = Date.parse('2024-03-11T08:00:00.000Z');
  const hour = 3_600_000;
  const version = (age: number, isMarked = false) => {
    return { name: `v${age}`, at: now - age, isMarked };
  };

  it('keeps the newest, then one an hour, one a day, and marked ones', () => {
    const newest = Array.from({ length: thinning.newest }, (_, index) => version(index));
    const sameHour = [version(5 * hour + 1), version(5 * hour + 2), version(5 * hour + 3, true)];
    const sameDay = [version(100 * hour), version(100 * hour + 60_000)];
    const old = [version(90 * 24 * hour), version(90 * 24 * hour + 1, true)];
    const dropped = versionsToDrop([...old, ...sameDay, ...sameHour, ...newest], now);
    expect(dropped).toEqual([
      `v${5 * hour + 2}`,
      `v${100 * hour + 60_000}`,
      `v${90 * 24 * hour}`,
      `v${90 * 24 * hour + 1}`,
    ]);
  });

  it('never keeps more than the limit, and never drops the newest', () => {
    const many = Array.from({ length: 500 }, (_, index) => version(index * hour, index % 2 === 0));
    expect(many.length - versionsToDrop(many, now).length).toBe(thinning.atMost);
    expect(versionsToDrop([version(1000 * 24 * hour)], now)).toEqual([]);
  });
});
