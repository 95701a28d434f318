import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../shared/contract/contract';
import type { CorpusFile } from '../../../shared/model/corpus-file';
import type { Operation } from '../../../shared/operations/operation';
import { parseCorpusFile } from '../../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, aCut, aDismissal, aPassageVerdict } from '../../../shared/testing/builders';
import { listVersions, readVersion } from '../backups/earlier-versions';
import { openCorpusFiles } from '../open-corpus-files';
import { copyOf, type Place, placeIn, startChanges } from '../testing/change-fixture';
import { aWorkspace, newFolder, problemOf, textOf, unwrap } from '../testing/corpus-fixture';
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

afterEach(endAll);

const name = 'corpus.نورة.ann.json';
const verdict = (id: string, rest = {}): Operation => ({
  type: 'add',
  collection: 'passageVerdicts',
  record: aPassageVerdict(id, rest),
});
const files = { 'a.txt': text, 'b.txt': text };
type Test = Awaited<ReturnType<typeof started>>;

async function corpusFileAt(root: string, file = name): Promise<CorpusFile | null> {
  const parsed = parseCorpusFile((await textOf(root, file)) ?? '');
  return parsed.ok ? parsed.value : null;
}
const opened = async ({ workspace }: Pick<Test, 'workspace'>) =>
  unwrap(await workspace.inSession(openCorpusFiles));
const verdictIds = (file: CorpusFile | null) => file?.passageVerdicts.map(({ id }) => id);

describe('a command on the corpus file', () => {
  it('is written beside the articles, byte by byte as noted, and told', async () => {
    const { workspace, root, saved } = await started(files);
    unwrap(await commit(workspace, 'corpus', 0, verdict('1'), verdict('2', { note: 'لأن' })));
    unwrap(
      await commit(workspace, 'corpus', 1, {
        type: 'add',
        collection: 'clusterDecisions',
        record: aCut('3', 'a.txt', 'b.txt'),
      }),
    );
    unwrap(await workspace.flush());
    const expected = aCorpusFile({
      revision: 2,
      passageVerdicts: [aPassageVerdict('1'), aPassageVerdict('2', { note: 'لأن' })],
      clusterDecisions: [aCut('3', 'a.txt', 'b.txt')],
    });
    expect(await textOf(root, name)).toBe(serializeSidecar(expected));
    expect(saved.at(-1)).toMatchObject({ file: 'corpus', revision: 2 });
  });

  it('goes on in a file whose name is composed otherwise', async () => {
    const decomposed = 'corpus.E\u0301milie.ann.json'.toLowerCase();
    const content = serializeSidecar(aCorpusFile({ annotator: 'Émilie' }));
    const given = { ...files, [decomposed]: content };
    const { workspace, root } = await started(given, { annotator: 'Émilie' });
    unwrap(await commit(workspace, 'corpus', 1, verdict('1')));
    unwrap(await workspace.flush());
    expect(verdictIds(await corpusFileAt(root, decomposed))).toEqual(['1']);
    expect(await textOf(root, 'corpus.émilie.ann.json'.normalize('NFC'))).toBeNull();
  });

  it('leaves an earlier version, which is compared and read like that of an article', async () => {
    const { workspace } = await started(files);
    unwrap(await commit(workspace, 'corpus', 0, verdict('1')));
    unwrap(await workspace.flush());
    unwrap(await commit(workspace, 'corpus', 1, verdict('2')));
    unwrap(await workspace.flush());
    const list = workspace.inSession((session) => listVersions(session, 'corpus'));
    const [version, ...others] = unwrap(await list);
    expect(others).toEqual([]);
    expect(version).toMatchObject({
      why: 'replaced',
      content: { revision: 1, holds: [{ what: 'passageVerdicts', count: 1 }, {}, {}], removed: 1 },
    });
    const id = version?.id ?? '';
    const read = await workspace.inSession((session) => readVersion(session, 'corpus', id));
    const expected = aCorpusFile({ revision: 1, passageVerdicts: [aPassageVerdict('1')] });
    expect(unwrap(read).content).toEqual(expected);
  });

  it('is taken together with work on articles, or not at all', async () => {
    const { workspace, root } = await started(files);
    const batches: RequestOf<'history.commit'>['batches'] = [
      { file: 'corpus', baseRevision: 0, operations: [verdict('1')] },
      { file: idA, baseRevision: 0, operations: [add('خمس')] },
    ];
    const misfit: Operation = { type: 'set-status', status: 'finished' };
    const [first, second] = batches as [(typeof batches)[0], (typeof batches)[0]];
    const wrong = [{ ...first, operations: [verdict('1'), misfit] }, second];
    expect(problemOf(await workspace.commit({ label: 'x', batches: wrong }))).toMatchObject({
      problem: 'operation-mismatch',
      path: name,
    });
    const inSidecar = [first, { ...second, operations: [verdict('1')] }];
    expect(problemOf(await workspace.commit({ label: 'x', batches: inSidecar }))).toMatchObject({
      problem: 'operation-mismatch',
      path: mine,
    });
    const answer = unwrap(await workspace.commit({ label: 'x', batches }));
    expect(answer.documents.map(({ path: at }) => at)).toEqual(['a.txt']);
    unwrap(await workspace.flush());
    expect(verdictIds(await corpusFileAt(root))).toEqual(['1']);
    expect((await sidecarAt(root, mine))?.annotations).toHaveLength(1);
  });

  it('is refused on another revision than it was made on', async () => {
    const { workspace } = await started(files);
    unwrap(await commit(workspace, 'corpus', 0, verdict('1')));
    expect(problemOf(await commit(workspace, 'corpus', 0, verdict('2')))).toMatchObject({
      problem: 'revision-conflict',
    });
  });
});

