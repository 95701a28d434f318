import type { Bilingual } from '../model/codebook';
import type { ExportContext, ExportDocument } from './export-document';

/** A part of a file. Parts of one file follow one another. */
export interface FilePiece {
  /** Relative to the export's folder, with `/`. */
  readonly file: string;
  /** Strings are written as UTF-8. */
  readonly content: string | Uint8Array;
  /** Whether it is all of the file, so that the file need not be kept open. */
  readonly isWhole?: boolean;
}

/** Why something is not in the files, or stands there otherwise than it was made. */
export type LossReason =
  /** It overlaps a longer span, where the format has no overlaps. */
  | 'overlaps'
  /** Somebody else's says the same of the same words, where the format names nobody. */
  | 'said-twice'
  /** There is nothing in it that is a token. */
  | 'no-token';

/** An annotation that could not be expressed. */
export interface Lost {
  readonly id: string;
  readonly annotator: string;
  readonly reason: LossReason;
}

/** An annotation that is written, but not quite as it was made. */
export interface Adjusted {
  readonly id: string;
  readonly annotator: string;
  /** `token-cut`: it begins or ends within a token, which was cut for it. */
  readonly reason: 'token-cut';
}

/** What a format made of one document. */
export interface WrittenDocument {
  readonly pieces: readonly FilePiece[];
  readonly lost: readonly Lost[];
  readonly adjusted: readonly Adjusted[];
}

/** Writes one export. It sees each document once, in order, and holds none. */
export interface FormatWriter {
  /** @throws SpanMismatch where a span's words are not those at the offsets it would write. */
  write(document: ExportDocument): WrittenDocument;
  /** What ends the files. */
  end(): readonly FilePiece[];
}

/**
 * What a format has no place for: two corpora that differ in nothing else give the same files. What
 * of single annotations could not be written is in the report besides.
 */
export const losses = [
  /** Who made a span. */
  'annotators',
  /** Ids of annotations. */
  'ids',
  /** When annotations were made. */
  'times',
  'attributes',
  /** Which entity or claim a span refers to. */
  'references',
  'relations',
  'links',
  /** Outlet and date. */
  'metadata',
  /** Which cluster of copies a document is in. */
  'clusters',
  /** Where the document stands in its article. */
  'pieces',
  /** The text outside of spans. */
  'text',
  /** White space between tokens. */
  'white-space',
  /** Spans that overlap a longer one of their layer. */
  'overlaps',
] as const;
export type Loss = (typeof losses)[number];

/** A file format that other programs read. */
export interface Format {
  /** What the command line calls it. */
  readonly id: string;
  readonly name: Bilingual;
  /** In which files it comes. */
  readonly files: Bilingual;
  readonly loses: readonly Loss[];
  /** Whether its offsets are those of the article, so that no text can be cut out or apart. */
  readonly isOnArticles?: boolean;
  /** Whether it has no place for annotations at all. */
  readonly isWithoutSpans?: boolean;
  /** Whether it is of no use without the clusters of copies. */
  readonly needsCopies?: boolean;
  start(context: ExportContext): FormatWriter;
}

/** The words at the offsets that would be written are not those of the span: a fault of ours. */
export class SpanMismatch extends Error {
  constructor(document: ExportDocument, id: string, found: string, exact: string) {
    super(`${document.id}: ${id} is ${JSON.stringify(exact)}, not ${JSON.stringify(found)}`);
    this.name = 'SpanMismatch';
  }
}

/** A document of which everything could be written. */
export function whole(...pieces: readonly FilePiece[]): WrittenDocument {
  return { pieces, lost: [], adjusted: [] };
}

/** The name of a file of one split: `train.jsonl`, or `data.jsonl` where there are none. */
export function splitFile({ split }: ExportDocument, extension: string, stem = 'data'): string {
  return `${split ?? stem}${extension}`;
}

/** The names of all files that `splitFile` may give. */
export function splitFiles({ splits }: ExportContext, extension: string, stem = 'data'): string[] {
  return splits.length === 0 ? [`${stem}${extension}`] : splits.map((one) => `${one}${extension}`);
}

/** One JSON record a line. */
export function jsonLine(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
