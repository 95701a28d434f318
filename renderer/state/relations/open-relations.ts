import type { Annotation } from '../../../shared/model/annotation';
import type { RecordId } from '../../../shared/model/ids';
import type { Relation, Sidecar } from '../../../shared/model/sidecar';
import { pushTo } from '../../../shared/text/push-to';
import { allPlaced } from '../all-placed';
import type { AppState } from '../app-state';
import type { OpenDocument } from '../open-document';
import type { PlacedAnnotation, Placement } from '../placement';

/** A relation in the open article, and whose it is. */
export interface OpenRelation {
  readonly relation: Relation;
  readonly annotator: string;
  readonly isMine: boolean;
}

interface OpenRelations {
  readonly all: readonly OpenRelation[];
  readonly byEnd: ReadonlyMap<RecordId, readonly OpenRelation[]>;
}

const nothing: OpenRelations = { all: [], byEnd: new Map() };
const noRelations: readonly OpenRelation[] = [];

interface Known extends OpenRelations {
  readonly mine: readonly Relation[] | undefined;
}

/** The last answer by others' work; one's own list is another object only when it was changed. */
const known = new WeakMap<OpenDocument['others'], Known>();

/** In the order of the file, which undoing does not change. */
function relationsOf({ annotator, relations }: Sidecar, isMine: boolean): OpenRelation[] {
  const sorted = relations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((relation) => ({ relation, annotator, isMine }));
}

function indexed(all: readonly OpenRelation[]): OpenRelations {
  const byEnd = new Map<RecordId, OpenRelation[]>();
  for (const one of all) {
    for (const id of new Set([one.relation.from, one.relation.to])) {
      pushTo(byEnd, id, one);
    }
  }
  return { all, byEnd };
}

function openRelations({ open, sessions }: AppState): OpenRelations {
  if (open === null) return nothing;
  const mine = sessions.get(open.id)?.sidecar;
  const before = known.get(open.others);
  if (before !== undefined && before.mine === mine?.relations) return before;
  const all = [
    ...(mine === undefined ? [] : relationsOf(mine, true)),
    ...open.others.flatMap(({ sidecar }) => relationsOf(sidecar, false)),
  ];
  const relations = { ...indexed(all), mine: mine?.relations };
  known.set(open.others, relations);
  return relations;
}

/** Everybody's relations in the open article; the same list while none of them changed. */
export function allRelations(state: AppState): readonly OpenRelation[] {
  return openRelations(state).all;
}

/** The relations of which an annotation of the open article is an end; one's own come first. */
export function relationsAt(state: AppState, id: RecordId | null): readonly OpenRelation[] {
  return id === null ? noRelations : (openRelations(state).byEnd.get(id) ?? noRelations);
}

/** One's own relation in the open article. */
export function findMyRelation(state: AppState, id: RecordId | null): Relation | undefined {
  const session = state.open === null ? undefined : state.sessions.get(state.open.id);
  return session?.sidecar.relations.find((relation) => relation.id === id);
}

/** The end of a relation that is not this annotation; the annotation itself where both ends are. */
export function otherEnd({ from, to }: Relation, id: RecordId): RecordId {
  return from === id ? to : from;
}

const placedById = new WeakMap<Placement, ReadonlyMap<RecordId, PlacedAnnotation>>();

/** The annotations of a placement by their ids. */
export function byId(placement: Placement): ReadonlyMap<RecordId, PlacedAnnotation> {
  let found = placedById.get(placement);
  if (found === undefined) {
    found = new Map(placement.placed.map((entry) => [entry.annotation.id, entry]));
    placedById.set(placement, found);
  }
  return found;
}

const annotationsById = new WeakMap<readonly Annotation[], ReadonlyMap<RecordId, Annotation>>();

/** Looked up at each change of the state while an end without words is shown. */
function storedById(annotations: readonly Annotation[]): ReadonlyMap<RecordId, Annotation> {
  let found = annotationsById.get(annotations);
  if (found === undefined) {
    found = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    annotationsById.set(annotations, found);
  }
  return found;
}

/**
 * Anybody's annotation of the open article, also one that lost its words; `undefined` where there is
 * none with this id any more.
 */
export function endAnnotation(state: AppState, id: RecordId): Annotation | undefined {
  const placed = byId(allPlaced(state)).get(id);
  if (placed !== undefined || state.open === null) return placed?.annotation;
  const mine = state.sessions.get(state.open.id)?.sidecar;
  const works = [mine, ...state.open.others.map(({ sidecar }) => sidecar)];
  for (const work of works) {
    const found = work === undefined ? undefined : storedById(work.annotations).get(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
