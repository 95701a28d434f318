import type { KeyBinding } from '../keys';
import { ctrl, key } from './command';

/** Keys that the table of claims runs itself while it has the focus. */
export const claimKeys = {
  choose: [key(' ')],
  all: [key('a', ctrl)],
  none: [key('Escape')],
  open: [key('Enter')],
  find: [key('/')],
} as const satisfies Readonly<Record<string, readonly KeyBinding[]>>;
