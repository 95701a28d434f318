import { ipcMain } from 'electron';
import type { PackedAnswers } from '../../shared/contract/bridge';
import type { PackedChannel, RequestChannel } from '../../shared/contract/channels';
import { type RequestOf, type ResponseOf, requests } from '../../shared/contract/contract';
import { packAnnotations } from '../../shared/contract/pack-annotations';
import { packCopies } from '../../shared/contract/pack-copies';
import { packOpened } from '../../shared/contract/pack-opened';
import { fail, type Result } from '../../shared/model/result';
import type { Log } from '../app/log';
import { appOrigin } from '../security/trusted-url';

/** Answers a request that has been checked. */
export type Handler<C extends RequestChannel> = (
  request: RequestOf<C>,
) => Promise<Result<ResponseOf<C>>>;

/** What is looked at of a message's sender. */
export interface Sender {
  readonly senderFrame: { readonly origin: string } | null;
  readonly sender: { readonly mainFrame: unknown };
}

/** How large answers are made ready to cross. */
const packers: {
  readonly [C in PackedChannel]: (answered: Result<ResponseOf<C>>) => PackedAnswers[C];
} = {
  'document.open': packOpened,
  'document.openSidecars': JSON.stringify,
  'corpus.openFiles': JSON.stringify,
  'annotations.list': packAnnotations,
  'copies.find': packCopies,
  'copies.recall': packCopies,
  'copies.said': JSON.stringify,
  'copies.texts': JSON.stringify,
};

/** Opens one channel to the page. This file is the only one that may: nothing goes past the checks. */
export function handle<C extends RequestChannel>(channel: C, handler: Handler<C>, log: Log): void {
  // Of this channel's own type; the checker loses it where it indexes by a parameter.
  const pack = (packers as Partial<Record<RequestChannel, (answered: never) => unknown>>)[channel];
  ipcMain.handle(channel, async (event, request: unknown) => {
    const answered = await answer(channel, handler, log, event, request);
    return pack === undefined ? answered : pack(answered as never);
  });
}

/**
 * Closes channels that are not ours: electron-store opens one for its own use in pages, past the
 * checks, and we use it in this process only.
 */
export function closeOtherChannels(): void {
  ipcMain.removeAllListeners();
}

/** Checks who asks and what, lets the handler answer, and answers in its place where it can't. */
export async function answer<C extends RequestChannel>(
  channel: C,
  handler: Handler<C>,
  log: Log,
  sender: Sender,
  request: unknown,
): Promise<Result<ResponseOf<C>>> {
  if (!isOurPage(sender)) return refused(channel, 'not from the page of the app', log);
  const parsed = requests[channel].request.safeParse(request);
  if (!parsed.success) return refused(channel, placesOf(parsed.error), log);
  try {
    // `data` is of the channel's own type; the checker loses it where it indexes by a parameter.
    return await handler(parsed.data as RequestOf<C>);
  } catch (error) {
    log.error(`answering ${channel}`, error);
    return fail('internal', undefined, error instanceof Error ? error.message : channel);
  }
}

/** Only the top frame of our own page: not a frame inside it, not a page of anybody else. */
function isOurPage(event: Sender): boolean {
  try {
    const frame = event.senderFrame;
    return frame === event.sender.mainFrame && frame?.origin === appOrigin;
  } catch {
    // A frame that is gone throws when it is looked at.
    return false;
  }
}

function refused(channel: RequestChannel, reason: string, log: Log) {
  log.warn(`refused ${channel}: ${reason}`);
  return fail('bad-request', undefined, `${channel}: ${reason}`);
}

/** Which places of a request are wrong; their values may be somebody's text. */
function placesOf(error: { issues: readonly { path: readonly PropertyKey[]; code: string }[] }) {
  const places = error.issues.map(
    ({ path, code }) => `${path.map(String).join('.') || '.'} ${code}`,
  );
  return places.slice(0, 5).join(', ');
}
