import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Problem } from '../../shared/model/result';
import type { UnsavedAnswer } from './dialogs';
import { onSecondStart, saveBeforeLeaving } from './lifecycle';

type Saved = ReturnType<typeof fail> | { ok: true; value: Record<string, never> };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A window that closes unless somebody prevents it, in an app that has no other. */
class FakeWindow extends EventEmitter {
  isClosed = false;

  constructor(private readonly app: EventEmitter) {
    super();
  }

  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (isPrevented) return;
    this.isClosed = true;
    this.app.emit('window-all-closed');
  }
}

function setUp(
  flush: () => Promise<Saved>,
  answers: UnsavedAnswer[] = [],
  folders: (string | null)[] = [],
) {
  const app = Object.assign(new EventEmitter(), { exit: vi.fn() });
  const window = new FakeWindow(app);
  const asked: Problem[] = [];
  const rescued: string[] = [];
  const work = {
    flush: vi.fn(flush),
    close: vi.fn(async () => ok({})),
    writeElsewhere: async (folder: string) => {
      rescued.push(folder);
      return folders.length === 0 ? ok({}) : fail('write-elsewhere-failed', folder);
    },
  };
  saveBeforeLeaving({
    app: app as unknown as App,
    window: window as unknown as BrowserWindow,
    work,
    dialogs: {
      askCorpusFolder: async () => null,
      askExportFolder: async () => null,
      askRescueFolder: async () => folders.shift() ?? null,
      askPdfFile: async () => null,
      askCodebookTarget: async () => null,
      askCodebookSource: async () => null,
      askImportSource: async () => null,
      askAboutUnsaved: async (problem) => {
        asked.push(problem);
        return answers.shift() ?? 'cancel';
      },
    },
    log: { warn: () => undefined, error: () => undefined },
  });
  return { app, window, asked, work, rescued };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('leaving', () => {
  it('waits for the files, then closes the corpus and ends', async () => {
    const { app, window, work, asked } = setUp(async () => ok({}));
    window.close();
    expect(window.isClosed).toBe(false);
    await settle();
    expect(window.isClosed).toBe(true);
    expect(work.close).toHaveBeenCalledOnce();
    expect(app.exit).toHaveBeenCalledWith(0);
    expect(asked).toEqual([]);
  });

  it('may leave once the work lies elsewhere, and asks again where it does not', async () => {
    const answers: UnsavedAnswer[] = ['elsewhere', 'elsewhere', 'elsewhere'];
    const folders = [null, '/full', '/stick'];
    const { window, asked, rescued } = setUp(async () => fail('write-disk-full'), answers, folders);
    window.close();
    await settle();
    expect(asked).toHaveLength(3);
    expect(rescued).toEqual(['/full', '/stick']);
    expect(window.isClosed).toBe(true);
  });

  it('asks once, however often the window is closed', async () => {
    const { window, work } = setUp(async () => ok({}));
    window.close();
    window.close();
    await settle();
    expect(work.flush).toHaveBeenCalledOnce();
  });

  it('asks what to do about work that is not in its files', async () => {
    const { app, window, work, asked } = setUp(
      async () => fail('write-failed', 'خبر.txt'),
      ['try-again', 'cancel'],
    );
    window.close();
    await settle();
    expect(asked).toEqual([
      { problem: 'write-failed', path: 'خبر.txt' },
      { problem: 'write-failed', path: 'خبر.txt' },
    ]);
    expect(work.flush).toHaveBeenCalledTimes(2);
    expect(window.isClosed).toBe(false);
    expect(app.exit).not.toHaveBeenCalled();
  });

  it('can be tried anew after it was cancelled', async () => {
    const { window, asked } = setUp(async () => fail('write-failed'), ['cancel', 'quit']);
    window.close();
    await settle();
    window.close();
    await settle();
    expect(asked).toHaveLength(2);
    expect(window.isClosed).toBe(true);
  });

  it('asks when the disk does not answer', async () => {
    const { window, asked } = setUp(() => new Promise(() => undefined), ['quit']);
    window.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked.map(({ problem }) => problem)).toEqual(['write-failed']);
    expect(window.isClosed).toBe(true);
  });

  it('ends even where the corpus can’t be closed', async () => {
    const { app, window, work } = setUp(async () => ok({}));
    work.close.mockReturnValue(new Promise(() => undefined));
    window.close();
    await settle();
    expect(app.exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(app.exit).toHaveBeenCalledWith(0);
  });

  it('takes an error for a failure', async () => {
    const { window, asked } = setUp(() => Promise.reject(new Error('fault')), ['quit']);
    window.close();
    await settle();
    expect(asked).toEqual([{ problem: 'internal' }]);
  });

  it('is not needed for the files to follow when the person looks elsewhere', async () => {
    const { window, work } = setUp(async () => ok({}));
    window.emit('blur');
    await settle();
    expect(work.flush).toHaveBeenCalledOnce();
  });
});

describe('a second start', () => {
  it('opens the folder that it was given', () => {
    const app = new EventEmitter();
    const open = vi.fn();
    onSecondStart(app as unknown as App, () => null, open);
    app.emit('second-instance', {}, ['electron', '/from/argv'], '/', { folder: '/data/news' });
    app.emit('second-instance', {}, ['electron'], '/', { folder: null });
    app.emit('second-instance', {}, ['electron'], '/', null);
    expect(open.mock.calls).toEqual([['/data/news']]);
  });
});
