import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/model/ids';
import type { Sidecar } from '../../shared/model/sidecar';
import type { Operation } from '../../shared/operations/operation';
import { parseSidecar } from '../../shared/sidecar/parse-sidecar';
import { aLink, anAnnotation } from '../../shared/testing/builders';
import { documentIdOf } from './corpus/corpus-index';
import {
  aFolder,
  aWorkspace,
  newFolder,
  newId,
  problemOf,
  removeFolders,
  sidecarText,
  textOf,
  unwrap,
} from './testing/corpus-fixture';
import type { Workspace } from './workspace';

const open: Workspace[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((workspace) => workspace.close()));
  await removeFolders();
});

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.\n';
const [idA, idB] = [documentIdOf('a.txt'), documentIdOf('b.txt')];
const mine = 'a.txt.نورة.ann.json';

async function started(files: Record<string, string | Uint8Array>, rest = {}) {
  const root = await aFolder(files);
  const test = await aWorkspace(rest);
  open.push(test.workspace);
  const snapshot = unwrap(await test.workspace.open(root));
  return { root, snapshot, ...test };
}

const add = (words: string, layer = 'claim'): Operation => ({
  type: 'add',
  collection: 'annotations',
  record: anAnnotation(newId(), text, words, { layer }),
});

const commit = (
  workspace: Workspace,
  documentId: DocumentId,
  baseRevision: number,
  ...operations: Operation[]
) => workspace.commit({ label: 'test', batches: [{ documentId, baseRevision, operations }] });

