import * as z from 'zod/mini';
import { FileIdSchema } from '../model/annotator-file';
import { CodebookSchema } from '../model/codebook';
import { ConflictChoiceSchema, ConflictSchema } from '../model/conflict';
import { CorpusFileSchema } from '../model/corpus-file';
import { DocumentSummarySchema } from '../model/document';
import { DocumentIdSchema } from '../model/ids';
import { LinkSchema } from '../model/link';
import { ProblemSchema } from '../model/result';
import { SettingsPatchSchema, SettingsSchema } from '../model/settings';
import { SidecarSchema } from '../model/sidecar';
import { BatchSchema } from '../operations/operation';
import {
  AnnotationListSchema,
  AnnotationProgressSchema,
  AnnotationsRequestSchema,
} from './annotations';
import type { EventChannel, RequestChannel } from './channels';
import { CodebookStepSchema, CodebookUsesSchema, LabelledWordsSchema } from './codebook';
import {
  CopyListSchema,
  CopyOfSchema,
  CopyPairSchema,
  CopyPassageSchema,
  CopyProgressSchema,
  CopyTextSchema,
  SaidOfCopiesSchema,
} from './copies';
import {
  ExportChoiceSchema,
  ExportFormatSchema,
  ExportPreviewSchema,
  ExportSummarySchema,
} from './export';
import {
  ImportChoiceSchema,
  ImportFormatSchema,
  ImportPreviewSchema,
  ImportSourceSchema,
  ReadyImportSchema,
} from './import';
import {
  AsideStepSchema,
  EarlierVersionSchema,
  MovedWorkSchema,
  WrittenElsewhereSchema,
} from './recovery';

const NothingSchema = z.object({});

/** A corpus opened before. The page sees a label to show and an id to ask with, never the path. */
const RecentCorpusSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The folder around it, shortened for people. */
  place: z.string(),
});

/** All the page needs to know of an open corpus. */
const CorpusSnapshotSchema = z.object({
  /** Another one for each opening, so that late answers can be told apart. */
  id: z.string(),
  name: z.string(),
  /** Sorted by path. */
  documents: z.array(DocumentSummarySchema),
  codebook: CodebookSchema,
  /** What is wrong in the folder; everything else opened. */
  problems: z.array(ProblemSchema),
  /** Why the present annotator can write nowhere in it, e.g. working in another window. */
  readOnlyBecause: z.nullable(ProblemSchema),
});

/** What others changed in the folder while it is open. */
const CorpusNewsSchema = z.object({
  /** Of the corpus as opened. */
  corpusId: z.string(),
  /** Lines of the library that are new or show something else. */
  documents: z.array(DocumentSummarySchema),
  removed: z.array(DocumentIdSchema),
  /** As it is now; `null` where it stayed as it was. */
  codebook: z.nullable(CodebookSchema),
  /** All that is wrong now; `null` where nothing changed in that. */
  problems: z.nullable(z.array(ProblemSchema)),
  readOnlyBecause: z.nullable(ProblemSchema),
  /** Articles whose file has another content. */
  texts: z.array(DocumentIdSchema),
  /** Articles on which somebody's work is another one. */
  works: z.array(DocumentIdSchema),
  /** Whether somebody's corpus file is another one. */
  areCorpusFilesNew: z.boolean(),
});

/** One annotator's sidecar of an open article. */
const DocumentWorkSchema = z.object({
  annotator: z.string(),
  isMine: z.boolean(),
  sidecar: SidecarSchema,
});

/** Everybody's work that spans articles. */
const OpenedCorpusFilesSchema = z.object({
  /** The present annotator's own, an empty one where nothing has been said yet; `null` without a name. */
  mine: z.nullable(CorpusFileSchema),
  /** Why the present annotator can't write it, e.g. because it could not be read. */
  readOnlyBecause: z.nullable(ProblemSchema),
  others: z.array(CorpusFileSchema),
});

/** A link seen from one of its two articles. */
const LinkViewSchema = z.object({
  link: LinkSchema,
  annotator: z.string(),
  isMine: z.boolean(),
  /** The article in whose sidecar the link stands. */
  storedIn: DocumentIdSchema,
  /** The article at the other end, or `null` where it is no longer in the corpus. */
  other: z.nullable(DocumentIdSchema),
  otherPath: z.string(),
});

