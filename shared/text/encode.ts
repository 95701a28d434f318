import type { Encoding } from '../model/sidecar';
import { bomBytes } from './decode';

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

/** Tables are the same for every article; building one costs 256 decodings. */
const tables = new Map<Encoding, ReadonlyMap<string, number>>();

/** Character → byte of a single-byte encoding, by decoding every byte once. */
function singleByteTable(encoding: Encoding): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 255; byte >= 0; byte -= 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\ufffd') table.set(character, byte);
  }
  tables.set(encoding, table);
  return table;
}

function encodeSingleByte(text: string, encoding: Encoding): Uint8Array | null {
  const table = singleByteTable(encoding);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const byte = table.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}

function encodeBody(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return encodeUtf16(text, true);
  if (encoding === 'utf-16be') return encodeUtf16(text, false);
  return encodeSingleByte(text, encoding);
}

/**
 * Writes article text as bytes: the inverse of `decodeArticle`.
 * @returns the bytes of the file, or `null` where the encoding lacks a character of the text.
 */
export function encodeArticle(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  const body = encodeBody(text, encoding);
  if (body === null || !bom) return body;
  const mark = bomBytes(encoding);
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}
