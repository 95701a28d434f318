import type { CopyOf, CopyPair } from '../../../shared/contract/copies';
import { describeDifferences } from '../../../shared/copies/passage-differences';
import { passageKeyText } from '../../../shared/copies/passage-key';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { codePoint, type Span } from '../../../shared/model/span';
import { type Block, splitBlocks } from '../../../shared/text/blocks';
import { createOffsetMap, type OffsetMap, sliceSpan } from '../../../shared/text/offsets';
import { sha256Hex } from '../../platform/sha256';

/** Two articles by their ids, in the order of their paths. */
export interface PairIds {
  readonly a: DocumentId;
  readonly b: DocumentId;
}

/** The name of a pair in a map. */
export function pairName({ a, b }: PairIds): string {
  return `${a} ${b}`;
}

/** One article of a pair, prepared for the page. */
export interface LoadedSide {
  readonly id: DocumentId;
  readonly text: string;
  readonly sha256: string;
  readonly blocks: readonly Block[];
  readonly offsets: OffsetMap;
}

/** Words of one article in the place of those of the other; an empty side means they were put in. */
export interface LoadedDifference {
  /** A sum of `differenceKind`s. */
  readonly kinds: number;
  readonly a: Span;
  readonly b: Span;
}

/** A passage as it stands in both articles, in UTF-16 units of each. */
export interface LoadedPassage {
  readonly a: Span;
  readonly b: Span;
  /** Equal words. */
  readonly words: number;
  readonly differences: readonly LoadedDifference[];
  /** The folded wordings, by which verdicts on the passage are known. */
  readonly keys: { readonly a: string; readonly b: string };
  /** SHA-256 of the folded wordings. */
  readonly hashes: { readonly a: string; readonly b: string };
}

/** Two articles with all that is shown of them side by side. */
export interface LoadedPair extends PairIds {
  readonly sides: { readonly a: LoadedSide; readonly b: LoadedSide };
  /** What was found; `null` where nothing was, or where an article changed since. */
  readonly copy: CopyOf | null;
  /** Whether one of the articles changed since copies were looked for. */
  readonly isOutdated: boolean;
  /** In the order of the first article. */
  readonly passages: readonly LoadedPassage[];
}

function sideOf(id: DocumentId, { text, sha256 }: CopyPair['a']): LoadedSide {
  return { id, text, sha256, blocks: splitBlocks(text), offsets: createOffsetMap(text) };
}

type Place = CopyOf['passages'][number]['here'];

function spanOf({ offsets }: LoadedSide, { start, end }: Place): Span {
  return { start: offsets.toUtf16(start), end: offsets.toUtf16(end) };
}

/** A stretch of a passage that begins at a code point of its article. */
function within(side: LoadedSide, passage: Place, part: Place): Span {
  const at = (offset: number) => codePoint(passage.start + offset);
  return spanOf(side, { start: at(part.start), end: at(part.end) });
}

async function passageOf(
  a: LoadedSide,
  b: LoadedSide,
  { here, there, words }: CopyOf['passages'][number],
): Promise<LoadedPassage> {
  const [inA, inB] = [spanOf(a, here), spanOf(b, there)];
  const [wordsOfA, wordsOfB] = [sliceSpan(a.text, inA), sliceSpan(b.text, inB)];
  const keys = { a: passageKeyText(wordsOfA), b: passageKeyText(wordsOfB) };
  const hashOfA = await sha256Hex(keys.a);
  const hashes = { a: hashOfA, b: keys.a === keys.b ? hashOfA : await sha256Hex(keys.b) };
  const differences = describeDifferences(wordsOfA, wordsOfB).map((difference) => ({
    kinds: difference.kinds,
    a: within(a, here, difference.a),
    b: within(b, there, difference.b),
  }));
  return { a: inA, b: inB, words, differences, keys, hashes };
}

/** Prepares two articles for being shown side by side. */
export async function prepareSides(ids: PairIds, { a, b, copy }: CopyPair): Promise<LoadedPair> {
  const sides = { a: sideOf(ids.a, a), b: sideOf(ids.b, b) };
  const isOutdated = copy?.isCurrent === false;
  const known = isOutdated ? null : copy;
  const passages: LoadedPassage[] = [];
  for (const passage of known?.passages ?? []) {
    passages.push(await passageOf(sides.a, sides.b, passage));
  }
  return { ...ids, sides, copy: known, isOutdated, passages };
}

/** The present words of a pair's articles are those of the library's lines. */
export function isSameText(pair: LoadedPair, a: DocumentSummary, b: DocumentSummary): boolean {
  return pair.sides.a.sha256 === a.sha256 && pair.sides.b.sha256 === b.sha256;
}
