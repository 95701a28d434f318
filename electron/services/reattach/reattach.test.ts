import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import {
  aCorpusFile,
  aDismissal,
  aLink,
  anAnnotation,
  anEntity,
  anIdentity,
  aPassageVerdict,
  aRatedClaim,
} from '../../../shared/testing/builders';
import { sha256Hex } from '../../platform/hash';
import { listVersions } from '../backups/earlier-versions';
import { documentIdOf } from '../corpus/corpus-index';
import { problemOf, sidecarText, textOf, unwrap } from '../testing/corpus-fixture';
import { add, commit, endAll, sidecarAt, started, text } from '../testing/workspace-fixture';
import { findMoved } from './find-moved';
import { reattach } from './reattach';

afterEach(endAll);

const other = 'نص آخر تماما.\n';
const marks = [anAnnotation('i1', text, 'خمس سفن')];
const work = (articlePath: string, rest = {}) => sidecarText(articlePath, text, rest);
const idOf = documentIdOf;

type Started = Awaited<ReturnType<typeof started>>;
const moved = ({ workspace }: Started) =>
  workspace.inSession(async (session) => ({ ok: true, value: await findMoved(session) }));
const run = ({ workspace }: Started, moves: Parameters<typeof reattach>[1]) =>
  workspace.inSession((session) => reattach(session, moves));

describe('work whose article moved', () => {
  it('is offered by the hash of its article, others’ for information', async () => {
    const it = await started({
      'new/b.txt': text,
      'c.txt': other,
      'a.txt.نورة.ann.json': work('a.txt', { annotations: marks }),
      'a.txt.سامر.ann.json': work('a.txt', { annotator: 'سامر' }),
      'gone.txt.نورة.ann.json': sidecarText('gone.txt', 'no longer there'),
      'odd.txt.نورة.ann.json': 'no JSON',
    });
    const found = unwrap(await moved(it));
    const to = [{ documentId: idOf('new/b.txt'), path: 'new/b.txt' }];
    expect(found.map(({ id, ...rest }) => rest)).toEqual([
      {
        sidecarPath: 'a.txt.سامر.ann.json',
        annotator: 'سامر',
        isMine: false,
        from: 'a.txt',
        to,
        claims: 0,
        entities: 0,
        links: 0,
      },
      {
        sidecarPath: 'a.txt.نورة.ann.json',
        annotator: 'نورة',
        isMine: true,
        from: 'a.txt',
        to,
        claims: 1,
        entities: 0,
        links: 0,
      },
    ]);
  });

  it('is not offered an article on which the annotator has other work', async () => {
    const it = await started({
      'b.txt': text,
      'b.txt.نورة.ann.json': work('b.txt', { annotations: marks }),
      'a.txt.نورة.ann.json': work('a.txt', { status: 'finished' }),
    });
    expect(unwrap(await moved(it))).toEqual([]);
  });

  it('offers each of two strays another copy first', async () => {
    const it = await started({
      'x/one.txt': text,
      'x/two.txt': text,
      'one.txt.نورة.ann.json': work('one.txt'),
      'two.txt.نورة.ann.json': work('two.txt'),
    });
    const found = unwrap(await moved(it));
    expect(found.map(({ to }) => to[0]?.path)).toEqual(['x/one.txt', 'x/two.txt']);
  });
});

