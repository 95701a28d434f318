import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { adding, copyOf, type Place, placeIn, startChanges } from '../testing/change-fixture';
import {
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  textOf,
  unwrap,
} from '../testing/corpus-fixture';
import { type Fault, type FaultKind, type WatchedDisk, watchDisk } from '../testing/watched-disk';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.\n';
const article = 'sub/a.txt';
const mine = `${article}.noura.ann.json`;
const fitting = ['1', '2', '3'];

/** A corpus with one article; with work on it from before, or without. */
async function aPlace(hasWork: boolean): Promise<Place> {
  const place = placeIn(await newFolder());
  await mkdir(path.join(place.root, 'sub'), { recursive: true });
  await writeFile(path.join(place.root, article), text);
  const old = sidecarText(article, text, { annotator: 'Noura' });
  if (hasWork) await writeFile(path.join(place.root, mine), old);
  return place;
}

interface Run {
  readonly place: Place;
  readonly disk: WatchedDisk;
  /** The annotations whose commands were acknowledged. */
  readonly taken: string[];
}

const ids = (content: string | null): string[] => {
  if (content === null) return [];
  const parsed = parseSidecar(content);
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${parsed.detail}`);
  return parsed.value.annotations.map((one) => one.id).sort();
};

/** What a flush may say that met a fault. A file said to be gone looks as if somebody removed it. */
const honest = [
  'write-failed',
  'write-disk-full',
  'write-not-allowed',
  'write-folder-gone',
  'journal-failed',
  'sidecar-changed-on-disk',
];

/** Whatever the service is asked for: two commands, a flush, one more, the end of a session. */
async function work(hasWork: boolean, fault: Fault): Promise<Run> {
  const place = await aPlace(hasWork);
  const disk = watchDisk();
  disk.fault = fault;
  const run: Run = { place, disk, taken: [] };
  let changes = await startChanges(place, { disk });
  if (!changes.started.ok) {
    // Without its journal nothing is taken at all.
    expect(changes.started.error.problem).toBe('journal-failed');
    disk.fault = () => null;
    changes = await startChanges(place, { disk });
  }
  const { service, load } = changes;
  let isChecked = false;
  let revision = hasWork ? 1 : 0;
  for (const id of fitting) {
    const before = await load(article);
    const committed = await service.commit(adding(article, id, revision, text));
    const after = await load(article);
    if (committed.ok) {
      revision += 1;
      run.taken.push(id);
    } else {
      expect(committed.error.problem).toBe('journal-failed');
      expect(after).toEqual(before);
    }
    expect(after.annotations.map((one) => one.id).sort()).toEqual(run.taken);
    if (id === '1') continue;
    const flushed = await service.flush();
    if (!flushed.ok) expect(honest).toContain(flushed.error.problem);
    // Killed right after the trouble, and again in its midst where it lasts.
    if (disk.struck > 0 && (!isChecked || id === fitting.at(-1))) await expectSafe(run);
    isChecked = disk.struck > 0;
  }
  // The disk is well again, and the next try succeeds without a loss.
  disk.fault = () => null;
  unwrap(await service.flush());
  expect(ids(await textOf(place.root, mine))).toEqual(run.taken);
  unwrap(await service.close());
  expect((await textOf(place.journalFile)) ?? '').toBe('');
  expect(await textOf(`${place.journalFile}.rejected`)).toBeNull();
  return run;
}

/** The file is whole, and a program that is killed now comes back with all that was acknowledged. */
async function expectSafe({ place, taken }: Run): Promise<void> {
  const onDisk = ids(await textOf(place.root, mine));
  // A command is in a file as a whole, after those before it.
  expect(onDisk).toEqual(taken.slice(0, onDisk.length));
  const killed = await copyOf(place);
  const again = await startChanges(killed);
  expect(unwrap(again.started).problems).toEqual([]);
  const { annotations } = await again.load(article);
  expect(annotations.map((one) => one.id).sort()).toEqual(taken);
  unwrap(await again.service.close());
  expect(ids(await textOf(killed.root, mine))).toEqual(taken);
  expect(await textOf(`${killed.journalFile}.rejected`)).toBeNull();
}

const temporaries = async ({ root }: Place) =>
  (await readdir(path.join(root, 'sub'))).filter((name) => name.endsWith('.tmp'));

const codes = ['ENOSPC', 'EACCES', 'EIO', 'EXDEV', 'ENOENT'];
const once =
  (at: number, kind: FaultKind): Fault =>
  (number) =>
    number === at ? kind : null;
const from =
  (at: number, kind: FaultKind): Fault =>
  (number) =>
    number >= at ? kind : null;

describe.each([
  { of: 'the first work on an article', hasWork: false },
  { of: 'more work on it', hasWork: true },
])('writing $of, whatever call fails', { timeout: 120_000 }, ({ hasWork }) => {
  it.each(codes)('%s once: nothing is lost, and the next try succeeds', async (code) => {
    const { disk } = await work(hasWork, () => null);
    expect(disk.asked).toBeGreaterThan(30);
    for (let at = 1; at <= disk.asked; at += 1) {
      const run = await work(hasWork, once(at, { code }));
      expect(await temporaries(run.place), `after call ${at}`).toEqual([]);
    }
  });

  it.each(['ENOSPC', 'ENOENT'])('%s from then on: nothing is lost, and it heals', async (code) => {
    const { disk } = await work(hasWork, () => null);
    for (let at = 1; at <= disk.asked; at += 1) await work(hasWork, from(at, { code }));
  });

  it.each<FaultKind>([{ short: true }, { half: 'ENOSPC' }, { half: 'EIO' }])(
    'a write that takes only a part: %j',
    async (kind) => {
      const writes: number[] = [];
      await work(hasWork, (number, name) => {
        if (name === 'write') writes.push(number);
        return null;
      });
      for (const at of writes) {
        const run = await work(hasWork, once(at, kind));
        expect(await temporaries(run.place)).toEqual([]);
        await work(hasWork, (number, name) => (name === 'write' && number >= at ? kind : null));
      }
    },
  );

  it('a folder that vanishes before any call, and comes back', async () => {
    const { disk } = await work(hasWork, () => null);
    for (let at = 1; at <= disk.asked; at += 1) {
      const vanishing = await vanishingFrom(hasWork, at);
      expect(ids(await textOf(vanishing.root, mine)), `before call ${at}`).toEqual(fitting);
    }
  });
});

/** Works while the article's folder is pulled out at some call, truly, and put back later. */
async function vanishingFrom(hasWork: boolean, at: number): Promise<Place> {
  const place = await aPlace(hasWork);
  const folder = path.join(place.root, 'sub');
  const away = `${folder}-away`;
  const putBack = () => (existsSync(away) ? renameSync(away, folder) : undefined);
  const disk = watchDisk();
  disk.fault = (number) => {
    if (number === at) renameSync(folder, away);
    return null;
  };
  const { service, load } = await startChanges(place, { disk });
  for (const [index, id] of fitting.entries()) {
    const command = adding(article, id, index + (hasWork ? 1 : 0), text);
    const committed = await service.commit(command);
    if (!committed.ok) {
      // Work that was never seen can't be added to.
      expect(problemOf(committed).problem).toBe('sidecar-unreadable');
      putBack();
      unwrap(await service.commit(command));
    }
    if (index > 0) await service.flush();
  }
  putBack();
  const { annotations } = await load(article);
  expect(annotations.map((one) => one.id).sort()).toEqual(fitting);
  unwrap(await service.flush());
  unwrap(await service.close());
  putBack();
  expect(await textOf(place.root, article)).toBe(text);
  return place;
}
