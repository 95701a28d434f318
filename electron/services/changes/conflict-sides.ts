import type { Conflict, ConflictChoice, ConflictSide } from '../../../shared/model/conflict';
import type { DocumentId } from '../../../shared/model/ids';
import type { Sidecar } from '../../../shared/model/sidecar';
import { countChanges, diffSidecars } from '../../../shared/sidecar/diff-sidecars';
import { mergeSidecars } from '../../../shared/sidecar/merge-sidecars';
import { parseConflict } from '../../../shared/sidecar/parse-conflict';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';

/** Two versions of one sidecar, and what both came from. */
export interface Sides {
  readonly kind: Conflict['kind'];
  readonly mine: Sidecar;
  /** `null` where the file is gone or can't be read. */
  readonly theirs: Sidecar | null;
  readonly base: Sidecar | null;
  readonly names: { readonly mine: string; readonly theirs: string };
}

type NewId = () => string;

/** Reads both versions out of a file in which git left its markers; `null` where that can't be. */
export function sidesInFile(text: string): Sides | null {
  const parsed = parseConflict(text);
  return parsed.ok ? { kind: 'git', ...parsed.value } : null;
}

/** What a file says; of a file with git's markers, both sides joined. */
function readFileSide(text: string, newId: NewId): Sidecar | null {
  const parsed = parseSidecar(text);
  if (parsed.ok) return parsed.value;
  const sides = sidesInFile(text);
  if (sides?.theirs == null) return null;
  return mergeSidecars(sides.base, sides.mine, sides.theirs, newId).sidecar;
}

/** The window's version against the file's. @param text of the file; `null` where it is gone. */
export function sidesOnDisk(
  mine: Sidecar,
  base: Sidecar | null,
  text: string | null,
  newId: NewId,
): Sides {
  const theirs = text === null ? null : readFileSide(text, newId);
  return { kind: 'disk', mine, theirs, base, names: { mine: '', theirs: '' } };
}

function describeSide(
  name: string,
  side: Sidecar,
  base: Sidecar | null,
  other: Sidecar | null,
): ConflictSide {
  const reference = base ?? other;
  const counts = countChanges(diffSidecars(reference ?? side, side));
  return {
    name,
    annotations: side.annotations.length,
    links: side.links.length,
    ...counts,
    // Against the other side alone nobody can say that something was removed.
    removed: base === null ? 0 : counts.removed,
  };
}

/** What a person is told of two versions before they decide. */
export function describeConflict(
  sides: Sides,
  where: { documentId: DocumentId; path: string; isFileGone: boolean },
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
export function decided(sides: Sides, choice: ConflictChoice, newId: NewId): Sidecar | null {
  const { mine, theirs, base } = sides;
  if (theirs === null) return choice === 'theirs' ? null : mine;
  if (choice === 'both') return mergeSidecars(base, mine, theirs, newId).sidecar;
  const revision = Math.max(mine.revision, theirs.revision) + 1;
  return { ...(choice === 'mine' ? mine : theirs), revision };
}
