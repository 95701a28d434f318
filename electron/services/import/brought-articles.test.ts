import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applyOperations } from '../../../shared/operations/apply-operation';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, aCut } from '../../../shared/testing/builders';
import {
  aFolder,
  aWorkspace,
  newFolder,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { clearUndone, keptAsideMs } from './clear-undone';
import { ImportDesk } from './import-desk';

afterEach(removeFolders);

const names = ['ا/١.txt', 'ا/ب/٢.txt', 'ي/٣.txt'];
const textOf = (name: string) => `وصلت سفينة إلى ${name} فجر الأحد.\n`;
const choice = { format: 'prodigy', targets: [] };

function record(name: string): string {
  const text = textOf(name);
  const spans = [{ start: 0, end: 4, text: text.slice(0, 4), label: 'LOC' }];
  return `${JSON.stringify({ text, answer: 'accept', meta: { path: name }, spans })}\n`;
}

/** All files of a folder that do not begin with a dot, by path. */
async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const pairs = files.map(async (entry): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(root, file), await readFile(file, 'utf8')];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort());
}

/** Three new articles, imported and their work undone, as the window does it. */
async function imported() {
  const root = await aFolder({ 'a.txt': 'نص آخر.\n' });
  const source = await aFolder({ 'data.jsonl': names.map(record).join('') });
  const undoneFolder = path.join(await newFolder(), 'undone');
  const { workspace } = await aWorkspace({ annotator: 'نورة' });
  unwrap(await workspace.open(root));
  const now = () => new Date();
  const desk = new ImportDesk({ workspace, undoneFolder, now, onProgress: () => undefined });
  unwrap(await desk.choose(path.join(source, 'data.jsonl')));
  const ready = unwrap(await workspace.inSession((session) => desk.run(session, choice)));
  if (ready === null) throw new Error('not imported');
  const { works, importId: made } = ready;
  const ids = works.map(({ documentId }) => documentId);
  const sidecars = async () => unwrap(await workspace.openSidecars(ids));
  const commit = async (operationsOf: (index: number) => (typeof works)[0]['operations']) => {
    const batches = (await sidecars()).map(({ documentId, sidecar }, index) => {
      return { file: documentId, baseRevision: sidecar.revision, operations: operationsOf(index) };
    });
    unwrap(await workspace.commit({ label: 'import', batches }));
    unwrap(await workspace.flush());
  };
  const before = await sidecars();
  const inverses = before.map(({ sidecar }, index) => [
    ...applyOperations(sidecar, works[index]?.operations ?? []).inverse,
  ]);
  const importId = made ?? '';
  return {
    root,
    undoneFolder,
    workspace,
    importId,
    doIt: () => commit((index) => works[index]?.operations ?? []),
    undo: () => commit((index) => inverses[index] ?? []),
    takeBack: async () =>
      unwrap(await workspace.inSession((session) => desk.takeBack(session, importId))),
    bringBack: () => workspace.inSession((session) => desk.bringBack(session, importId)),
    paths: () => workspace.snapshot()?.documents.map((one) => one.path),
  };
}

/** Clears as a start of the program so much later does, with a trash that is a folder. */
async function cleared(undoneFolder: string, laterMs: number, isTrashBroken = false) {
  const bin = await newFolder();
  const troubles: string[] = [];
  await clearUndone({
    folder: undoneFolder,
    now: () => new Date(Date.now() + laterMs),
    trash: async (place) => {
      if (isTrashBroken) throw new Error('no trash');
      await rename(place, path.join(bin, path.basename(place)));
    },
    onTrouble: (_, error) => troubles.push(String(error)),
  });
  return { inBin: await filesOf(bin), troubles };
}

