import type { RecordId } from '../model/ids';
import type { CollectionName, Sidecar } from '../model/sidecar';
import type { Operation } from './operation';

/** An operation that does not fit the state: adding what is there, changing what is not. */
export class OperationMismatch extends Error {
  override readonly name = 'OperationMismatch';
}

type Collections = Pick<Sidecar, CollectionName>;
type RecordOperation = Extract<Operation, { collection: CollectionName }>;
interface StoredRecord {
  readonly id: RecordId;
}

function assertNever(value: never): never {
  throw new OperationMismatch(`unknown operation ${JSON.stringify(value)}`);
}

/** Records of one collection, found by id in constant time while a batch is applied. */
class Draft {
  private readonly maps = new Map<CollectionName, Map<RecordId, StoredRecord>>();

  constructor(private readonly base: Collections) {}

  records(collection: CollectionName): Map<RecordId, StoredRecord> {
    const known = this.maps.get(collection);
    if (known !== undefined) return known;
    const records: readonly StoredRecord[] = this.base[collection];
    const map = new Map(records.map((record) => [record.id, record]));
    this.maps.set(collection, map);
    return map;
  }

  /** The collections that were touched, as arrays again. */
  touched(): Partial<Collections> {
    const entries = [...this.maps].map(([name, map]) => [name, [...map.values()]]);
    return Object.fromEntries(entries) as Partial<Collections>;
  }
}

function applyToRecords(draft: Draft, operation: RecordOperation): Operation {
  const { collection } = operation;
  const records = draft.records(collection);
  const id = operation.type === 'remove' ? operation.id : operation.record.id;
  const previous = records.get(id);
  if (operation.type === 'add') {
    if (previous !== undefined) throw new OperationMismatch(`${collection}: ${id} exists already`);
    records.set(id, operation.record);
    return { type: 'remove', collection, id };
  }
  if (previous === undefined) throw new OperationMismatch(`${collection}: no ${id}`);
  if (operation.type === 'remove') records.delete(id);
  else records.set(id, operation.record);
  const inverse = operation.type === 'remove' ? 'add' : 'replace';
  return { type: inverse, collection, record: previous } as Operation;
}

/**
 * Applies the operations of one command to a sidecar: the one and only `apply`, used by the page
 * before any I/O and by the main process before it writes.
 * @returns the next state, its revision raised by one, and the operations that undo it, in the
 *   order in which they must be applied. The given state is not changed.
 * @throws OperationMismatch where an operation does not fit; nothing is applied then.
 */
export function applyOperations(
  state: Sidecar,
  operations: readonly Operation[],
): { state: Sidecar; inverse: Operation[] } {
  const draft = new Draft(state);
  const inverse: Operation[] = [];
  let { status, metadata, document } = state;
  for (const operation of operations) {
    switch (operation.type) {
      case 'set-status':
        inverse.push({ type: 'set-status', status });
        status = operation.status;
        break;
      case 'set-metadata':
        inverse.push({ type: 'set-metadata', metadata });
        metadata = operation.metadata;
        break;
      case 'set-document':
        inverse.push({ type: 'set-document', document });
        document = operation.document;
        break;
      case 'add':
      case 'replace':
      case 'remove':
        inverse.push(applyToRecords(draft, operation));
        break;
      default:
        assertNever(operation);
    }
  }
  const revision = state.revision + 1;
  const next = { ...state, ...draft.touched(), status, metadata, document, revision };
  return { state: next, inverse: inverse.reverse() };
}
