import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aLink, anAnnotation } from '../../shared/testing/builders';
import { realDisk } from '../platform/disk';
import {
  aFolder,
  aWorkspace,
  newFolder,
  problemOf,
  sidecarText,
  textOf,
  unwrap,
} from './testing/corpus-fixture';
import { aGate } from './testing/gate';
import {
  add,
  commit,
  endAll,
  idA,
  idB,
  mine,
  sidecarAt,
  started,
  text,
} from './testing/workspace-fixture';

afterEach(endAll);

describe('opening', () => {
  it('gives summaries with everybody’s work, mine by status, gold apart', async () => {
    const annotations = [
      anAnnotation('1', text, 'خمس'),
      anAnnotation('2', text, '42', { layer: 'entity' }),
    ];
    const { snapshot, progress, cacheFolder, root } = await started({
      'a.txt': text,
      'b.txt': text,
      [mine]: sidecarText('a.txt', text, { annotations, status: 'finished' }),
      'a.txt.samir.ann.json': sidecarText('a.txt', text, {
        annotator: 'Samir',
        annotations,
        links: [aLink('l', 'a.txt', 'b.txt')],
      }),
      'a.txt.gold.ann.json': sidecarText('a.txt', text, { annotator: 'gold', annotations }),
    });
    expect(
      snapshot.documents.map(({ path: at, status, claims, entities, copies, annotators }) => ({
        at,
        status,
        claims,
        entities,
        copies,
        annotators,
      })),
    ).toEqual([
      {
        at: 'a.txt',
        status: 'finished',
        claims: 2,
        entities: 2,
        copies: 1,
        annotators: ['Samir', 'نورة'],
      },
      { at: 'b.txt', status: 'new', claims: 0, entities: 0, copies: 1, annotators: [] },
    ]);
    expect(snapshot.problems).toEqual([]);
    expect(progress.at(-1)).toEqual([5, 5]);
    expect(await readdir(cacheFolder)).toHaveLength(1);
    const files = (await readdir(root)).filter((name) => !name.startsWith('.'));
    expect(files).toHaveLength(5);
  });

  it('keeps the open corpus where another can’t be opened', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    expect(problemOf(await workspace.open(path.join(root, 'none'))).problem).toBe('folder-missing');
    expect(workspace.root()).toBe(root);
    expect(workspace.snapshot()?.documents).toHaveLength(1);
  });

  it('cancels an opening when another begins', async () => {
    const gate = aGate();
    const rename = async (from: string, to: string) => {
      await gate.pass();
      await realDisk.rename(from, to);
    };
    const { workspace } = await started({ 'a.txt': text }, { disk: { ...realDisk, rename } });
    unwrap(await commit(workspace, idA, 0, add('خمس')));
    const [first, second] = [await aFolder({ '1.txt': 'x' }), await aFolder({ '2.txt': 'x' })];
    // The first opening waits for the work before to be written, until the second has begun too.
    const opening = Promise.all([workspace.open(first), workspace.open(second)]);
    await gate.reached;
    // One that can't be opened cancels none; by the time it is refused, the second was looked at.
    for (const name of ['none', 'nor this']) {
      const refused = await workspace.open(path.join(second, name));
      expect(problemOf(refused).problem).toBe('folder-missing');
    }
    gate.open();
    const [one, two] = await opening;
    expect(problemOf(one).problem).toBe('corpus-changed');
    expect(unwrap(two).documents[0]?.path).toBe('2.txt');
    expect(workspace.root()).toBe(second);
  });

  it('answers without a corpus', async () => {
    const { workspace } = await aWorkspace();
    expect(workspace.snapshot()).toBeNull();
    expect(problemOf(await workspace.openDocument(idA)).problem).toBe('no-corpus');
    expect(problemOf(await commit(workspace, idA, 0, add('خمس'))).problem).toBe('no-corpus');
    expect((await workspace.flush()).ok).toBe(true);
    expect(unwrap(await workspace.setAnnotator('سامر'))).toBeNull();
  });
});