const OpenedDocumentSchema = z.object({
  document: DocumentSummarySchema,
  /** The exact article text; all anchors refer to it. */
  text: z.string(),
  works: z.array(DocumentWorkSchema),
  links: z.array(LinkViewSchema),
  /** Why the present annotator can't write here, e.g. a sidecar that could not be read. */
  readOnlyBecause: z.nullable(ProblemSchema),
  problems: z.array(ProblemSchema),
});

/** Request and response of each channel. Responses cross as `Result`. */
export const requests = {
  'app.start': {
    request: NothingSchema,
    response: z.object({
      settings: SettingsSchema,
      recents: z.array(RecentCorpusSchema),
      corpus: z.nullable(CorpusSnapshotSchema),
      problems: z.array(ProblemSchema),
      platform: z.string(),
      version: z.string(),
    }),
  },
  'settings.update': { request: SettingsPatchSchema, response: SettingsSchema },
  'annotator.set': {
    request: z.object({ name: z.string() }),
    response: z.object({ settings: SettingsSchema, corpus: z.nullable(CorpusSnapshotSchema) }),
  },
  /** `null` where the person closed the dialog. */
  'corpus.openByDialog': { request: NothingSchema, response: z.nullable(CorpusSnapshotSchema) },
  'corpus.openRecent': { request: z.object({ id: z.string() }), response: CorpusSnapshotSchema },
  /** Sent by the preload only, which takes the path from a dropped file itself. */
  'corpus.openDropped': { request: z.object({ path: z.string() }), response: CorpusSnapshotSchema },
  'corpus.openExample': { request: NothingSchema, response: CorpusSnapshotSchema },
  'corpus.forgetRecent': {
    request: z.object({ id: z.string() }),
    response: z.array(RecentCorpusSchema),
  },
  'document.open': {
    request: z.object({ documentId: DocumentIdSchema }),
    response: OpenedDocumentSchema,
  },
  'document.links': {
    request: z.object({ documentId: DocumentIdSchema }),
    response: z.array(LinkViewSchema),
  },
  /** The present annotator's own sidecars, empty ones where nothing has been said yet. */
  'document.openSidecars': {
    request: z.object({ documentIds: z.array(DocumentIdSchema) }),
    response: z.array(z.object({ documentId: DocumentIdSchema, sidecar: SidecarSchema })),
  },
  /** Everybody's corpus files, the present annotator's with what is not written yet. */
  'corpus.openFiles': { request: NothingSchema, response: OpenedCorpusFilesSchema },
  'codebook.uses': { request: NothingSchema, response: CodebookUsesSchema },
  /** Some of the words that have a label, from as many articles as there are. */
  'codebook.examples': {
    request: z.object({
      layer: z.string(),
      label: z.nullable(z.string()),
      limit: z.int().check(z.positive(), z.lte(100)),
    }),
    response: z.array(LabelledWordsSchema),
  },
  /** Writes the codebook to a file that is asked for; `null` where the person closed the dialog. */
  'codebook.export': {
    request: z.object({ format: z.enum(['json', 'qdc']), language: z.enum(['ar', 'en']) }),
    response: z.nullable(z.object({ file: z.string() })),
  },
  /** Reads a codebook from a file that is asked for, and changes nothing; `null` where the dialog was closed. */
  'codebook.import': { request: NothingSchema, response: z.nullable(CodebookSchema) },
  /** Two versions of a file of one's own that a person has to decide on; `null` where there is one. */
  'conflict.look': {
    request: z.object({ file: FileIdSchema }),
    response: z.nullable(ConflictSchema),
  },
  'conflict.decide': {
    request: z.object({ file: FileIdSchema, choice: ConflictChoiceSchema }),
    response: z.object({
      content: z.union([SidecarSchema, CorpusFileSchema]),
      documents: z.array(DocumentSummarySchema),
    }),
  },
  /** Shows the article's file in the system's file manager. */
  'document.reveal': {
    request: z.object({ documentId: DocumentIdSchema }),
    response: NothingSchema,
  },
  /**
   * Everybody's annotations, the present annotator's with what is not written yet. Where those of the
   * whole corpus are asked for, a later call ends an earlier one, which then answers `null`.
   */
  'annotations.list': {
    request: AnnotationsRequestSchema,
    response: z.nullable(AnnotationListSchema),
  },
  'annotations.cancel': { request: NothingSchema, response: NothingSchema },
  /**
   * Looks for copies in the open corpus; a second time only what changed. A later call ends an
   * earlier one, which then answers `null`, as where it was cancelled.
   */
  'copies.find': {
    /** `isQuiet`: nobody asked for it, so it leaves the machine to whatever else is done. */
    request: z.object({ isQuiet: z.boolean() }),
    response: z.nullable(CopyListSchema),
  },
  /** What was found the last time the folder was open; `null` where that is not known any more. */
  'copies.recall': { request: NothingSchema, response: z.nullable(CopyListSchema) },
  'copies.cancel': { request: NothingSchema, response: NothingSchema },
  /** What an article shares with each other one, as it was last found; empty before the first time. */
  'copies.of': {
    request: z.object({ documentId: DocumentIdSchema }),
    response: z.array(CopyOfSchema),
  },
  /** The exact texts of articles and others' work on them as they are now; what can't be read is left out. */
  'copies.texts': {
    request: z.object({ documentIds: z.array(DocumentIdSchema) }),
    response: z.array(CopyTextSchema),
  },
  /** Two articles with what they share. */
  'copies.pair': {
    request: z.object({ a: DocumentIdSchema, b: DocumentIdSchema }),
    response: CopyPairSchema,
  },
  /**
   * In which pairs passages stand word by word as they stand here; for each passage pairs, as their
   * places in the list, and places among the passages of the pair, by turns.
   */
  'copies.sharing': {
    request: z.object({ passages: z.array(CopyPassageSchema) }),
    response: z.array(z.array(z.int())),
  },
  'copies.said': { request: NothingSchema, response: SaidOfCopiesSchema },
  'history.commit': {
    request: z.object({
      label: z.string(),
      batches: z.array(BatchSchema),
      /** Where the gesture is on the codebook; then it is written at once. */
      codebook: z.optional(CodebookStepSchema),
    }),
    /** The summaries that changed. */
    response: z.object({ documents: z.array(DocumentSummarySchema) }),
  },
  /** Writes all that is waiting, now. */
  'history.flush': { request: NothingSchema, response: NothingSchema },
  /** All formats, in the order in which they are offered. */
  'export.formats': { request: NothingSchema, response: z.array(ExportFormatSchema) },
  /** Makes an export without writing it; a later call ends an earlier one, which then answers `null`. */
  'export.preview': { request: ExportChoiceSchema, response: z.nullable(ExportPreviewSchema) },
  /** Asks for a folder and exports to it; `null` where the dialog was closed, or it was cancelled. */
  'export.run': { request: ExportChoiceSchema, response: z.nullable(ExportSummarySchema) },
  /** Ends what is being made; nothing is left behind. */
  'export.cancel': { request: NothingSchema, response: NothingSchema },
  /** All formats that are imported, in the order in which they are offered. */
  'import.formats': { request: NothingSchema, response: z.array(ImportFormatSchema) },
  /** Asks for a file or a folder to import; `null` where the person closed the dialog. */
  'import.choose': {
    request: z.object({ isFolder: z.boolean() }),
    response: z.nullable(ImportSourceSchema),
  },
  /** Finds where all of the source belongs, and writes nothing; `null` where it was cancelled. */
  'import.plan': { request: ImportChoiceSchema, response: z.nullable(ImportPreviewSchema) },
  /** Writes new articles and gives what is to be committed; `null` where it was cancelled. */
  'import.run': { request: ImportChoiceSchema, response: z.nullable(ReadyImportSchema) },
  'import.cancel': { request: NothingSchema, response: NothingSchema },
  /** Takes new articles of an import that was undone out of the corpus; says how many have to stay. */
  'import.takeBack': {
    request: z.object({ importId: z.string() }),
    response: z.object({ stay: z.int() }),
  },
  /** Brings them back before the import is done again. */
  'import.bringBack': { request: z.object({ importId: z.string() }), response: NothingSchema },
  /** Earlier versions of a file of the present annotator's own, newest first. */
  'backups.list': {
    request: z.object({ file: FileIdSchema }),
    response: z.array(EarlierVersionSchema),
  },
  'backups.read': {
    request: z.object({ file: FileIdSchema, version: z.string() }),
    response: z.object({ content: z.union([SidecarSchema, CorpusFileSchema]) }),
  },
  /** Keeps a file as it is now, before its work is deleted or another version restored. */
  'backups.keep': {
    request: z.object({ file: FileIdSchema, why: z.enum(['deleted', 'restored']) }),
    response: NothingSchema,
  },
  /**
   * Puts an earlier version in the place of a damaged file, which is kept among the versions; `null`
   * begins anew. Answers with what the library shows of the article, where it is about one.
   */
  'backups.mend': {
    request: z.object({ file: FileIdSchema, version: z.nullable(z.string()) }),
    response: z.object({
      document: z.nullable(DocumentSummarySchema),
      problems: z.array(ProblemSchema),
    }),
  },
  /** Work whose articles were renamed or moved. */
  'reattach.list': { request: NothingSchema, response: z.array(MovedWorkSchema) },
  'reattach.run': {
    request: z.object({
      moves: z.array(z.object({ id: z.string(), documentId: DocumentIdSchema })),
    }),
    response: z.object({
      corpus: CorpusSnapshotSchema,
      /** How many were reattached. */
      moved: z.int(),
      problems: z.array(ProblemSchema),
    }),
  },
  /** Writes what can't be saved to a folder that is asked for; `null` where the dialog was closed. */
  'rescue.writeElsewhere': { request: NothingSchema, response: z.nullable(WrittenElsewhereSchema) },
  /** Shows what was last written elsewhere in the system's file manager. */
  'rescue.reveal': { request: NothingSchema, response: NothingSchema },
  /** Steps that could not be brought into their files and lie aside. */
  'aside.list': { request: NothingSchema, response: z.array(AsideStepSchema) },
  /** Writes them all to a folder that is asked for; `null` where the dialog was closed. */
  'aside.export': { request: NothingSchema, response: z.nullable(WrittenElsewhereSchema) },
  /** Throws some of them away. @returns those that are left. */
  'aside.discard': {
    request: z.object({ ids: z.array(z.string()) }),
    response: z.array(AsideStepSchema),
  },
  /** Shows the last export in the system's file manager. */
  'export.reveal': { request: NothingSchema, response: NothingSchema },
  /** Writes what the page has laid out for paper as a PDF; `null` where the person closed the dialog. */
  'print.toPdf': {
    request: z.object({ documentId: DocumentIdSchema }),
    response: z.nullable(z.object({ file: z.string() })),
  },
  /** Hands it to a printer; `false` where the person closed the dialog. */
  'print.toPaper': { request: NothingSchema, response: z.object({ isPrinted: z.boolean() }) },
  /** Shows the last PDF in the system's file manager. */
  'print.reveal': { request: NothingSchema, response: NothingSchema },
} satisfies Record<RequestChannel, { request: z.ZodMiniType; response: z.ZodMiniType }>;

