import type { Sidecar } from '../model/sidecar';
import { splitConflict } from './conflict-markers';
import { parseSidecar } from './parse-sidecar';

/** The versions of a sidecar between which git could not decide. */
export interface SidecarConflict {
  readonly mine: Sidecar;
  readonly theirs: Sidecar;
  readonly base: Sidecar | null;
  readonly names: { readonly mine: string; readonly theirs: string };
}

export type ConflictResult =
  | { readonly ok: true; readonly value: SidecarConflict }
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

function parseSide(text: string): Sidecar | string {
  const strict = parseSidecar(text);
  if (strict.ok) return strict.value;
  const mended = parseSidecar(mendCommas(text));
  return mended.ok ? mended.value : `${strict.reason}: ${strict.detail}`;
}

/** Reads both sides of a sidecar in which git left conflict markers. */
export function parseConflict(text: string): ConflictResult {
  const sides = splitConflict(text);
  if (sides === null) return { ok: false, detail: 'the markers do not pair up' };
  const mine = parseSide(sides.ours);
  const theirs = parseSide(sides.theirs);
  if (typeof mine === 'string') return { ok: false, detail: `first side: ${mine}` };
  if (typeof theirs === 'string') return { ok: false, detail: `second side: ${theirs}` };
  const base = sides.base === null ? null : parseSide(sides.base);
  const names = { mine: sides.names.ours, theirs: sides.names.theirs };
  return { ok: true, value: { mine, theirs, base: typeof base === 'string' ? null : base, names } };
}
