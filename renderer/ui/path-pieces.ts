/** A file's name as it may be shortened: the head gives way, the tail and the suffix stay. */
export interface NamePieces {
  readonly head: string;
  /** What tells names of one kind apart, such as a date or a number; '' where nothing does. */
  readonly tail: string;
  /** Each with its dot: `.txt`, or `.txt`, `.نورة`, `.ann`, `.json`; none where the name has none. */
  readonly suffixes: readonly string[];
}

/** So many folders are shown; of deeper ones the middle is left out. */
const folderLimit = 3;

/** What follows the name behind dots, without the spaces that a title has. */
const allSuffixes = /(?<=.)(?:\.[^.\s]{1,16})+$/u;

/** The last piece of a name, with the sign before it: `-0311`. */
const lastPiece = /^(.+)([-_. ][^-_. ]{1,10})$/u;

/** Letters that do not join may be cut anywhere. */
const lastLetters = /^([ -~]{4,})([ -~]{6})$/;

/** Takes a file's name apart. The pieces, put together again, are the name. */
export function namePieces(name: string): NamePieces {
  const suffix = allSuffixes.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - suffix.length);
  const [, head = stem, tail = ''] = lastPiece.exec(stem) ?? lastLetters.exec(stem) ?? [];
  return { head, tail, suffixes: suffix.match(/\.[^.]+/gu) ?? [] };
}

/** The folders to show, each with a key of its own; a gap stands for those left out. */
export function shownFolders(folders: readonly string[]): { name: string; key: string }[] {
  const all = folders.map((name, depth) => ({ name, key: `${depth}/${name}` }));
  const gap = { name: '…', key: 'gap' };
  return all.length <= folderLimit ? all : [...all.slice(0, 2), gap, ...all.slice(-1)];
}

/**
 * A name that starts in Arabic is cut at its left end where room is short, any other at its right;
 * the suffix stands to the right of both.
 */
export function directionOfName(name: string): 'ltr' | 'rtl' {
  return /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name) ? 'rtl' : 'ltr';
}
