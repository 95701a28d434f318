import { resolveAnchor } from '../anchor/resolve-anchor';
import type { Annotation } from '../model/annotation';
import { comparePaths } from '../model/link';
import type { Metadata, Segment, Sidecar } from '../model/sidecar';
import { type Span, span } from '../model/span';
import { titleOf } from '../text/blocks';
import { createOffsetMap, type OffsetMap } from '../text/offsets';
import { type CutText, cutText, without } from './cut-text';
import type {
  ExportCopy,
  ExportDocument,
  ExportLink,
  ExportRelation,
  ExportSpan,
} from './export-document';

/** What of the work is wanted. */
export interface DocumentChoice {
  /** Ids of layers. */
  readonly layers: ReadonlySet<string>;
  /** Whether each story that is marked becomes a document of its own. */
  readonly areStoriesDocuments: boolean;
  /** Whether what is marked as boilerplate is cut out. */
  readonly isBoilerplateCut: boolean;
}

/** An article as it lies on the disk, with the work that was chosen. */
export interface ArticleWork {
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
  readonly sidecars: readonly Sidecar[];
  readonly copies: readonly ExportCopy[];
  readonly cluster: string | null;
  readonly weight: number | null;
  readonly split: string | null;
}

/** An annotation or relation that is in no document. */
export interface LeftOut {
  readonly id: string;
  readonly annotator: string;
  readonly reason:
    | 'anchor-moved'
    | 'anchor-fuzzy'
    | 'anchor-orphan'
    | 'in-boilerplate'
    | 'outside-stories'
    | 'end-not-exported';
}

export interface DocumentsOf {
  readonly documents: readonly ExportDocument[];
  readonly leftOut: readonly LeftOut[];
}

interface Located {
  readonly span: ExportSpan;
  /** In the article, in UTF-16 code units. */
  readonly at: Span;
}

/** A document to be: which parts of the article it is made of, and what is known of it. */
interface Part {
  readonly id: string;
  readonly cut: CutText;
  readonly metadata: Metadata;
}

/** Where a segment stands now; nothing where its words are not in their place. */
function placeOf(work: ArticleWork, offsets: OffsetMap, sidecar: Sidecar, segment: Segment) {
  const isSameText = sidecar.document.sha256 === work.sha256;
  const found = resolveAnchor(work.text, offsets, segment.target, isSameText);
  return found.state === 'anchored' ? [{ segment, at: found.span }] : [];
}

function segmentsOf(work: ArticleWork, offsets: OffsetMap, kind: Segment['kind']) {
  return work.sidecars.map((sidecar) =>
    sidecar.segments
      .filter((segment) => segment.kind === kind)
      .flatMap((segment) => placeOf(work, offsets, sidecar, segment))
      .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end),
  );
}

/** The stories of the first one who marked any; those that begin within another are no documents. */
function storiesOf(work: ArticleWork, offsets: OffsetMap) {
  const all = segmentsOf(work, offsets, 'story').find((stories) => stories.length > 0) ?? [];
  let end = 0;
  return all.filter(({ at }) => {
    const isNext = at.start >= end;
    if (isNext) end = at.end;
    return isNext;
  });
}

function metadataOf({ sidecars }: ArticleWork): Metadata {
  return Object.assign({}, ...sidecars.map(({ metadata }) => metadata).reverse());
}

function partsOf(work: ArticleWork, offsets: OffsetMap, choice: DocumentChoice): Part[] {
  const { text, path } = work;
  const removed = choice.isBoilerplateCut
    ? segmentsOf(work, offsets, 'boilerplate').flatMap((all) => all.map(({ at }) => at))
    : [];
  const make = (id: string, whole: Span, metadata: Metadata) => ({
    id,
    cut: cutText(text, offsets, without(whole, removed)),
    metadata,
  });
  const known = metadataOf(work);
  const stories = choice.areStoriesDocuments ? storiesOf(work, offsets) : [];
  if (stories.length === 0) return [make(path, span(0, text.length), known)];
  return stories.map(({ at, segment }, index) =>
    make(`${path}#${index + 1}`, at, { ...known, ...segment.metadata }),
  );
}

function exportSpan(annotator: string, one: Annotation, at: Span): ExportSpan {
  const { id, layer, label, attributes, refersTo = null, target, createdAt, updatedAt } = one;
  const [{ start, end }, { exact }] = target;
  // All at once and in one shape: putting objects together takes several times as long.
  return {
    id,
    annotator,
    layer,
    label,
    attributes,
    refersTo,
    createdAt,
    updatedAt,
    start,
    end,
    span: at,
    exact,
    target,
  };
}

