import type { RecordId } from '../model/ids';
import {
  type CollectionName,
  collectionNames,
  type DocumentStatus,
  type Sidecar,
} from '../model/sidecar';
import type { Operation } from '../operations/operation';
import { isSameValue } from './same-value';
import { canonicalText } from './serialize-sidecar';

type RecordOf<C extends CollectionName> = Sidecar[C][number];
type ChangeOf<C extends CollectionName> = C extends CollectionName
  ? {
      readonly collection: C;
      readonly id: RecordId;
      /** The record on either side; `null` where that side doesn't have it. */
      readonly before: RecordOf<C> | null;
      readonly after: RecordOf<C> | null;
    }
  : never;

/** One record that two sidecars don't have alike, by its id. */
export type RecordChange = ChangeOf<CollectionName>;

/** What leads from one sidecar to another. */
export interface SidecarDiff {
  readonly records: readonly RecordChange[];
  readonly status: { readonly before: DocumentStatus; readonly after: DocumentStatus } | null;
  readonly metadata: {
    readonly before: Sidecar['metadata'];
    readonly after: Sidecar['metadata'];
  } | null;
}

/** Whether a change adds, removes or changes its record. */
export function kindOfChange(change: RecordChange): 'added' | 'removed' | 'changed' {
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

function diffCollection(name: CollectionName, from: Sidecar, to: Sidecar): RecordChange[] {
  const before: ReadonlyMap<RecordId, unknown> = new Map(
    from[name].map((record) => [record.id, record]),
  );
  const after = new Set(to[name].map(({ id }) => id));
  const changes: unknown[] = [];
  for (const record of from[name]) {
    if (after.has(record.id)) continue;
    changes.push({ collection: name, id: record.id, before: record, after: null });
  }
  for (const record of to[name]) {
    const known = before.get(record.id) ?? null;
    if (known !== null && isAlike(known, record)) continue;
    changes.push({ collection: name, id: record.id, before: known, after: record });
  }
  return changes as RecordChange[];
}

/**
 * What leads from one sidecar to another, record by record. Revision and document facts belong to
 * the file and not to the work, and are not compared.
 */
export function diffSidecars(from: Sidecar, to: Sidecar): SidecarDiff {
  return {
    records: collectionNames.flatMap((name) => diffCollection(name, from, to)),
    status: from.status === to.status ? null : { before: from.status, after: to.status },
    metadata: isAlike(from.metadata, to.metadata)
      ? null
      : { before: from.metadata, after: to.metadata },
  };
}

/** How many records a difference adds, removes and changes; status and metadata count as changes. */
export function countChanges(diff: SidecarDiff): {
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
export function operationOf({ collection, id, before, after }: RecordChange): Operation {
  if (after === null) return { type: 'remove', collection, id };
  const type = before === null ? 'add' : 'replace';
  return { type, collection, record: after } as Operation;
}

/** The operations that make a difference; none where there is none. Applied, they give the other side. */
export function operationsOf(diff: SidecarDiff): Operation[] {
  const operations = diff.records.map(operationOf);
  if (diff.status !== null) operations.push({ type: 'set-status', status: diff.status.after });
  if (diff.metadata !== null) {
    operations.push({ type: 'set-metadata', metadata: diff.metadata.after });
  }
  return operations;
}
