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

/** Keys of an American keyboard that write a sign there and a letter on Arabic 101. */
const signKeys: Readonly<Record<string, { readonly sign: string; readonly arabic: string }>> = {
  Slash: { sign: '/', arabic: 'ظ' },
  Period: { sign: '.', arabic: 'ز' },
  Comma: { sign: ',', arabic: 'و' },
  Semicolon: { sign: ';', arabic: 'ك' },
};

/** Signs that Arabic layouts write differently, or that share a key with another one. */
const signs: Readonly<Record<string, string>> = { '؟': '?', '،': ',', '؛': ';', '=': '+', _: '-' };

/** ASCII signs, which are meant wherever a layout has them; those of the digit keys apart. */
const asciiSign = /^[!-/:-@[-`{-~]$/;

/** The cap of a key by its place, where the layout writes no Latin letter, digit or sign there. */
function capOf(key: string, code: string): string {
  const cap = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  if (cap !== undefined) return cap.toLowerCase();
  const isArabic = /^\p{Script=Arabic}+$/u.test(key);
  return isArabic ? (signKeys[code]?.sign ?? key) : key;
}

/**
 * The key that was meant: by `event.key` where that is a Latin letter, a digit or a sign, by
 * `event.code` where the layout writes something else there (Arabic 101, the digit row of AZERTY).
 */
export function pressedKey({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  // Arabic 101 writes its comma and semicolon with Shift on letter keys, of which the letter is meant.
  const isShiftedLetter = /^[،؛]$/.test(key) && code.startsWith('Key');
  if (key in signs && !isShiftedLetter) return signs[key] as string;
  const isDigitKey = code.startsWith('Digit') && !/^[?+\-/]$/.test(key);
  return asciiSign.test(key) && !isDigitKey ? key : capOf(key, code);
}

/**
 * Whether the digit of a key was meant though the layout writes a sign there: on AZERTY the keys of
 * 6 and 8 write `-` and `_`, which are commands of their own only with Ctrl.
 */
function isDigitKey(binding: KeyBinding, { key, code }: KeyPress): boolean {
  return /^\d$/.test(binding.key) && code === `Digit${binding.key}` && !/^[a-z0-9]$/i.test(key);
}

/** Whether an event is this binding. Shift counts for letters and named keys, not for signs: layouts differ. */
export function matchesKey(binding: KeyBinding, event: KeyPress): boolean {
  if (pressedKey(event) !== binding.key && !isDigitKey(binding, event)) return false;
  const isCtrl = event.ctrlKey || event.metaKey;
  const isSign = /^[?+\-./,;]$/.test(binding.key);
  const isShiftRight = isSign || event.shiftKey === (binding.shift ?? false);
  return (
    isCtrl === (binding.ctrl ?? false) && event.altKey === (binding.alt ?? false) && isShiftRight
  );
}

/** What stands on a key on Arabic 101, where that differs from the Latin cap. */
function arabicCap(key: string): string | null {
  if (key === '?') return '؟';
  const sign = Object.values(signKeys).find((one) => one.sign === key);
  return sign?.arabic ?? arabicCaps[key] ?? null;
}

/** What stands on the key: the Latin cap, and the Arabic one where the layouts differ. */
export function keyCaps(binding: KeyBinding): { latin: string; arabic: string | null } {
  const name = binding.key === ' ' ? 'Space' : binding.key;
  const latin = name.length === 1 ? name.toUpperCase() : name;
  const modifiers = [binding.ctrl && 'Ctrl', binding.alt && 'Alt', binding.shift && 'Shift'];
  const parts = [...modifiers.filter((part): part is string => typeof part === 'string'), latin];
  const isPlain = binding.ctrl !== true && binding.alt !== true;
  return { latin: parts.join(' '), arabic: isPlain ? arabicCap(binding.key) : null };
}
