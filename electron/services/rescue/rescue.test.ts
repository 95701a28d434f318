import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../platform/disk';
import { keepPresent, listVersions, readVersion } from '../backups/earlier-versions';
import { newFolder, problemOf, textOf, unwrap } from '../testing/corpus-fixture';
import {
  add,
  commit,
  endAll,
  idA,
  mine,
  sidecarAt,
  started,
  text,
} from '../testing/workspace-fixture';
import { discardSteps, exportSteps, listSteps } from './steps-aside';

afterEach(endAll);

/** A disk on which no sidecar can be written, for a reason that can be taken away. */
function brokenDisk(code: string) {
  const trouble = { code: code as string | null };
  const disk = {
    ...realDisk,
    rename: async (from: string, to: string) => {
      if (trouble.code !== null && to.endsWith('.ann.json')) {
        throw Object.assign(new Error(trouble.code), { code: trouble.code });
      }
      await realDisk.rename(from, to);
    },
  };
  return { disk, trouble };
}

describe('work that can not be saved', () => {
  it.each([
    ['ENOSPC', 'write-disk-full'],
    ['EDQUOT', 'write-disk-full'],
    ['EACCES', 'write-not-allowed'],
    ['EROFS', 'write-not-allowed'],
    ['ENOENT', 'write-folder-gone'],
    ['EIO', 'write-failed'],
  ])('says why: %s', async (code, problem) => {
    const { disk, trouble } = brokenDisk(code);
    const { workspace, failed } = await started({ 'a.txt': text }, { disk });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    expect(problemOf(await workspace.flush())).toEqual({ problem, path: mine, detail: code });
    expect(failed[0]?.problem.problem).toBe(problem);
    trouble.code = null;
    unwrap(await workspace.flush());
  });

  it('is written elsewhere with the same names and bytes, and still goes to its own place', async () => {
    const { disk, trouble } = brokenDisk('ENOSPC');
    const { workspace, root } = await started({ 'd/a.txt': text, 'b.txt': text }, { disk });
    const snapshot = workspace.snapshot();
    const id = snapshot?.documents.find((one) => one.path === 'd/a.txt')?.id ?? idA;
    unwrap(await commit(workspace, id, 0, add('خمس سفن')));
    const elsewhere = await newFolder();
    const written = unwrap(await workspace.writeElsewhere(elsewhere));
    expect(written.files).toEqual(['d/a.txt.نورة.ann.json']);
    expect(written.place).toBe(elsewhere);
    trouble.code = null;
    unwrap(await workspace.flush());
    const own = await readFile(path.join(root, 'd', 'a.txt.نورة.ann.json'));
    expect(await readFile(path.join(elsewhere, 'd', 'a.txt.نورة.ann.json'))).toEqual(own);
  });

  it('writes over nothing that lies there, and not into the corpus', async () => {
    const { disk } = brokenDisk('ENOSPC');
    const { workspace, root } = await started({ 'a.txt': text }, { disk });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    const elsewhere = await newFolder();
    await writeFile(path.join(elsewhere, mine), 'of somebody else');
    const written = unwrap(await workspace.writeElsewhere(elsewhere));
    expect(await textOf(elsewhere, mine)).toBe('of somebody else');
    expect(written.place).toBe(path.join(elsewhere, path.basename(root)));
    expect(await textOf(written.place, mine)).toContain('خمس سفن');
    const inside = await workspace.writeElsewhere(path.join(root, 'x'));
    expect(problemOf(inside).problem).toBe('export-target-inside-corpus');
  });

  it('is written elsewhere when the whole folder is gone', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    await rename(root, `${root}-unplugged`);
    expect(problemOf(await workspace.flush()).problem).toBe('write-folder-gone');
    const elsewhere = await newFolder();
    expect(unwrap(await workspace.writeElsewhere(elsewhere)).files).toEqual([mine]);
    await rename(`${root}-unplugged`, root);
    unwrap(await workspace.flush());
    expect(await textOf(elsewhere, mine)).toBe(await textOf(root, mine));
  });

  it('takes a first gesture while the whole folder is gone', async () => {
    const { workspace, root, failed } = await started({ 'a.txt': text });
    unwrap(await workspace.openDocument(idA));
    await rename(root, `${root}-unplugged`);
    unwrap(await workspace.openSidecars([idA]));
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    expect(problemOf(await workspace.flush()).problem).toBe('write-folder-gone');
    expect(failed.length).toBeGreaterThan(0);
    await rename(`${root}-unplugged`, root);
    unwrap(await workspace.flush());
    expect(await textOf(root, mine)).toContain('خمس سفن');
  });

  it('tells when the other folder can not be written either', async () => {
    const { disk } = brokenDisk('ENOSPC');
    const { workspace } = await started({ 'a.txt': text }, { disk });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    const folder = await newFolder();
    await writeFile(path.join(folder, 'file'), 'no folder');
    const failed = await workspace.writeElsewhere(path.join(folder, 'file'));
    expect(problemOf(failed)).toMatchObject({ problem: 'write-elsewhere-failed', path: 'file' });
  });
});

