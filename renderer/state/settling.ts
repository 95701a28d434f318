import { type ResolvedAnchor, resolveAnchor } from '../../shared/anchor/resolve-anchor';
import type { Annotation } from '../../shared/model/annotation';
import type { RecordId } from '../../shared/model/ids';
import type { Segment, Sidecar } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import type { Operation } from '../../shared/operations/operation';
import type { OpenDocument } from './open-document';

/** A record that stands on words of the article. */
export type AnchoredRecord = Annotation | Segment;

/** One's own record, or another's, that is not where it was described; a person has to look at it. */
export interface Unsettled {
  readonly collection: 'annotations' | 'segments';
  readonly record: AnchoredRecord;
  readonly annotator: string;
  readonly isMine: boolean;
  readonly state: 'moved' | 'fuzzy' | 'orphan';
  /** Where it may stand now; `null` for an orphan. */
  readonly span: Span | null;
}

interface Resolved {
  readonly isSameText: boolean;
  readonly anchor: ResolvedAnchor;
}

/** Of each text; records are immutable, so each is resolved once, and a changed one is another object. */
const resolvedOf = new WeakMap<OpenDocument['offsets'], WeakMap<AnchoredRecord, Resolved>>();

/** Where a record of a sidecar stands in the article as it is now. */
export function resolveRecord(
  open: OpenDocument,
  record: AnchoredRecord,
  sha256: string,
): ResolvedAnchor {
  const resolved = resolvedOf.get(open.offsets) ?? new WeakMap<AnchoredRecord, Resolved>();
  resolvedOf.set(open.offsets, resolved);
  const isSameText = sha256 === open.sha256;
  const known = resolved.get(record);
  if (known?.isSameText === isSameText) return known.anchor;
  const anchor = resolveAnchor(open.text, open.offsets, record.target, isSameText);
  resolved.set(record, { isSameText, anchor });
  return anchor;
}

interface Looked {
  readonly records: readonly AnchoredRecord[];
  readonly sha256: string;
  readonly list: readonly Unsettled[];
}

/** What was found last, by sidecar and collection: after a gesture only what it changed is looked at. */
const lookedAt = new WeakMap<OpenDocument['offsets'], Map<string, Looked>>();

/** The records of a list that another has not; both mostly hold the same objects in order. */
function notIn(list: readonly AnchoredRecord[], other: readonly AnchoredRecord[]) {
  let start = 0;
  while (start < list.length && list[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(list.length, other.length) - start;
  while (end < most && list[list.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return list.slice(start, list.length - end);
}

function unsettledIn(
  open: OpenDocument,
  sidecar: Sidecar,
  isMine: boolean,
  collection: Unsettled['collection'],
): readonly Unsettled[] {
  const looked = lookedAt.get(open.offsets) ?? new Map<string, Looked>();
  lookedAt.set(open.offsets, looked);
  const { annotator } = sidecar;
  const { sha256 } = sidecar.document;
  const records: readonly AnchoredRecord[] = sidecar[collection];
  const key = `${collection} ${isMine} ${annotator}`;
  const known = looked.get(key);
  const before = known?.sha256 === sha256 ? known : { records: [], list: [] };
  const gone = new Set(notIn(before.records, records));
  const fresh = notIn(records, before.records).flatMap((record): Unsettled[] => {
    const anchor = resolveRecord(open, record, sha256);
    if (anchor.state === 'anchored') return [];
    const span = anchor.state === 'orphan' ? null : anchor.span;
    return [{ collection, record, annotator, isMine, state: anchor.state, span }];
  });
  const list = [...before.list.filter(({ record }) => !gone.has(record)), ...fresh];
  looked.set(key, { records, sha256, list });
  return list;
}

const urgency = { moved: 0, fuzzy: 1, orphan: 2 } as const;

/** By what is known of them, then by where they stand or stood. */
function compareUnsettled(a: Unsettled, b: Unsettled): number {
  const byState = urgency[a.state] - urgency[b.state];
  return byState || a.record.target[0].start - b.record.target[0].start;
}

const listed = new WeakMap<OpenDocument['others'], { mine: Sidecar | null; list: Unsettled[] }>();

/**
 * What a person has to look at since the article changed: one's own first, of each the surest first.
 * @param mine the present annotator's sidecar, if they have begun.
 */
export function unsettledOf(open: OpenDocument, mine: Sidecar | null): readonly Unsettled[] {
  const known = listed.get(open.others);
  if (known !== undefined && known.mine === mine) return known.list;
  const of = (sidecar: Sidecar, isMine: boolean) =>
    (['annotations', 'segments'] as const)
      .flatMap((collection) => unsettledIn(open, sidecar, isMine, collection))
      .sort(compareUnsettled);
  const others = open.others.map(({ sidecar }) => of(sidecar, false));
  const list = [...(mine === null ? [] : of(mine, true)), ...others.flat()];
  listed.set(open.others, { mine, list });
  return list;
}

/** What becomes of a sidecar's anchored records by some operations; `null` for those that go. */
function changedBy(operations: readonly Operation[]): Map<RecordId, AnchoredRecord | null> {
  const changed = new Map<RecordId, AnchoredRecord | null>();
  for (const operation of operations) {
    if (!('collection' in operation)) continue;
    const { collection } = operation;
    if (collection !== 'annotations' && collection !== 'segments') continue;
    if (operation.type === 'remove') changed.set(operation.id, null);
    else changed.set(operation.record.id, operation.record);
  }
  return changed;
}

/**
 * The operation by which a sidecar takes note of the article as it is now, where some operations
 * leave every anchor of it in its place there; until then it tells of the old one. Part of the same
 * gesture, so that undo takes it back too.
 */
export function settling(
  open: OpenDocument,
  sidecar: Sidecar,
  operations: readonly Operation[],
): Operation[] {
  const isCurrent = sidecar.document.sha256 === open.sha256;
  if (isCurrent || sidecar.revision === 0) return [];
  const changed = changedBy(operations);
  const isLeft = ({ isMine, record }: Unsettled) => isMine && !changed.has(record.id);
  if (unsettledOf(open, sidecar).some(isLeft)) return [];
  const isInPlace = (record: AnchoredRecord | null) =>
    record === null || resolveRecord(open, record, '').state === 'anchored';
  if (![...changed.values()].every(isInPlace)) return [];
  return [{ type: 'set-document', document: { ...sidecar.document, ...open.facts } }];
}
