import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aProblem, type Problem } from '../../../shared/model/result';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { seededRandom } from '../../../shared/testing/seeded-random';
import { adding, copyOf, type Place, placeIn, startChanges } from '../testing/change-fixture';
import {
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  textOf,
  unwrap,
} from '../testing/corpus-fixture';
import { DiskModel, layDown } from '../testing/power-cut';
import { type DiskCall, type WatchedDisk, watchDisk } from '../testing/watched-disk';

afterEach(removeFolders);
afterEach(() => vi.useRealTimers());

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.\n';
const articles = ['sub/a.txt', 'b.txt'] as const;
const sidecarOf = (article: string) => `${article}.noura.ann.json`;

async function aPlace(): Promise<Place> {
  const place = placeIn(await newFolder());
  await mkdir(path.join(place.root, 'sub'), { recursive: true });
  for (const article of articles) await writeFile(path.join(place.root, article), text);
  // One article has work on it from before.
  const old = sidecarText('b.txt', text, { annotator: 'Noura' });
  await writeFile(path.join(place.root, sidecarOf('b.txt')), old);
  return place;
}

/** The calls as short lines: what was done to which file, files named by the end of their path. */
function linesOf(calls: readonly DiskCall[]): string[] {
  const names = new Map<number, string>();
  const short = (file: string) =>
    file.endsWith('.tmp') ? 'temporary' : (file.split('/').at(-1) ?? '');
  return calls.map((call) => {
    if (call.call === 'note') return call.note;
    if (call.call === 'open') names.set(call.file, short(call.path));
    if (call.call === 'rename') return `rename ${short(call.from)} ${short(call.to)}`;
    const of = 'path' in call ? short(call.path) : (names.get(call.file) ?? '');
    return `${call.call} ${of}`;
  });
}

/** Only what changes the disk or makes it durable. */
const telling = (lines: readonly string[]) =>
  lines.filter((line) => !/^(facts|readFile|close|chmod|size|list|makeFolder|open)\b/.test(line));

