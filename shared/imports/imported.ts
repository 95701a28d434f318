import type { Annotation } from '../model/annotation';
import type { Bilingual } from '../model/codebook';
import type { Metadata } from '../model/sidecar';

/** What a file may count its offsets in. Which one it did is found by its quotes, never assumed. */
export type OffsetUnit = 'code-points' | 'utf-16' | 'utf-8-bytes';

/** An annotation as a file says it, before it is known to which article it belongs. */
export interface ImportedSpan {
  /** Where it stands, for a person to find it: `data.jsonl:12`, `a.ann:T3`. */
  readonly where: string;
  /** What relations call it, once in all that is imported; `null` where nothing does. */
  readonly key: string | null;
  /** A UUID, where the file gives one. */
  readonly id: string | null;
  /** The layer, where the file names one. */
  readonly layer: string | null;
  /** As the file has it; `null` where it was marked and not classified. */
  readonly label: string | null;
  /** In the unit of the file, half-open; `null` where the file has the words only. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words, where the file has them. */
  readonly exact: string | null;
  /** The words around, where the file has them. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly attributes: Annotation['attributes'];
  /** Names of attributes whose values are of no kind that there is here. */
  readonly unknownValues: readonly string[];
  readonly refersTo: string | null;
  /** Who made it, where the file says so. */
  readonly annotator: string | null;
  /** ISO 8601, where the file says so. */
  readonly createdAt: string | null;
}

/** A relation as a file says it: by the keys of its ends. It is by whoever made the end it leads from. */
export interface ImportedRelation {
  readonly where: string;
  /** Where the file gives one that is more than a number within it. */
  readonly id: string | null;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A stretch of a document's text, and where it begins in its article; all in code points. */
export interface ImportedPiece {
  readonly start: number;
  readonly end: number;
  readonly articleStart: number;
}

/** One text with what a file says of it. */
export interface ImportedDocument {
  /** Where it stands, for a person to find it. */
  readonly where: string;
  /** What the file calls it: a path where it has one, else a name made of the file's. */
  readonly name: string;
  /** Exactly as the file has it; `null` where the file has none and the article must be there. */
  readonly text: string | null;
  /**
   * Whether white space between the words of the text is ours, because the file has tokens only. Such
   * a text is matched with an article by its folded words.
   */
  readonly isRebuilt: boolean;
  /** What its offsets count, where the file says so. Quotes that say otherwise are believed instead. */
  readonly unit: OffsetUnit | null;
  /** Where the text stands in its article; empty where it is all of it, or where nothing is said. */
  readonly pieces: readonly ImportedPiece[];
  /** Of the article's bytes, where the file says so. */
  readonly sha256: string | null;
  readonly metadata: Metadata;
  readonly spans: readonly ImportedSpan[];
  readonly relations: readonly ImportedRelation[];
}

/** What was not taken, and why; listed, never guessed. */
export interface Skipped {
  readonly where: string;
  readonly reason: SkipReason;
  /** What the program says besides, in English. */
  readonly detail?: string;
}

export const skipReasons = [
  /** The file or record is not what its format wants. */
  'not-readable',
  /** The text does not give the hash that stands beside it: the file was changed or cut off. */
  'hash-differs',
  /** The path would lead out of the folder, or to a name that systems keep for themselves. */
  'unsafe-path',
  /** Another file is there under its name; it was left alone. */
  'file-differs',
  /** There is no text in it. */
  'no-text',
  /** No article has this text. */
  'no-article',
  /** Several articles have it: which one is meant is for a person to say. */
  'several-articles',
  /** Nothing tells in what its offsets are counted, and it matters. */
  'unit-unknown',
  /** The words are not at the offsets, in whatever unit they are counted. */
  'words-differ',
  /** The words stand in several places, and nothing says in which. */
  'several-places',
  /** The span is empty or outside of the text. */
  'outside-text',
  /** The annotator rejected the record, or passed it over. */
  'not-accepted',
  /** An attribute's value is of no kind that there is here: its span was taken without it. */
  'unknown-value',
  /** A person chose to leave the label out. */
  'label-left-out',
  /** An end of the relation was not taken. */
  'end-missing',
  /** It is there already. */
  'there-already',
  /** The format has it, and there is no place for it here. */
  'no-place-for-it',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A file of the source. */
export interface SourceFile {
  /** Relative to the folder that is imported, with `/`; the file's name where it is one file. */
  readonly path: string;
  readonly text: string;
}

/** What a reader makes of one file: documents, and what in it could not be read. */
export interface ReadFile {
  readonly documents: readonly ImportedDocument[];
  readonly skipped: readonly Skipped[];
}

/** A file format that is imported. */
export interface ImportFormat {
  /** What the command line calls it; that of the exporter where there is one. */
  readonly id: string;
  readonly name: Bilingual;
  /** What its files are, for a person to choose by. */
  readonly files: Bilingual;
  /** Which files of a folder it reads, by the ends of their names. */
  readonly extensions: readonly string[];
  /** Whether an exact end of a name goes with another file of the same stem (`a.ann` with `a.txt`). */
  readonly companion?: string;
  /**
   * Reads one file; nothing that is wrong in it throws, it is among the skipped.
   * @param companion the file of the same stem with the end `companion`, where there is one.
   */
  read(file: SourceFile, companion: SourceFile | null): ReadFile;
}
