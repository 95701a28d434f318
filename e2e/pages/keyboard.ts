import { expect, type Page } from '@playwright/test';

/** A keyboard as the system sends it: what each key writes, and where it lies on an American one. */
export interface Layout {
  readonly name: string;
  /** By the cap that the app shows: what the layout writes, and the place of the key. */
  readonly keys: Readonly<Record<string, readonly [key: string, code: string, shift?: 'shift']>>;
}

/** Arabic 101, as Windows and Linux have it. */
export const arabic101: Layout = {
  name: 'Arabic 101',
  keys: {
    '0': ['٠', 'Digit0'],
    '1': ['١', 'Digit1'],
    '2': ['٢', 'Digit2'],
    '3': ['٣', 'Digit3'],
    '4': ['٤', 'Digit4'],
    '/': ['ظ', 'Slash'],
    '?': ['؟', 'Slash', 'shift'],
    a: ['ش', 'KeyA'],
    A: ['ِ', 'KeyA', 'shift'],
    c: ['ؤ', 'KeyC'],
    e: ['ث', 'KeyE'],
    E: ['ُ', 'KeyE', 'shift'],
    j: ['ت', 'KeyJ'],
    J: ['ـ', 'KeyJ', 'shift'],
    k: ['ن', 'KeyK'],
    n: ['ى', 'KeyN'],
    o: ['خ', 'KeyO'],
    q: ['ض', 'KeyQ'],
    r: ['ق', 'KeyR'],
    s: ['س', 'KeyS'],
    u: ['ع', 'KeyU'],
    U: ['÷', 'KeyU', 'shift'],
    R: ['ٌ', 'KeyR', 'shift'],
    w: ['ص', 'KeyW'],
    x: ['ء', 'KeyX'],
    y: ['غ', 'KeyY'],
    z: ['ئ', 'KeyZ'],
  },
};

/** French AZERTY. */
export const azerty: Layout = {
  name: 'AZERTY',
  keys: {
    '0': ['à', 'Digit0'],
    '1': ['&', 'Digit1'],
    '2': ['é', 'Digit2'],
    '3': ['"', 'Digit3'],
    '4': ["'", 'Digit4'],
    '/': ['/', 'Period', 'shift'],
    '?': ['?', 'KeyM', 'shift'],
    a: ['a', 'KeyQ'],
    A: ['A', 'KeyQ', 'shift'],
    c: ['c', 'KeyC'],
    e: ['e', 'KeyE'],
    E: ['E', 'KeyE', 'shift'],
    j: ['j', 'KeyJ'],
    J: ['J', 'KeyJ', 'shift'],
    k: ['k', 'KeyK'],
    o: ['o', 'KeyO'],
    r: ['r', 'KeyR'],
    s: ['s', 'KeyS'],
    u: ['u', 'KeyU'],
    U: ['U', 'KeyU', 'shift'],
    R: ['R', 'KeyR', 'shift'],
    w: ['w', 'KeyZ'],
    x: ['x', 'KeyX'],
    y: ['y', 'KeyY'],
    z: ['z', 'KeyW'],
  },
};

const ctrlBit = 2;
const shiftBit = 8;

/** Fingers on a keyboard of some layout; keys go all the way through Chromium. */
export class KeyboardOf {
  constructor(
    private readonly page: Page,
    private readonly layout: Layout,
  ) {}

  /** Presses the key that carries a cap, with Ctrl if wanted. */
  async press(cap: string, options: { ctrl?: boolean } = {}): Promise<void> {
    const [key, code, shift] = this.layout.keys[cap] ?? [];
    if (key === undefined || code === undefined) throw new Error(`no key for ${cap}`);
    const session = await this.page.context().newCDPSession(this.page);
    const isCtrl = options.ctrl === true;
    const place = code.replace(/^(?:Key|Digit)/, '');
    const common = {
      key,
      code,
      modifiers: (isCtrl ? ctrlBit : 0) + (shift === undefined ? 0 : shiftBit),
      windowsVirtualKeyCode: place.length === 1 ? place.charCodeAt(0) : 0,
    };
    const text = isCtrl ? {} : { text: key, unmodifiedText: key };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
    await session.detach();
  }

  /** Presses a key that is the same on every layout, e.g. `Control+Shift+ArrowLeft`, so many times. */
  async named(keys: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(keys);
  }

  /** Where the caret stands in the article's text, in UTF-16 units; `null` where none is drawn. */
  async caret(): Promise<number | null> {
    const caret = this.page.locator('[data-caret]');
    if ((await caret.count()) === 0) return null;
    return Number(await caret.getAttribute('data-caret'));
  }

  /** What is selected on the page right now. */
  selected(): Promise<string> {
    return this.page.evaluate(() => window.getSelection()?.toString() ?? '');
  }

  /** Walks to the start of some words: by sentences while these don't lead past it, then by words. */
  async walkTo(words: string, text: string): Promise<void> {
    const target = text.indexOf(words);
    await this.named('Control+Home');
    for (let before = -1; ; ) {
      const at = (await this.caret()) ?? 0;
      if (at > target) {
        await this.press('k');
        break;
      }
      if (at === before) break;
      before = at;
      await this.press('j');
    }
    for (let i = 0; i < 60 && ((await this.caret()) ?? 0) <= target; i += 1) {
      await this.named('Control+ArrowLeft');
    }
    await this.named('Control+ArrowRight');
    expect(await this.caret()).toBe(target);
  }

  /** Selects some words of an Arabic article, from the first to the last. */
  async selectWords(words: string, text: string): Promise<void> {
    await this.walkTo(words, text);
    for (let i = 0; i < 30 && (await this.selected()).length < words.length; i += 1) {
      await this.named('Control+Shift+ArrowLeft');
    }
    expect(await this.selected()).toBe(words);
  }
}
