import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { CorpusFile } from '../model/corpus-file';
import type { Link } from '../model/link';
import type { Metadata } from '../model/sidecar';
import type { CodePointOffset, Span } from '../model/span';
import type { CopyChoice } from './copy-choice';

/** An annotation as the formats see it: where it stands in the text that is written. */
export interface ExportSpan {
  readonly id: string;
  /** The display name of the one who made it; `gold` for the adjudicated. */
  readonly annotator: string;
  readonly layer: string;
  /** `null` where it was marked and not yet classified. */
  readonly label: string | null;
  readonly attributes: Annotation['attributes'];
  /** `entity:<id>` or `claim:<id>`. */
  readonly refersTo: string | null;
  /** In the text that is written: code points, half-open. */
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
  /** The same in UTF-16 code units. */
  readonly span: Span;
  /** The words it stands on, as its anchor has them. */
  readonly exact: string;
  /** The anchor as it is stored: code points of the article, and the words around. */
  readonly target: Annotation['target'];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A directed, labelled relation between two spans of one document. */
export interface ExportRelation {
  readonly id: string;
  readonly annotator: string;
  readonly label: string;
  /** Places in the list of spans of the document. */
  readonly from: number;
  readonly to: number;
}

/** A link of an article's sidecar, with whose it is. */
export interface ExportLink extends Link {
  readonly annotator: string;
}

/** An article that shares text with a document's; `a` is the one whose path sorts first. */
export interface ExportCopy {
  /** Of `b`. */
  readonly path: string;
  readonly jaccard: number;
  readonly containmentOfA: number;
  readonly containmentOfB: number;
  /** In code points of the two articles, half-open. */
  readonly passages: readonly {
    readonly a: { readonly start: number; readonly end: number };
    readonly b: { readonly start: number; readonly end: number };
    readonly words: number;
  }[];
}

/** A stretch of the written text, and where it begins in the article; all in code points. */
export interface TextPiece {
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
  readonly articleStart: CodePointOffset;
}

/** One text with the work on it, in a form that no format has a part in. */
export interface ExportDocument {
  /** The path, with `#` and a number behind it where an article is several documents. */
  readonly id: string;
  /** Of the article, relative to the corpus, with `/`. */
  readonly path: string;
  /** Of the article's bytes. */
  readonly sha256: string;
  readonly title: string;
  readonly text: string;
  /** Where the text stands in the article, in order; one piece where it is all of it. */
  readonly pieces: readonly TextPiece[];
  /** Sorted by start, the longer first, then by id. */
  readonly spans: readonly ExportSpan[];
  readonly relations: readonly ExportRelation[];
  readonly links: readonly ExportLink[];
  /** Articles that share text with this one, where they were looked for and sort after it. */
  readonly copies: readonly ExportCopy[];
  readonly metadata: Metadata;
  /** Path of the first article of the cluster of copies it is in; `null` where it has no copies. */
  readonly cluster: string | null;
  /** One by the number of articles of its cluster; `null` where copies are not weighed. */
  readonly weight: number | null;
  /** `train`, `dev`, `test`, `fold-1` …; `null` where the corpus is not split. */
  readonly split: string | null;
}

/** What somebody keeps of claims and entities, which spans refer to. */
export interface ExportCorpusFile {
  readonly content: Pick<CorpusFile, 'annotator' | 'claims' | 'entities' | 'identities'>;
  /** Whether it is work that was chosen; the names that others gave count all the same. */
  readonly isChosen: boolean;
}

/** What of a corpus holds for all its documents. */
export interface ExportContext {
  readonly codebook: Codebook;
  /** The ids of the layers that are exported, in the order of the codebook. */
  readonly layers: readonly string[];
  /** The names of the splits; empty where the corpus is not split. */
  readonly splits: readonly string[];
  /** What becomes of copies. */
  readonly copies: CopyChoice;
  /** Everybody's, in the order of their paths. */
  readonly corpusFiles: readonly ExportCorpusFile[];
}
