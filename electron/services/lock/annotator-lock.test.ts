import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newFolder, removeFolders, textOf } from '../testing/corpus-fixture';
import { AnnotatorLock, lockFileName } from './annotator-lock';
import { beginHolder, lockText, parseHolder } from './holder';

const held: AnnotatorLock[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(held.splice(0).map((lock) => lock.release()));
  await removeFolders();
});

function aLock(
  folder: string,
  rest: { beat?: number; ticks?: () => number; onLost?: () => void } = {},
) {
  const { beat = 1e9, ticks = () => 0, onLost = () => undefined } = rest;
  const file = path.join(folder, lockFileName('نورة'));
  const lock = new AnnotatorLock({ file, delays: { beat, stale: 100 }, ticks, onLost });
  held.push(lock);
  return lock;
}
const lockIn = (folder: string) => path.join(folder, lockFileName('نورة'));

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Another process that holds the lock, as its file says. */
async function anotherProcess(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => 0, 1000)']);
  children.push(child);
  await once(child.stdout, 'data');
  const mine = beginHolder();
  await writeFile(lockIn(folder), lockText({ ...mine, id: 'other', pid: child.pid ?? 0 }));
  return child;
}

describe('AnnotatorLock', () => {
  it('is held by one only, and leaves no trace when it is let go', async () => {
    const folder = await newFolder();
    const [one, two] = [aLock(folder), aLock(folder)];
    expect(await one.look()).toBe('free');
    expect(await one.take()).toBe('held');
    expect([await two.take(), await two.look(), await one.look()]).toEqual([
      'elsewhere',
      'elsewhere',
      'held',
    ]);
    await one.release();
    expect(await textOf(lockIn(folder))).toBeNull();
    expect(await two.take()).toBe('held');
  });

  it('is had by one of many that want it at once', async () => {
    const folder = await newFolder();
    const states = await Promise.all(Array.from({ length: 8 }, () => aLock(folder).take()));
    expect(states.filter((state) => state === 'held')).toHaveLength(1);
  });

  it('is taken over at once from a killed process, not from a living one', async () => {
    const folder = await newFolder();
    const other = await anotherProcess(folder);
    expect(await aLock(folder).take()).toBe('elsewhere');
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await aLock(folder).take()).toBe('held');
  });

  it('is taken over from another machine that was silent too long, by our own clock', async () => {
    const folder = await newFolder();
    const far = { ...beginHolder(), id: 'far', host: 'elsewhere', pid: 1 };
    await writeFile(lockIn(folder), lockText(far));
    let now = 0;
    const lock = aLock(folder, { ticks: () => now });
    expect(await lock.take()).toBe('elsewhere');
    now = 99;
    await writeFile(lockIn(folder), lockText({ ...far, beat: 1 }));
    expect(await lock.take()).toBe('elsewhere');
    now = 198;
    expect(await lock.take()).toBe('elsewhere');
    now = 199;
    expect(await lock.take()).toBe('held');
  });

  it('waits for a file that makes no sense as for any holder', async () => {
    const folder = await newFolder();
    await writeFile(lockIn(folder), '');
    let now = 0;
    const lock = aLock(folder, { ticks: () => now });
    expect(await lock.take()).toBe('elsewhere');
    now = 100;
    expect(await lock.take()).toBe('held');
  });

  it('beats while it is held, and notices that another took over', async () => {
    const folder = await newFolder();
    const onLost = vi.fn();
    const lock = aLock(folder, { beat: 5, onLost });
    await lock.take();
    await vi.waitFor(async () => {
      expect(JSON.parse(await readFile(lockIn(folder), 'utf8')).beat).toBeGreaterThan(1);
    });
    const theirs = lockText({ ...beginHolder(), id: 'other' });
    await vi.waitFor(async () => {
      await writeFile(lockIn(folder), theirs);
      expect(onLost).toHaveBeenCalledOnce();
    });
    expect(lock.isHeld).toBe(false);
    await lock.release();
    expect(await textOf(lockIn(folder))).toBe(theirs);
  });

  it('is never half a file that somebody who is killed could leave', async () => {
    const folder = await newFolder();
    const lock = aLock(folder, { beat: 1 });
    const broken: string[] = [];
    let looked = 0;
    const spy = setInterval(() => {
      const text = readIfThere(lockIn(folder));
      if (text === null) return;
      looked += 1;
      if (parseHolder(text) === null) broken.push(text);
    }, 0);
    for (let round = 0; round < 200; round += 1) {
      await lock.take();
      if (round % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await lock.release();
    }
    clearInterval(spy);
    expect(looked).toBeGreaterThan(100);
    expect(broken).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('can’t be had where no file can be', async () => {
    const folder = await newFolder();
    expect(await aLock(path.join(folder, 'gone')).take()).toBe('none');
  });
});
