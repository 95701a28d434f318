import { type AnnotatorFile, collectionsOf, recordsOf } from '../../../shared/model/annotator-file';
import type { Conflict, ConflictChoice, ConflictSide } from '../../../shared/model/conflict';
import { countChanges, diffSidecars } from '../../../shared/sidecar/diff-sidecars';
import { mergeSidecars } from '../../../shared/sidecar/merge-sidecars';
import { parseConflict } from '../../../shared/sidecar/parse-conflict';
import type { ParseFile } from '../../../shared/sidecar/parse-sidecar';

/** Two versions of one file, and what both came from. */
export interface Sides<F extends AnnotatorFile> {
  readonly kind: Conflict['kind'];
  readonly mine: F;
  /** `null` where the file is gone or can't be read. */
  readonly theirs: F | null;
  readonly base: F | null;
  readonly names: { readonly mine: string; readonly theirs: string };
}

type NewId = () => string;

/** Reads both versions out of a file in which git left its markers; `null` where that can't be. */
export function sidesInFile<F extends AnnotatorFile>(
  text: string,
  parse: ParseFile<F>,
): Sides<F> | null {
  const parsed = parseConflict(text, parse);
  return parsed.ok ? { kind: 'git', ...parsed.value } : null;
}

/** What a file says; of a file with git's markers, both sides joined. */
function readFileSide<F extends AnnotatorFile>(
  text: string,
  parse: ParseFile<F>,
  newId: NewId,
): F | null {
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  const sides = sidesInFile(text, parse);
  if (sides?.theirs == null) return null;
  return mergeSidecars(sides.base, sides.mine, sides.theirs, newId).sidecar;
}

/** The window's version against the file's. @param text of the file; `null` where it is gone. */
export function sidesOnDisk<F extends AnnotatorFile>(
  { content: mine, base }: { readonly content: F; readonly base: F | null },
  text: string | null,
  parse: ParseFile<F>,
  newId: NewId,
): Sides<F> {
  const theirs = text === null ? null : readFileSide(text, parse, newId);
  return { kind: 'disk', mine, theirs, base, names: { mine: '', theirs: '' } };
}

function countsOf(side: AnnotatorFile): Pick<ConflictSide, 'annotations' | 'links' | 'decisions'> {
  if (side.format === 'hashiya-sidecar') {
    return { annotations: side.annotations.length, links: side.links.length, decisions: 0 };
  }
  const lists = collectionsOf(side).map((name) => recordsOf(side, name)?.length ?? 0);
  return { annotations: 0, links: 0, decisions: lists.reduce((sum, count) => sum + count, 0) };
}

function describeSide<F extends AnnotatorFile>(
  name: string,
  side: F,
  base: F | null,
  other: F | null,
): ConflictSide {
  const reference = base ?? other;
  const counts = countChanges(diffSidecars(reference ?? side, side));
  return {
    name,
    ...countsOf(side),
    ...counts,
    // Against the other side alone nobody can say that something was removed.
    removed: base === null ? 0 : counts.removed,
  };
}

/** What a person is told of two versions before they decide. */
export function describeConflict<F extends AnnotatorFile>(
  sides: Sides<F>,
  where: Pick<Conflict, 'file' | 'path' | 'isFileGone'>,
): Conflict {
  const { kind, mine, theirs, base, names } = sides;
  let copies = 0;
  if (theirs !== null) {
    copies = mergeSidecars(base, mine, theirs, () => `copy-${copies++}`).keptTwice.length;
  }
  return {
    ...where,
    kind,
    mine: describeSide(names.mine, mine, base, theirs),
    theirs: theirs === null ? null : describeSide(names.theirs, theirs, base, mine),
    keptTwice: copies,
  };
}

/**
 * What is to be written after a person decided, its revision above that of both sides.
 * @returns `null` where the other version was chosen and there is none.
 */
export function decided<F extends AnnotatorFile>(
  sides: Sides<F>,
  choice: ConflictChoice,
  newId: NewId,
): F | null {
  const { mine, theirs, base } = sides;
  if (theirs === null) return choice === 'theirs' ? null : mine;
  if (choice === 'both') return mergeSidecars(base, mine, theirs, newId).sidecar;
  const revision = Math.max(mine.revision, theirs.revision) + 1;
  return { ...(choice === 'mine' ? mine : theirs), revision };
}
