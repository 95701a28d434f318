import type { CorpusSnapshot, RecentCorpus } from '../../shared/contract/contract';
import type { ExportSummary } from '../../shared/contract/export';
import type { AsideStep, MovedWork, WrittenElsewhere } from '../../shared/contract/recovery';
import type { FileId } from '../../shared/model/annotator-file';
import type { Codebook } from '../../shared/model/codebook';
import type { CorpusFile } from '../../shared/model/corpus-file';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId, RecordId } from '../../shared/model/ids';
import type { Problem } from '../../shared/model/result';
import { defaultSettings, type Settings } from '../../shared/model/settings';
import type { Segment, Sidecar } from '../../shared/model/sidecar';
import type { Span, Utf16Offset } from '../../shared/model/span';
import { emptyHistory, type History } from '../../shared/operations/history';
import { type CorpusAnnotations, noAnnotations } from './annotations/corpus-annotations';
import { type NoteAttributes, noNoteAttributes } from './attributes/attributes-state';
import { type ClaimsWork, noClaimsWork } from './claims/claims-state';
import { type CodebookState, noCodebookState } from './codebook/codebook-state';
import { type FoundCopies, noCopies } from './copies/found-copies';
import type { OpenCopies } from './copies/known-copies';
import type { PairIds } from './copies/loaded-pair';
import { type CopiesReview, noReview } from './copies/review-state';
import { type EntitiesView, firstEntitiesView } from './entities/entities-view';
import { type ExportState, noExport } from './export-state';
import { type ImportState, noImport } from './importing/import-state';
import type { LinkEnd, LinkScope } from './link-end';
import { emptyTrail, type Stop, type Trail } from './navigation';
import type { OpenDocument } from './open-document';
import type { View } from './view';

/** What was done to claims. */
export type ClaimGesture =
  | 'make-claim'
  | 'make-claims'
  | 'join-claims'
  | 'keep-claims-apart'
  | 'split-claim'
  | 'take-back-apart'
  | 'take-out-mention'
  | 'rename-claim'
  | 'rate-claim'
  | 'take-back-rating'
  | 'remove-claim';

/** What a gesture did, as data; put into words where a person reads it. */
export interface GestureLabel {
  readonly action:
    | 'create-annotation'
    | 'relabel-annotation'
    | 'reanchor-annotation'
    | 'delete-annotation'
    | 'accept-places'
    | 'set-attribute'
    | 'empty-attribute'
    | 'confirm-attributes'
    | 'decline-attributes'
    | 'date-article'
    | 'set-status'
    | 'create-link'
    | 'change-verdict'
    | 'delete-link'
    | 'judge-passage'
    | 'take-back-passage-verdict'
    | 'explain-verdict'
    | 'decide-cluster'
    | 'take-back-cluster-decision'
    | 'create-segment'
    | 'change-segment'
    | 'rebound-segment'
    | 'delete-segment'
    | 'restore-version'
    | 'delete-work'
    | 'create-relation'
    | 'change-relation'
    | 'delete-relation'
    | 'carry-annotations'
    | 'carry-to-copies'
    | 'dismiss-suggestion'
    | 'take-over-original'
    | 'leave-original'
    | 'make-entity'
    | 'link-mentions'
    | 'unlink-mention'
    | 'edit-entity'
    | 'decide-entities'
    | 'take-back-entities'
    | 'edit-codebook'
    | 'import-codebook'
    | 'import-work'
    | 'retire-label'
    | 'migrate-labels'
    | ClaimGesture;
  /** The words concerned, a title, or a status; shortened for show by the reader of this. */
  readonly subject: string;
  readonly layer?: string;
  readonly label?: string | null;
  /** Of a relation, the words at the end it leads to. */
  readonly to?: string;
  /** The attribute that was set, by id; of several the first. */
  readonly attribute?: string;
  /** How many records, attributes or articles the gesture touched. */
  readonly count?: number;
  /** What a verdict is about; articles where it is not said. */
  readonly scope?: LinkScope;
  /** What a segment is: a story or boilerplate. */
  readonly segment?: Segment['kind'];
}