/** The annotations that stand on their words, and those that don't. */
function locate(work: ArticleWork, offsets: OffsetMap, layers: ReadonlySet<string>) {
  const located: Located[] = [];
  const leftOut: LeftOut[] = [];
  for (const sidecar of work.sidecars) {
    const isSameText = sidecar.document.sha256 === work.sha256;
    const { annotator } = sidecar;
    for (const one of sidecar.annotations) {
      if (!layers.has(one.layer)) continue;
      const found = resolveAnchor(work.text, offsets, one.target, isSameText);
      if (found.state !== 'anchored') {
        leftOut.push({ id: one.id, annotator, reason: `anchor-${found.state}` });
        continue;
      }
      located.push({ span: exportSpan(annotator, one, found.span), at: found.span });
    }
  }
  return { located, leftOut };
}

function inOrder(a: ExportSpan, b: ExportSpan): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    comparePaths(a.id, b.id) ||
    comparePaths(a.annotator, b.annotator)
  );
}

/** @param text of the whole article, which most documents are. */
function spansIn({ cut }: Part, located: readonly Located[], text: string): ExportSpan[] {
  // Where nothing is cut out, all stand where they stood.
  if (cut.text === text) return located.map(({ span: one }) => one).sort(inOrder);
  const offsets = createOffsetMap(cut.text);
  const spans = located.flatMap(({ span: one, at }) => {
    const place = cut.place(at);
    if (place === null) return [];
    const [start, end] = [offsets.toCodePoint(place.start), offsets.toCodePoint(place.end)];
    return [{ ...one, start, end, span: place }];
  });
  return spans.sort(inOrder);
}

/** Names an annotation across all sidecars of an article. */
function keyOf(annotator: string, id: string): string {
  return `${annotator.length} ${annotator}${id}`;
}

function relationsIn({ sidecars }: ArticleWork, spans: readonly ExportSpan[]): ExportRelation[] {
  const places = new Map(spans.map(({ annotator, id }, place) => [keyOf(annotator, id), place]));
  return sidecars.flatMap(({ annotator, relations }) =>
    relations.flatMap(({ id, label, from, to }) => {
      const ends = [places.get(keyOf(annotator, from)), places.get(keyOf(annotator, to))];
      const [start, end] = ends;
      if (start === undefined || end === undefined) return [];
      return [{ id, annotator, label, from: start, to: end }];
    }),
  );
}

function linksOf({ sidecars }: ArticleWork): ExportLink[] {
  return sidecars.flatMap(({ annotator, links }) => links.map((link) => ({ ...link, annotator })));
}

function documentOf(
  work: ArticleWork & { readonly links: readonly ExportLink[] },
  { id, cut, metadata }: Part,
  spans: readonly ExportSpan[],
): ExportDocument {
  const { path, sha256, cluster, weight, split, links, copies } = work;
  return {
    id,
    path,
    sha256,
    title: metadata.title ?? titleOf(cut.text),
    text: cut.text,
    pieces: cut.pieces,
    spans,
    relations: relationsIn(work, spans),
    links,
    copies,
    metadata,
    cluster,
    weight,
    split,
  };
}

/** What of a list by annotator and id is in no document. */
function missing(
  records: readonly { readonly id: string; readonly annotator: string }[],
  written: readonly { readonly id: string; readonly annotator: string }[],
  reason: LeftOut['reason'],
): LeftOut[] {
  const keys = new Set(written.map(({ annotator, id }) => keyOf(annotator, id)));
  return records
    .filter(({ annotator, id }) => !keys.has(keyOf(annotator, id)))
    .map(({ annotator, id }) => ({ id, annotator, reason }));
}

/**
 * Makes documents of an article and the work on it: one, or one for each story. What does not stand
 * on its words any more, or stands in what is cut out, is in none, and said so.
 */
export function documentsOf(work: ArticleWork, choice: DocumentChoice): DocumentsOf {
  const offsets = createOffsetMap(work.text);
  const parts = partsOf(work, offsets, choice);
  const { located, leftOut } = locate(work, offsets, choice.layers);
  // Links and copies are the article's: they are written once.
  const first = { ...work, links: linksOf(work) };
  const others = { ...work, links: [], copies: [] };
  const documents = parts.map((part, index) =>
    documentOf(index === 0 ? first : others, part, spansIn(part, located, work.text)),
  );
  const isOneText = parts.length === 1 && parts[0]?.id === work.path;
  const unplaced = missing(
    located.map(({ span: one }) => one),
    documents.flatMap(({ spans }) => spans),
    isOneText ? 'in-boilerplate' : 'outside-stories',
  );
  // Where no annotations are wanted, no relations are missed.
  const isOfSpans = choice.layers.size > 0;
  const unrelated = missing(
    work.sidecars.flatMap(({ annotator, relations }) =>
      isOfSpans ? relations.map(({ id }) => ({ id, annotator })) : [],
    ),
    documents.flatMap(({ relations }) => relations),
    'end-not-exported',
  );
  return { documents, leftOut: [...leftOut, ...unplaced, ...unrelated] };
}