describe('reattaching', () => {
  it('writes it at the new name, removes the old file after, keeps unknown keys and versions', async () => {
    const before = work('a.txt', { annotations: marks, revision: 4, mine: ['x'] });
    const it = await started({ 'new/b.txt': text, 'a.txt.نورة.ann.json': before });
    const [stray] = unwrap(await moved(it));
    const done = unwrap(await run(it, [{ id: stray?.id ?? '', documentId: idOf('new/b.txt') }]));
    expect([done.moved, done.problems]).toEqual([1, []]);
    expect(done.corpus.problems).toEqual([]);
    expect(done.corpus.documents[0]).toMatchObject({ path: 'new/b.txt', claims: 1 });
    expect(await textOf(it.root, 'a.txt.نورة.ann.json')).toBeNull();
    const after = await textOf(it.root, 'new/b.txt.نورة.ann.json');
    expect(after).toBe(
      before.replace('"a.txt"', '"new/b.txt"').replace('"revision": 4', '"revision": 5'),
    );
    const list = await it.workspace.inSession((one) => listVersions(one, idOf('new/b.txt')));
    expect(unwrap(list).map(({ why }) => why)).toEqual(['moved']);
    // It is work like any other from now on.
    unwrap(await commit(it.workspace, idOf('new/b.txt'), 5, add('42 ألف طن')));
    unwrap(await it.workspace.flush());
    expect((await sidecarAt(it.root, 'new/b.txt.نورة.ann.json'))?.annotations).toHaveLength(2);
  });

  it('brings what the corpus file says of it to the new path, where that can be read', async () => {
    const name = 'corpus.نورة.ann.json';
    const { target } = anAnnotation('x', text, 'خمس سفن');
    const at = (path: string) => ({ path, sha256: sha256Hex(text), target });
    const decided = (path: string) =>
      aCorpusFile({
        passageVerdicts: [aPassageVerdict('p', { a: at(path), b: { ...at('c.txt') } })],
        dismissed: [aDismissal('d', { place: { path, sha256: sha256Hex(text) } })],
        entities: [anEntity('e', 'غزة')],
        claims: [aRatedClaim('c', [at(path)])],
        identities: [anIdentity('i', 'same', 'c', 'e')],
      });
    const stray = { 'new/b.txt': text, 'c.txt': other, 'a.txt.نورة.ann.json': work('a.txt') };
    for (const content of [serializeSidecar(decided('a.txt')), '{']) {
      const it = await started({ ...stray, [name]: content });
      const [found] = unwrap(await moved(it));
      const move = { id: found?.id ?? '', documentId: idOf('new/b.txt') };
      expect(unwrap(await run(it, [move])).moved).toBe(1);
      const isReadable = content !== '{';
      const after = serializeSidecar({ ...decided('new/b.txt'), revision: 2 });
      expect(await textOf(it.root, name)).toBe(isReadable ? after : content);
    }
  });

  it('takes links along, to the sidecar where they belong by the new paths', async () => {
    const third = `${text}ثالث.\n`;
    const it = await started({
      'm.txt': other,
      'k.txt': third,
      'z.txt': text,
      // a.txt became z.txt: a link to m.txt now belongs to m.txt, one with zz.txt stays.
      'a.txt.نورة.ann.json': work('a.txt', {
        links: [aLink('l1', 'a.txt', 'm.txt'), aLink('l2', 'a.txt', 'zz.txt')],
      }),
      'm.txt.نورة.ann.json': sidecarText('m.txt', other, { status: 'finished' }),
      'zz.txt': 'رابع',
    });
    const [stray] = unwrap(await moved(it));
    unwrap(await run(it, [{ id: stray?.id ?? '', documentId: idOf('z.txt') }]));
    const at = async (name: string) => (await sidecarAt(it.root, name))?.links ?? null;
    const ends = (links: Awaited<ReturnType<typeof at>>) =>
      links?.map(({ id, a, b }) => [id, a.path, b.path]);
    expect(ends(await at('z.txt.نورة.ann.json'))).toEqual([['l2', 'z.txt', 'zz.txt']]);
    expect(ends(await at('m.txt.نورة.ann.json'))).toEqual([['l1', 'z.txt', 'm.txt']]);
    const views = unwrap(await it.workspace.documentLinks(idOf('m.txt')));
    expect(views.map(({ otherPath }) => otherPath)).toEqual(['z.txt']);
  });

  it('brings a link from another sidecar over where the article now sorts first', async () => {
    const it = await started({
      'a.txt': text,
      'm.txt': other,
      'm.txt.نورة.ann.json': sidecarText('m.txt', other, {
        links: [aLink('l1', 'm.txt', 'z.txt')],
      }),
      'z.txt.نورة.ann.json': work('z.txt', { annotations: marks }),
    });
    const [stray] = unwrap(await moved(it));
    unwrap(await run(it, [{ id: stray?.id ?? '', documentId: idOf('a.txt') }]));
    expect((await sidecarAt(it.root, 'm.txt.نورة.ann.json'))?.links).toEqual([]);
    const links = (await sidecarAt(it.root, 'a.txt.نورة.ann.json'))?.links;
    expect(links?.map(({ a, b }) => [a.path, b.path])).toEqual([['m.txt', 'a.txt']]);
  });

  it('moves both ends of a link when a folder was renamed', async () => {
    const it = await started({
      'new/a.txt': text,
      'new/b.txt': other,
      'old/a.txt.نورة.ann.json': work('old/a.txt', {
        links: [aLink('l1', 'old/a.txt', 'old/b.txt', {})],
      }),
      'old/b.txt.نورة.ann.json': sidecarText('old/b.txt', other),
    });
    const found = unwrap(await moved(it));
    const moves = found.map(({ id, to }) => ({ id, documentId: to[0]?.documentId ?? idOf('') }));
    expect(unwrap(await run(it, moves)).moved).toBe(2);
    const links = (await sidecarAt(it.root, 'new/a.txt.نورة.ann.json'))?.links;
    expect(links?.map(({ a, b }) => [a.path, b.path])).toEqual([['new/a.txt', 'new/b.txt']]);
  });

  it('finishes what was cut short after the new file was written', async () => {
    const old = work('a.txt', { annotations: marks, revision: 4 });
    const it = await started({
      'b.txt': text,
      'a.txt.نورة.ann.json': old,
      'b.txt.نورة.ann.json': work('b.txt', { annotations: marks, revision: 5 }),
    });
    const [stray] = unwrap(await moved(it));
    expect(unwrap(await run(it, [{ id: stray?.id ?? '', documentId: idOf('b.txt') }])).moved).toBe(
      1,
    );
    expect(await textOf(it.root, 'a.txt.نورة.ann.json')).toBeNull();
    expect((await sidecarAt(it.root, 'b.txt.نورة.ann.json'))?.revision).toBe(5);
  });

  it('refuses others’ work, an unknown one, and an article that changed meanwhile', async () => {
    const it = await started({
      'b.txt': text,
      'a.txt.نورة.ann.json': work('a.txt'),
      'a.txt.سامر.ann.json': work('a.txt', { annotator: 'سامر' }),
    });
    const found = unwrap(await moved(it));
    const theirs = found.find(({ isMine }) => !isMine)?.id ?? '';
    const own = found.find(({ isMine }) => isMine)?.id ?? '';
    const documentId = idOf('b.txt');
    const refused = unwrap(
      await run(it, [
        { id: theirs, documentId },
        { id: 'm0', documentId },
      ]),
    );
    expect(refused.problems.map(({ problem }) => problem)).toEqual([
      'reattach-failed',
      'reattach-failed',
    ]);
    await writeFile(path.join(it.root, 'b.txt'), other);
    const late = unwrap(await run(it, [{ id: own, documentId }]));
    expect([late.moved, late.problems[0]?.problem]).toEqual([0, 'document-missing']);
    expect(await textOf(it.root, 'a.txt.نورة.ann.json')).not.toBeNull();
    expect(await textOf(it.root, 'b.txt.نورة.ann.json')).toBeNull();
  });

  it('leaves everything in place where the new file can not be written', async () => {
    const it = await started({ 'new/b.txt': text, 'a.txt.نورة.ann.json': work('a.txt') });
    const [stray] = unwrap(await moved(it));
    // Something lies where the new file would go.
    await mkdir(path.join(it.root, 'new', 'b.txt.نورة.ann.json'));
    const failed = await run(it, [{ id: stray?.id ?? '', documentId: idOf('new/b.txt') }]);
    expect(problemOf(failed).problem).toMatch(/sidecar-unreadable|write-/);
    expect(parseSidecar((await textOf(it.root, 'a.txt.نورة.ann.json')) ?? '').ok).toBe(true);
  });

  it('can be taken back: the article gets its old name, and its work is offered again', async () => {
    const it = await started({
      'b.txt': text,
      'a.txt.نورة.ann.json': work('a.txt', { annotations: marks }),
    });
    const [stray] = unwrap(await moved(it));
    unwrap(await run(it, [{ id: stray?.id ?? '', documentId: idOf('b.txt') }]));
    await rename(path.join(it.root, 'b.txt'), path.join(it.root, 'a.txt'));
    unwrap(await it.workspace.open(it.root));
    const [back] = unwrap(await moved(it));
    unwrap(await run(it, [{ id: back?.id ?? '', documentId: idOf('a.txt') }]));
    const file = await readFile(path.join(it.root, 'a.txt.نورة.ann.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ revision: 3, document: { path: 'a.txt' } });
  });
});
