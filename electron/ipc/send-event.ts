import type { WebContents } from 'electron';
import type { EventChannel } from '../../shared/contract/channels';
import type { EventOf } from '../../shared/contract/contract';

/** Tells the page some news. */
export type SendEvent = <C extends EventChannel>(channel: C, event: EventOf<C>) => void;

/** Sends events to the page there is at that moment; without one, there is nobody to tell. */
export function createEventSender(page: () => WebContents | null): SendEvent {
  return (channel, event) => {
    const contents = page();
    if (contents !== null && !contents.isDestroyed()) contents.send(channel, event);
  };
}
