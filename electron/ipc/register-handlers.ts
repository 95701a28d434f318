import { type RequestChannel, requestChannels } from '../../shared/contract/channels';
import type { Log } from '../app/log';
import { closeOtherChannels, type Handler, handle } from './handle';

/** One handler for each channel; a channel without one does not compile. */
export type Handlers = { readonly [C in RequestChannel]: Handler<C> };

/** Opens all channels to the page, and closes any other. */
export function registerHandlers(handlers: Handlers, log: Log): void {
  closeOtherChannels();
  for (const channel of requestChannels) register(channel, handlers, log);
}

function register<C extends RequestChannel>(channel: C, handlers: Handlers, log: Log): void {
  handle(channel, handlers[channel], log);
}
