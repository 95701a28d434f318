import type { WordStretches } from '../../../shared/copies/boilerplate';
import { sharedNumbers } from './copy-memory';

/** Stretches of words of many articles, in flat arrays in memory that all threads see. */
export interface PackedStretches {
  /** By article: where its stretches end in `flat`; they begin where those of the one before end. */
  readonly ends: Uint32Array;
  /** First word and the one behind the last, of one stretch after the other. */
  readonly flat: Uint32Array;
}

/** Packs the stretches of so many articles. */
export function packStretches(
  articles: number,
  stretchesOf: (article: number) => WordStretches,
): PackedStretches {
  const ends = sharedNumbers(articles);
  const numbers: number[] = [];
  for (let article = 0; article < articles; article += 1) {
    for (const [from, to] of stretchesOf(article)) numbers.push(from, to);
    ends[article] = numbers.length;
  }
  const flat = sharedNumbers(numbers.length);
  flat.set(numbers);
  return { ends, flat };
}

/**
 * Packs stretches anew of which few are others than before.
 * @param olds by article: its number before, or -1 where it had none.
 * @param changed by article: what it has now.
 */
export function repackStretches(
  before: PackedStretches,
  olds: Int32Array,
  changed: ReadonlyMap<number, WordStretches>,
): PackedStretches {
  const ends = sharedNumbers(olds.length);
  let total = before.flat.length;
  for (const stretches of changed.values()) total += stretches.length * 2;
  const flat = sharedNumbers(total);
  let end = 0;
  for (let article = 0; article < olds.length; article += 1) {
    const old = olds[article] as number;
    const now = changed.get(article)?.flat();
    if (now !== undefined) {
      flat.set(now, end);
      end += now.length;
    } else if (old !== -1) {
      const until = before.ends[old] as number;
      for (let at = firstOf(before, old); at < until; at += 1) {
        flat[end] = before.flat[at] as number;
        end += 1;
      }
    }
    ends[article] = end;
  }
  return { ends, flat: flat.subarray(0, end) };
}

/** Where the stretches of an article begin. */
function firstOf({ ends }: PackedStretches, article: number): number {
  return article === 0 ? 0 : (ends[article - 1] as number);
}

/** The stretches of one article. */
export function stretchesAt(packed: PackedStretches, article: number): WordStretches {
  const { flat, ends } = packed;
  const stretches: [from: number, to: number][] = [];
  for (let at = firstOf(packed, article); at < (ends[article] as number); at += 2) {
    stretches.push([flat[at] as number, flat[at + 1] as number]);
  }
  return stretches;
}

/** A hash of stretches, whatever their order; 0 where there are none. */
export function hashOfStretches(stretches: WordStretches): number {
  if (stretches.length === 0) return 0;
  const sorted = [...stretches].sort(([x, toX], [y, toY]) => x - y || toX - toY);
  let hash = sorted.length;
  for (const [from, to] of sorted) {
    hash = Math.imul(hash ^ from, 0x01000193);
    hash = Math.imul(hash ^ to, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
