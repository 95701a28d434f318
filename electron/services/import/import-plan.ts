import type { ImportedRelation, OffsetUnit, Skipped } from '../../../shared/imports/imported';
import type { SourceLabel } from '../../../shared/imports/label-plan';
import { chooseUnit } from '../../../shared/imports/offset-units';
import { placeDocument } from '../../../shared/imports/place-document';
import type { PlacedSpan } from '../../../shared/imports/place-spans';
import type { Metadata } from '../../../shared/model/sidecar';
import { sha256Hex } from '../../platform/hash';
import type { CorpusIndex } from '../corpus/corpus-index';
import { readText } from '../export/choose-work';
import type { ImportTools } from './import-jsonl';
import { type MatchedArticle, matchSource } from './match-source';
import type { FoundDocument, ReadSource } from './read-source';

/** What an article is to get. */
export interface PlannedArticle {
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  /** The text of an article that is to be written; `null` where the article is there. */
  readonly newText: string | null;
  /** Hash of the text in which the spans were placed. */
  readonly textHash: string;
  readonly spans: readonly PlacedSpan[];
  readonly relations: readonly ImportedRelation[];
  readonly metadata: Metadata;
}

/** A span with the words around it, for a person to see whether it is in its place. */
export interface SpanInContext extends SourceLabel {
  readonly where: string;
  readonly path: string;
  readonly left: string;
  readonly exact: string;
  readonly right: string;
}

/** Where all of a source belongs; nothing is written. */
export interface ImportPlan {
  readonly articles: readonly PlannedArticle[];
  /** How many documents the source has. */
  readonly documents: number;
  readonly skipped: readonly Skipped[];
  /** In what the offsets are counted, as far as it was found. */
  readonly units: readonly OffsetUnit[];
  readonly first: readonly SpanInContext[];
}

/** So many spans are shown. */
const spansShown = 8;
/** So many letters around them. */
const contextLength = 40;
/** So many documents are asked for their unit: they come from one program. */
const documentsAsked = 50;

/** What stands before a place, from the beginning of a word on. */
function wordsBefore(text: string, end: number): string {
  const start = Math.max(0, end - contextLength);
  const words = text.slice(start, end);
  return start === 0 ? words : `…${words.replace(/^\S*/u, '')}`;
}

/** What stands behind a place, up to the end of a word. */
function wordsAfter(text: string, start: number): string {
  const words = text.slice(start, start + contextLength);
  return start + contextLength >= text.length ? words : `${words.replace(/\S*$/u, '')}…`;
}

function inContext(path: string, text: string, placed: PlacedSpan): SpanInContext {
  const { imported, span } = placed;
  return {
    where: imported.where,
    path,
    layer: imported.layer,
    label: imported.label,
    left: wordsBefore(text, span.start),
    exact: text.slice(span.start, span.end),
    right: wordsAfter(text, span.end),
  };
}

function unitOf({ document, fileHits }: FoundDocument, article: string): OffsetUnit | null {
  const spans = document.spans.filter(({ start }) => start !== null);
  if (spans.length === 0) return null;
  return chooseUnit(document.text ?? article, spans, document.unit, fileHits);
}

/** Gathers what is planned, article by article. */
class Planning {
  readonly articles: PlannedArticle[] = [];
  readonly skipped: Skipped[] = [];
  readonly units = new Set<OffsetUnit>();
  readonly first: SpanInContext[] = [];
  private asked = 0;

  add({ path, newText, documents }: MatchedArticle, text: string): void {
    const spans: PlacedSpan[] = [];
    const relations: ImportedRelation[] = [];
    for (const found of documents) {
      const placed = placeDocument(found.document, text, null, found.fileHits);
      spans.push(...placed.spans);
      relations.push(...placed.relations);
      this.skipped.push(...placed.skipped);
      this.noteUnit(found, text);
    }
    const room = spansShown - this.first.length;
    this.first.push(...spans.slice(0, room).map((one) => inContext(path, text, one)));
    const metadata = Object.assign({}, ...documents.map(({ document }) => document.metadata));
    this.articles.push({ path, newText, textHash: sha256Hex(text), spans, relations, metadata });
  }

  /** The article can't be read any more since it was found. */
  leaveOut({ path, documents }: MatchedArticle): void {
    for (const { document } of documents) {
      this.skipped.push({ where: document.where, reason: 'no-article', detail: path });
    }
  }

  private noteUnit(found: FoundDocument, text: string): void {
    if (this.asked >= documentsAsked) return;
    const unit = unitOf(found, text);
    if (unit === null) return;
    this.asked += 1;
    this.units.add(unit);
  }
}

/**
 * Finds where everything of a source belongs in a corpus.
 * @returns `null` where it was cancelled.
 */
export async function planImport(
  index: CorpusIndex,
  source: ReadSource,
  tools: ImportTools = {},
): Promise<ImportPlan | null> {
  const matched = await matchSource(index, source, tools);
  if (matched === null) return null;
  const planning = new Planning();
  for (const article of matched.articles.values()) {
    if (tools.signal?.aborted === true) return null;
    const entry = index.byPath.get(article.path);
    const read = entry === undefined ? null : await readText(index, entry);
    const text = read !== null && 'text' in read ? read.text : article.newText;
    if (text === null) planning.leaveOut(article);
    else planning.add(article, text);
  }
  return {
    articles: planning.articles,
    documents: source.documents.length,
    skipped: [...source.skipped, ...matched.skipped, ...planning.skipped],
    units: [...planning.units],
    first: planning.first,
  };
}