describe('opening an article', () => {
  it('gives the exact text, all works and both ends of links', async () => {
    const link = aLink('l', 'a.txt', 'b.txt');
    const crlf = '\ufeffسطر\r\nآخر\r\n';
    const { workspace } = await started({
      'a.txt': text,
      'b.txt': crlf,
      'a.txt.samir.ann.json': sidecarText('a.txt', text, { annotator: 'Samir', links: [link] }),
      'a.txt.gold.ann.json': sidecarText('a.txt', text, { annotator: 'gold' }),
      'a.txt.x.ann.json': '{',
    });
    const a = unwrap(await workspace.openDocument(idA));
    expect(a.works.map(({ annotator, isMine }) => [annotator, isMine])).toEqual([
      ['gold', false],
      ['Samir', false],
    ]);
    expect(a.links).toEqual([
      { link, annotator: 'Samir', isMine: false, storedIn: idA, other: idB, otherPath: 'b.txt' },
    ]);
    expect(a.problems.map((one) => one.problem)).toEqual(['sidecar-not-json']);
    expect(a.readOnlyBecause).toBeNull();
    const b = unwrap(await workspace.openDocument(idB));
    expect(b.text).toBe(crlf.slice(1));
    expect(b.links).toMatchObject([{ other: idA, otherPath: 'a.txt', storedIn: idA }]);
    expect(unwrap(await workspace.documentLinks(idB))).toEqual(b.links);
  });

  it('shows a broken link at the end that is left', async () => {
    const { workspace } = await started({
      'a.txt': text,
      'a.txt.samir.ann.json': sidecarText('a.txt', text, {
        links: [aLink('l', 'a.txt', 'gone.txt')],
      }),
    });
    const { links, document } = unwrap(await workspace.openDocument(idA));
    expect(links).toMatchObject([{ other: null, otherPath: 'gone.txt' }]);
    expect(document.copies).toBe(0);
  });

  it('reads the file again: changed, gone, no longer text', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    await writeFile(path.join(root, 'a.txt'), 'جديد');
    expect(unwrap(await workspace.openDocument(idA))).toMatchObject({
      text: 'جديد',
      document: { characters: 4, title: 'جديد' },
    });
    await writeFile(path.join(root, 'a.txt'), Uint8Array.of(0));
    expect(problemOf(await workspace.openDocument(idA)).problem).toBe('document-not-text');
    await rm(path.join(root, 'a.txt'));
    expect(problemOf(await workspace.openDocument(idA)).problem).toBe('document-missing');
    expect(workspace.snapshot()?.documents[0]?.problem).toBe('document-missing');
  });

  it('opens for reading only where my own sidecar can’t be read', async () => {
    const { workspace, root, snapshot } = await started({ 'a.txt': text, [mine]: '{ broken' });
    expect(snapshot.documents[0]?.problem).toBe('sidecar-not-json');
    const { readOnlyBecause, works } = unwrap(await workspace.openDocument(idA));
    expect(readOnlyBecause).toMatchObject({ problem: 'sidecar-not-json', path: mine });
    expect(works).toEqual([]);
    expect(problemOf(await commit(workspace, idA, 0, add('خمس'))).problem).toBe('sidecar-not-json');
    expect(problemOf(await workspace.openSidecars([idA])).problem).toBe('sidecar-not-json');
    await workspace.close();
    expect(await textOf(root, mine)).toBe('{ broken');
  });

  it('works without an annotator, for reading', async () => {
    const { workspace } = await started(
      { 'a.txt': text, [mine]: sidecarText('a.txt', text) },
      { annotator: null },
    );
    const opened = unwrap(await workspace.openDocument(idA));
    expect(opened.readOnlyBecause).toBeNull();
    expect(opened.works.map((work) => work.isMine)).toEqual([false]);
    expect(problemOf(await commit(workspace, idA, 0, add('خمس'))).problem).toBe(
      'annotator-missing',
    );
    expect(problemOf(await workspace.openSidecars([idA])).problem).toBe('annotator-missing');
  });
});

describe('the annotator', () => {
  it.each([
    ['gold', 'annotator-reserved'],
    ['..', 'annotator-invalid'],
  ])('can’t be called %s', async (name, problem) => {
    const { workspace } = await started({ 'a.txt': text });
    expect(problemOf(await workspace.setAnnotator(name)).problem).toBe(problem);
  });

  it('changes: the work before is written, and another file is mine', async () => {
    const { workspace, root } = await started({
      'a.txt': text,
      'a.txt.samir.ann.json': sidecarText('a.txt', text, {
        annotator: 'Samir',
        status: 'finished',
      }),
    });
    await commit(workspace, idA, 0, add('خمس'));
    const snapshot = unwrap(await workspace.setAnnotator(' Samir '));
    expect((await sidecarAt(root, mine))?.annotations).toHaveLength(1);
    expect(snapshot?.documents[0]).toMatchObject({
      status: 'finished',
      annotators: ['Samir', 'نورة'],
    });
    const works = unwrap(await workspace.openDocument(idA)).works;
    expect(works.map(({ annotator, isMine }) => [annotator, isMine])).toEqual([
      ['Samir', true],
      ['نورة', false],
    ]);
    expect((await commit(workspace, idA, 1, add('42'))).ok).toBe(true);
  });
});

describe('closing', () => {
  it('writes everything and leaves an empty journal', async () => {
    const { workspace, root, stateFolder } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس'));
    expect((await workspace.close()).ok).toBe(true);
    expect((await sidecarAt(root, mine))?.revision).toBe(1);
    const [journal = ''] = await readdir(path.join(stateFolder, 'journal'));
    expect(await textOf(stateFolder, 'journal', journal)).toBe('');
    expect(workspace.snapshot()).toBeNull();
  });

  it('leaves no trace in the corpus or the journal where nothing was done', async () => {
    const { workspace, root, stateFolder } = await started({ 'a.txt': text });
    await workspace.openDocument(idA);
    await workspace.close();
    expect(await readdir(root)).toEqual(['a.txt']);
    expect(await readdir(stateFolder).catch(() => [])).toEqual([]);
    await newFolder();
  });
});
