import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../shared/model/result';
import type { Log } from '../app/log';
import { answer, type Handler, type Sender } from './handle';

const frame = { origin: 'app://hashiya' };
const ourPage: Sender = { senderFrame: frame, sender: { mainFrame: frame } };

let lines: string[];
let log: Log;

beforeEach(() => {
  lines = [];
  log = {
    warn: (message) => lines.push(message),
    error: (doing) => lines.push(doing),
  };
});

function ask(sender: Sender, request: unknown, handler?: Handler<'corpus.forgetRecent'>) {
  const asked = handler ?? vi.fn(async () => ok([]));
  return { asked, answered: answer('corpus.forgetRecent', asked, log, sender, request) };
}

describe('answer', () => {
  it('lets the page of the app ask', async () => {
    const { asked, answered } = ask(ourPage, { id: 'a' });
    expect(await answered).toEqual({ ok: true, value: [] });
    expect(asked).toHaveBeenCalledWith({ id: 'a' });
    expect(lines).toEqual([]);
  });

  const otherFrame = { origin: 'app://hashiya' };
  const badSenders: [string, Sender][] = [
    ['a frame inside the page', { senderFrame: otherFrame, sender: { mainFrame: frame } }],
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: frame } }],
    ['nothing at all', { senderFrame: null, sender: { mainFrame: null } }],
    ...[
      'https://example.invalid',
      'app://hashiya.example.invalid',
      'app://other',
      'file://',
      'null',
      '',
    ].map((origin): [string, Sender] => {
      const foreign = { origin };
      return [`the origin “${origin}”`, { senderFrame: foreign, sender: { mainFrame: foreign } }];
    }),
    [
      'a frame that throws',
      {
        get senderFrame(): never {
          throw new Error('Render frame was disposed');
        },
        sender: { mainFrame: frame },
      },
    ],
  ];

  it.each(badSenders)('refuses %s', async (_name, sender) => {
    const { asked, answered } = ask(sender, { id: 'a' });
    expect(await answered).toMatchObject({ ok: false, error: { problem: 'bad-request' } });
    expect(asked).not.toHaveBeenCalled();
    expect(lines).toEqual(['refused corpus.forgetRecent: not from the page of the app']);
  });

  it.each([undefined, null, 'a', {}, { id: 1 }, { id: null }, []])(
    'refuses the request %j',
    async (request) => {
      const { asked, answered } = ask(ourPage, request);
      expect(await answered).toMatchObject({ ok: false, error: { problem: 'bad-request' } });
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it('says where a request is wrong, never what it holds', async () => {
    await answer('document.openSidecars', async () => ok([]), log, ourPage, {
      documentIds: [{ text: 'سر' }],
    });
    expect(lines).toEqual(['refused document.openSidecars: documentIds.0 invalid_type']);
  });

  it('hands a handler nothing it did not ask for', async () => {
    const { asked, answered } = ask(ourPage, { id: 'a', path: '/etc' });
    await answered;
    expect(asked).toHaveBeenCalledWith({ id: 'a' });
  });

  it('turns what a handler throws into a problem and a line in the log', async () => {
    const { answered } = ask(ourPage, { id: 'a' }, async () => {
      throw new Error('out of luck');
    });
    expect(await answered).toEqual({
      ok: false,
      error: { problem: 'internal', detail: 'out of luck' },
    });
    expect(lines).toEqual(['answering corpus.forgetRecent']);
  });
});
