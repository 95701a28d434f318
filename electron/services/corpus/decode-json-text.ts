import { isUtf8 } from 'node:buffer';

const byteOrderMark = '\ufeff';

/**
 * The text of a JSON file's bytes; a byte order mark that an editor left is not part of it.
 * @returns `null` where the bytes are not strict UTF-8.
 */
export function decodeJsonText(bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return null;
  const text = bytes.toString('utf8');
  return text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;
}