describe('the order of calls', () => {
  it('is journal, lock, acknowledgement, journal synced, file synced, name, folder synced, journal emptied', async () => {
    const place = await aPlace();
    const disk = watchDisk();
    const claim = async () => {
      disk.note('claimed');
      return null;
    };
    const { service } = await startChanges(place, { disk, claim });
    unwrap(await service.commit(adding('sub/a.txt', '1', 0, text)));
    disk.note('acknowledged');
    unwrap(await service.flush());
    expect(telling(linesOf(disk.calls))).toEqual([
      'write j.jsonl',
      'claimed',
      'acknowledged',
      'write j.jsonl',
      // The journal is new: its folder and those made for it are made durable first.
      'sync state',
      expect.stringMatching(/^sync hashiya-test-/),
      'sync journal',
      'datasync j.jsonl',
      'write temporary',
      'sync temporary',
      'rename temporary a.txt.noura.ann.json',
      'sync sub',
      'truncate j.jsonl',
      'datasync j.jsonl',
    ]);
    await service.close();
  });

  it('writes a whole record to the journal before a command is acknowledged', async () => {
    const place = await aPlace();
    const disk = watchDisk();
    const { service } = await startChanges(place, { disk });
    for (let revision = 1; revision <= 20; revision += 1) {
      unwrap(await service.commit(adding('b.txt', `${revision}`, revision, text)));
      const lines = (await readFile(place.journalFile, 'utf8')).split('\n');
      expect(lines).toHaveLength(revision + 1);
      expect(JSON.parse(lines[revision - 1] ?? '').batches[0].baseRevision).toBe(revision);
    }
    await service.close();
  });

  it('has the first command in the journal before the folder is claimed, however long that takes', async () => {
    const place = await aPlace();
    let answer: (problem: null) => void = () => undefined;
    const claimed = new Promise<null>((resolve) => {
      answer = resolve;
    });
    const { service } = await startChanges(place, { claim: () => claimed });
    const committing = service.commit(adding('sub/a.txt', '1', 0, text));
    await expect.poll(() => textOf(place.journalFile)).toMatch(/\n$/);
    const again = await startChanges(await copyOf(place));
    const { annotations } = await again.load('sub/a.txt');
    expect(annotations.map((one) => one.id)).toEqual(['1']);
    await again.service.close();
    answer(null);
    unwrap(await committing);
    await service.close();
  });

  it.each(['the disk takes it', 'the disk refuses at first'])(
    'takes a command back from the journal where the folder is another window’s (%s)',
    async (how) => {
      const place = await aPlace();
      const disk = watchDisk();
      let refusal: Problem | null = null;
      const { service, load } = await startChanges(place, { disk, claim: async () => refusal });
      unwrap(await service.commit(adding('b.txt', '1', 1, text)));
      const before = await textOf(place.journalFile);
      refusal = aProblem('annotator-elsewhere');
      if (how !== 'the disk takes it') disk.fault = failingOnce('truncate');
      const refused = await service.commit(adding('b.txt', '2', 2, text));
      expect(problemOf(refused).problem).toBe('annotator-elsewhere');
      expect(await load('b.txt')).toMatchObject({ revision: 2 });
      await service.abandon();
      expect(await textOf(place.journalFile)).toBe(before);
    },
  );

  it('syncs the journal 300 ms after the first change that is not durable, however many follow', async () => {
    const place = await aPlace();
    const disk = watchDisk();
    const { service } = await startChanges(place, { disk });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const syncs = () => linesOf(disk.calls).filter((line) => line === 'datasync j.jsonl').length;
    let revision = 1;
    const commit = async () => {
      unwrap(await service.commit(adding('b.txt', `${revision}`, revision, text)));
      revision += 1;
    };
    for (let round = 0; round < 3; round += 1) {
      await commit();
      for (let waited = 50; waited < 300; waited += 50) {
        vi.advanceTimersByTime(50);
        await commit();
      }
      vi.advanceTimersByTime(49);
      await commit();
      expect(syncs()).toBe(round);
      vi.advanceTimersByTime(1);
      await expect.poll(syncs).toBe(round + 1);
    }
    vi.useRealTimers();
    await service.close();
  });

  it('tries again where the sync failed, and then writes the whole journal anew', async () => {
    const place = await aPlace();
    const disk = watchDisk();
    const { service } = await startChanges(place, { disk });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    unwrap(await service.commit(adding('b.txt', '1', 1, text)));
    disk.fault = (_, name) => (name === 'datasync' ? { code: 'EIO' } : null);
    vi.advanceTimersByTime(300);
    await expect.poll(() => disk.struck).toBe(1);
    disk.note('failed');
    // The timer is set again once the failure is known.
    await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
    const renamed = () => linesOf(disk.calls).includes('rename temporary j.jsonl');
    await expect
      .poll(() => {
        vi.advanceTimersByTime(300);
        return renamed();
      })
      .toBe(true);
    const after = telling(linesOf(disk.calls));
    expect(after.slice(after.indexOf('failed') + 1)).toEqual([
      'write temporary',
      'sync temporary',
      'rename temporary j.jsonl',
      ...(after.at(-1) === 'sync journal' ? ['sync journal'] : []),
    ]);
    vi.useRealTimers();
    disk.fault = () => null;
    expect((await textOf(place.journalFile))?.trim().split('\n')).toHaveLength(1);
    await service.close();
  });
});

interface Acknowledged {
  readonly article: string;
  readonly id: string;
}

