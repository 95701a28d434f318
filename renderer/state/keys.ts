/** A key with its modifiers. `ctrl` is the Command key on a Mac. */
export interface KeyBinding {
  /** A Latin letter in lower case, a digit, a sign, or a name such as `Enter` or `ArrowDown`. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** What is needed of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/** The letters of the Arabic 101 layout by the Latin cap of the same key. */
const arabicCaps: Readonly<Record<string, string>> = {
  q: 'ض',
  w: 'ص',
  e: 'ث',
  r: 'ق',
  t: 'ف',
  y: 'غ',
  u: 'ع',
  i: 'ه',
  o: 'خ',
  p: 'ح',
  a: 'ش',
  s: 'س',
  d: 'ي',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  j: 'ت',
  k: 'ن',
  l: 'م',
  z: 'ئ',
  x: 'ء',
  c: 'ؤ',
  v: 'ر',
  b: 'لا',
  n: 'ى',
  m: 'ة',
};

/** Signs that Arabic layouts write differently, or that share a key with another one. */
const signs: Readonly<Record<string, string>> = { '؟': '?', '=': '+', _: '-' };

/**
 * The key that was meant: by `event.key` where that is a Latin letter or digit, by `event.code`
 * where the layout writes something else there (Arabic 101, the digit row of AZERTY).
 */
export function pressedKey({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  if (key in signs) return signs[key] as string;
  const cap = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  const isSign = /^[?+\-/]$/.test(key);
  return cap === undefined || isSign ? key : cap.toLowerCase();
}

/**
 * Whether the digit of a key was meant though the layout writes a sign there: on AZERTY the keys of
 * 6 and 8 write `-` and `_`, which are commands of their own only with Ctrl.
 */
function isDigitKey(binding: KeyBinding, { key, code }: KeyPress): boolean {
  return /^\d$/.test(binding.key) && code === `Digit${binding.key}` && !/^[a-z0-9]$/i.test(key);
}

/** Whether an event is this binding. Shift counts for named keys and with Ctrl, not for signs. */
export function matchesKey(binding: KeyBinding, event: KeyPress): boolean {
  if (pressedKey(event) !== binding.key && !isDigitKey(binding, event)) return false;
  const isCtrl = event.ctrlKey || event.metaKey;
  const isSign = /^[?+-]$/.test(binding.key);
  const isShiftRight = isSign || event.shiftKey === (binding.shift ?? false);
  return (
    isCtrl === (binding.ctrl ?? false) && event.altKey === (binding.alt ?? false) && isShiftRight
  );
}

/** What stands on the key: the Latin cap, and the Arabic one where the layouts differ. */
export function keyCaps(binding: KeyBinding): { latin: string; arabic: string | null } {
  const latin = binding.key.length === 1 ? binding.key.toUpperCase() : binding.key;
  const modifiers = [binding.ctrl && 'Ctrl', binding.alt && 'Alt', binding.shift && 'Shift'];
  const parts = [...modifiers.filter((part): part is string => typeof part === 'string'), latin];
  const hasModifier = parts.length > 1;
  const arabic = hasModifier ? null : (arabicCaps[binding.key] ?? null);
  return { latin: parts.join(' '), arabic: binding.key === '?' ? '؟' : arabic };
}
