import type { CopyOf } from '../../../shared/contract/copies';
import type { DocumentId } from '../../../shared/model/ids';
import { type Span, span } from '../../../shared/model/span';
import type { Block } from '../../../shared/text/blocks';
import type { OffsetMap } from '../../../shared/text/offsets';

/** A stretch of the open article that stands in other articles as well. */
export interface Stretch {
  /** From the first word of it that stands elsewhere to the last. */
  readonly span: Span;
  /** Sorted by path, as copies are. */
  readonly others: readonly DocumentId[];
}

interface Text {
  readonly blocks: readonly Block[];
  readonly offsets: OffsetMap;
}

/** So much of a paragraph, or of the passage, must lie in the other: an edge of it is not the paragraph. */
const telling = 1 / 3;

function length({ start, end }: Span): number {
  return Math.max(0, end - start);
}

function overlap(a: Span, b: Span): Span {
  return span(Math.max(a.start, b.start), Math.min(a.end, b.end));
}

interface Passage {
  readonly other: DocumentId;
  readonly span: Span;
}

/** The passages of copies in the open article, in UTF-16 units. */
function passagesOf(copies: readonly CopyOf[], { offsets }: Text): Passage[] {
  return copies.flatMap(({ other, passages }) =>
    passages.map(({ here }) => {
      return { other, span: span(offsets.toUtf16(here.start), offsets.toUtf16(here.end)) };
    }),
  );
}

function inBlock(block: Block, passages: readonly Passage[]): Stretch | null {
  const own = span(block.start, block.end);
  const within = passages.flatMap((passage) => {
    const shared = overlap(own, passage.span);
    const least = telling * Math.min(length(own), length(passage.span));
    return length(shared) > 0 && length(shared) >= least ? [{ ...passage, span: shared }] : [];
  });
  if (within.length === 0) return null;
  return {
    span: span(
      Math.min(...within.map((one) => one.span.start)),
      Math.max(...within.map((one) => one.span.end)),
    ),
    others: [...new Set(within.map(({ other }) => other))],
  };
}

function haveSameOthers(a: Stretch, b: Stretch): boolean {
  return a.others.length === b.others.length && a.others.every((id) => b.others.includes(id));
}

/** Which paragraphs stand elsewhere and where; neighbours that stand in the same articles are one. */
export function stretchesOf(copies: readonly CopyOf[], text: Text): Stretch[] {
  const passages = passagesOf(copies, text);
  const stretches: Stretch[] = [];
  let isNeighbour = false;
  for (const block of text.blocks) {
    if (block.start === block.end) continue;
    const found = inBlock(block, passages);
    const last = stretches.at(-1);
    if (found !== null && last !== undefined && isNeighbour && haveSameOthers(last, found)) {
      stretches[stretches.length - 1] = { ...last, span: span(last.span.start, found.span.end) };
    } else if (found !== null) stretches.push(found);
    isNeighbour = found !== null;
  }
  return stretches;
}

/** All words that stand in some of the copies, as spans that neither touch nor overlap, in order. */
export function wordsElsewhere(copies: readonly CopyOf[], text: Text): Span[] {
  const sorted = passagesOf(copies, text)
    .map((passage) => passage.span)
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.end < next.start) joined.push(next);
    else joined[joined.length - 1] = span(last.start, Math.max(last.end, next.end));
  }
  return joined;
}