/** Where a person was when they made a gesture; undo goes back there. */
export interface Place {
  readonly view: View;
  readonly documentId: DocumentId | null;
  /** The pair of articles that was decided on, among the copies. */
  readonly pair?: PairIds | null;
  /** What of the claims was in front. */
  readonly claims?: Pick<ClaimsWork, 'part' | 'page' | 'question'>;
}

export type Notice =
  | { readonly id: number; readonly kind: 'problem'; readonly problem: Problem }
  | { readonly id: number; readonly kind: 'undone' | 'redone'; readonly label: GestureLabel }
  /** New articles of an import that was undone, which somebody changed or worked on. */
  | { readonly id: number; readonly kind: 'articles-stay'; readonly count: number }
  | { readonly id: number; readonly kind: 'nothing-to-undo' | 'nothing-to-redo' | 'none-unread' }
  | { readonly id: number; readonly kind: 'mended' | 'begun-anew' }
  /** Why a gesture did nothing: the layer is locked, or two stories would lie in each other. */
  | { readonly id: number; readonly kind: 'layer-locked'; readonly layer: string }
  | { readonly id: number; readonly kind: 'stories-overlap'; readonly title: string }
  /** Somebody else changed an article, or one's own work on it. */
  | { readonly id: number; readonly kind: OthersChange; readonly title: string }
  | { readonly id: number; readonly kind: 'copied' }
  | { readonly id: number; readonly kind: 'pdf-saved'; readonly file: string }
  | { readonly id: number; readonly kind: 'codebook-exported'; readonly file: string }
  /** Somebody else changed the codebook; so many of one's own annotations and entities are not in line with it. */
  | { readonly id: number; readonly kind: 'codebook-changed' }
  | { readonly id: number; readonly kind: 'codebook-outdated'; readonly count: number }
  | { readonly id: number; readonly kind: 'exported'; readonly report: ExportSummary }
  /** The person ended it, and nothing of it was left behind. */
  | { readonly id: number; readonly kind: 'export-stopped' | 'import-stopped' }
  /** So many of one's sidecars have no article, but it stands elsewhere; or are with it again. */
  | { readonly id: number; readonly kind: 'moved-work' | 'reattached'; readonly count: number }
  | { readonly id: number; readonly kind: 'written-elsewhere'; readonly written: WrittenElsewhere };

/** What others did to the open article or to one's own work on it. */
export type OthersChange = 'article-changed' | 'article-gone' | 'work-reloaded' | 'decided';

/** A notice before it has its number. */
export type NewNotice = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

export type Dialog =
  /** Who are you? `answer(false)` when the person would rather not say. */
  | { readonly kind: 'annotator'; readonly answer: (given: boolean) => void }
  /** Link this article to another; `others` is known when several rows are linked at once. */
  | {
      readonly kind: 'link';
      readonly from: DocumentId;
      readonly to: DocumentId | null;
      /** Certain words or a claim in place of the whole of `from`, and what was chosen in `to`. */
      readonly source?: LinkEnd;
      readonly target?: LinkEnd;
    }
  /** When did the open article appear? */
  | { readonly kind: 'article-date' }
  /** Title, outlet, date and status of one's own story in the open article. */
  | { readonly kind: 'segment'; readonly id: RecordId }
  /** Two versions of a file of one's own: which one stays? */
  | { readonly kind: 'conflict'; readonly file: FileId }
  /** For which copies is one's own annotation of the open article to hold? */
  | { readonly kind: 'carry'; readonly id: RecordId }
  /** How do two annotations relate? `id` is one's own relation that is asked about anew. */
  | {
      readonly kind: 'relation';
      readonly from: RecordId;
      readonly to: RecordId;
      readonly id: RecordId | null;
    }
  /** What is to become of a label that is merged, moved or removed? */
  | { readonly kind: 'retire-label'; readonly layer: string; readonly label: string }
  | {
      readonly kind: 'add-to-codebook';
      readonly what: 'layer' | 'label' | 'attribute' | 'relation';
      readonly layer: string;
    }
  | { readonly kind: 'import-codebook'; readonly codebook: Codebook }
  /** The open article on paper or as a PDF. */
  | { readonly kind: 'print' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'earlier-versions'; readonly file: FileId }
  | { readonly kind: 'delete-work'; readonly documentId: DocumentId };

