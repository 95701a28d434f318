import { type AnnotatorFile, recordsOf } from '../model/annotator-file';
import type { StoredRecord } from '../model/collections';
import type { RecordId } from '../model/ids';
import type { Sidecar } from '../model/sidecar';
import type { Operation, RecordOperation } from './operation';

/** An operation that does not fit the state: adding what is there, changing what is not. */
export class OperationMismatch extends Error {
  override readonly name = 'OperationMismatch';
}

type Collection = RecordOperation['collection'];
/** What a sidecar says of its article as a whole. */
type Fields = Pick<Sidecar, 'status' | 'metadata' | 'document'>;

function assertNever(value: never): never {
  throw new OperationMismatch(`unknown operation ${JSON.stringify(value)}`);
}

/**
 * The records of a list by id, kept from one command to the next: to make them anew for each would
 * cost more than all else. A list that is worked on gives its map away, for it is changed then.
 */
const mapsOf = new WeakMap<readonly StoredRecord[], Map<RecordId, StoredRecord>>();

function takeMap(records: readonly StoredRecord[]): Map<RecordId, StoredRecord> {
  const known = mapsOf.get(records);
  mapsOf.delete(records);
  return known ?? new Map(records.map((record) => [record.id, record]));
}

function listOf(map: Map<RecordId, StoredRecord>): readonly StoredRecord[] {
  const list = [...map.values()];
  mapsOf.set(list, map);
  return list;
}

/** A file while a batch is applied; records are found by id in constant time. */
class Draft<F extends AnnotatorFile> {
  private readonly maps = new Map<Collection, Map<RecordId, StoredRecord>>();
  private readonly fields: Partial<Fields> = {};

  constructor(private readonly base: F) {}

  records(collection: Collection): Map<RecordId, StoredRecord> {
    const known = this.maps.get(collection);
    if (known !== undefined) return known;
    const records = recordsOf(this.base, collection);
    if (records === undefined) throw this.misfit(collection);
    const map = takeMap(records);
    this.maps.set(collection, map);
    return map;
  }

  /** Puts a value in place of the one that stands there. @returns that one. */
  put<K extends keyof Fields>(key: K, value: Fields[K]): Fields[K] {
    const base: AnnotatorFile = this.base;
    if (base.format !== 'hashiya-sidecar') throw this.misfit(key);
    const previous = this.fields[key] ?? base[key];
    this.fields[key] = value;
    return previous;
  }

  private misfit(what: string): OperationMismatch {
    return new OperationMismatch(`${this.base.format} has no ${what}`);
  }

  /** The file with all that was put into it. */
  result(): F {
    const lists = [...this.maps].map(([name, map]) => [name, listOf(map)]);
    const { base, fields } = this;
    return { ...base, ...Object.fromEntries(lists), ...fields, revision: base.revision + 1 };
  }
}

function applyToRecords(draft: Draft<AnnotatorFile>, operation: RecordOperation): Operation {
  const { collection } = operation;
  const records = draft.records(collection);
  const id = operation.type === 'remove' ? operation.id : operation.record.id;
  const previous = records.get(id);
  if (operation.type === 'add') {
    if (previous !== undefined) throw new OperationMismatch(`${collection}: ${id} exists already`);
    records.set(id, operation.record);
    return { type: 'remove', collection, id } as Operation;
  }
  if (previous === undefined) throw new OperationMismatch(`${collection}: no ${id}`);
  if (operation.type === 'remove') records.delete(id);
  else records.set(id, operation.record);
  const inverse = operation.type === 'remove' ? 'add' : 'replace';
  return { type: inverse, collection, record: previous } as Operation;
}

/** Applies one operation to a draft. @returns the operation that undoes it. */
function applyOne(draft: Draft<AnnotatorFile>, operation: Operation): Operation {
  switch (operation.type) {
    case 'set-status':
      return { type: 'set-status', status: draft.put('status', operation.status) };
    case 'set-metadata':
      return { type: 'set-metadata', metadata: draft.put('metadata', operation.metadata) };
    case 'set-document':
      return { type: 'set-document', document: draft.put('document', operation.document) };
    case 'add':
    case 'replace':
    case 'remove':
      return applyToRecords(draft, operation);
    default:
      return assertNever(operation);
  }
}

/**
 * Applies the operations of one command to a file: the one and only `apply`, used by the page
 * before any I/O and by the main process before it writes.
 * @returns the next state, its revision raised by one, and the operations that undo it, in the
 *   order in which they must be applied. The given state is not changed.
 * @throws OperationMismatch where an operation does not fit; nothing is applied then.
 */
export function applyOperations<F extends AnnotatorFile>(
  state: F,
  operations: readonly Operation[],
): { state: F; inverse: Operation[] } {
  const draft = new Draft(state);
  const inverse = operations.map((operation) => applyOne(draft, operation)).reverse();
  return { state: draft.result(), inverse };
}