describe('steps that lie aside', () => {
  const line = (at: string) =>
    JSON.stringify({
      type: 'command',
      label: 'create-annotation',
      at,
      batches: [
        {
          articlePath: 'a.txt',
          sidecarPath: mine,
          baseRevision: 0,
          operations: [add('خمس سفن')],
        },
      ],
    });

  it('are listed with what they were, exported line by line, and thrown away one by one', async () => {
    const first = await started({ 'a.txt': text });
    const aside = unwrap(
      await first.workspace.inSession(async ({ changes }) =>
        changes.ok ? { ok: true as const, value: changes.value.asideFile } : changes,
      ),
    );
    await mkdir(path.dirname(aside), { recursive: true });
    const lines = [line('2024-03-11T08:00:00.000Z'), '{"half'];
    await writeFile(aside, `${lines.join('\n')}\n`);
    const steps = unwrap(await first.workspace.inSession(listSteps));
    expect(steps.map(({ id, ...rest }) => rest)).toEqual([
      {
        action: 'create-annotation',
        at: '2024-03-11T08:00:00.000Z',
        articles: ['a.txt'],
        operations: 1,
        words: ['خمس سفن'],
      },
      { action: null, at: null, articles: [], operations: 0, words: [] },
    ]);
    const folder = await newFolder();
    const told = unwrap(await first.workspace.inSession((one) => exportSteps(one, folder)));
    expect(await textOf(folder, told.files[0] ?? '')).toBe(`${lines.join('\n')}\n`);
    const left = unwrap(
      await first.workspace.inSession((one) => discardSteps(one, [steps[1]?.id ?? ''])),
    );
    expect(left).toEqual([steps[0]]);
    expect(await readFile(aside, 'utf8')).toBe(`${lines[0]}\n`);
  });
});

describe('earlier versions', () => {
  it('are there after a write, counted against the present, and can be read whole', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    unwrap(await workspace.flush());
    const first = await sidecarAt(root, mine);
    unwrap(await commit(workspace, idA, 1, add('42 ألف طن', 'entity')));
    unwrap(await workspace.flush());
    const versions = unwrap(await workspace.inSession((one) => listVersions(one, idA)));
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({
      why: 'replaced',
      content: {
        revision: 1,
        holds: [
          { what: 'claims', count: 1 },
          { what: 'entities', count: 0 },
          { what: 'links', count: 0 },
        ],
        ...{ added: 0, removed: 1, changed: 0 },
      },
    });
    const read = await workspace.inSession((one) => readVersion(one, idA, versions[0]?.id ?? ''));
    expect(unwrap(read).content).toEqual(first);
    const unknown = await workspace.inSession((one) => readVersion(one, idA, '../../x'));
    expect(problemOf(unknown).problem).toBe('version-unreadable');
  });

  it('keep the present on demand, and a step that needs it is not done without', async () => {
    const { workspace, cacheFolder } = await started({ 'a.txt': text });
    unwrap(await commit(workspace, idA, 0, add('خمس سفن')));
    unwrap(await workspace.inSession((one) => keepPresent(one, idA, 'deleted')));
    const versions = unwrap(await workspace.inSession((one) => listVersions(one, idA)));
    expect(versions).toMatchObject([
      { why: 'deleted', content: { holds: [{ count: 1 }, {}, {}], added: 0 } },
    ]);
    unwrap(await commit(workspace, idA, 1, add('42 ألف طن')));
    await rename(path.join(cacheFolder, 'backups'), path.join(cacheFolder, 'away'));
    await writeFile(path.join(cacheFolder, 'backups'), 'no folder');
    const refused = await workspace.inSession((one) => keepPresent(one, idA, 'deleted'));
    expect(problemOf(refused).problem).toBe('version-not-kept');
    // And yet saving goes on.
    unwrap(await workspace.flush());
  });
});