async function sidecarAt(root: string, name: string): Promise<Sidecar | null> {
  const content = await textOf(root, name);
  if (content === null) return null;
  const parsed = parseSidecar(content);
  return parsed.ok ? parsed.value : null;
}

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
    expect((await readdir(root)).length).toBe(5);
  });

  it('keeps the open corpus where another can’t be opened', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    expect(problemOf(await workspace.open(path.join(root, 'none'))).problem).toBe('folder-missing');
    expect(workspace.root()).toBe(root);
    expect(workspace.snapshot()?.documents).toHaveLength(1);
  });

  it('cancels an opening when another begins', async () => {
    const { workspace } = await started({ 'a.txt': text });
    const [first, second] = [await aFolder({ '1.txt': 'x' }), await aFolder({ '2.txt': 'x' })];
    const [one, two] = await Promise.all([workspace.open(first), workspace.open(second)]);
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

describe('committing', () => {
  it('brings a command to the sidecar, tells it, and leaves the article alone', async () => {
    const { workspace, root, saved } = await started({ 'a.txt': text });
    const { documents } = unwrap(
      await commit(workspace, idA, 0, add('خمس سفن'), add('42', 'entity')),
    );
    expect(documents).toMatchObject([{ id: idA, claims: 1, entities: 1, annotators: ['نورة'] }]);
    expect(unwrap(await workspace.openDocument(idA)).works).toMatchObject([
      { isMine: true, annotator: 'نورة' },
    ]);
    expect(unwrap(await workspace.flush())).toEqual({});
    expect(saved).toMatchObject([{ documentId: idA, revision: 1 }]);
    const sidecar = await sidecarAt(root, mine);
    expect(sidecar).toMatchObject({
      revision: 1,
      annotator: 'نورة',
      document: { path: 'a.txt', encoding: 'utf-8', lengthCodePoints: text.length },
    });
    expect(sidecar?.annotations).toHaveLength(2);
    expect(await textOf(root, 'a.txt')).toBe(text);
    expect((await readdir(root)).sort()).toEqual(['a.txt', mine]);
  });

  it('writes by itself after a short wait', async () => {
    const { workspace, root, saved } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس سفن'));
    await expect.poll(() => saved.length, { timeout: 5000 }).toBe(1);
    expect((await sidecarAt(root, mine))?.revision).toBe(1);
  });

  it('refuses a command made on another revision', async () => {
    const { workspace } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس سفن'));
    expect(problemOf(await commit(workspace, idA, 0, add('42')))).toMatchObject({
      problem: 'revision-conflict',
      path: mine,
    });
    expect((await commit(workspace, idA, 1, add('42'))).ok).toBe(true);
  });

  it('takes a command with several batches whole or not at all', async () => {
    const { workspace, root } = await started({ 'a.txt': text, 'b.txt': text });
    const misfit: Operation = { type: 'remove', collection: 'annotations', id: 'none' };
    const batches = [
      { documentId: idA, baseRevision: 0, operations: [add('خمس')] },
      { documentId: idB, baseRevision: 0, operations: [misfit] },
    ];
    expect(problemOf(await workspace.commit({ label: 'x', batches })).problem).toBe(
      'operation-mismatch',
    );
    await workspace.flush();
    expect((await readdir(root)).sort()).toEqual(['a.txt', 'b.txt']);
    const fitting = batches.map((batch) => ({ ...batch, operations: [add('خمس')] }));
    expect(unwrap(await workspace.commit({ label: 'x', batches: fitting })).documents).toHaveLength(
      2,
    );
    const chained = [1, 2].map((baseRevision) => ({
      documentId: idA,
      baseRevision,
      operations: [add('42')],
    }));
    expect((await workspace.commit({ label: 'x', batches: chained })).ok).toBe(true);
    await workspace.flush();
    expect((await sidecarAt(root, mine))?.annotations).toHaveLength(3);
  });

  it('keeps a link in the article whose path sorts first, and tells both ends', async () => {
    const { workspace } = await started({ 'a.txt': text, 'b.txt': text });
    const put = (link: ReturnType<typeof aLink>): Operation => ({
      type: 'add',
      collection: 'links',
      record: link,
    });
    const link = aLink('l', 'a.txt', 'b.txt');
    for (const misplaced of [link, aLink('l', 'b.txt', 'a.txt')]) {
      const refused = await commit(workspace, idB, 0, put(misplaced));
      expect(problemOf(refused).problem).toBe('operation-mismatch');
    }
    const added = unwrap(await commit(workspace, idA, 0, put(link)));
    expect(added.documents.map(({ path: at, copies }) => [at, copies])).toEqual([
      ['a.txt', 1],
      ['b.txt', 1],
    ]);
    const removed = unwrap(
      await commit(workspace, idA, 1, { type: 'remove', collection: 'links', id: 'l' }),
    );
    expect(removed.documents.map(({ path: at, copies }) => [at, copies])).toEqual([
      ['a.txt', 0],
      ['b.txt', 0],
    ]);
  });

  it('writes a sidecar that undo made empty again, and does not delete it', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    const operation = add('خمس');
    await commit(workspace, idA, 0, operation);
    await workspace.flush();
    const id = operation.type === 'add' ? operation.record.id : '';
    await commit(workspace, idA, 1, { type: 'remove', collection: 'annotations', id });
    await workspace.flush();
    expect(await sidecarAt(root, mine)).toMatchObject({ revision: 2, annotations: [] });
  });

  it('describes the article in a new sidecar only', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس'));
    await workspace.flush();
    const first = (await sidecarAt(root, mine))?.document.sha256;
    await writeFile(path.join(root, 'a.txt'), `${text}زيادة`);
    await workspace.openDocument(idA);
    await commit(workspace, idA, 1, add('42'));
    await workspace.flush();
    expect((await sidecarAt(root, mine))?.document.sha256).toBe(first);
  });

  it('keeps what it does not understand', async () => {
    const strange = sidecarText('a.txt', text).replace(
      '"revision": 1,',
      '"revision": 1,\n  "x-script": {"b": [1]},',
    );
    const { workspace, root } = await started({ 'a.txt': text, [mine]: strange });
    await commit(workspace, idA, 1, add('خمس'));
    await workspace.flush();
    expect(JSON.parse((await textOf(root, mine)) ?? '')).toMatchObject({
      'x-script': { b: [1] },
      revision: 2,
    });
  });

  it('gives empty sidecars where nothing has been said', async () => {
    const { workspace, root } = await started({ 'a.txt': text, 'b.txt': text });
    const sidecars = unwrap(await workspace.openSidecars([idB, idA]));
    expect(sidecars.map(({ documentId, sidecar }) => [documentId, sidecar.revision])).toEqual([
      [idB, 0],
      [idA, 0],
    ]);
    await workspace.close();
    expect((await readdir(root)).sort()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('somebody else’s change', () => {
  it('is never written over; the work stays in memory and comes through once it can', async () => {
    const { workspace, root, failed } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس'));
    await workspace.flush();
    const ours = await readFile(path.join(root, mine), 'utf8');
    await commit(workspace, idA, 1, add('42'));
    await writeFile(path.join(root, mine), `${ours} `);
    expect(problemOf(await workspace.flush())).toMatchObject({
      problem: 'sidecar-changed-on-disk',
      path: mine,
    });
    expect(failed).toMatchObject([
      { documentId: idA, problem: { problem: 'sidecar-changed-on-disk' } },
    ]);
    expect(await textOf(root, mine)).toBe(`${ours} `);
    expect(unwrap(await workspace.openDocument(idA)).works[0]?.sidecar.annotations).toHaveLength(2);
    await writeFile(path.join(root, mine), ours);
    expect((await workspace.flush()).ok).toBe(true);
    expect((await sidecarAt(root, mine))?.annotations).toHaveLength(2);
  });

  it('is not written over either where the file appeared meanwhile', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    await commit(workspace, idA, 0, add('خمس'));
    const theirs = sidecarText('a.txt', text);
    await writeFile(path.join(root, mine), theirs);
    expect(problemOf(await workspace.flush()).problem).toBe('sidecar-changed-on-disk');
    expect(await textOf(root, mine)).toBe(theirs);
  });

  it('is taken up when the article is opened, as long as nothing is unsaved', async () => {
    const { workspace, root } = await started({
      'a.txt': text,
      [mine]: sidecarText('a.txt', text),
    });
    await workspace.openDocument(idA);
    const annotations = [anAnnotation('1', text, 'خمس')];
    await writeFile(
      path.join(root, mine),
      sidecarText('a.txt', text, { annotations, revision: 5 }),
    );
    await writeFile(path.join(root, 'a.txt.samir.ann.json'), sidecarText('a.txt', text));
    const opened = unwrap(await workspace.openDocument(idA));
    expect(opened.works[0]?.sidecar.revision).toBe(5);
    expect(opened.document.claims).toBe(1);
    expect((await commit(workspace, idA, 5, add('42'))).ok).toBe(true);
  });
});

describe('failing to write', () => {
  it('tells it, keeps the work and tries again by itself', async () => {
    const { workspace, root, failed, saved } = await started({ 'sub/a.txt': text });
    const id = documentIdOf('sub/a.txt');
    await commit(workspace, id, 0, add('خمس'));
    // Without its folder no file can be written, not even by root.
    await rm(path.join(root, 'sub'), { recursive: true });
    expect(problemOf(await workspace.flush())).toMatchObject({
      problem: 'write-failed',
      detail: 'ENOENT',
    });
    expect(failed).toHaveLength(1);
    const { mkdir } = await import('node:fs/promises');
    await mkdir(path.join(root, 'sub'));
    await expect.poll(() => saved.length, { timeout: 5000 }).toBe(1);
    expect((await sidecarAt(root, `sub/${mine}`))?.annotations).toHaveLength(1);
  });

  it('refuses a command that can’t be noted', async () => {
    const { workspace, stateFolder } = await started({ 'a.txt': text });
    await rm(stateFolder, { recursive: true, force: true });
    await writeFile(stateFolder, 'no folder').catch(() => undefined);
    expect(problemOf(await commit(workspace, idA, 0, add('خمس'))).problem).toBe('journal-failed');
    expect(unwrap(await workspace.openDocument(idA)).works).toEqual([]);
    await rm(stateFolder);
    expect((await commit(workspace, idA, 0, add('خمس'))).ok).toBe(true);
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
