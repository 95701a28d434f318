import { type ResolvedAnchor, resolveAnchor } from '../../shared/anchor/resolve-anchor';
import type { LinkView, OpenedDocument } from '../../shared/contract/contract';
import type { Annotation } from '../../shared/model/annotation';
import type { DocumentId } from '../../shared/model/ids';
import type { Problem } from '../../shared/model/result';
import type { Sidecar } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import { type Block, splitBlocks } from '../../shared/text/blocks';
import { createOffsetMap, type OffsetMap } from '../../shared/text/offsets';

/** An article in the reader: its text, prepared once, and everybody's work on it. */
export interface OpenDocument {
  readonly id: DocumentId;
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly offsets: OffsetMap;
  /** Sidecars of the other annotators, as they lay on the disk. */
  readonly others: readonly { readonly annotator: string; readonly sidecar: Sidecar }[];
  readonly links: readonly ArticleLink[];
  /** Why nothing can be written here, or `null` where it can. */
  readonly readOnlyBecause: Problem | null;
  readonly problems: readonly Problem[];
}

/** A link of the open article, seen from it. */
export type ArticleLink = LinkView;

/** An annotation that was found in the text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly annotator: string;
  readonly isMine: boolean;
}

/** Prepares an answer of the main process for reading. */
export function prepareDocument(opened: OpenedDocument): OpenDocument {
  return {
    id: opened.document.id,
    path: opened.document.path,
    sha256: opened.document.sha256,
    text: opened.text,
    blocks: splitBlocks(opened.text),
    offsets: createOffsetMap(opened.text),
    others: opened.works.filter((work) => !work.isMine),
    links: opened.links,
    readOnlyBecause: opened.readOnlyBecause,
    problems: opened.problems,
  };
}

/** Anchors are immutable, so each is resolved once; a changed annotation is another object. */
const resolvedAnchors = new WeakMap<Annotation, ResolvedAnchor>();

function resolveOnce(open: OpenDocument, annotation: Annotation, sha256: string): ResolvedAnchor {
  const known = resolvedAnchors.get(annotation);
  if (known !== undefined) return known;
  const isSameText = sha256 === open.sha256;
  const resolved = resolveAnchor(open.text, open.offsets, annotation.target, isSameText);
  resolvedAnchors.set(annotation, resolved);
  return resolved;
}

function placeAll(
  open: OpenDocument,
  sidecar: Sidecar,
  isMine: boolean,
): { placed: PlacedAnnotation[]; lost: Annotation[] } {
  const placed: PlacedAnnotation[] = [];
  const lost: Annotation[] = [];
  for (const annotation of sidecar.annotations) {
    const resolved = resolveOnce(open, annotation, sidecar.document.sha256);
    if (resolved.state === 'orphan') lost.push(annotation);
    else placed.push({ annotation, span: resolved.span, annotator: sidecar.annotator, isMine });
  }
  return { placed, lost };
}

function compareSpans(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/**
 * All annotations of an open article in reading order, longer ones first where they start together.
 * @param mine the present annotator's sidecar, if they have begun.
 * @returns those that were found, and those whose words are no longer in the text.
 */
export function placeAnnotations(
  open: OpenDocument,
  mine: Sidecar | null,
): { placed: PlacedAnnotation[]; lost: Annotation[] } {
  const works = open.others.map((other) => placeAll(open, other.sidecar, false));
  if (mine !== null) works.push(placeAll(open, mine, true));
  return {
    placed: works.flatMap((work) => work.placed).sort(compareSpans),
    lost: works.flatMap((work) => work.lost),
  };
}
