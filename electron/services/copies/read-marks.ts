import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';

/** What somebody marked as boilerplate in an article. */
export interface BoilerplateMarks {
  /** Hash of the article on which it was marked. */
  readonly sha256: string;
  /** In code points, half-open. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Most sidecars mark no boilerplate, and need not be parsed. */
const kind = Buffer.from('"boilerplate"');

/** Reads the marked boilerplate out of a sidecar; `null` where there is none, or no sidecar. */
export function readMarks(root: string, sidecarPath: string): BoilerplateMarks | null {
  const bytes = bytesOf(path.join(root, sidecarPath));
  if (bytes === null || !bytes.includes(kind)) return null;
  const parsed = parseSidecar(bytes.toString('utf8'));
  if (!parsed.ok) return null;
  const { segments, document } = parsed.value;
  const spans = segments
    .filter((segment) => segment.kind === 'boilerplate')
    .map(({ target: [position] }) => ({ start: position.start, end: position.end }));
  return { sha256: document.sha256, spans };
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // What is wrong with a sidecar is told where the folder is opened.
    return null;
  }
}