/** Works for a while, with flushes, failures and syncs in between; notes what was acknowledged. */
async function stream(place: Place, disk: WatchedDisk, seed: number): Promise<Acknowledged[]> {
  const random = seededRandom(seed);
  const { service } = await startChanges(place, { disk });
  const revisions = new Map<string, number>([
    ['sub/a.txt', 0],
    ['b.txt', 1],
  ]);
  const taken: Acknowledged[] = [];
  for (let step = 0; step < 12; step += 1) {
    const article = articles[Math.floor(random() * 2)] ?? 'b.txt';
    const revision = revisions.get(article) ?? 0;
    disk.fault = random() < 0.2 ? failing(random) : () => null;
    const committed = await service.commit(adding(article, `${step}`, revision, text));
    if (committed.ok) {
      revisions.set(article, revision + 1);
      disk.note(`acknowledged ${taken.length}`);
      taken.push({ article, id: `${step}` });
    }
    if (random() < 0.4) await service.flush();
  }
  disk.fault = () => null;
  await service.close();
  return taken;
}

/** The next call of this kind fails, and no other one. */
function failingOnce(name: DiskCall['call'] | undefined) {
  let isLeft = true;
  return (_: number, call: DiskCall['call']) => {
    if (!isLeft || call !== name) return null;
    isLeft = false;
    return { code: 'EIO' };
  };
}

/** The next call of some kind fails once. */
function failing(random: () => number) {
  const names = ['write', 'sync', 'datasync', 'rename', 'truncate'] as const;
  return failingOnce(names[Math.floor(random() * 5)]);
}

/** What is there when the program starts again on what was left. */
async function foundIn(files: ReadonlyMap<string, Buffer>, base: string) {
  const folder = await newFolder();
  await layDown(files, base, folder);
  const place = placeIn(folder);
  for (const article of articles) {
    const sidecar = await textOf(place.root, sidecarOf(article));
    if (sidecar !== null) expect(parseSidecar(sidecar).ok).toBe(true);
  }
  const { service, started, load } = await startChanges(place);
  expect(unwrap(started).problems).toEqual([]);
  const found = new Map<string, Set<string>>();
  for (const article of articles) {
    const { annotations } = await load(article);
    found.set(article, new Set(annotations.map((one) => one.id)));
  }
  await service.close();
  expect(await textOf(`${place.journalFile}.rejected`)).toBeNull();
  return ({ article, id }: Acknowledged) => found.get(article)?.has(id) === true;
}

/** How many of the acknowledged commands were durable for certain: a journal was synced after them. */
function certainAt(calls: readonly DiskCall[], journalFile: string): number {
  const journals = new Set<number>();
  let acknowledged = 0;
  let certain = 0;
  for (const call of calls) {
    if (call.call === 'note') acknowledged += 1;
    if (call.call === 'open' && call.path === journalFile) journals.add(call.file);
    if (call.call === 'datasync' && journals.has(call.file)) certain = acknowledged;
  }
  return certain;
}

describe('whatever call was the last', { timeout: 60_000 }, () => {
  it.each([1, 2, 3])('nothing acknowledged is lost (stream %i)', async (seed) => {
    const place = await aPlace();
    const base = path.dirname(place.root);
    const before = new Map<string, Buffer>();
    for (const file of [...articles, sidecarOf('b.txt')]) {
      before.set(path.join(place.root, file), await readFile(path.join(place.root, file)));
    }
    const disk = watchDisk();
    const taken = await stream(place, disk, seed);
    expect(taken.length).toBeGreaterThan(6);
    const random = seededRandom(1000 + seed);
    const model = new DiskModel(before);
    for (const [index, call] of disk.calls.entries()) {
      model.take(call);
      if (/^(facts|readFile|close|chmod|size|list)$/.test(call.call)) continue;
      const sofar = disk.calls.slice(0, index + 1);
      const acknowledged = sofar.filter((one) => one.call === 'note').length;
      const killed = await foundIn(model.afterKill(), base);
      expect(
        taken.slice(0, acknowledged).filter((one) => !killed(one)),
        `killed at ${index}`,
      ).toEqual([]);
      const cut = await foundIn(model.afterPowerCut(random), base);
      const certain = taken.slice(0, certainAt(sofar, place.journalFile));
      expect(
        certain.filter((one) => !cut(one)),
        `power cut at ${index}`,
      ).toEqual([]);
    }
  });
});