describe('what undo put aside', () => {
  it('is kept for a month, then in the system’s trash under the name of its corpus', async () => {
    const test = await imported();
    await test.doIt();
    await test.undo();
    await test.takeBack();
    await test.workspace.close();
    const aside = Object.values(await filesOf(test.undoneFolder));
    expect(aside).toHaveLength(6);
    const early = await cleared(test.undoneFolder, keptAsideMs - 60_000);
    expect(early).toEqual({ inBin: {}, troubles: [] });
    const broken = await cleared(test.undoneFolder, keptAsideMs + 60_000, true);
    expect(broken.troubles).toEqual(['Error: no trash']);
    expect(Object.values(await filesOf(test.undoneFolder))).toEqual(aside);
    const { inBin, troubles } = await cleared(test.undoneFolder, keptAsideMs + 60_000);
    expect(troubles).toEqual([]);
    expect(Object.values(inBin)).toEqual(aside);
    expect(Object.keys(inBin)).toContain(path.join(path.basename(test.root), names[0] ?? ''));
    expect(await readdir(test.undoneFolder)).toEqual([]);
  });

  it('and was brought back leaves nothing for the trash', async () => {
    const test = await imported();
    await test.doIt();
    await test.undo();
    await test.takeBack();
    unwrap(await test.bringBack());
    await test.workspace.close();
    const { inBin, troubles } = await cleared(test.undoneFolder, keptAsideMs + 60_000, true);
    expect({ inBin, troubles }).toEqual({ inBin: {}, troubles: [] });
    expect(await readdir(test.undoneFolder)).toEqual([]);
  });

  it('need not be there', async () => {
    const nowhere = path.join(await newFolder(), 'none');
    expect(await cleared(nowhere, keptAsideMs)).toEqual({ inBin: {}, troubles: [] });
  });
});

describe('new articles of an import that is undone', () => {
  it('go out of the corpus and come back, bytes and work included, as often as one likes', async () => {
    const test = await imported();
    await test.doIt();
    const done = await filesOf(test.root);
    expect(Object.keys(done)).toHaveLength(7);
    for (let time = 0; time < 2; time += 1) {
      await test.undo();
      const undone = await filesOf(test.root);
      expect(await test.takeBack()).toEqual({ stay: 0 });
      expect(await filesOf(test.root)).toEqual({ 'a.txt': 'نص آخر.\n' });
      expect((await readdir(test.root)).filter((name) => !name.startsWith('.'))).toHaveLength(1);
      expect(test.paths()).toEqual(['a.txt']);
      unwrap(await test.bringBack());
      expect(await filesOf(test.root)).toEqual(undone);
      expect(test.paths()).toHaveLength(4);
      await test.doIt();
    }
    await test.workspace.close();
  });

  const [first = '', second = '', third = ''] = names;
  it.each<[string, (root: string) => Promise<unknown>]>([
    ['whose text is another', (root) => writeFile(path.join(root, first), `${textOf(first)}!`)],
    [
      'on which somebody else works',
      (root) =>
        writeFile(
          path.join(root, `${first}.samir.ann.json`),
          sidecarText(first, textOf(first), { annotator: 'samir' }),
        ),
    ],
    [
      'which somebody’s corpus file names',
      (root) => {
        const clusterDecisions = [aCut('1', first, 'a.txt')];
        const file = aCorpusFile({ annotator: 'samir', clusterDecisions });
        return writeFile(path.join(root, 'corpus.samir.ann.json'), serializeSidecar(file));
      },
    ],
  ])('stay: one %s', async (_, change) => {
    const test = await imported();
    await test.doIt();
    await test.undo();
    await change(test.root);
    await test.workspace.lookAround();
    const before = await filesOf(test.root);
    expect(await test.takeBack()).toEqual({ stay: 1 });
    const kept = Object.fromEntries(
      Object.entries(before).filter(
        ([name]) => !name.startsWith(second) && !name.startsWith(third),
      ),
    );
    expect(await filesOf(test.root)).toEqual(kept);
    unwrap(await test.bringBack());
    expect(await filesOf(test.root)).toEqual(before);
    await test.workspace.close();
  });

  it('stay with the annotator’s own work on them', async () => {
    const test = await imported();
    await test.doIt();
    expect(await test.takeBack()).toEqual({ stay: 3 });
    expect(Object.keys(await filesOf(test.root))).toHaveLength(7);
    await test.workspace.close();
  });

  it('do not come back over a file that took their place, and wait', async () => {
    const test = await imported();
    await test.doIt();
    await test.undo();
    await test.takeBack();
    await writeFile(path.join(test.root, 'ا'), 'a file where the folder was');
    expect(await test.bringBack()).toMatchObject({ error: { problem: 'import-failed' } });
    const aside = Object.keys(await filesOf(test.undoneFolder));
    expect(aside.filter((name) => name.endsWith('.txt'))).toHaveLength(2);
    await rm(path.join(test.root, 'ا'));
    unwrap(await test.bringBack());
    expect(test.paths()).toHaveLength(4);
    await test.workspace.close();
  });

  it('are those of this corpus alone', async () => {
    const test = await imported();
    const other = await aFolder({ [first]: textOf(first) });
    await test.workspace.close();
    unwrap(await test.workspace.open(other));
    expect(await test.takeBack()).toEqual({ stay: 0 });
    expect(await filesOf(other)).toEqual({ [first]: textOf(first) });
    await test.workspace.close();
  });
});
