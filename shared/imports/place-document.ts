import { type Span, span } from '../model/span';
import { createOffsetMap } from '../text/offsets';
import type {
  ImportedDocument,
  ImportedPiece,
  ImportedRelation,
  OffsetUnit,
  Skipped,
} from './imported';
import { type Carry, carryBetween } from './match-documents';
import { chooseUnit, offsetReader, stretchOf, type UnitHits } from './offset-units';
import { type PlacedSpan, placeSpans } from './place-spans';

/** What of a document stands in its article, and what does not. */
export interface PlacedDocument {
  readonly spans: readonly PlacedSpan[];
  /** Those of which both ends are among the spans. */
  readonly relations: readonly ImportedRelation[];
  readonly skipped: readonly Skipped[];
}

/** Carries spans of a text that was put together out of pieces of an article. */
function carryByPieces(text: string, article: string, pieces: readonly ImportedPiece[]) {
  const [ofText, ofArticle] = [text, article].map((one) => offsetReader(one, 'code-points'));
  if (ofText === undefined || ofArticle === undefined) return null;
  const places: { readonly from: Span; readonly to: number }[] = [];
  for (const { start, end, articleStart } of pieces) {
    const from = stretchOf(ofText, { start, end });
    const to = ofArticle(articleStart);
    if (from === null || to === null) return null;
    const words = text.slice(from.start, from.end);
    if (!article.startsWith(words, to)) return null;
    places.push({ from: span(from.start, from.end), to });
  }
  const carry: Carry = ({ start, end }) => {
    const piece = places.find(({ from }) => from.start <= start && from.end >= end);
    if (piece === undefined) return null;
    const by = piece.to - piece.from.start;
    return span(start + by, end + by);
  };
  return carry;
}

/** How spans of a document come to stand in its article; `null` where the two have other letters. */
function carryOf(document: ImportedDocument, article: string): Carry | null {
  const { text, pieces } = document;
  if (text === null || text === article) return (at) => at;
  const byPieces = pieces.length === 0 ? null : carryByPieces(text, article, pieces);
  return byPieces ?? carryBetween(text, article);
}

function inArticle(article: string, spans: readonly PlacedSpan[], carry: Carry) {
  const offsets = createOffsetMap(article);
  const placed: PlacedSpan[] = [];
  const skipped: Skipped[] = [];
  for (const one of spans) {
    const at = carry(one.span);
    if (at === null) skipped.push({ where: one.imported.where, reason: 'words-differ' });
    else {
      const [start, end] = [offsets.toCodePoint(at.start), offsets.toCodePoint(at.end)];
      placed.push({ imported: one.imported, span: at, start, end });
    }
  }
  return { placed, skipped };
}

/**
 * Finds where the spans of a document stand in the article that it was matched with.
 * @param article the text of the article, which has no half characters: it was decoded from bytes.
 * @param unit what a person says that offsets count; `null` where nobody did.
 * @param fileHits of all documents of the file (`countHits`).
 */
export function placeDocument(
  document: ImportedDocument,
  article: string,
  unit: OffsetUnit | null = null,
  fileHits?: UnitHits,
): PlacedDocument {
  const carry = carryOf(document, article);
  if (carry === null) {
    return { spans: [], relations: [], skipped: [{ where: document.where, reason: 'no-article' }] };
  }
  const text = document.text ?? article;
  const found = chooseUnit(text, document.spans, unit ?? document.unit, fileHits);
  const own = placeSpans(text, document.spans, found);
  const { placed, skipped } = inArticle(article, own.placed, carry);
  const keys = new Set(placed.map(({ imported }) => imported.key));
  const isHeld = ({ from, to }: ImportedRelation) => keys.has(from) && keys.has(to);
  const cut = document.relations.filter((one) => !isHeld(one));
  const unknown = placed.flatMap(({ imported: { where, unknownValues } }) =>
    unknownValues.map((detail): Skipped => ({ where, reason: 'unknown-value', detail })),
  );
  return {
    spans: placed,
    relations: document.relations.filter(isHeld),
    skipped: [
      ...own.skipped,
      ...skipped,
      ...unknown,
      ...cut.map(({ where }): Skipped => ({ where, reason: 'end-missing' })),
    ],
  };
}
