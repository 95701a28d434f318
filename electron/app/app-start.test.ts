import { describe, expect, it, vi } from 'vitest';
import type { CorpusSnapshot } from '../../shared/contract/contract';
import { aProblem, fail, ok, type Result } from '../../shared/model/result';
import { beginApp } from './app-start';
import type { CorpusOpener } from './corpus-opener';

const corpus = { name: 'news' } as CorpusSnapshot;

/** `Promise.withResolvers` is newer than the Node we run on. */
function openingOfTheTest() {
  let resolve: (opened: Result<CorpusSnapshot>) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Result<CorpusSnapshot>>((onOpened, onError) => {
    resolve = onOpened;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** An app whose first opening ends when the test says so. */
function setUp(outside: Result<CorpusSnapshot> = ok(corpus)) {
  const first = openingOfTheTest();
  const opener: CorpusOpener = {
    openFirst: () => first.promise,
    openFolder: async () => outside,
    openRecent: async () => ok(corpus),
    openExample: async () => ok(corpus),
  };
  const send = vi.fn();
  const errors: string[] = [];
  const log = { warn: () => undefined, error: (doing: string) => errors.push(doing) };
  const problems = [aProblem('settings-broken', 'x')];
  return { start: beginApp({ opener, named: null, problems, send, log }), first, send, errors };
}

describe('the start', () => {
  it('is answered when the first corpus is open', async () => {
    const { start, first } = setUp();
    const answered = vi.fn();
    const asking = start.problems().then(answered);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answered).not.toHaveBeenCalled();
    first.resolve(ok(corpus));
    await asking;
    expect(answered).toHaveBeenCalledWith([aProblem('settings-broken', 'x')]);
  });

  it('tells why there is no corpus', async () => {
    const { start, first } = setUp();
    first.resolve(fail('folder-missing', '/gone'));
    expect(await start.problems()).toContainEqual(aProblem('folder-missing', '/gone'));
  });

  it('survives an opening that throws', async () => {
    const { start, first, errors } = setUp();
    first.reject(new Error('no example'));
    expect(await start.problems()).toContainEqual(aProblem('internal'));
    expect(errors).toEqual(['opening a corpus']);
  });

  it('does not call it a problem that another folder came first', async () => {
    const { start, first } = setUp();
    first.resolve(fail('corpus-changed', 'news'));
    expect(await start.problems()).toEqual([aProblem('settings-broken', 'x')]);
  });
});

describe('a folder named to a second start', () => {
  it('is told as news', async () => {
    const { start, send } = setUp();
    await start.openFromOutside('/data/news');
    expect(send).toHaveBeenCalledWith('corpus.opened', corpus);
  });

  it('is a problem of the start while the page has not asked', async () => {
    const { start, first, send } = setUp(fail('folder-missing', '/gone'));
    await start.openFromOutside('/gone');
    first.resolve(ok(corpus));
    expect(await start.problems()).toContainEqual(aProblem('folder-missing', '/gone'));
    expect(send).not.toHaveBeenCalled();
  });

  it('is news when it fails later', async () => {
    const { start, first, send } = setUp(fail('folder-missing', '/gone'));
    first.resolve(ok(corpus));
    await start.problems();
    await start.openFromOutside('/gone');
    expect(send).toHaveBeenCalledWith('corpus.openFailed', aProblem('folder-missing', '/gone'));
  });
});
