import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CorpusSnapshot } from '../../../shared/contract/contract';
import type { CopyList } from '../../../shared/contract/copies';
import { ok } from '../../../shared/model/result';
import { type App, createApp } from '../app';
import { openCorpusInWindow, startApp } from '../corpus';
import { createFakeMain, type FakeMain } from '../fake-api';
import { cancelCopies, ensureCopies, followCopies } from './finding-copies';
import { followCorpusQuietly } from './quiet-finding';

let main: FakeMain;
let app: App;
let asked: string[];
let answer: (list: CopyList | null) => void;
let recalled: CopyList | null;

const status = () => app.store.getState().copies.status;
const aList = (): CopyList => ({
  documentIds: [...main.ids],
  pairs: new Uint32Array(0),
  clusters: [],
  problems: [],
});

beforeEach(async () => {
  vi.useFakeTimers();
  main = createFakeMain({ 'a.txt': 'كلام', 'b.txt': 'كلام' });
  asked = [];
  recalled = null;
  const copies: FakeMain['api']['copies'] = {
    ...main.api.copies,
    recall: async () => {
      asked.push('recall');
      return ok(recalled);
    },
    find: ({ isQuiet }) => {
      asked.push(isQuiet ? 'quiet' : 'asked for');
      return new Promise((resolve) => {
        answer = (list) => resolve(ok(list));
      });
    },
    cancel: async () => {
      answer(null);
      return ok({});
    },
  };
  const api = { ...main.api, copies };
  app = createApp(api, { newId: () => 'id', now: () => '2026-01-01T00:00:00.000Z' });
  followCopies(app);
  followCorpusQuietly(app);
  await startApp(app);
});

afterEach(() => vi.useRealTimers());

const wait = () => vi.advanceTimersByTimeAsync(5000);

function openAnother(id: string): void {
  const { corpus } = app.store.getState();
  openCorpusInWindow(app, { ...(corpus as CorpusSnapshot), id });
}

describe('copies, while nobody asks', () => {
  it('are looked for once the corpus stands, not before', async () => {
    expect(asked).toEqual([]);
    await wait();
    expect(asked).toEqual(['recall', 'quiet']);
    expect(status()).toBe('running');
    answer(aList());
    await wait();
    expect(status()).toBe('found');
    await wait();
    expect(asked).toEqual(['recall', 'quiet']);
  });

  it('are shown as they were the last time, until they are known anew', async () => {
    recalled = aList();
    await wait();
    expect(app.store.getState().copies).toMatchObject({ status: 'running', list: { pairs: {} } });
    answer(null);
    await wait();
    expect(app.store.getState().copies).toMatchObject({ status: 'found', isStale: true });
  });

  it('are told once not to be all of them, when recalled or when found', async () => {
    const chained: CopyList = { ...aList(), problems: [{ problem: 'copies-chained' }] };
    // A notice that says the same takes the place of the one before: what is told is counted.
    const told = new Set<number>();
    app.store.subscribe(({ notices }) => {
      for (const { kind, id } of notices) if (kind === 'problem') told.add(id);
    });
    recalled = chained;
    await wait();
    expect(told.size).toBe(1);
    answer(chained);
    await wait();
    expect(told.size).toBe(1);
    openAnother('second');
    recalled = null;
    await wait();
    answer(chained);
    await wait();
    expect(told.size).toBe(2);
  });

  it('are not looked for twice when the person was quicker, or asks meanwhile', async () => {
    void ensureCopies(app);
    await wait();
    await ensureCopies(app);
    expect(asked).toEqual(['asked for']);
  });

  it('are left alone once the person has ended it', async () => {
    await wait();
    await cancelCopies(app);
    await wait();
    expect(status()).toBe('never');
    expect(asked).toEqual(['recall', 'quiet']);
  });

  it('are only recalled where the person wants it so', async () => {
    recalled = aList();
    app.store.setState(({ settings }) => ({ settings: { ...settings, looksForCopies: false } }));
    await wait();
    expect(asked).toEqual(['recall']);
    expect(app.store.getState().copies).toMatchObject({ status: 'found', isStale: true });
  });

  it('of another corpus have nothing of the one before', async () => {
    openAnother('second');
    await wait();
    expect(asked).toEqual(['recall', 'quiet']);
    const late = answer;
    openAnother('third');
    expect(status()).toBe('never');
    late(aList());
    await vi.advanceTimersByTimeAsync(10);
    expect(app.store.getState().copies.list).toBeNull();
    await wait();
    expect(asked).toEqual(['recall', 'quiet', 'recall', 'quiet']);
  });
});
