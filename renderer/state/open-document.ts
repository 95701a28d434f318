import type { LinkView, OpenedDocument } from '../../shared/contract/contract';
import type { DocumentId } from '../../shared/model/ids';
import type { Problem } from '../../shared/model/result';
import type { DocumentFacts, Sidecar } from '../../shared/model/sidecar';
import { type Block, splitBlocks } from '../../shared/text/blocks';
import { createOffsetMap, type OffsetMap } from '../../shared/text/offsets';

/** An article in the reader: its text, prepared once, and everybody's work on it. */
export interface OpenDocument {
  readonly id: DocumentId;
  readonly path: string;
  readonly sha256: string;
  /** What a sidecar that was checked against the text takes note of; no path, which stays as it is. */
  readonly facts: Pick<DocumentFacts, 'sha256' | 'encoding' | 'bom' | 'lengthCodePoints'>;
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

/** Prepares an answer of the main process for reading. */
export function prepareDocument(opened: OpenedDocument): OpenDocument {
  const { sha256, encoding, bom, characters: lengthCodePoints } = opened.document;
  return {
    facts: { sha256, encoding: encoding ?? 'utf-8', bom, lengthCodePoints },
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
