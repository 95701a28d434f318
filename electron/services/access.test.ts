import { chmod } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { realDisk } from '../platform/disk';
import {
  aWorkspace,
  problemOf,
  removeFolders,
  sidecarText,
  textOf,
  unwrap,
} from './testing/corpus-fixture';
import { aGate } from './testing/gate';
import { add, commit, endAll, idA, mine, started, text } from './testing/workspace-fixture';

const lockDelays = { beat: 20, stale: 60_000 };
/** As long as any of these tests may take: a busy machine is slow to say so, and no fault. */
const patient = { timeout: 15_000 };
const others: { workspace: { close(): Promise<unknown> } }[] = [];

afterEach(async () => {
  await Promise.all(others.splice(0).map(({ workspace }) => workspace.close()));
  await endAll();
  await removeFolders();
});

/** Another window with settings of its own, on the same folder. */
async function another(root: string, rest = {}) {
  const test = await aWorkspace({ lockDelays, ...rest });
  others.push(test);
  return { ...test, snapshot: unwrap(await test.workspace.open(root)) };
}

describe('two windows of one annotator on one folder', () => {
  const worked = { 'a.txt': text, [mine]: sidecarText('a.txt', text, { annotator: 'نورة' }) };

  it('are told apart: the second only reads until the first lets go', async () => {
    const first = await started(worked, { lockDelays });
    expect(first.snapshot.readOnlyBecause).toBeNull();
    const second = await another(first.root);
    expect(second.snapshot.readOnlyBecause?.problem).toBe('annotator-elsewhere');
    const opened = unwrap(await second.workspace.openDocument(idA));
    expect(opened.readOnlyBecause?.problem).toBe('annotator-elsewhere');
    expect(opened.works).toMatchObject([{ isMine: true, annotator: 'نورة' }]);
    const refused = await commit(second.workspace, idA, 1, add('خمس'));
    expect(problemOf(refused).problem).toBe('annotator-elsewhere');
    unwrap(await first.workspace.close());
    await vi.waitFor(() => expect(second.news.at(-1)?.readOnlyBecause).toBeNull(), patient);
    unwrap(await commit(second.workspace, idA, 1, add('خمس')));
    unwrap(await second.workspace.close());
    expect(await textOf(first.root, '.hashiya-نورة.lock')).toBeNull();
  });

  it('leave a folder without their work alone until one of them begins', async () => {
    const isSilent = { lockDelays: { beat: 60_000, stale: 60_000 } };
    const first = await started({ 'a.txt': text }, isSilent);
    const second = await another(first.root, isSilent);
    expect(second.snapshot.readOnlyBecause).toBeNull();
    expect(await textOf(first.root, '.hashiya-نورة.lock')).toBeNull();
    unwrap(await commit(first.workspace, idA, 0, add('خمس')));
    await vi.waitFor(() => {
      expect(second.news.at(-1)?.readOnlyBecause?.problem).toBe('annotator-elsewhere');
    }, patient);
  });

  it('don’t begin both, though neither has heard of the other', async () => {
    const first = await started({ 'a.txt': text }, { lockDelays });
    const second = await another(first.root);
    const [one, two] = await Promise.all([
      commit(first.workspace, idA, 0, add('خمس')),
      commit(second.workspace, idA, 0, add('42')),
    ]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
  });

  it('let go only when what the other’s going began is done', async () => {
    const first = await started(worked, { lockDelays });
    const lockName = '.hashiya-نورة.lock';
    const gate = aGate();
    const locks: (string | null)[] = [];
    // Whoever may write again reads first what the journal has from before.
    const readFile = async (file: string) => {
      await gate.pass();
      locks.push(await textOf(first.root, lockName));
      return realDisk.readFile(file);
    };
    const second = await another(first.root, { disk: { ...realDisk, readFile } });
    unwrap(await first.workspace.close());
    await gate.reached;
    const closing = second.workspace.close();
    // Time enough for closing: somebody else comes and goes meanwhile.
    const { workspace } = await another(first.root, { annotator: 'سمير' });
    unwrap(await workspace.close());
    gate.open();
    unwrap(await closing);
    await vi.waitFor(() => expect(locks).not.toHaveLength(0), patient);
    expect(locks).not.toContain(null);
    expect(await textOf(first.root, lockName)).toBeNull();
  });

  it('are no trouble to other annotators', async () => {
    const first = await started(worked, { lockDelays });
    const { snapshot } = await another(first.root, { annotator: 'سمير' });
    expect(snapshot.readOnlyBecause).toBeNull();
  });

  it('work as before where the folder takes no lock', async () => {
    const first = await started({ 'a.txt': text }, { lockDelays });
    await chmod(first.root, 0o555);
    const answer = await commit(first.workspace, idA, 0, add('خمس'));
    await chmod(first.root, 0o755);
    expect(answer.ok).toBe(true);
  });
});