/** What a context menu is about. What it acts on is chosen before it opens. */
export type MenuSubject = 'words' | 'annotation' | 'article' | 'row';

export interface ContextMenu {
  readonly subject: MenuSubject;
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** The present annotator's sidecar of one article in this window. */
export interface SidecarSession {
  readonly sidecar: Sidecar;
  /** The newest revision that is durable on the disk. */
  readonly savedRevision: number;
}

/** Everybody's work that spans articles. */
export interface CorpusWork {
  /** The present annotator's corpus file; `null` until it is loaded, and where it can't be taken. */
  readonly session: { readonly corpusFile: CorpusFile; readonly savedRevision: number } | null;
  /** Why one's own can't be written, e.g. because it could not be read. */
  readonly readOnlyBecause: Problem | null;
  /** Everybody else's, and the adjudicated one; to be read only. */
  readonly others: readonly CorpusFile[];
}

/** What is looked for in the open article, and which hit one is at. */
export interface Find {
  readonly query: string;
  /** Whether only the very spelling counts. */
  readonly isExact: boolean;
  /** Index among the hits; of no meaning where there are none. */
  readonly current: number;
}

/** Where the keys are in the text. */
export interface Caret {
  /** Before this letter in reading order; the moving end while words are selected. */
  readonly offset: Utf16Offset;
  /** The end that stays while `Shift` moves the other one. */
  readonly anchor: Utf16Offset;
  /** The selection that the two ends make; another one has ends of its own. */
  readonly selection: Span | null;
  /** The place across the page that steps from line to line keep, in CSS pixels. */
  readonly column: number | null;
}

export interface AppState {
  readonly phase: 'starting' | 'welcome' | 'opening' | 'ready';
  readonly version: string;
  readonly settings: Settings;
  readonly recents: readonly RecentCorpus[];
  /** Progress of opening a folder, in articles. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly corpus: CorpusSnapshot | null;
  readonly view: View;
  /** Rows chosen in the library. */
  readonly chosenRows: ReadonlySet<DocumentId>;
  readonly open: OpenDocument | null;
  /** The words chosen in the text, snapped; `null` where none are. */
  readonly selection: Span | null;
  /** Whether the ends of the selection were chosen letter by letter, and nothing is to move them. */
  readonly isSelectionExact: boolean;
  /** `null` until a key or a click puts it into the text. */
  readonly caret: Caret | null;
  readonly selectedAnnotation: RecordId | null;
  /** The annotation of which keys move the start; of others they move the end. */
  readonly movingStartOf: RecordId | null;
  readonly hoveredAnnotation: RecordId | null;
  /** One's own annotation that is about to be tied to other words; `null` at most times. */
  readonly reanchoring: RecordId | null;
  /** The annotation of which the other end of a relation is looked for; read through `relatingFrom`. */
  readonly relating: RecordId | null;
  /** Whether the keyboard is to go to the relations on the selected note as soon as they are there. */
  readonly areRelationsAsked: boolean;
  /** Whether all relations are drawn, not only those of what is selected or pointed at. */
  readonly showsRelations: boolean;
  readonly noteAttributes: NoteAttributes;
  /** One's own mention of which it is asked on its note to whom it refers. */
  readonly pickingEntityOf: RecordId | null;
  /** The way back and forward through the corpus. */
  readonly trail: Trail;
  /** Where a step back or forward leads, while it is taken. */
  readonly returningTo: Stop | null;
  /** Whether the keyboard is to go to the list of annotations as soon as the list is there. */
  readonly isListAsked: boolean;
  /** Whether the list of what lost its place is spread out. */
  readonly isTrayOpen: boolean;
  /** The story or boilerplate that commands act on; an annotation that is selected comes before it. */
  readonly selectedSegment: RecordId | null;
  /** One's own segment that is waiting for other words. */
  readonly reboundedSegment: RecordId | null;
  /** What is looked for in the open article; `null` while nothing is. */
  readonly find: Find | null;
  /** Whether characters that nobody sees are marked in the text. */
  readonly showsInvisibles: boolean;
  /** The bidi fault that was gone to last, as its span in the list of them. */
  readonly bidiFault: { readonly of: Span } | null;
  /** The menu that stands where the mouse was pressed, if one does. */
  readonly contextMenu: ContextMenu | null;
  readonly sessions: ReadonlyMap<DocumentId, SidecarSession>;
  readonly corpusWork: CorpusWork;
  readonly claims: ClaimsWork;
  /** Read them through `allAnnotations`. */
  readonly annotations: CorpusAnnotations;
  readonly entities: EntitiesView;
  readonly codebookView: CodebookState;
  readonly copies: FoundCopies;
  readonly review: CopiesReview;
  readonly exporting: ExportState;
  readonly importing: ImportState;
  /** Of an article that was opened; read it through `openCopiesOf`. */
  readonly openCopies: OpenCopies | null;
  /** What is to be linked while the other end is looked for; `null` at most times. */
  readonly linkingFrom: LinkEnd | null;
  /** Whether what stands in other articles is dimmed: `older`, only what they had before. */
  readonly dimmed: 'none' | 'all' | 'older';
  /** Why a file of one's own could not be saved, until it is. */
  readonly saveProblems: ReadonlyMap<FileId, Problem>;
  /** Work whose articles were renamed or moved, everybody's. */
  readonly movedWork: readonly MovedWork[];
  /** Steps of one's own that could not be brought into their files. */
  readonly stepsAside: readonly AsideStep[];
  readonly history: History<GestureLabel, Place>;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
}

/** What spans articles, before it was read. */
export const noCorpusWork: CorpusWork = { session: null, readOnlyBecause: null, others: [] };

export const initialState: AppState = {
  phase: 'starting',
  version: '',
  settings: defaultSettings,
  recents: [],
  progress: null,
  corpus: null,
  view: 'library',
  chosenRows: new Set(),
  open: null,
  selection: null,
  isSelectionExact: false,
  caret: null,
  selectedAnnotation: null,
  movingStartOf: null,
  hoveredAnnotation: null,
  reanchoring: null,
  relating: null,
  areRelationsAsked: false,
  showsRelations: false,
  noteAttributes: noNoteAttributes,
  pickingEntityOf: null,
  trail: emptyTrail,
  returningTo: null,
  isListAsked: false,
  isTrayOpen: false,
  selectedSegment: null,
  reboundedSegment: null,
  find: null,
  showsInvisibles: false,
  bidiFault: null,
  contextMenu: null,
  sessions: new Map(),
  corpusWork: noCorpusWork,
  claims: noClaimsWork,
  annotations: noAnnotations,
  entities: firstEntitiesView,
  codebookView: noCodebookState,
  copies: noCopies,
  review: noReview,
  exporting: noExport,
  importing: noImport,
  openCopies: null,
  linkingFrom: null,
  dimmed: 'none',
  saveProblems: new Map(),
  movedWork: [],
  stepsAside: [],
  history: emptyHistory(),
  dialog: null,
  notices: [],
};

/** The library's line on an article, or `undefined` where the corpus has no such article. */
export function findDocument(state: AppState, id: DocumentId | null): DocumentSummary | undefined {
  return id === null ? undefined : state.corpus?.documents.find((document) => document.id === id);
}

export type SavingState = 'saved' | 'saving' | 'failed';

/** Whether all that is on the screen is durable on the disk. */
export function savingState(state: AppState): SavingState {
  if (state.saveProblems.size > 0) return 'failed';
  const { session: own } = state.corpusWork;
  if (own !== null && own.corpusFile.revision > own.savedRevision) return 'saving';
  for (const session of state.sessions.values()) {
    if (session.sidecar.revision > session.savedRevision) return 'saving';
  }
  return 'saved';
}

/** How many things the list of problems holds: problems, and steps that lie aside. */
export function troubleCount({ corpus, stepsAside }: AppState): number {
  return (corpus?.problems.length ?? 0) + stepsAside.length;
}
