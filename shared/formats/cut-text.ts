import { type CodePointOffset, codePoint, type Span, span } from '../model/span';
import type { OffsetMap } from '../text/offsets';
import type { TextPiece } from './export-document';

/** Parts of an article put together to one text. */
export interface CutText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /**
   * Where a span of the article stands in the text; all in UTF-16 code units.
   * @returns `null` where it is not, or not wholly, in one piece.
   */
  place(from: Span): Span | null;
}

interface Kept {
  /** Of the article. */
  readonly from: Span;
  /** Of the text that was put together. */
  readonly at: number;
}

/** Which of the kept parts holds a span; they are in order (binary search). */
function holderOf(kept: readonly Kept[], { start, end }: Span): Kept | null {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] as Kept).from.end <= start) low = middle + 1;
    else high = middle;
  }
  const found = kept[low];
  return found !== undefined && found.from.start <= start && found.from.end >= end ? found : null;
}

/** Puts together the parts of an article that are kept: in order, none empty, none overlapping. */
export function cutText(article: string, offsets: OffsetMap, parts: readonly Span[]): CutText {
  let [text, points] = ['', 0];
  const kept: Kept[] = [];
  const pieces: TextPiece[] = [];
  for (const from of parts) {
    const articleStart: CodePointOffset = offsets.toCodePoint(from.start);
    const length = offsets.toCodePoint(from.end) - articleStart;
    kept.push({ from, at: text.length });
    pieces.push({ start: codePoint(points), end: codePoint(points + length), articleStart });
    text += article.slice(from.start, from.end);
    points += length;
  }
  const place = (from: Span) => {
    const holder = holderOf(kept, from);
    const by = holder === null ? 0 : holder.at - holder.from.start;
    return holder === null ? null : span(from.start + by, from.end + by);
  };
  return { text, pieces, place };
}

/** What is left of a stretch without others, in order; nothing of it is empty. */
export function without(whole: Span, removed: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from: number = whole.start;
  for (const { start, end } of [...removed].sort((a, b) => a.start - b.start)) {
    if (start > from) left.push(span(from, Math.min(start, whole.end)));
    from = Math.max(from, end);
    if (from >= whole.end) break;
  }
  if (from < whole.end) left.push(span(from, whole.end));
  return left.filter((one) => one.start < one.end);
}
