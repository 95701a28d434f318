import type { Encoding } from '../model/sidecar';

/** Article text with what is needed to write its bytes again. */
export interface DecodedText {
  /** The decoded bytes without the BOM, otherwise exact: line ends and all. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Tells which legacy Arabic encoding bytes that are not UTF-8 are in. */
export type LegacyDetector = (bytes: Uint8Array) => 'windows-1256' | 'iso-8859-6';

const boms: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The byte order mark of an encoding; empty where it has none. */
export function bomBytes(encoding: Encoding): readonly number[] {
  return boms.find((bom) => bom.encoding === encoding)?.bytes ?? [];
}

function findBom(bytes: Uint8Array) {
  return boms.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
}

/** Decodes strictly; `null` where a byte sequence is not valid in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a decoded string can be an article. Control characters other than tab, line ends, form
 * feed and the old end-of-file mark do not occur in text; more than a stray few mean binary data.
 */
function looksLikeText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return false;
    const isHarmless = (unit >= 9 && unit <= 13) || unit === 0x1a || unit >= 0x20;
    if (!isHarmless || unit === 0xfffd) controls += 1;
  }
  return controls * 100 <= text.length;
}

/**
 * Decodes the bytes of an article: byte order mark, then strict UTF-8, then a legacy encoding by
 * detection. An override replaces the guess, but a byte order mark still is not part of the text.
 * @param bytes the whole file.
 * @param options.override the team's decision for this file, from the codebook.
 * @returns the text, or `null` where the bytes are not text in that encoding.
 */
export function decodeArticle(
  bytes: Uint8Array,
  options: { override?: Encoding | undefined; detectLegacy: LegacyDetector },
): DecodedText | null {
  const mark = findBom(bytes);
  const encoding = options.override ?? mark?.encoding;
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return acceptText(utf8, 'utf-8', false);
  // A zero byte never occurs in the legacy encodings' text, and detection always answers something.
  if (bytes.includes(0)) return null;
  return decodeAs(bytes, options.detectLegacy(bytes));
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  const mark = findBom(bytes);
  const bom = mark?.encoding === encoding;
  const text = decodeStrictly(bom ? bytes.subarray(mark.bytes.length) : bytes, encoding);
  return text === null ? null : acceptText(text, encoding, bom);
}

function acceptText(text: string, encoding: Encoding, bom: boolean): DecodedText | null {
  return looksLikeText(text) ? { text, encoding, bom } : null;
}
