import { type Span, span } from '../../../shared/model/span';
import { type Block, blockIndexAt } from '../../../shared/text/blocks';

/** A passage as it stands in both articles, in UTF-16 units of each. */
export interface PassageSpans {
  readonly a: Span;
  readonly b: Span;
}

interface Article {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Longer stretches at the edge of a passage are text of the article's own; UTF-16 units. */
const reach = 60;

/** How far a passage may grow in its line, up to other passages. */
function roomIn({ blocks }: Article, own: Span, others: readonly Span[]): Span {
  const first = blocks[blockIndexAt(blocks, own.start)];
  const last = blocks[blockIndexAt(blocks, span(own.end - 1, own.end).start)];
  let [start, end] = [
    Math.min(first?.start ?? own.start, own.start),
    Math.max(last?.end ?? own.end, own.end),
  ];
  for (const other of others) {
    if (other.end <= own.start) start = Math.max(start, other.end);
    if (other.start >= own.end) end = Math.min(end, other.start);
  }
  return span(start, end);
}

/** A stretch without white space at its outer edge: `from` and `to` of `text`, seen from the passage. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return span(end - words.trimStart().length, start + words.trimEnd().length);
}

/**
 * Passages with the few words between them and the ends of their lines. An aligned passage begins and
 * ends with equal words; a changed verb that begins the sentence stands just outside of it, and is
 * what a reviewer must see. Where either side has more than a few words there, both stay as they are.
 */
export function widenPassages(
  passages: readonly PassageSpans[],
  a: Article,
  b: Article,
): PassageSpans[] {
  return passages.map((passage) => {
    const others = passages.filter((other) => other !== passage);
    const roomOfA = trimmed(
      a.text,
      roomIn(
        a,
        passage.a,
        others.map((other) => other.a),
      ),
    );
    const roomOfB = trimmed(
      b.text,
      roomIn(
        b,
        passage.b,
        others.map((other) => other.b),
      ),
    );
    const isNearStart =
      passage.a.start - roomOfA.start <= reach && passage.b.start - roomOfB.start <= reach;
    const isNearEnd = roomOfA.end - passage.a.end <= reach && roomOfB.end - passage.b.end <= reach;
    const widened = (own: Span, room: Span) =>
      span(
        isNearStart ? Math.min(room.start, own.start) : own.start,
        isNearEnd ? Math.max(room.end, own.end) : own.end,
      );
    return { a: widened(passage.a, roomOfA), b: widened(passage.b, roomOfB) };
  });
}
