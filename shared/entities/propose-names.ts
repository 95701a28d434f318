import { comparePaths } from '../model/link';
import { pushTo } from '../text/push-to';
import { sortInSteps } from '../text/sort-in-steps';
import {
  compareReadNames,
  type NameMatch,
  proposalBar,
  type ReadName,
  readName,
} from './compare-names';

/** Mentions that are one name but for tashkeel, hamza, titles and the article. */
export interface NameGroup {
  /** The words of the name as they are compared, joined by a blank. */
  readonly key: string;
  /** The spellings, each once, in order of their UTF-16 units. */
  readonly spellings: readonly string[];
}

/** Two groups that may be one name. */
export interface NameProposal extends NameMatch {
  /** Keys of the groups; `a` sorts before `b`. */
  readonly a: string;
  readonly b: string;
}

/** What was put forward, and what it took. */
export interface NameProposals {
  /** The surest first. */
  readonly proposals: readonly NameProposal[];
  /** Pairs of names that were looked at. */
  readonly comparisons: number;
}

/** A name with the key of its group. */
interface KeyedName extends ReadName {
  readonly key: string;
  /** The sounds of its words, joined by a blank. */
  readonly sounds: string;
}

function keyOf({ words }: ReadName): string {
  return words.map(({ plain }) => plain).join(' ');
}

/** What spellings have in common that are one name but for tashkeel, hamza, titles and the article. */
export function nameKey(name: string): string {
  return keyOf(readName(name));
}

/** Puts mentions together whose names are spelt alike. In order of their keys. */
export function groupNames(mentions: Iterable<string>): NameGroup[] {
  const groups = new Map<string, string[]>();
  for (const spelling of [...new Set(mentions)].sort(comparePaths)) {
    const key = nameKey(spelling);
    if (key === '') continue;
    pushTo(groups, key, spelling);
  }
  return [...groups]
    .map(([key, spellings]) => ({ key, spellings }))
    .sort((a, b) => comparePaths(a.key, b.key));
}

/** So many names or pairs are looked at in one step: about a millisecond. */
const perStep = 64;

/** In larger blocks names are compared with this many neighbours only, in order of their words. */
const largestBlock = 160;

/** Names that share a sound: such as may be one are in a block together. */
interface Block {
  /** They are compared with one another. */
  readonly names: number[];
  /** Names of several words that end with the word the others are: compared with those only. */
  readonly longer: number[];
}

/**
 * What a name of several words is looked up by: first word with last, the first two, the last two; and
 * its letters, for one that is parted otherwise (فيس بوك).
 */
function blocksOf({ words, joined }: ReadName): string[] {
  const keys = words.map(({ key }) => key);
  const [first, second] = keys;
  if (second === undefined) return [`${first}`, `=${joined}`];
  const ends = keys.slice(-2).join(' ');
  return [
    ...new Set([`${first} … ${keys.at(-1)}`, `${first} ${second} …`, `… ${ends}`]),
    `=${joined}`,
  ];
}

function* blocking(names: readonly ReadName[]): Generator<undefined, Map<string, Block>> {
  const blocks = new Map<string, Block>();
  const put = (key: string, list: keyof Block, at: number) => {
    const block = blocks.get(key) ?? { names: [], longer: [] };
    if (!blocks.has(key)) blocks.set(key, block);
    block[list].push(at);
  };
  for (const [at, name] of names.entries()) {
    for (const key of blocksOf(name)) put(key, 'names', at);
    const [last, isLonger] = [name.words.at(-1), name.words.length > 1];
    if (last !== undefined && isLonger) put(last.key, 'longer', at);
    if (at % perStep === perStep - 1) yield;
  }
  return blocks;
}

/** The pairs within a block, each name with those near it. */
function* pairsIn({ names, longer }: Block): Generator<[number, number]> {
  for (const [at, name] of names.entries()) {
    const until = Math.min(names.length, at + largestBlock);
    for (let other = at + 1; other < until; other += 1) yield [name, names[other] as number];
  }
  for (const name of longer) for (const short of names.slice(0, largestBlock)) yield [short, name];
}

/** Names by their sounds, so that those that may be one lie near each other in a large block. */
function bySound(a: KeyedName, b: KeyedName): number {
  return comparePaths(a.sounds, b.sounds) || comparePaths(a.key, b.key);
}

/**
 * Names that may be one, among groups of mentions. Only names that share a block are compared, the
 * standard way of record linkage (Christen, "A Survey of Indexing Techniques", 2012), and each with at
 * most `largestBlock` others of it, so that work and memory grow with the number of groups and not with
 * its square. The order of the groups doesn't matter.
 */
export function proposeNames(groups: readonly NameGroup[]): NameProposals {
  const steps = proposingNames(groups);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* readingNames(groups: readonly NameGroup[]): Generator<undefined, KeyedName[]> {
  const names: KeyedName[] = [];
  for (const [at, { key, spellings }] of groups.entries()) {
    const read = readName(spellings[0] ?? '');
    names.push({ key, sounds: read.words.map((word) => word.key).join(' '), ...read });
    if (at % perStep === perStep - 1) yield;
  }
  return yield* sortInSteps(names, bySound);
}

function bySureness(x: NameProposal, y: NameProposal): number {
  return y.score - x.score || comparePaths(x.a, y.a) || comparePaths(x.b, y.b);
}

/** The same in steps, for who must not be held up; how far it has come is not known before the end. */
export function* proposingNames(groups: readonly NameGroup[]): Generator<undefined, NameProposals> {
  const names = yield* readingNames(groups);
  const blocks = yield* blocking(names);
  const seen = new Set<number>();
  const proposals: NameProposal[] = [];
  let looked = 0;
  for (const block of blocks.values()) {
    for (const [i, j] of pairsIn(block)) {
      looked += 1;
      if (looked % perStep === 0) yield;
      const pair = Math.min(i, j) * names.length + Math.max(i, j);
      if (seen.has(pair)) continue;
      seen.add(pair);
      const [one, other] = [names[i] as KeyedName, names[j] as KeyedName];
      const match = compareReadNames(one, other);
      if (match.score < proposalBar) continue;
      const [a, b] = [one.key, other.key].sort(comparePaths) as [string, string];
      proposals.push({ a, b, ...match });
    }
  }
  return { proposals: yield* sortInSteps(proposals, bySureness), comparisons: seen.size };
}
