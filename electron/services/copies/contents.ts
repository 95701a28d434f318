import { type Encoding, encodings } from '../../../shared/model/sidecar';

/**
 * Of each article the hash of its bytes (SHA-256) and how they were decoded: `contentFields` numbers,
 * all 0 where it could not be read.
 */
export type Contents = Uint32Array;

const hashFields = 8;
export const contentFields = hashFields + 1;

/** Notes the content of an article. @param sha256 in hexadecimal; empty where it could not be read. */
export function setContent(
  contents: Contents,
  article: number,
  sha256: string,
  override: Encoding | null,
): void {
  const row = contents.subarray(article * contentFields, (article + 1) * contentFields);
  row.fill(0);
  if (sha256 === '') return;
  new Uint8Array(row.buffer, row.byteOffset, hashFields * 4).set(Buffer.from(sha256, 'hex'));
  row[hashFields] = override === null ? 0 : encodings.indexOf(override) + 1;
}

/** Whether an article could be read. */
export function isReadable(contents: Contents, article: number): boolean {
  const first = article * contentFields;
  for (let at = first; at < first + hashFields; at += 1) if (contents[at] !== 0) return true;
  return false;
}

/** The team's decision on how an article is decoded. */
export function overrideAt(contents: Contents, article: number): Encoding | null {
  const number = contents[article * contentFields + hashFields] as number;
  return encodings[number - 1] ?? null;
}

/** Whether two articles have the same bytes, decoded alike; what can't be read is all alike. */
export function areSame(x: Contents, articleOfX: number, y: Contents, articleOfY: number): boolean {
  const [inX, inY] = [articleOfX * contentFields, articleOfY * contentFields];
  for (let at = 0; at < contentFields; at += 1) if (x[inX + at] !== y[inY + at]) return false;
  return true;
}

/** The hash of an article in hexadecimal; empty where it could not be read. */
export function sha256At(contents: Contents, article: number): string {
  if (!isReadable(contents, article)) return '';
  const { buffer, byteOffset } = contents;
  const from = byteOffset + article * contentFields * contents.BYTES_PER_ELEMENT;
  return Buffer.from(buffer, from, hashFields * contents.BYTES_PER_ELEMENT).toString('hex');
}
