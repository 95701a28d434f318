import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../../platform/hash';

/** The text of a JSON file with the hash of its bytes; `null` where they are not UTF-8. */
export interface JsonText {
  readonly text: string | null;
  readonly sha256: string;
}

/**
 * Reads a JSON file as strict UTF-8; a byte order mark that an editor left is not part of the text.
 * @throws the system's error where the file can't be read.
 */
export async function readJsonText(file: string): Promise<JsonText> {
  const bytes = await readFile(file);
  const sha256 = sha256Hex(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sha256 };
  } catch {
    return { text: null, sha256 };
  }
}
