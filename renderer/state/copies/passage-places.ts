import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import type { CopyPair, CopyPassage } from '../../../shared/contract/copies';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { DocumentSummary } from '../../../shared/model/document';
import { createOffsetMap } from '../../../shared/text/offsets';
import type { App } from '../app';

type Side = 'a' | 'b';

/** Where a judged passage stands in an article's present words; `null` where that is not certain. */
function placeIn(
  article: DocumentSummary,
  { text, sha256 }: CopyPair['a'],
  place: PassageVerdict['a'],
): CopyPassage['a'] | null {
  const offsets = createOffsetMap(text);
  const resolved = resolveAnchor(text, offsets, place.target, sha256 === place.sha256);
  if (resolved.state !== 'anchored' && resolved.state !== 'moved') return null;
  const { start, end } = resolved.span;
  return {
    documentId: article.id,
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
  };
}

/** Where a passage stands in an article that is as it was when the passage was judged. */
function placeAsSaid({ id }: DocumentSummary, { target }: PassageVerdict[Side]): CopyPassage['a'] {
  return { documentId: id, start: target[0].start, end: target[0].end };
}

/**
 * Where the passage of a verdict stands now. Articles that changed since are read and the words looked
 * for in them, so that a verdict holds for as long as its words are there.
 * @returns `null` where an article is gone, or the words can't be found for certain.
 */
export async function placeOfVerdict(
  app: App,
  { a, b }: PassageVerdict,
  articleAt: (path: string) => DocumentSummary | undefined,
): Promise<CopyPassage | null> {
  const [one, two] = [articleAt(a.path), articleAt(b.path)];
  if (one === undefined || two === undefined) return null;
  if (one.sha256 === a.sha256 && two.sha256 === b.sha256) {
    return { a: placeAsSaid(one, a), b: placeAsSaid(two, b) };
  }
  const read = await app.api.copies.pair({ a: one.id, b: two.id });
  if (!read.ok) return null;
  const [inA, inB] = [placeIn(one, read.value.a, a), placeIn(two, read.value.b, b)];
  return inA === null || inB === null ? null : { a: inA, b: inB };
}
