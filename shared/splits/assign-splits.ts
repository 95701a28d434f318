import { comparePaths } from '../model/link';
import { pushTo } from '../text/push-to';

/** Articles that stay together, and how much of everything there is in them. */
export interface SplitGroup {
  /** The same for the same corpus: chance hangs on it. */
  readonly id: string;
  /** At least 1. */
  readonly documents: number;
  /** How often each label occurs, and how many articles there are of each outlet, by any names. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The name under which documents are counted like a label. */
const documentsFeature = '\u0000documents';

interface Placed {
  readonly features: ReadonlyMap<string, number>;
  readonly chance: number;
}

/** A number that looks random and hangs on the seed and the words alone (FNV-1a, mixed at the end). */
function chanceOf(seed: number, words: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Groups split so far, and how far each split is from what it should have. */
class Allotment {
  private readonly totals = new Map<string, number>();
  private readonly held: Map<string, number>[];
  readonly splits: Int32Array;

  constructor(
    private readonly placed: readonly Placed[],
    private readonly shares: readonly number[],
  ) {
    this.held = shares.map(() => new Map());
    this.splits = new Int32Array(placed.length).fill(-1);
    for (const { features } of placed) {
      for (const [name, count] of features) {
        this.totals.set(name, (this.totals.get(name) ?? 0) + count);
      }
    }
  }

  /** The features but that of documents, the rarest first. */
  get rarestFirst(): string[] {
    const names = [...this.totals].filter(([name]) => name !== documentsFeature);
    return names.sort(([x, a], [y, b]) => a - b || comparePaths(x, y)).map(([name]) => name);
  }

  /** The split that lacks most of a feature; where several do, the one that lacks most documents. */
  neediest(feature: string, chance: number): number {
    const order = this.shares.map((_, split) => split);
    const lacks = (name: string, split: number) => this.lack(name, split);
    const turn = (split: number) => (split + chance) % this.shares.length;
    order.sort(
      (x, y) =>
        lacks(feature, y) - lacks(feature, x) ||
        lacks(documentsFeature, y) - lacks(documentsFeature, x) ||
        turn(x) - turn(y),
    );
    return order[0] ?? 0;
  }

  put(index: number, split: number): void {
    this.change(index, this.splits[index] as number, -1);
    this.change(index, split, 1);
    this.splits[index] = split;
  }

  /** What moving a group would change of the squared distance from the wanted shares. */
  gainOfMove(index: number, to: number): number {
    const from = this.splits[index] as number;
    let gain = 0;
    for (const [name, count] of this.placed[index]?.features ?? []) {
      const total = this.totals.get(name) ?? 1;
      const [x, y] = [this.lack(name, from) / total, this.lack(name, to) / total];
      const by = count / total;
      gain += x * x + y * y - (x + by) ** 2 - (y - by) ** 2;
    }
    return gain;
  }

  private lack(name: string, split: number): number {
    const wanted = (this.shares[split] ?? 0) * (this.totals.get(name) ?? 0);
    return wanted - (this.held[split]?.get(name) ?? 0);
  }

  private change(index: number, split: number, sign: 1 | -1): void {
    const held = this.held[split];
    if (held === undefined) return;
    for (const [name, count] of this.placed[index]?.features ?? []) {
      held.set(name, (held.get(name) ?? 0) + sign * count);
    }
  }
}

/** Gives each group its first place: those of the rarest label first, of them the largest. */
function allot(placed: readonly Placed[], allotment: Allotment): void {
  const byFeature = new Map<string, number[]>();
  for (const [index, { features }] of placed.entries()) {
    for (const name of features.keys()) {
      pushTo(byFeature, name, index);
    }
  }
  for (const feature of [...allotment.rarestFirst, documentsFeature]) {
    const size = (index: number) => placed[index]?.features.get(feature) ?? 0;
    const chance = (index: number) => placed[index]?.chance ?? 0;
    const waiting = (byFeature.get(feature) ?? []).filter(
      (index) => allotment.splits[index] === -1,
    );
    waiting.sort((x, y) => size(y) - size(x) || chance(x) - chance(y));
    for (const index of waiting) {
      allotment.put(index, allotment.neediest(feature, chance(index)));
    }
  }
}

/** So often all groups are looked at for a better place; mostly far fewer are needed. */
const mostRounds = 30;
const leastGain = 1e-12;

/** The split to which moving a group brings most; `null` where it stands best. */
function betterSplit(index: number, splits: number, allotment: Allotment): number | null {
  let [best, most]: [number | null, number] = [null, leastGain];
  for (let split = 0; split < splits; split += 1) {
    if (split === allotment.splits[index]) continue;
    const gain = allotment.gainOfMove(index, split);
    if (gain > most) [best, most] = [split, gain];
  }
  return best;
}

/** Moves single groups as long as that brings the shares nearer to what is wanted. */
function improve(count: number, splits: number, allotment: Allotment): void {
  let hasMoved = true;
  for (let round = 0; round < mostRounds && hasMoved; round += 1) {
    hasMoved = false;
    for (let index = 0; index < count; index += 1) {
      const better = betterSplit(index, splits, allotment);
      if (better === null) continue;
      allotment.put(index, better);
      hasMoved = true;
    }
  }
}

/**
 * Gives each group a split so that every label, every outlet and the documents are shared out as asked,
 * as far as groups can't be cut: iterative stratification (Sechidis, Tsoumakas & Vlahavas 2011) with
 * groups in the place of examples, and single moves after it while they help.
 * @param shares of each split; their sum is 1.
 * @param seed decides between equals.
 * @returns by group: the place of its split. The same for the same groups in any order.
 */
export function assignSplits(
  groups: readonly SplitGroup[],
  shares: readonly number[],
  seed: number,
): number[] {
  const order = groups.map((_, index) => index);
  const chances = groups.map(({ id }) => chanceOf(seed, id));
  order.sort(
    (x, y) =>
      (chances[x] as number) - (chances[y] as number) ||
      comparePaths(groups[x]?.id ?? '', groups[y]?.id ?? ''),
  );
  const placed = order.map((index): Placed => {
    const group = groups[index] as SplitGroup;
    const features = new Map([...group.counts, [documentsFeature, group.documents]]);
    return { features, chance: chances[index] as number };
  });
  const allotment = new Allotment(placed, shares);
  allot(placed, allotment);
  improve(placed.length, shares.length, allotment);
  const splits = new Array<number>(groups.length).fill(0);
  for (const [place, index] of order.entries()) splits[index] = allotment.splits[place] as number;
  return splits;
}
