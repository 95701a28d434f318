import {
  type AnnotatorFile,
  type CollectionOf,
  collectionsOf,
  recordsOf,
} from '../model/annotator-file';
import type { RecordId } from '../model/ids';
import { type Fields, mergeFields, mergePreferringMine } from './merge-records';
import { isSameValue, ownValue } from './same-value';

/** A record that both sides changed, each otherwise: one keeps the id, the other stands beside it. */
export interface KeptTwice {
  readonly collection: CollectionOf<AnnotatorFile>;
  readonly id: RecordId;
  /** The id under which the older version is kept. */
  readonly copyId: RecordId;
}

export interface MergedSidecar<F extends AnnotatorFile> {
  readonly sidecar: F;
  readonly keptTwice: readonly KeptTwice[];
}

type Stored = Fields & { readonly id: RecordId };
type Records = ReadonlyMap<RecordId, Stored>;

/** The three versions of one collection; an unknown base is empty. */
interface Sides {
  readonly base: Records;
  readonly mine: Records;
  readonly theirs: Records;
}

function byId(file: AnnotatorFile | null, collection: CollectionOf<AnnotatorFile>): Records {
  const records = file === null ? [] : (recordsOf(file, collection) ?? []);
  return new Map(records.map((record) => [record.id, record as Stored]));
}

function isNewer(a: Stored, b: Stored): boolean {
  return String(ownValue(a, 'updatedAt') ?? '') > String(ownValue(b, 'updatedAt') ?? '');
}

/** One version of a record that the other side does not have: gone there, or never there. */
function mergeAlone(base: Stored | undefined, left: Stored): Stored[] {
  // Removed there and untouched here: removed. Touched here: what was said last is kept.
  return base !== undefined && isSameValue(base, left) ? [] : [left];
}

/** What is left of one id: nothing, one record, or two, of which the first keeps the id. */
function mergeRecord(id: RecordId, { base, mine, theirs }: Sides): Stored[] {
  const [was, one, other] = [base.get(id), mine.get(id), theirs.get(id)];
  if (one === undefined && other === undefined) return [];
  if (one === undefined) return mergeAlone(was, other as Stored);
  if (other === undefined) return mergeAlone(was, one);
  const merged = mergeFields(was ?? {}, one, other);
  if (merged !== null) return [merged as Stored];
  return isNewer(other, one) ? [other, one] : [one, other];
}

class Merger {
  readonly keptTwice: KeptTwice[] = [];

  constructor(private readonly newId: () => RecordId) {}

  collection(collection: CollectionOf<AnnotatorFile>, sides: Sides): Map<RecordId, Stored> {
    const merged = new Map<RecordId, Stored>();
    for (const id of new Set([...sides.mine.keys(), ...sides.theirs.keys()])) {
      const [kept, beside] = mergeRecord(id, sides);
      if (kept !== undefined) merged.set(id, kept);
      if (beside === undefined) continue;
      const copyId = this.newId();
      merged.set(copyId, { ...beside, id: copyId });
      this.keptTwice.push({ collection, id, copyId });
    }
    return merged;
  }
}

/** Brings back annotations that one side removed while the other tied a relation to them. */
function withEnds(merged: Map<RecordId, Stored>, relations: Iterable<Stored>, sides: Sides): void {
  for (const relation of relations) {
    for (const end of [ownValue(relation, 'from'), ownValue(relation, 'to')] as RecordId[]) {
      const lost = sides.mine.get(end) ?? sides.theirs.get(end);
      if (!merged.has(end) && lost !== undefined) merged.set(end, lost);
    }
  }
}

/**
 * The state both sides came from, where `known` can be that. A file with a lower revision is an
 * older one that was put back: what it lacks was not removed by anybody.
 */
function commonBase<F extends AnnotatorFile>(known: F | null, theirs: F): F | null {
  return known !== null && theirs.revision >= known.revision ? known : null;
}

/**
 * Merges two versions of one annotator's file, of a sidecar or the corpus file, by the ids of their records. Three
 * ways where the state they came from is known: what one side added, changed or removed and the
 * other left alone is taken; where both changed one record, fields that don't touch each other are
 * joined, and where they do, the newer version keeps the id and the other is kept beside it under a
 * new one. So nothing that either side added or changed is lost. Without a base nothing counts as
 * removed.
 * @param base the last state that both sides know, or `null`.
 * @returns the merged file, its revision above that of both sides. The inputs are not changed.
 */
export function mergeSidecars<F extends AnnotatorFile>(
  base: F | null,
  mine: F,
  theirs: F,
  newId: () => RecordId,
): MergedSidecar<F> {
  const was = commonBase(base, theirs);
  const merger = new Merger(newId);
  const merged = new Map<CollectionOf<AnnotatorFile>, Map<RecordId, Stored>>();
  const sidesOf = (name: CollectionOf<AnnotatorFile>): Sides => ({
    base: byId(was, name),
    mine: byId(mine, name),
    theirs: byId(theirs, name),
  });
  for (const name of collectionsOf(mine)) merged.set(name, merger.collection(name, sidesOf(name)));
  const annotations = merged.get('annotations') ?? new Map<RecordId, Stored>();
  withEnds(annotations, merged.get('relations')?.values() ?? [], sidesOf('annotations'));
  const rest = mergePreferringMine(
    withoutCollections(was),
    withoutCollections(mine),
    withoutCollections(theirs),
  );
  const collections = [...merged].map(([name, records]) => [name, [...records.values()]]);
  const revision = Math.max(mine.revision, theirs.revision) + 1;
  const sidecar = { ...rest, ...Object.fromEntries(collections), revision } as unknown as F;
  return { sidecar, keptTwice: merger.keptTwice };
}

/** Status, metadata, document and what else is no record, some of it maybe unknown to us. */
function withoutCollections(file: AnnotatorFile | null): Fields {
  if (file === null) return {};
  const own = new Set<string>([...collectionsOf(file), 'revision']);
  return Object.fromEntries(Object.entries(file).filter(([key]) => !own.has(key)));
}
