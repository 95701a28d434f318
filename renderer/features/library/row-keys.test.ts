import { describe, expect, it } from 'vitest';
import { type RowPlace, rowIntent } from './row-keys';

const plain = {
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};
const place: RowPlace = { from: 5, last: 9, page: 4 };

function press(key: string, rest: Partial<typeof plain> = {}, at: RowPlace = place) {
  return rowIntent({ ...plain, ...rest, key }, at);
}

describe('keys on the library’s rows', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 9],
    ['PageUp', 1],
    ['Home', 0],
    ['End', 9],
  ])('%s moves to %i', (key, to) => {
    expect(press(key)).toEqual({ kind: 'move', to, isExtending: false });
  });

  it('starts at the first row where none is focused', () => {
    expect(press('ArrowDown', {}, { ...place, from: -1 })).toMatchObject({ to: 0 });
    expect(press('ArrowUp', {}, { ...place, from: -1 })).toMatchObject({ to: 0 });
  });

  it('extends the choice with Shift', () => {
    expect(press('ArrowDown', { shiftKey: true })).toMatchObject({ to: 6, isExtending: true });
  });

  it('chooses all by the letter where it is a Latin one, else by the place of the key', () => {
    expect(press('ش', { ctrlKey: true, code: 'KeyA' })).toEqual({ kind: 'choose-all' });
    expect(press('a', { ctrlKey: true, code: 'KeyQ' })).toEqual({ kind: 'choose-all' });
    expect(press('q', { ctrlKey: true, code: 'KeyA' })).toBeNull();
  });

  it('chooses, opens and clears with the plain keys', () => {
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('Escape')).toEqual({ kind: 'choose-none' });
  });

  it('leaves everything else to the window', () => {
    expect(press('l')).toBeNull();
    expect(press('ArrowDown', { altKey: true })).toBeNull();
    expect(press('k', { ctrlKey: true, code: 'KeyK' })).toBeNull();
  });
});
