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
    ['ظ on Arabic 101 is the key of the slash', 'ظ', 'Slash', '/'],
    ['/ on AZERTY is Shift and the key of the full stop', '/', 'Period', '/'],
    ['/ on Arabic 101 is Shift and the key of L', '/', 'KeyL', '/'],
    ['! on AZERTY lies where the slash is elsewhere', '!', 'Slash', '!'],
    ['ز on Arabic 101 is the key of the full stop', 'ز', 'Period', '.'],
    ['m on AZERTY lies where the semicolon is', 'm', 'Semicolon', 'm'],
    [', on AZERTY lies where M is, and is no m', ',', 'KeyM', ','],
    ['w on AZERTY lies where Z is', 'w', 'KeyZ', 'w'],
    ['z on AZERTY lies where W is', 'z', 'KeyW', 'z'],
    ['q on AZERTY lies where A is', 'q', 'KeyA', 'q'],
    ['ص on Arabic 101 is the key of W', 'ص', 'KeyW', 'w'],
    ['لا on Arabic 101 is the key of B', 'لا', 'KeyB', 'b'],
    ['ـ is what Arabic 101 writes with Shift J', 'ـ', 'KeyJ', 'j'],
    ['، is what Arabic 101 writes with Shift K', '،', 'KeyK', 'k'],
    ['the tanween is what Arabic 101 writes with Shift R', 'ٌ', 'KeyR', 'r'],
    ['( on AZERTY is the key of 5', '(', 'Digit5', '5'],
    ['à on AZERTY is the key of 0', 'à', 'Digit0', '0'],
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
    expect(matchesKey({ key: '/' }, press('/', 'Period', { shiftKey: true }))).toBe(true);
    const period = { key: '.', alt: true };
    expect(matchesKey(period, press('.', 'Comma', { shiftKey: true, altKey: true }))).toBe(true);
    expect(matchesKey(period, press('ز', 'Period', { altKey: true }))).toBe(true);
  });
});

describe('what stands on the key', () => {
  it('shows both caps where they differ', () => {
    expect(keyCaps({ key: 'c' })).toEqual({ latin: 'C', arabic: 'ؤ' });
    expect(keyCaps({ key: '1' })).toEqual({ latin: '1', arabic: null });
    expect(keyCaps({ key: ' ' })).toEqual({ latin: 'Space', arabic: null });
    expect(keyCaps({ key: '/' })).toEqual({ latin: '/', arabic: 'ظ' });
    expect(keyCaps({ key: 'j', shift: true })).toEqual({ latin: 'Shift J', arabic: 'ت' });
    expect(keyCaps({ key: 'z', ctrl: true, shift: true })).toEqual({
      latin: 'Ctrl Shift Z',
      arabic: null,
    });
  });
});
