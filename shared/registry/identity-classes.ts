import { comparePaths } from '../model/link';
import { pushTo } from '../text/push-to';

/** Somebody's decision that two ids are of one entity or claim, or are not. */
export interface IdentityRecord {
  readonly id: string;
  readonly verdict: 'same' | 'not-same';
  /** Ids of entities, or of claims; records of anybody may cite ids of anybody. */
  readonly a: string;
  readonly b: string;
  /** The name of who decided. */
  readonly annotator: string;
}

/** Ids that are one entity or claim. */
export interface IdentityClass {
  /** The id that stands for the class: the first of its members. */
  readonly id: string;
  /** In order of their UTF-16 units. */
  readonly members: readonly string[];
}

/** A decision that two ids are two, against others that make them one. */
export interface Contradiction<R extends IdentityRecord = IdentityRecord> {
  /** The `not-same` record. */
  readonly record: R;
  /**
   * `same` records that lead from one of its ids to the other by as few steps as there are; empty where
   * an id is said not to be itself.
   */
  readonly against: readonly R[];
}

/** A `same` record as a step from the one of its ids to the other. */
export interface IdentityStep<R extends IdentityRecord = IdentityRecord> {
  readonly from: string;
  readonly to: string;
  readonly record: R;
}

/** What all records together say. */
export interface Identities<R extends IdentityRecord = IdentityRecord> {
  /** Every id that a record names is in one class; sorted by their ids. */
  readonly classes: readonly IdentityClass[];
  /** By id: the id of its class. An id that nobody decided on stands for itself, and is not in it. */
  readonly classOf: ReadonlyMap<string, string>;
  /** In order of the `not-same` records' ids; for a person to settle. */
  readonly contradictions: readonly Contradiction<R>[];
}

/** Sets of ids that grow together (Galler and Fischer 1964), each named by its first id. */
class Classes {
  private readonly parents = new Map<string, string>();

  find(id: string): string {
    const parent = this.parents.get(id);
    if (parent === undefined) {
      this.parents.set(id, id);
      return id;
    }
    let root = parent;
    for (let next = this.parents.get(root); next !== undefined && next !== root; ) {
      root = next;
      next = this.parents.get(root);
    }
    // The next look-up takes one step.
    this.parents.set(id, root);
    return root;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)].sort(comparePaths) as [string, string];
    this.parents.set(second, first);
  }

  ids(): string[] {
    return [...this.parents.keys()].sort(comparePaths);
  }
}

function byId(a: IdentityRecord, b: IdentityRecord): number {
  return comparePaths(a.id, b.id) || comparePaths(a.annotator, b.annotator);
}

type Steps<R> = ReadonlyMap<string, readonly R[]>;

function stepsOf<R extends IdentityRecord>(records: readonly R[]): Steps<R> {
  const steps = new Map<string, R[]>();
  for (const record of records) {
    for (const id of [record.a, record.b]) {
      pushTo(steps, id, record);
    }
  }
  return steps;
}

/** The records on a shortest way between two ids, in its order; breadth first. */
function wayBetween<R extends IdentityRecord>(steps: Steps<R>, from: string, to: string): R[] {
  const cameBy = new Map<string, { from: string; record: R } | null>([[from, null]]);
  const waiting = [from];
  for (const id of waiting) {
    if (id === to) break;
    for (const record of steps.get(id) ?? []) {
      const next = record.a === id ? record.b : record.a;
      if (cameBy.has(next)) continue;
      cameBy.set(next, { from: id, record });
      waiting.push(next);
    }
  }
  const way: R[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.from)) way.unshift(step.record);
  return way;
}

function classesOf(classes: Classes): IdentityClass[] {
  const members = new Map<string, string[]>();
  for (const id of classes.ids()) {
    const root = classes.find(id);
    pushTo(members, root, id);
  }
  return [...members].map(([id, all]) => ({ id, members: all }));
}

/**
 * Computes which ids are one entity or claim from everybody's records. `same` joins and holds across
 * steps; a `not-same` takes nothing apart by itself: where `same` records still lead from one of its ids
 * to the other the two stay one, and that is reported with those records, as which of them is wrong is
 * for a person to say. To split what one joined oneself is to remove one's own `same` record.
 *
 * The order of ids and records doesn't matter, and records of several annotators may be given
 * together. Takes time in their number; each contradiction costs a search of its class.
 */
export function computeIdentities<R extends IdentityRecord>(records: readonly R[]): Identities<R> {
  const classes = new Classes();
  const sorted = [...records].sort(byId);
  const joining = sorted.filter(({ verdict }) => verdict === 'same');
  for (const { a, b } of sorted) for (const id of [a, b]) classes.find(id);
  for (const { a, b } of joining) classes.join(a, b);
  const steps = stepsOf(joining);
  const contradictions = sorted
    .filter(({ verdict, a, b }) => verdict === 'not-same' && classes.find(a) === classes.find(b))
    .map((record) => ({ record, against: wayBetween(steps, record.a, record.b) }));
  return {
    classes: classesOf(classes),
    classOf: new Map(classes.ids().map((id) => [id, classes.find(id)])),
    contradictions,
  };
}

/** The records against a decision, in order, each turned so that it goes on where the one before ended. */
export function stepsAgainst<R extends IdentityRecord>({
  record,
  against,
}: Contradiction<R>): IdentityStep<R>[] {
  let from = record.a;
  return against.map((step) => {
    const to = step.a === from ? step.b : step.a;
    const turned = { from, to, record: step };
    from = to;
    return turned;
  });
}

/** Pairs of class ids that somebody said are two, so that they are not put forward again. */
export function apartPairs(
  { classOf }: Pick<Identities, 'classOf'>,
  records: readonly IdentityRecord[],
): ReadonlySet<string> {
  const pairs = records
    .filter(({ verdict }) => verdict === 'not-same')
    .map(({ a, b }) => pairKey(classOf.get(a) ?? a, classOf.get(b) ?? b));
  return new Set(pairs);
}

/** A pair of ids as a key, whatever their order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
