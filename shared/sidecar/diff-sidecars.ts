import {
  type AnnotatorFile,
  type CollectionOf,
  collectionsOf,
  recordsOf,
} from '../model/annotator-file';
import type { CorpusFile } from '../model/corpus-file';
import type { RecordId } from '../model/ids';
import type { DocumentStatus, Sidecar } from '../model/sidecar';
import type { Operation } from '../operations/operation';
import { isSameValue } from './same-value';
import { canonicalText } from './serialize-sidecar';

interface ChangeOf<C, R> {
  readonly collection: C;
  readonly id: RecordId;
  /** The record on either side; `null` where that side doesn't have it. */
  readonly before: R | null;
  readonly after: R | null;
}

/** One record that two files of a kind don't have alike, by its id. */
export type RecordChange<F extends AnnotatorFile = Sidecar> = F extends Sidecar
  ? { [C in CollectionOf<Sidecar>]: ChangeOf<C, Sidecar[C][number]> }[CollectionOf<Sidecar>]
  : {
      [C in CollectionOf<CorpusFile>]: ChangeOf<C, CorpusFile[C][number]>;
    }[CollectionOf<CorpusFile>];

/** What leads from one file to another of its kind. */
export interface SidecarDiff<F extends AnnotatorFile = Sidecar> {
  readonly records: readonly RecordChange<F>[];
  readonly status: { readonly before: DocumentStatus; readonly after: DocumentStatus } | null;
  readonly metadata: {
    readonly before: Sidecar['metadata'];
    readonly after: Sidecar['metadata'];
  } | null;
}

/** Whether a change adds, removes or changes its record. */
export function kindOfChange(
  change: Pick<ChangeOf<string, unknown>, 'before' | 'after'>,
): 'added' | 'removed' | 'changed' {
  if (change.before === null) return 'added';
  return change.after === null ? 'removed' : 'changed';
}

/**
 * Whether two values are written alike; the order of keys says nothing. Most are the same, which is
 * seen without writing either of them.
 */
function isAlike(a: unknown, b: unknown): boolean {
  return isSameValue(a, b) || canonicalText(a) === canonicalText(b);
}

function diffCollection<F extends AnnotatorFile>(
  name: CollectionOf<F>,
  from: F,
  to: F,
): RecordChange<F>[] {
  const [recordsBefore, recordsAfter] = [recordsOf(from, name) ?? [], recordsOf(to, name) ?? []];
  const before = new Map(recordsBefore.map((record) => [record.id, record]));
  const after = new Set(recordsAfter.map(({ id }) => id));
  const changes: unknown[] = [];
  for (const record of recordsBefore) {
    if (after.has(record.id)) continue;
    changes.push({ collection: name, id: record.id, before: record, after: null });
  }
  for (const record of recordsAfter) {
    const known = before.get(record.id) ?? null;
    if (known !== null && isAlike(known, record)) continue;
    changes.push({ collection: name, id: record.id, before: known, after: record });
  }
  return changes as RecordChange<F>[];
}

/** What differs in what two sidecars say of their article as a whole. */
function diffFields(from: Sidecar, to: Sidecar): Pick<SidecarDiff, 'status' | 'metadata'> {
  return {
    status: from.status === to.status ? null : { before: from.status, after: to.status },
    metadata: isAlike(from.metadata, to.metadata)
      ? null
      : { before: from.metadata, after: to.metadata },
  };
}

/**
 * What leads from one sidecar, or corpus file, to another, record by record. Revision and document
 * facts belong to the file and not to the work, and are not compared.
 */
export function diffSidecars<F extends AnnotatorFile>(from: F, to: F): SidecarDiff<F> {
  const records = collectionsOf(from).flatMap((name) => diffCollection(name, from, to));
  const areSidecars = from.format === 'hashiya-sidecar' && to.format === 'hashiya-sidecar';
  const fields = areSidecars ? diffFields(from, to) : { status: null, metadata: null };
  return { records, ...fields };
}

/** How many records a difference adds, removes and changes; status and metadata count as changes. */
export function countChanges(diff: SidecarDiff<AnnotatorFile>): {
  added: number;
  removed: number;
  changed: number;
} {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const change of diff.records) counts[kindOfChange(change)] += 1;
  counts.changed += (diff.status === null ? 0 : 1) + (diff.metadata === null ? 0 : 1);
  return counts;
}

/** The operation that makes one change. */
export function operationOf(change: RecordChange<AnnotatorFile>): Operation {
  const { collection, id, before, after } = change;
  if (after === null) return { type: 'remove', collection, id };
  const type = before === null ? 'add' : 'replace';
  return { type, collection, record: after } as Operation;
}

/** The operations that make a difference; none where there is none. Applied, they give the other side. */
export function operationsOf(diff: SidecarDiff<AnnotatorFile>): Operation[] {
  const operations = diff.records.map(operationOf);
  if (diff.status !== null) operations.push({ type: 'set-status', status: diff.status.after });
  if (diff.metadata !== null) {
    operations.push({ type: 'set-metadata', metadata: diff.metadata.after });
  }
  return operations;
}
