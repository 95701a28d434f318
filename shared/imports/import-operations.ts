import { describeAnchor } from '../anchor/describe-anchor';
import type { Annotation } from '../model/annotation';
import type { RecordId, Stamp } from '../model/ids';
import type { Metadata, Relation, Sidecar } from '../model/sidecar';
import type { Operation } from '../operations/operation';
import { titleOf } from '../text/blocks';
import { createGramIndex } from '../text/gram-index';
import { createOffsetMap } from '../text/offsets';
import type { ImportedRelation, Skipped } from './imported';
import { type LabelTarget, type LabelTargets, labelKey } from './label-plan';
import type { PlacedSpan } from './place-spans';

/** What is imported into one annotator's sidecar of one article. */
export interface SidecarImport {
  readonly text: string;
  /** As it is now. */
  readonly sidecar: Sidecar;
  readonly spans: readonly PlacedSpan[];
  readonly relations: readonly ImportedRelation[];
  readonly metadata: Metadata;
  readonly targets: LabelTargets;
  /** The type of a relation by what the file calls it; `null` where there is none. */
  readonly relationOf: (label: string) => string | null;
  /** Whether an id stands for something already; ids are cited from any file. */
  readonly isTaken: (id: RecordId) => boolean;
  readonly stamp: Stamp;
}

/** The operations of an import on one sidecar, and what is not among them. */
export interface SidecarChanges {
  readonly operations: readonly Operation[];
  /** How many annotations are added. */
  readonly annotations: number;
  readonly skipped: readonly Skipped[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

function placeKey(layer: string, label: string | null, start: number, end: number): string {
  return JSON.stringify([layer, label, start, end]);
}

function keyOf({ layer, label, target: [position] }: Annotation): string {
  return placeKey(layer, label, position.start, position.end);
}

/** Adds annotations of one article one after the other. */
class Adding {
  readonly added: Annotation[] = [];
  readonly skipped: Skipped[] = [];
  /** What relations call them → their id. */
  readonly ids = new Map<string, RecordId>();
  private readonly offsets;
  private readonly index;
  private readonly present: Map<string, RecordId>;
  private readonly own = new Set<RecordId>();

  constructor(private readonly asked: SidecarImport) {
    this.offsets = createOffsetMap(asked.text);
    this.index = asked.spans.length > 1 ? createGramIndex(asked.text) : undefined;
    this.present = new Map(asked.sidecar.annotations.map((one) => [keyOf(one), one.id]));
  }

  add(placed: PlacedSpan): void {
    const { where, key } = placed.imported;
    const target = this.asked.targets.get(labelKey(placed.imported)) ?? null;
    if (target === null) {
      this.skipped.push({ where, reason: 'label-left-out' });
      return;
    }
    const place = placeKey(target.layer, target.label, placed.start, placed.end);
    const known = this.present.get(place);
    if (known !== undefined) {
      this.skipped.push({ where, reason: 'there-already' });
      if (key !== null) this.ids.set(key, known);
      return;
    }
    const annotation = this.annotationOf(placed, target);
    this.added.push(annotation);
    this.present.set(place, annotation.id);
    this.own.add(annotation.id);
    if (key !== null) this.ids.set(key, annotation.id);
  }

  private idFor(given: string | null): RecordId {
    const isFree =
      given !== null && uuid.test(given) && !this.own.has(given) && !this.asked.isTaken(given);
    return isFree ? given : this.asked.stamp.newId();
  }

  private annotationOf({ imported, span }: PlacedSpan, target: LabelTarget): Annotation {
    const { id, annotator, attributes, refersTo, createdAt } = imported;
    const now = this.asked.stamp.now();
    return {
      id: this.idFor(id),
      layer: target.layer,
      label: target.label,
      target: describeAnchor(this.asked.text, this.offsets, span, this.index),
      attributes,
      ...(refersTo === null ? {} : { refersTo }),
      origin: {
        kind: 'import',
        ...(annotator === null ? {} : { annotator }),
        ...(id === null || id === '' || id.length > 128 ? {} : { id }),
      },
      createdAt: createdAt !== null && isoMoment.test(createdAt) ? createdAt : now,
      updatedAt: now,
    };
  }
}

function relationKey({ label, from, to }: Pick<Relation, 'label' | 'from' | 'to'>): string {
  return JSON.stringify([label, from, to]);
}

function addRelations(asked: SidecarImport, ids: ReadonlyMap<string, RecordId>) {
  const present = new Set(asked.sidecar.relations.map(relationKey));
  const added: Relation[] = [];
  const skipped: Skipped[] = [];
  for (const { where, id, label: name, from: fromKey, to: toKey } of asked.relations) {
    const label = asked.relationOf(name);
    const [from, to] = [ids.get(fromKey), ids.get(toKey)];
    if (label === null) skipped.push({ where, reason: 'no-place-for-it', detail: name });
    else if (from === undefined || to === undefined) skipped.push({ where, reason: 'end-missing' });
    else if (present.has(relationKey({ label, from, to }))) {
      skipped.push({ where, reason: 'there-already' });
    } else {
      const isFree = id !== null && uuid.test(id) && !asked.isTaken(id);
      added.push({ id: isFree ? id : asked.stamp.newId(), label, from, to });
      present.add(relationKey({ label, from, to }));
    }
  }
  return { added, skipped };
}

/**
 * What is known of the article besides its text, as far as nobody said otherwise. A title that is its
 * first line is none that somebody gave it: exports write it for readers who have no other.
 */
function metadataOperation({ text, sidecar, metadata }: SidecarImport): Operation[] {
  const { title, ...rest } = metadata;
  const isGiven = title !== undefined && title !== titleOf(text);
  const next = { ...rest, ...(isGiven ? { title } : {}), ...sidecar.metadata };
  const isSame = Object.keys(next).every((key) => key in sidecar.metadata);
  return isSame ? [] : [{ type: 'set-metadata', metadata: next }];
}

/**
 * What has to be done to one sidecar for it to have what was imported: what it has already is not
 * added again, and nothing in it is changed.
 */
export function importOperations(asked: SidecarImport): SidecarChanges {
  const adding = new Adding(asked);
  for (const placed of asked.spans) adding.add(placed);
  const relations = addRelations(asked, adding.ids);
  const isBegun = adding.added.length > 0 && asked.sidecar.status === 'new';
  const operations: Operation[] = [
    ...adding.added.map(
      (record): Operation => ({ type: 'add', collection: 'annotations', record }),
    ),
    ...relations.added.map(
      (record): Operation => ({ type: 'add', collection: 'relations', record }),
    ),
    ...metadataOperation(asked),
    ...(isBegun ? [{ type: 'set-status', status: 'in-progress' } as const] : []),
  ];
  return {
    operations,
    annotations: adding.added.length,
    skipped: [...adding.skipped, ...relations.skipped],
  };
}
