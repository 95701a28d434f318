import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../shared/operations/operation';
import { aLink, anAnnotation } from '../../shared/testing/builders';
import { documentIdOf } from './corpus/corpus-index';
import { problemOf, sidecarText, textOf, unwrap } from './testing/corpus-fixture';
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
    expect(saved).toMatchObject([{ file: idA, revision: 1 }]);
    const sidecar = await sidecarAt(root, mine);
    expect(sidecar).toMatchObject({
      revision: 1,
      annotator: 'نورة',
      document: { path: 'a.txt', encoding: 'utf-8', lengthCodePoints: text.length },
    });
    expect(sidecar?.annotations).toHaveLength(2);
    expect(await textOf(root, 'a.txt')).toBe(text);
    // While it is open, the lock says who writes here.
    expect((await readdir(root)).sort()).toEqual(['.hashiya-نورة.lock', 'a.txt', mine]);
    unwrap(await workspace.close());
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
      { file: idA, baseRevision: 0, operations: [add('خمس')] },
      { file: idB, baseRevision: 0, operations: [misfit] },
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
      file: idA,
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
    expect(failed).toMatchObject([{ file: idA, problem: { problem: 'sidecar-changed-on-disk' } }]);
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
      problem: 'write-folder-gone',
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