/** Payload of each event. */
export const events = {
  'corpus.progress': z.object({ done: z.int(), total: z.int() }),
  'corpus.opened': CorpusSnapshotSchema,
  'corpus.openFailed': ProblemSchema,
  'corpus.changed': CorpusNewsSchema,
  'annotations.progress': AnnotationProgressSchema,
  'copies.progress': CopyProgressSchema,
  /** How many articles of an export are done. */
  'export.progress': z.object({ done: z.int(), total: z.int() }),
  /** How many files or articles of an import are done. */
  'import.progress': z.object({ done: z.int(), total: z.int() }),
  'sidecar.saved': z.object({
    file: FileIdSchema,
    revision: z.int(),
    savedAt: z.string(),
  }),
  'sidecar.saveFailed': z.object({ file: FileIdSchema, problem: ProblemSchema }),
} satisfies Record<EventChannel, z.ZodMiniType>;

export type RequestOf<C extends RequestChannel> = z.infer<(typeof requests)[C]['request']>;
export type ResponseOf<C extends RequestChannel> = z.infer<(typeof requests)[C]['response']>;
export type EventOf<C extends EventChannel> = z.infer<(typeof events)[C]>;

export type RecentCorpus = z.infer<typeof RecentCorpusSchema>;
export type CorpusNews = z.infer<typeof CorpusNewsSchema>;
export type CorpusSnapshot = z.infer<typeof CorpusSnapshotSchema>;
export type OpenedCorpusFiles = z.infer<typeof OpenedCorpusFilesSchema>;
export type OpenedDocument = z.infer<typeof OpenedDocumentSchema>;
export type DocumentWork = z.infer<typeof DocumentWorkSchema>;
export type LinkView = z.infer<typeof LinkViewSchema>;
