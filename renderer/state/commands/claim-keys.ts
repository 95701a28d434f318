import type { KeyBinding } from '../keys';
import { ctrl, key } from './command';
import type { LocalKeys } from './library-keys';

const shift = { shift: true };

/** Keys that the table of claims runs itself while it has the focus. */
export const claimKeys = {
  move: [key('ArrowUp'), key('ArrowDown')],
  choose: [key(' ')],
  extend: [key('ArrowUp', shift), key('ArrowDown', shift)],
  all: [key('a', ctrl)],
  none: [key('Escape')],
  open: [key('Enter')],
  find: [key('/')],
} as const satisfies Readonly<Record<string, readonly KeyBinding[]>>;

/** The same, as lines for the list of all keys. */
export const claimKeyLines: readonly LocalKeys[] = Object.entries(claimKeys).map(([id, keys]) => ({
  id,
  keys,
}));
