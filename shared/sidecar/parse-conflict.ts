import type { AnnotatorFile } from '../model/annotator-file';
import { splitConflict } from './conflict-markers';
import type { ParseFile } from './parse-sidecar';

/** The versions of a file between which git could not decide. */
export interface FileConflict<F extends AnnotatorFile> {
  readonly mine: F;
  readonly theirs: F;
  readonly base: F | null;
  readonly names: { readonly mine: string; readonly theirs: string };
}

export type ConflictResult<F extends AnnotatorFile> =
  | { readonly ok: true; readonly value: FileConflict<F> }
  | { readonly ok: false; readonly detail: string };

/**
 * Puts right the commas at the ends of lines. Git merges lines, and a record that is the last one on
 * one side and not on the other has its comma on one of them.
 */
function mendCommas(text: string): string {
  return text
    .replace(/,(\s*\n\s*[\]}])/g, '$1')
    .replace(/([\]}"\w])([ \t\r]*\n[ \t]*(?:"[^"\\\n]*": |\{))/gm, '$1,$2');
}

function parseSide<F extends AnnotatorFile>(text: string, parse: ParseFile<F>): F | string {
  const strict = parse(text);
  if (strict.ok) return strict.value;
  const mended = parse(mendCommas(text));
  return mended.ok ? mended.value : `${strict.reason}: ${strict.detail}`;
}

/** Reads both sides of a file in which git left conflict markers, each with `parse`. */
export function parseConflict<F extends AnnotatorFile>(
  text: string,
  parse: ParseFile<F>,
): ConflictResult<F> {
  const sides = splitConflict(text);
  if (sides === null) return { ok: false, detail: 'the markers do not pair up' };
  const mine = parseSide(sides.ours, parse);
  const theirs = parseSide(sides.theirs, parse);
  if (typeof mine === 'string') return { ok: false, detail: `first side: ${mine}` };
  if (typeof theirs === 'string') return { ok: false, detail: `second side: ${theirs}` };
  const base = sides.base === null ? null : parseSide(sides.base, parse);
  const names = { mine: sides.names.ours, theirs: sides.names.theirs };
  return { ok: true, value: { mine, theirs, base: typeof base === 'string' ? null : base, names } };
}
