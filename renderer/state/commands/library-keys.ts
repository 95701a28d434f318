import type { KeyBinding } from '../keys';
import { ctrl, key } from './command';

/** Keys that a part of the page runs itself while it has the focus; no commands of the window. */
export interface LocalKeys {
  readonly id: string;
  readonly keys: readonly KeyBinding[];
}

const shift = { shift: true };

/** Keys of the library's table, by what they do to its rows. */
export const libraryKeys = {
  move: [key('ArrowUp'), key('ArrowDown')],
  choose: [key(' ')],
  extend: [key('ArrowUp', shift), key('ArrowDown', shift)],
  all: [key('a', ctrl)],
  none: [key('Escape')],
  open: [key('Enter')],
  find: [key('/')],
} as const satisfies Readonly<Record<string, readonly KeyBinding[]>>;

/** The same, as lines for the list of all keys. */
export const libraryKeyLines: readonly LocalKeys[] = Object.entries(libraryKeys).map(
  ([id, keys]) => ({ id, keys }),
);
