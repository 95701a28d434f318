import type { CopyOf, CopyPair } from '../../../shared/contract/copies';
import { describeDifferences } from '../../../shared/copies/passage-differences';
import { passageKeyText } from '../../../shared/copies/passage-key';
import type { DocumentId } from '../../../shared/model/ids';
import { codePoint, type Span } from '../../../shared/model/span';
import { type Block, splitBlocks } from '../../../shared/text/blocks';
import { createOffsetMap, type OffsetMap, sliceSpan } from '../../../shared/text/offsets';
import { sha256Hex } from '../../platform/sha256';
import { type PassageSpans, widenPassages } from './widen-passages';

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
export interface LoadedPassage extends PassageSpans {
  /** With the few words at its edges, which may differ: what is shown of it. */
  readonly shown: PassageSpans;
  /** Equal words. */
  readonly words: number;
  /** In all that is shown of it. */
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

/** What differs in what is shown of a passage. */
function differencesIn(a: LoadedSide, b: LoadedSide, shown: PassageSpans): LoadedDifference[] {
  const within = (side: LoadedSide, { start }: Span, part: Place) => {
    const from = side.offsets.toCodePoint(start);
    return spanOf(side, { start: codePoint(from + part.start), end: codePoint(from + part.end) });
  };
  const found = describeDifferences(sliceSpan(a.text, shown.a), sliceSpan(b.text, shown.b));
  return found.map(({ kinds, ...difference }) => ({
    kinds,
    a: within(a, shown.a, difference.a),
    b: within(b, shown.b, difference.b),
  }));
}

async function passageOf(
  a: LoadedSide,
  b: LoadedSide,
  spans: PassageSpans,
  shown: PassageSpans,
  words: number,
): Promise<LoadedPassage> {
  const keys = {
    a: passageKeyText(sliceSpan(a.text, spans.a)),
    b: passageKeyText(sliceSpan(b.text, spans.b)),
  };
  const hashOfA = await sha256Hex(keys.a);
  const hashes = { a: hashOfA, b: keys.a === keys.b ? hashOfA : await sha256Hex(keys.b) };
  return { ...spans, shown, words, differences: differencesIn(a, b, shown), keys, hashes };
}

/** Prepares two articles for being shown side by side. */
export async function prepareSides(ids: PairIds, { a, b, copy }: CopyPair): Promise<LoadedPair> {
  const sides = { a: sideOf(ids.a, a), b: sideOf(ids.b, b) };
  const isOutdated = copy?.isCurrent === false;
  const known = isOutdated ? null : copy;
  const found = known?.passages ?? [];
  const spans = found.map(({ here, there }) => ({
    a: spanOf(sides.a, here),
    b: spanOf(sides.b, there),
  }));
  const shown = widenPassages(spans, sides.a, sides.b);
  const passages = await Promise.all(
    spans.map((own, index) =>
      passageOf(sides.a, sides.b, own, shown[index] ?? own, found[index]?.words ?? 0),
    ),
  );
  return { ...ids, sides, copy: known, isOutdated, passages };
}
