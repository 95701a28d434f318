import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CopyProgress } from '../../../shared/contract/copies';
import { summaryAt } from '../../../shared/copies/packed-pairs';
import { codePoint } from '../../../shared/model/span';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aLink, aSegment, aSidecar, someFacts } from '../../../shared/testing/builders';
import { documentIdOf } from '../corpus/corpus-index';
import type { CorpusSession } from '../corpus-session';
import { aFolder, aWorkspace, newFolder, removeFolders, unwrap } from '../testing/corpus-fixture';
import { CopiesService } from './copies-service';
import { createCopyFinder } from './copy-finder';
import { readPair } from './read-pair';
import { saidOfCopies } from './said-of-copies';

afterEach(removeFolders);

const story =
  'غادرت خمس سفن محملة بالقمح الميناء الشرقي فجر الأحد متجهة إلى ثلاث دول، وعلى متنها 42 ألف طن من الحبوب.';
const other = 'فاز الفريق الضيف بهدفين دون رد في المباراة التي أقيمت مساء السبت على ملعبه.';

async function aService(
  files: Record<string, string>,
  { root: given = '', cacheFolder: known = '' } = {},
) {
  const root = given === '' ? await aFolder(files) : given;
  const cacheFolder = known === '' ? await newFolder() : known;
  const { workspace } = await aWorkspace();
  unwrap(await workspace.open(root));
  const progress: CopyProgress[] = [];
  const service = new CopiesService({
    finder: createCopyFinder({ workersFolder: null }),
    cacheFolder,
    now: () => new Date(),
    onProgress: (news) => progress.push(news),
  });
  const inSession = async <T>(work: (session: CorpusSession) => T) =>
    workspace.inSession(async (session) => ({ ok: true as const, value: await work(session) }));
  const find = async () =>
    unwrap(unwrap(await inSession((session) => service.find(session, { isQuiet: false }))));
  const of = async (name: string) =>
    unwrap(unwrap(await inSession((session) => service.of(session, documentIdOf(name)))));
  const recall = async () => unwrap(unwrap(await inSession((session) => service.recall(session))));
  return { root, cacheFolder, workspace, service, progress, find, recall, of };
}

describe('the copies of the open corpus', () => {
  it('are a list of numbers, and the rest on demand', async () => {
    const { workspace, progress, find, of } = await aService({
      'a.txt': `${other}\n${story}`,
      'b.txt': story.replace('42', '24'),
      'c.txt': other,
    });
    const list = await find();
    expect(list?.documentIds).toEqual(['a.txt', 'b.txt', 'c.txt'].map(documentIdOf));
    const pairs = list?.pairs ?? new Uint32Array();
    expect([summaryAt(pairs, 0), summaryAt(pairs, 1)]).toMatchObject([
      { a: 0, b: 1, differences: 1, passageCount: 1 },
      { a: 0, b: 2, differences: 0, isExact: false },
    ]);
    expect(list?.clusters).toMatchObject([
      { members: [0, 1] },
      { members: [0, 2], isChained: true },
    ]);
    expect(progress.at(-1)).toEqual({ phase: 'comparing', done: 2, total: 2 });
    const [copy] = await of('b.txt');
    const start = other.length + 1;
    expect(copy).toMatchObject({
      other: documentIdOf('a.txt'),
      isCurrent: true,
      passages: [
        { here: { start: 0, end: story.length }, there: { start, end: start + story.length } },
      ],
    });
    expect(copy?.containment).toBeGreaterThan(copy?.containmentOfOther ?? 1);
    expect(await of('a.txt')).toHaveLength(2);
    await workspace.close();
  });

  it('are none before anybody looked, and out of date once an article changed', async () => {
    const files = { 'a.txt': story, 'b.txt': story };
    const { root, workspace, find, of } = await aService(files);
    expect(await of('a.txt')).toEqual([]);
    await find();
    await writeFile(path.join(root, 'b.txt'), `جديد ${story}`);
    await vi.waitFor(async () => {
      expect(await of('a.txt')).toMatchObject([{ isExact: true, isCurrent: false }]);
    });
    await find();
    expect(await of('a.txt')).toMatchObject([{ isExact: false, isCurrent: true }]);
    await workspace.close();
  });

  it('are looked for once at a time', async () => {
    const { workspace, service, find } = await aService({ 'a.txt': story, 'b.txt': story });
    const [first, second] = await Promise.all([find(), find()]);
    expect(first).toBeNull();
    expect(second?.pairs).toHaveLength(7);
    const cancelled = find();
    service.cancel();
    expect(await cancelled).toBeNull();
    await workspace.close();
  });
});

