import { describe, expect, it } from 'vitest';
import { keyCaps, matchesKey, pressedKey } from './keys';

function press(key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code, ...none, ...modifiers };
}

describe('the key that was meant', () => {
  it.each([
    ['c on a Latin layout', 'c', 'KeyC', 'c'],
    ['ؤ on Arabic 101 is the key of C', 'ؤ', 'KeyC', 'c'],
    ['a on AZERTY lies where Q is, and is a', 'a', 'KeyQ', 'a'],
    ['& on AZERTY is the key of 1', '&', 'Digit1', '1'],
    ['an Arabic-Indic one is the key of 1', '١', 'Digit1', '1'],
    ['the Arabic question mark', '؟', 'Slash', '?'],
    ['plus without shift', '=', 'Equal', '+'],
    ['a named key', 'Delete', 'Delete', 'Delete'],
  ])('%s', (_case, key, code, meant) => {
    expect(pressedKey({ key, code })).toBe(meant);
  });
});

describe('matching a binding', () => {
  it('wants exactly its modifiers', () => {
    const undo = { key: 'z', ctrl: true };
    expect(matchesKey(undo, press('z', 'KeyZ', { ctrlKey: true }))).toBe(true);
    expect(matchesKey(undo, press('ئ', 'KeyZ', { ctrlKey: true }))).toBe(true);
    expect(matchesKey(undo, press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matchesKey(undo, press('z', 'KeyZ'))).toBe(false);
    expect(matchesKey({ key: '1' }, press('1', 'Digit1', { altKey: true }))).toBe(false);
  });

  it('takes the digit row of AZERTY, whatever it writes', () => {
    for (const [key, digit] of [
      ['&', '1'],
      ['-', '6'],
      ['_', '8'],
    ] as const) {
      expect(matchesKey({ key: digit }, press(key, `Digit${digit}`))).toBe(true);
    }
    expect(matchesKey({ key: '6' }, press('-', 'Minus'))).toBe(false);
    expect(matchesKey({ key: '6' }, press('7', 'Digit6'))).toBe(false);
  });

  it('does not ask how a sign is typed', () => {
    expect(matchesKey({ key: '?' }, press('؟', 'Slash', { shiftKey: true }))).toBe(true);
    expect(matchesKey({ key: '?' }, press('?', 'KeyM', { shiftKey: true }))).toBe(true);
  });
});

describe('what stands on the key', () => {
  it('shows both caps where they differ', () => {
    expect(keyCaps({ key: 'c' })).toEqual({ latin: 'C', arabic: 'ؤ' });
    expect(keyCaps({ key: '1' })).toEqual({ latin: '1', arabic: null });
    expect(keyCaps({ key: 'z', ctrl: true, shift: true })).toEqual({
      latin: 'Ctrl Shift Z',
      arabic: null,
    });
  });
});
