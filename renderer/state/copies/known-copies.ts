import type { CopyOf } from '../../../shared/contract/copies';
import type { CopyText } from '../../../shared/copies/copy-text';
import type { DocumentId } from '../../../shared/model/ids';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { OpenDocument } from '../open-document';

/** What an article shares with another one, seen from the first. */
export type KnownCopy = CopyOf;

/** Where and when an article appeared, as people or its first lines have it. */
export interface SaidFacts {
  readonly outlet?: string | undefined;
  readonly publishedAt?: string | undefined;
}

/** A copy of the open article with its text. */
export interface ReadCopy {
  readonly copy: KnownCopy;
  readonly sha256: string;
  /** Split into words when it is first asked for. */
  readonly text: CopyText;
  /** What others did on it; one's own work is a session. */
  readonly others: readonly Sidecar[];
}

/** What the open article shares with others, as it was last found. */
export interface OpenCopies {
  readonly documentId: DocumentId;
  readonly sha256: string;
  /** Those of which the places are known to be right. */
  readonly copies: readonly KnownCopy[];
  readonly facts: ReadonlyMap<DocumentId, SaidFacts>;
  /** Those whose texts were read; the largest share first. */
  readonly read: readonly ReadCopy[];
  /** How many were not read: there are more copies than are read at most. */
  readonly unread: number;
}

/** What is needed of the window's state. */
interface Reading {
  readonly open: OpenDocument | null;
  readonly openCopies: OpenCopies | null;
}

/** The copies of the open article; `null` while they are not known. */
export function openCopiesOf({ open, openCopies }: Reading): OpenCopies | null {
  const isOfOpen = openCopies?.documentId === open?.id && openCopies?.sha256 === open?.sha256;
  return isOfOpen ? openCopies : null;
}