describe('what is needed to review copies', () => {
  it('is two articles with what they share, as they lie on the disk', async () => {
    const { workspace, service, find } = await aService({
      'a.txt': `${other}\n${story}`,
      'b.txt': story,
    });
    const [a, b] = [documentIdOf('a.txt'), documentIdOf('b.txt')];
    const read = async () =>
      unwrap(await workspace.inSession((session) => readPair(session, service, { a, b })));
    expect(await read()).toMatchObject({ b: { text: story }, copy: null });
    await find();
    const pair = await read();
    expect(pair.copy).toMatchObject({ other: b, passages: [{ there: { start: 0 } }] });
    const gone = documentIdOf('c.txt');
    const refused = await workspace.inSession((session) =>
      readPair(session, service, { a, b: gone }),
    );
    expect(refused).toMatchObject({ ok: false, error: { problem: 'document-missing' } });
    await workspace.close();
  });

  it('is in which pairs the same passage stands', async () => {
    const files = { 'a.txt': `${story}\n${other}`, 'b.txt': story, 'c.txt': `مقدمة\n${story}` };
    const { workspace, service, find } = await aService(files);
    const list = await find();
    expect((list?.pairs.length ?? 0) / 7).toBe(3);
    const at = (name: string, start: number) => ({
      documentId: documentIdOf(name),
      start: codePoint(start),
      end: codePoint(start + story.length),
    });
    const asked = { a: at('a.txt', 0), b: at('b.txt', 0) };
    const shared = await workspace.inSession(async (session) => {
      return { ok: true as const, value: service.sharing(session, [asked]) };
    });
    const [places = []] = unwrap(shared);
    expect(places.filter((_, index) => index % 2 === 0)).toEqual([0, 1, 2]);
    await workspace.close();
  });

  it('is everybody’s links between articles, and the dates that somebody wrote down', async () => {
    const document = someFacts({ path: 'a.txt' });
    const sidecar = aSidecar({
      document,
      annotator: 'Samir',
      metadata: { outlet: 'صدى' },
      segments: [
        {
          ...aSegment('s', story, story),
          kind: 'story',
          metadata: { publishedAt: '2024-03-11', outlet: 'غيرها' },
        },
      ],
      links: [aLink('1', 'a.txt', 'b.txt'), aLink('2', 'a.txt', 'gone.txt')],
    });
    const { workspace } = await aService({
      'a.txt': story,
      'a.txt.samir.ann.json': serializeSidecar(sidecar),
      'b.txt': story,
    });
    const said = unwrap(
      await workspace.inSession(async (session) => ({
        ok: true as const,
        value: saidOfCopies(session),
      })),
    );
    const [a, b] = [documentIdOf('a.txt'), documentIdOf('b.txt')];
    expect(said.facts).toEqual([{ documentId: a, outlet: 'صدى', publishedAt: '2024-03-11' }]);
    expect(said.links).toMatchObject([{ link: { id: '1' }, isMine: false, a, b }]);
    await workspace.close();
  });

  it('is also the date in the first lines, where nobody wrote one down', async () => {
    const document = someFacts({ path: 'a.txt' });
    const sidecar = aSidecar({ document, metadata: { publishedAt: '2024-03-11' } });
    const dated = `خبر السفن\nنشر في: 9 نوفمبر 2023\n${story}`;
    const { workspace } = await aService({
      'a.txt': dated,
      'a.txt.samir.ann.json': serializeSidecar({ ...sidecar, annotator: 'Samir' }),
      'b.txt': dated,
      // Which of the two numbers is the month?
      'c.txt': dated.replace('9 نوفمبر 2023', '3/4/2023'),
    });
    const said = unwrap(
      await workspace.inSession(async (session) => ({
        ok: true as const,
        value: saidOfCopies(session),
      })),
    );
    expect(said.facts).toEqual([
      { documentId: documentIdOf('a.txt'), publishedAt: '2024-03-11' },
      { documentId: documentIdOf('b.txt'), publishedAt: '2023-11-09' },
    ]);
    await workspace.close();
  });
});

describe('what was found the last time', () => {
  const files = { 'a.txt': story, 'b.txt': story, 'c.txt': other };

  async function foundOnce() {
    const { root, cacheFolder, workspace, find, recall } = await aService(files);
    expect(await recall()).toBeNull();
    const list = await find();
    // What is known anew is not given up for what was.
    expect(await recall()).toBeNull();
    await workspace.close();
    return { places: { root, cacheFolder }, list };
  }

  it('is known before anybody looks again', async () => {
    const { places, list } = await foundOnce();
    await writeFile(path.join(places.root, 'd.txt'), story);
    const { recall, of, workspace } = await aService({}, places);
    expect(await recall()).toEqual(list);
    expect(await of('a.txt')).toMatchObject([{ other: documentIdOf('b.txt'), isCurrent: true }]);
    await workspace.close();
  });

  it('is out of date where an article has changed, and no list where one is gone', async () => {
    const { places } = await foundOnce();
    await writeFile(path.join(places.root, 'b.txt'), other);
    const changed = await aService({}, places);
    await changed.recall();
    expect(await changed.of('a.txt')).toMatchObject([{ isCurrent: false }]);
    await changed.workspace.close();
    await rm(path.join(places.root, 'b.txt'));
    const gone = await aService({}, places);
    expect(await gone.recall()).toBeNull();
    await gone.workspace.close();
  });
});
