import type { Result } from '../model/result';
import type { EventChannel, PackedChannel, RequestChannel } from './channels';
import type { EventOf, RequestOf, ResponseOf } from './contract';
import type { PackedAnnotations } from './pack-annotations';
import type { PackedCopies } from './pack-copies';
import type { PackedOpened } from './pack-opened';

type Ask<C extends RequestChannel> = (request: RequestOf<C>) => Promise<Result<ResponseOf<C>>>;
/** What crosses in place of a large answer. */
export interface PackedAnswers extends Record<PackedChannel, unknown> {
  'document.open': PackedOpened;
  /** JSON text of the result, as the next one. */
  'document.openSidecars': string;
  'corpus.openFiles': string;
  'annotations.list': PackedAnnotations;
  'copies.find': PackedCopies;
  'copies.recall': PackedCopies;
  'copies.said': string;
  'copies.texts': string;
}
type AskPacked<C extends PackedChannel> = (request: RequestOf<C>) => Promise<PackedAnswers[C]>;
type AskNothing<C extends RequestChannel> = () => Promise<Result<ResponseOf<C>>>;
/** Subscribes; the returned function ends the subscription. */
type Listen<C extends EventChannel> = (listener: (event: EventOf<C>) => void) => () => void;

/** What the page asks the main process: named calls, no pipe. */
export interface Bridge<DroppedFile> {
  readonly app: { start: AskNothing<'app.start'> };
  readonly settings: { update: Ask<'settings.update'> };
  readonly annotator: { set: Ask<'annotator.set'> };
  readonly corpus: {
    openByDialog: AskNothing<'corpus.openByDialog'>;
    openRecent: Ask<'corpus.openRecent'>;
    /** The path of the dropped thing is read in the preload; the page never sees it. */
    openDropped: (file: DroppedFile) => Promise<Result<ResponseOf<'corpus.openDropped'>>>;
    openExample: AskNothing<'corpus.openExample'>;
    forgetRecent: Ask<'corpus.forgetRecent'>;
    openFiles: AskNothing<'corpus.openFiles'>;
    onProgress: Listen<'corpus.progress'>;
    onOpened: Listen<'corpus.opened'>;
    onOpenFailed: Listen<'corpus.openFailed'>;
    onChanged: Listen<'corpus.changed'>;
  };
  readonly codebook: {
    uses: AskNothing<'codebook.uses'>;
    examples: Ask<'codebook.examples'>;
    export: Ask<'codebook.export'>;
    import: AskNothing<'codebook.import'>;
  };
  readonly document: {
    open: Ask<'document.open'>;
    links: Ask<'document.links'>;
    openSidecars: Ask<'document.openSidecars'>;
    reveal: Ask<'document.reveal'>;
  };
  readonly annotations: {
    list: Ask<'annotations.list'>;
    cancel: AskNothing<'annotations.cancel'>;
    onProgress: Listen<'annotations.progress'>;
  };
  readonly copies: {
    find: Ask<'copies.find'>;
    recall: AskNothing<'copies.recall'>;
    cancel: AskNothing<'copies.cancel'>;
    of: Ask<'copies.of'>;
    texts: Ask<'copies.texts'>;
    pair: Ask<'copies.pair'>;
    sharing: Ask<'copies.sharing'>;
    said: AskNothing<'copies.said'>;
    onProgress: Listen<'copies.progress'>;
  };
  readonly conflict: { look: Ask<'conflict.look'>; decide: Ask<'conflict.decide'> };
  readonly history: {
    commit: Ask<'history.commit'>;
    flush: AskNothing<'history.flush'>;
    onSaved: Listen<'sidecar.saved'>;
    onSaveFailed: Listen<'sidecar.saveFailed'>;
  };
  readonly backups: {
    list: Ask<'backups.list'>;
    read: Ask<'backups.read'>;
    keep: Ask<'backups.keep'>;
    mend: Ask<'backups.mend'>;
  };
  readonly reattach: { list: AskNothing<'reattach.list'>; run: Ask<'reattach.run'> };
  readonly rescue: {
    writeElsewhere: AskNothing<'rescue.writeElsewhere'>;
    reveal: AskNothing<'rescue.reveal'>;
  };
  readonly aside: {
    list: AskNothing<'aside.list'>;
    export: AskNothing<'aside.export'>;
    discard: Ask<'aside.discard'>;
  };
  readonly export: {
    formats: AskNothing<'export.formats'>;
    preview: Ask<'export.preview'>;
    run: Ask<'export.run'>;
    cancel: AskNothing<'export.cancel'>;
    reveal: AskNothing<'export.reveal'>;
    onProgress: Listen<'export.progress'>;
  };
  readonly import: {
    formats: AskNothing<'import.formats'>;
    choose: Ask<'import.choose'>;
    plan: Ask<'import.plan'>;
    run: Ask<'import.run'>;
    cancel: AskNothing<'import.cancel'>;
    takeBack: Ask<'import.takeBack'>;
    bringBack: Ask<'import.bringBack'>;
    onProgress: Listen<'import.progress'>;
  };
  readonly print: {
    toPdf: Ask<'print.toPdf'>;
    toPaper: AskNothing<'print.toPaper'>;
    reveal: AskNothing<'print.reveal'>;
  };
}

/** What the page finds as `window.api`; the preload `satisfies` it. Large answers are still packed. */
export interface WireBridge<DroppedFile>
  extends Omit<Bridge<DroppedFile>, 'document' | 'corpus' | 'annotations' | 'copies'> {
  readonly corpus: Omit<Bridge<DroppedFile>['corpus'], 'openFiles'> & {
    openFiles: () => Promise<string>;
  };
  readonly document: {
    open: AskPacked<'document.open'>;
    links: Ask<'document.links'>;
    openSidecars: AskPacked<'document.openSidecars'>;
    reveal: Ask<'document.reveal'>;
  };
  readonly annotations: Omit<Bridge<DroppedFile>['annotations'], 'list'> & {
    list: AskPacked<'annotations.list'>;
  };
  readonly copies: Omit<Bridge<DroppedFile>['copies'], 'find' | 'recall' | 'said' | 'texts'> & {
    find: AskPacked<'copies.find'>;
    recall: () => Promise<PackedCopies>;
    said: () => Promise<string>;
    texts: AskPacked<'copies.texts'>;
  };
}
