import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, PackedAnswers, WireBridge } from '../shared/contract/bridge';
import type { EventChannel, PackedChannel, RequestChannel } from '../shared/contract/channels';
import type { EventOf, RequestOf, ResponseOf } from '../shared/contract/contract';

/** A file as the page gets it from a drop. */
type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

/** Taken from the bridge: the preload knows the contract and nothing behind it. */
type Failure = Extract<Awaited<ReturnType<Bridge<never>['app']['start']>>, { ok: false }>;
type Answer<C extends RequestChannel> = Promise<
  { readonly ok: true; readonly value: ResponseOf<C> } | Failure
>;

function ask<C extends RequestChannel>(channel: C) {
  return (request: RequestOf<C>): Answer<C> => ipcRenderer.invoke(channel, request);
}

/** Handed on as it came: unpacked here, it would have to be copied to the page piece by piece. */
function askPacked<C extends PackedChannel>(channel: C) {
  return (request: RequestOf<C>): Promise<PackedAnswers[C]> => ipcRenderer.invoke(channel, request);
}

function askNothing<C extends RequestChannel>(channel: C) {
  return (): Answer<C> => ipcRenderer.invoke(channel, {});
}

/** The event object stays on this side: it would hand the page the whole of `ipcRenderer`. */
function listen<C extends EventChannel>(channel: C) {
  return (listener: (event: EventOf<C>) => void): (() => void) => {
    const handle = (_event: unknown, payload: EventOf<C>) => listener(payload);
    ipcRenderer.on(channel, handle);
    return () => {
      ipcRenderer.off(channel, handle);
    };
  };
}

const openDropped = ask('corpus.openDropped');
const openFiles = askPacked('corpus.openFiles');
const recallCopies = askPacked('copies.recall');

const bridge = {
  app: { start: askNothing('app.start') },
  settings: { update: ask('settings.update') },
  annotator: { set: ask('annotator.set') },
  corpus: {
    openByDialog: askNothing('corpus.openByDialog'),
    openRecent: ask('corpus.openRecent'),
    openDropped: (file) => openDropped({ path: webUtils.getPathForFile(file) }),
    openExample: askNothing('corpus.openExample'),
    forgetRecent: ask('corpus.forgetRecent'),
    openFiles: () => openFiles({}),
    onProgress: listen('corpus.progress'),
    onOpened: listen('corpus.opened'),
    onOpenFailed: listen('corpus.openFailed'),
    onChanged: listen('corpus.changed'),
  },
  codebook: {
    uses: askNothing('codebook.uses'),
    examples: ask('codebook.examples'),
    export: ask('codebook.export'),
    import: askNothing('codebook.import'),
  },
  document: {
    open: askPacked('document.open'),
    links: ask('document.links'),
    openSidecars: askPacked('document.openSidecars'),
    reveal: ask('document.reveal'),
  },
  annotations: {
    list: askPacked('annotations.list'),
    cancel: askNothing('annotations.cancel'),
    onProgress: listen('annotations.progress'),
  },
  copies: {
    find: askPacked('copies.find'),
    recall: () => recallCopies({}),
    cancel: askNothing('copies.cancel'),
    of: ask('copies.of'),
    texts: askPacked('copies.texts'),
    pair: ask('copies.pair'),
    sharing: ask('copies.sharing'),
    said: () => askPacked('copies.said')({}),
    onProgress: listen('copies.progress'),
  },
  conflict: { look: ask('conflict.look'), decide: ask('conflict.decide') },
  history: {
    commit: ask('history.commit'),
    flush: askNothing('history.flush'),
    onSaved: listen('sidecar.saved'),
    onSaveFailed: listen('sidecar.saveFailed'),
  },
  backups: {
    list: ask('backups.list'),
    read: ask('backups.read'),
    keep: ask('backups.keep'),
    mend: ask('backups.mend'),
  },
  reattach: { list: askNothing('reattach.list'), run: ask('reattach.run') },
  rescue: {
    writeElsewhere: askNothing('rescue.writeElsewhere'),
    reveal: askNothing('rescue.reveal'),
  },
  aside: {
    list: askNothing('aside.list'),
    export: askNothing('aside.export'),
    discard: ask('aside.discard'),
  },
  export: {
    formats: askNothing('export.formats'),
    preview: ask('export.preview'),
    run: ask('export.run'),
    cancel: askNothing('export.cancel'),
    reveal: askNothing('export.reveal'),
    onProgress: listen('export.progress'),
  },
  import: {
    formats: askNothing('import.formats'),
    choose: ask('import.choose'),
    plan: ask('import.plan'),
    run: ask('import.run'),
    cancel: askNothing('import.cancel'),
    takeBack: ask('import.takeBack'),
    bringBack: ask('import.bringBack'),
    onProgress: listen('import.progress'),
  },
  print: {
    toPdf: ask('print.toPdf'),
    toPaper: askNothing('print.toPaper'),
    reveal: askNothing('print.reveal'),
  },
} satisfies WireBridge<DroppedFile>;

contextBridge.exposeInMainWorld('api', bridge);