describe('a corpus file that can’t be taken', () => {
  it.each([
    ['corpus-file-not-json', '{"format":'],
    ['corpus-file-not-ours', '{}'],
    ['corpus-file-too-new', '{"format":"hashiya-corpus","formatVersion":3}\n'],
    ['corpus-file-invalid', '{"format":"hashiya-corpus","formatVersion":1,"revision":3}\n'],
  ])('is refused and left alone: %s', async (problem, content) => {
    const test = await started({ ...files, [name]: content });
    expect(test.snapshot.problems).toMatchObject([{ problem, path: name }]);
    expect(problemOf(await commit(test.workspace, 'corpus', 0, verdict('1')))).toMatchObject({
      problem,
    });
    const { mine: own, readOnlyBecause } = await opened(test);
    expect([own, readOnlyBecause?.problem]).toEqual([null, problem]);
    // A command for an article with it is refused too, and nothing of it is done.
    const both = [
      { file: idA, baseRevision: 0, operations: [add('خمس')] },
      { file: 'corpus' as const, baseRevision: 0, operations: [verdict('1')] },
    ];
    expect((await test.workspace.commit({ label: 'x', batches: both })).ok).toBe(false);
    unwrap(await commit(test.workspace, idA, 0, add('خمس')));
    unwrap(await test.workspace.close());
    expect(await textOf(test.root, name)).toBe(content);
  });
});

describe('after a killed process', () => {
  async function aPlace(): Promise<Place> {
    const place = placeIn(await newFolder());
    await mkdir(place.root, { recursive: true });
    for (const [at, content] of Object.entries(files)) {
      await writeFile(path.join(place.root, at), content);
    }
    return place;
  }
  const onBoth = (revision: number, id: string): RequestOf<'history.commit'> => ({
    label: 'test',
    batches: [
      { file: 'corpus', baseRevision: revision, operations: [verdict(id)] },
      { file: idA, baseRevision: revision, operations: [add('خمس')] },
    ],
  });

  it('finds all of it again in the journal, once', async () => {
    const place = await aPlace();
    const { service } = await startChanges(place);
    unwrap(await service.commit(onBoth(0, '1')));
    unwrap(await service.commit(onBoth(1, '2')));
    const left = await copyOf(place);
    const next = await startChanges(left);
    expect(unwrap(next.started)).toMatchObject({ problems: [], changed: [{}, {}] });
    expect(verdictIds(unwrap(await next.service.load('corpus')).content)).toEqual(['1', '2']);
    unwrap(await next.service.flush());
    const file = await corpusFileAt(left.root, 'corpus.noura.ann.json');
    expect([file?.revision, verdictIds(file)]).toEqual([2, ['1', '2']]);
    expect(await readFile(left.journalFile, 'utf8')).toBe('');
  });

  it('keeps aside what somebody else’s file no longer takes', async () => {
    const place = await aPlace();
    const { service } = await startChanges(place);
    unwrap(await service.commit(onBoth(0, '1')));
    const theirs = serializeSidecar(aCorpusFile({ revision: 9, dismissed: [aDismissal('x')] }));
    await writeFile(path.join(place.root, 'corpus.noura.ann.json'), theirs);
    const next = await startChanges(place);
    expect(unwrap(next.started).problems).toEqual([
      { problem: 'steps-kept-aside', path: 'corpus.noura.ann.json' },
    ]);
    unwrap(await next.service.flush());
    expect(await textOf(place.root, 'corpus.noura.ann.json')).toBe(theirs);
    expect((await next.load('a.txt')).annotations).toHaveLength(1);
  });

  it('waits for a file that can’t be read at present', async () => {
    const place = await aPlace();
    const { service } = await startChanges(place);
    unwrap(await service.commit(onBoth(0, '1')));
    const file = path.join(place.root, 'corpus.noura.ann.json');
    await writeFile(file, '{');
    const second = await startChanges(place);
    expect(problemOf(await second.service.load('corpus')).problem).toBe('corpus-file-not-json');
    unwrap(await second.service.flush());
    await writeFile(file, serializeSidecar({ ...aCorpusFile(), revision: 0 }));
    const third = await startChanges(place);
    expect(verdictIds(unwrap(await third.service.load('corpus')).content)).toEqual(['1']);
  });
});

