import { type CarriedPlace, isSure } from '../../../shared/copies/carry-annotations';
import type { Annotation } from '../../../shared/model/annotation';
import type { Dismissal } from '../../../shared/model/corpus-file';
import type { DocumentId, RecordId } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { AppState } from '../app-state';
import { type OpenCopies, openCopiesOf, type ReadCopy } from '../copies/known-copies';
import { carriersOf } from '../copies/open-copies';
import type { OpenDocument } from '../open-document';
import type { PlacedAnnotation } from '../placement';
import { annotationKey, type Kin, kinIn, kinOf } from './origins';
import { sourceSpan } from './source-span';

/** Somebody's annotation on a copy, proposed for the open article. Nothing of it is stored. */
export interface Ghost {
  /** As it would stand here: with an id of its own, and the place in the open article. */
  readonly entry: PlacedAnnotation;
  readonly source: Annotation;
  readonly from: DocumentId;
  readonly path: string;
  /** Of the sidecar that the source stands in. */
  readonly revision: number;
  readonly place: CarriedPlace;
  readonly isSure: boolean;
  /** Whether one made the source oneself. */
  readonly isOwn: boolean;
}

const ghostPrefix = 'ghost\n';

/** Whether an id is that of a suggestion. */
export function isGhostId(id: RecordId | null): boolean {
  return id?.startsWith(ghostPrefix) === true;
}

/** Places of sources in the open article, by what carries them: found once. */
const places = new WeakMap<ReadCopy, Map<Annotation, CarriedPlace | null>>();

function placeOf(open: OpenDocument, read: ReadCopy, source: Annotation): CarriedPlace | null {
  const known = places.get(read) ?? new Map<Annotation, CarriedPlace | null>();
  places.set(read, known);
  let place = known.get(source);
  if (place === undefined) {
    const where = sourceSpan(read.text, source);
    place = where === null ? null : carriersOf(open, read).there.carry(where);
    known.set(source, place);
  }
  return place;
}

function isDismissed(dismissed: readonly Dismissal[], open: OpenDocument, ghost: Ghost): boolean {
  const kin = kinOf(ghost.path, ghost.source);
  return dismissed.some((declined) => {
    if (declined.kind !== 'carry') return false;
    const { origin, place } = declined;
    const isHere = place.path === open.path || place.sha256 === open.sha256;
    return isHere && kin.includes(annotationKey(origin.path, origin.id));
  });
}

/** Whether the same is said of these words here already, in whatever way. */
function isThere(here: Sidecar | null, { entry, source }: Ghost, open: OpenDocument): boolean {
  const [start, end] = [
    open.offsets.toCodePoint(entry.span.start),
    open.offsets.toCodePoint(entry.span.end),
  ];
  return (here?.annotations ?? []).some(({ layer, target: [position] }) => {
    return layer === source.layer && position.start === start && position.end === end;
  });
}

function ghostsFrom(open: OpenDocument, read: ReadCopy, sidecar: Sidecar, isOwn: boolean): Ghost[] {
  const { path, sha256 } = sidecar.document;
  // The sidecar has not taken note of the text as it is: its places may be others.
  if (sha256 !== read.sha256) return [];
  return sidecar.annotations.flatMap((source): Ghost[] => {
    const place = placeOf(open, read, source);
    if (place === null) return [];
    const annotation = { ...source, id: `${ghostPrefix}${path}\n${source.id}` };
    const { annotator } = sidecar;
    const entry = { annotation, span: place.span, annotator, isMine: false, state: 'suggested' };
    const { revision } = sidecar;
    const from = read.copy.other;
    const rest = { source, from, path, revision, place, isSure: isSure(place), isOwn };
    return [{ entry: entry as PlacedAnnotation, ...rest }];
  });
}

interface Basis {
  readonly open: OpenDocument;
  readonly copies: OpenCopies;
  readonly mine: Sidecar | null;
  readonly dismissed: readonly Dismissal[];
  readonly sidecars: readonly (Sidecar | null)[];
}

function basisOf(state: AppState): Basis | null {
  const copies = openCopiesOf(state);
  const { open, sessions, corpusWork } = state;
  if (open === null || copies === null || corpusWork.session === null) return null;
  const sidecars = copies.read.map(({ copy }) => sessions.get(copy.other)?.sidecar ?? null);
  const mine = sessions.get(open.id)?.sidecar ?? null;
  return { open, copies, mine, dismissed: corpusWork.session.corpusFile.dismissed, sidecars };
}

function isSame(a: Basis, b: Basis): boolean {
  return (
    a.open.offsets === b.open.offsets &&
    a.open.others === b.open.others &&
    a.copies === b.copies &&
    a.mine === b.mine &&
    a.dismissed === b.dismissed &&
    a.sidecars.every((sidecar, index) => sidecar === b.sidecars[index])
  );
}

/** What is on the page anyway: all one said oneself, and what others said of what they suggest. */
function isShown({ mine }: Basis, kin: Kin, ghost: Ghost, open: OpenDocument): boolean {
  const isCarried = kinOf(ghost.path, ghost.source).some((key) => kin.has(key));
  if (isCarried || isThere(mine, ghost, open)) return true;
  return !ghost.isOwn && open.others.some(({ sidecar }) => isThere(sidecar, ghost, open));
}

/**
 * Of several that say the same of the same words one's own, then the surest; what is there, carried
 * or dismissed is left out.
 */
function chosen(basis: Basis, all: readonly Ghost[]): Ghost[] {
  // Mostly there is nothing to choose from, and one's own annotations are many.
  if (all.length === 0) return [];
  const { open, mine, dismissed } = basis;
  const kin: Kin = mine === null ? new Map() : kinIn(mine);
  const taken = new Set<string>();
  const inOrder = [...all].sort(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) ||
      Number(b.isSure) - Number(a.isSure) ||
      comparePaths(a.path, b.path),
  );
  return inOrder.filter((ghost) => {
    const { entry, source, path } = ghost;
    if (isShown(basis, kin, ghost, open) || isDismissed(dismissed, open, ghost)) return false;
    const keys = [...kinOf(path, source), `${source.layer} ${entry.span.start} ${entry.span.end}`];
    const isNew = !keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    return isNew;
  });
}

function derive(basis: Basis): readonly Ghost[] {
  const { open, copies, sidecars } = basis;
  const all = copies.read.flatMap((read, index) => {
    const own = sidecars[index];
    return [
      ...(own == null ? [] : ghostsFrom(open, read, own, true)),
      ...read.others.flatMap((sidecar) => ghostsFrom(open, read, sidecar, false)),
    ];
  });
  return chosen(basis, all).sort((a, b) => a.entry.span.start - b.entry.span.start);
}

const none: readonly Ghost[] = [];
let last: { readonly basis: Basis; readonly ghosts: readonly Ghost[] } | null = null;

/**
 * Everybody's annotations on copies of the open article that could be carried over to it, in reading
 * order: those not carried, not dismissed, and not said here already. The same list while nothing changes.
 */
export function ghostsOf(state: AppState): readonly Ghost[] {
  const basis = basisOf(state);
  if (basis === null) return none;
  if (last !== null && isSame(last.basis, basis)) return last.ghosts;
  const ghosts = derive(basis);
  last = { basis, ghosts: ghosts.length === 0 ? none : ghosts };
  return last.ghosts;
}

/** The suggestion that is selected. */
export function selectedGhost(state: AppState): Ghost | undefined {
  if (!isGhostId(state.selectedAnnotation)) return undefined;
  return ghostsOf(state).find(({ entry }) => entry.annotation.id === state.selectedAnnotation);
}
