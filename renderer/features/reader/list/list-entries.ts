import type { Annotation } from '../../../../shared/model/annotation';
import { type Codebook, findLabel, findLayer } from '../../../../shared/model/codebook';
import type { Sidecar } from '../../../../shared/model/sidecar';
import type { Span } from '../../../../shared/model/span';
import { foldForSearch } from '../../../../shared/text/fold-arabic';
import type { OpenDocument } from '../../../state/open-document';
import type { PlacedAnnotation } from '../../../state/placement';

/** A line of the list: an annotation of the open article, found in the text or not. */
export interface ListEntry {
  readonly annotation: Annotation;
  /** `null` where its words are no longer in the text. */
  readonly span: Span | null;
  readonly annotator: string;
  readonly isMine: boolean;
}

/** Which of the annotations the list shows. */
export interface ListFilter {
  readonly query: string;
  /** Layers by id, and labels as `layer/label`; none means all. */
  readonly kinds: readonly string[];
  readonly isMine: boolean;
  readonly isUnlabelled: boolean;
}

export const noListFilter: ListFilter = {
  query: '',
  kinds: [],
  isMine: false,
  isUnlabelled: false,
};

/** The name of a label among all layers. */
export function kindOf(layer: string, label: string): string {
  return `${layer}/${label}`;
}

/**
 * All annotations as lines of the list: those in the text in reading order, then those that lost
 * their words.
 */
export function listEntries(
  open: OpenDocument,
  mine: Sidecar | null,
  placed: readonly PlacedAnnotation[],
  lost: readonly Annotation[],
): ListEntry[] {
  if (lost.length === 0) return [...placed];
  const makers = new Map<Annotation, string>();
  for (const { annotator, sidecar } of open.others) {
    for (const annotation of sidecar.annotations) makers.set(annotation, annotator);
  }
  const orphans = lost.map((annotation): ListEntry => {
    const other = makers.get(annotation);
    const annotator = other ?? mine?.annotator ?? '';
    return { annotation, span: null, annotator, isMine: other === undefined };
  });
  return [...placed, ...orphans];
}

/** Texts by annotation; a changed annotation is another object, and names come from the codebook. */
let searchTexts = new WeakMap<Annotation, string>();
let searchedCodebook: Codebook | null = null;

function searchTextOf({ annotation, annotator }: ListEntry, codebook: Codebook): string {
  if (codebook !== searchedCodebook) searchTexts = new WeakMap();
  searchedCodebook = codebook;
  let text = searchTexts.get(annotation);
  if (text === undefined) {
    const label = findLabel(codebook, annotation.layer, annotation.label)?.name;
    const layer = findLayer(codebook, annotation.layer)?.name;
    const names = [label?.ar, label?.en, layer?.ar, layer?.en, annotator];
    text = foldForSearch([annotation.target[1].exact, ...names].join('\n'));
    searchTexts.set(annotation, text);
  }
  return text;
}

/** The entries that fit a filter, in their order. Each word of the query has to be found, folded. */
export function filterEntries(
  entries: readonly ListEntry[],
  filter: ListFilter,
  codebook: Codebook,
): ListEntry[] {
  const words = foldForSearch(filter.query).split(/\s+/).filter(Boolean);
  const kinds = new Set(filter.kinds);
  return entries.filter((entry) => {
    const { layer, label } = entry.annotation;
    if (filter.isMine && !entry.isMine) return false;
    if (filter.isUnlabelled && label !== null) return false;
    const isKind = kinds.has(layer) || (label !== null && kinds.has(kindOf(layer, label)));
    if (kinds.size > 0 && !isKind) return false;
    if (words.length === 0) return true;
    const text = searchTextOf(entry, codebook);
    return words.every((word) => text.includes(word));
  });
}