describe('somebody else’s change of the corpus file', () => {
  /** Something unsaved here, something else there; both from a common state. */
  async function met() {
    const common = aCorpusFile({ passageVerdicts: [aPassageVerdict('1')] });
    const test = await started({ ...files, [name]: serializeSidecar(common) });
    await opened(test);
    const passageVerdicts = [aPassageVerdict('1'), aPassageVerdict('theirs')];
    const theirs = serializeSidecar({ ...common, revision: 2, passageVerdicts });
    unwrap(await commit(test.workspace, 'corpus', 1, verdict('mine')));
    await writeFile(path.join(test.root, name), theirs);
    expect(problemOf(await test.workspace.flush()).problem).toBe('sidecar-changed-on-disk');
    expect(await textOf(test.root, name)).toBe(theirs);
    return test;
  }

  it('is told with both sides, and merged by the ids of the records', async () => {
    const test = await met();
    expect(test.failed.at(-1)).toMatchObject({ file: 'corpus' });
    expect(unwrap(await test.workspace.conflictOf('corpus'))).toMatchObject({
      file: 'corpus',
      path: name,
      kind: 'disk',
      mine: { decisions: 2, added: 1, removed: 0 },
      theirs: { decisions: 2, added: 1, removed: 0 },
      keptTwice: 0,
    });
    const { content } = unwrap(await test.workspace.decide('corpus', 'both'));
    expect(content.revision).toBe(3);
    expect(verdictIds(await corpusFileAt(test.root))).toEqual(['1', 'mine', 'theirs']);
    expect(verdictIds((await opened(test)).mine)).toHaveLength(3);
  });

  it('is taken over where nothing is unsaved, and told', async () => {
    const test = await started({ ...files, [name]: serializeSidecar(aCorpusFile()) });
    await opened(test);
    const passageVerdicts = [aPassageVerdict('theirs')];
    const theirs = serializeSidecar(aCorpusFile({ revision: 2, passageVerdicts }));
    await writeFile(path.join(test.root, name), theirs);
    await test.workspace.lookAround();
    await expect.poll(() => test.news.some((news) => news.areCorpusFilesNew)).toBe(true);
    expect(verdictIds((await opened(test)).mine)).toEqual(['theirs']);
  });

  it('is told of files that others bring, change and take away', async () => {
    const test = await started(files);
    const samir = (passageVerdicts = [aPassageVerdict('s')]) =>
      serializeSidecar(aCorpusFile({ annotator: 'Samir', passageVerdicts }));
    const others = async () => (await opened(test)).others.map(({ annotator }) => annotator);
    await writeFile(path.join(test.root, 'corpus.samir.ann.json'), samir());
    await expect.poll(() => test.news.filter((one) => one.areCorpusFilesNew).length).toBe(1);
    expect(await others()).toEqual(['Samir']);
    await writeFile(path.join(test.root, 'corpus.samir.ann.json'), '{');
    await expect.poll(() => test.news.at(-1)?.problems?.[0]?.problem).toBe('corpus-file-not-json');
    expect(await others()).toEqual([]);
  });

  it('is read out of git’s conflict markers', async () => {
    const side = (id: string) =>
      serializeSidecar(aCorpusFile({ passageVerdicts: [aPassageVerdict(id)] }));
    const marked = `<<<<<<< HEAD\n${side('1')}=======\n${side('2')}>>>>>>> samir\n`;
    const { workspace, root } = await started({ ...files, [name]: marked });
    expect(unwrap(await workspace.conflictOf('corpus'))).toMatchObject({ kind: 'git' });
    unwrap(await workspace.decide('corpus', 'both'));
    expect(verdictIds(await corpusFileAt(root))).toEqual(['1', '2']);
  });
});

describe('a second window under one name', () => {
  it('shows the corpus file and can’t write it', async () => {
    const { root, workspace } = await started(files);
    unwrap(await commit(workspace, 'corpus', 0, verdict('1')));
    unwrap(await workspace.flush());
    const second = await aWorkspace();
    try {
      unwrap(await second.workspace.open(root));
      const { mine: own, readOnlyBecause } = await opened(second);
      expect([verdictIds(own), readOnlyBecause?.problem]).toEqual([['1'], 'annotator-elsewhere']);
      const refused = await commit(second.workspace, 'corpus', 1, verdict('2'));
      expect(problemOf(refused).problem).toBe('annotator-elsewhere');
    } finally {
      await second.workspace.close();
    }
  });
});
