import type { Span, Utf16Offset } from '../model/span';

/**
 * How a character acts on a line: `space` takes room, `plain` joins, parts or breaks, `ltr` and
 * `rtl` set a direction, `end` ends one.
 */
export type InvisibleKind = 'space' | 'plain' | 'ltr' | 'rtl' | 'end';

/** By code point: the short name in small letters, as in the Unicode names list, and what it does. */
const characters = {
  '\u00a0': ['nbsp', 'space'],
  '\u00ad': ['shy', 'plain'],
  '\u061c': ['alm', 'rtl'],
  '\u200b': ['zwsp', 'plain'],
  '\u200c': ['zwnj', 'plain'],
  '\u200d': ['zwj', 'plain'],
  '\u200e': ['lrm', 'ltr'],
  '\u200f': ['rlm', 'rtl'],
  '\u202a': ['lre', 'ltr'],
  '\u202b': ['rle', 'rtl'],
  '\u202c': ['pdf', 'end'],
  '\u202d': ['lro', 'ltr'],
  '\u202e': ['rlo', 'rtl'],
  '\u202f': ['nnbsp', 'space'],
  '\u2060': ['wj', 'plain'],
  '\u2061': ['operator', 'plain'],
  '\u2062': ['operator', 'plain'],
  '\u2063': ['operator', 'plain'],
  '\u2064': ['operator', 'plain'],
  '\u2065': ['unassigned', 'plain'],
  '\u2066': ['lri', 'ltr'],
  '\u2067': ['rli', 'rtl'],
  '\u2068': ['fsi', 'plain'],
  '\u2069': ['pdi', 'end'],
  '\ufeff': ['bom', 'plain'],
} as const satisfies Readonly<Record<string, readonly [name: string, kind: InvisibleKind]>>;

type Sign = keyof typeof characters;
export type InvisibleName = (typeof characters)[Sign][0];

/** A character that nobody sees, and where it stands. */
export interface Invisible {
  /** All of them are one UTF-16 unit long. */
  readonly at: Utf16Offset;
  readonly name: InvisibleName;
  readonly kind: InvisibleKind;
  /** As `U+200F`. */
  readonly code: string;
}

const anyInvisible = /\u00a0|\u00ad|\u061c|[\u200b-\u200f]|[\u202a-\u202f]|[\u2060-\u2069]|\ufeff/g;

/**
 * Finds the characters that leave no ink in a stretch of text: hard spaces, soft hyphens, joiners
 * and the controls of direction (Unicode Standard, chapter 23). Plain spaces, tabs and line ends are
 * not among them, nor is tatweel, which one sees.
 * @param within the stretch to look through, in UTF-16 units.
 * @returns them in order of the text, at offsets of the whole text.
 */
export function findInvisibles(text: string, within: Span): Invisible[] {
  const found: Invisible[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(anyInvisible)) {
    const sign = match[0] as Sign;
    const [name, kind] = characters[sign];
    const hex = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    found.push({ at: (within.start + match.index) as Utf16Offset, name, kind, code: `U+${hex}` });
  }
  return found;
}
