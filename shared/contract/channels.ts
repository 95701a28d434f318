/** Requests of the page, each answered once. The preload knows these names and nothing else. */
export const requestChannels = [
  'app.start',
  'settings.update',
  'annotator.set',
  'corpus.openByDialog',
  'corpus.openRecent',
  'corpus.openDropped',
  'corpus.openExample',
  'corpus.forgetRecent',
  'corpus.openFiles',
  'codebook.uses',
  'codebook.examples',
  'codebook.export',
  'codebook.import',
  'document.open',
  'document.links',
  'document.openSidecars',
  'conflict.look',
  'conflict.decide',
  'document.reveal',
  'annotations.list',
  'annotations.cancel',
  'copies.find',
  'copies.recall',
  'copies.cancel',
  'copies.of',
  'copies.texts',
  'copies.pair',
  'copies.sharing',
  'copies.said',
  'history.commit',
  'history.flush',
  'backups.list',
  'backups.read',
  'backups.keep',
  'backups.mend',
  'reattach.list',
  'reattach.run',
  'rescue.writeElsewhere',
  'rescue.reveal',
  'aside.list',
  'aside.export',
  'aside.discard',
  'export.run',
  'export.reveal',
  'print.toPdf',
  'print.toPaper',
  'print.reveal',
] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** News from the main process, sent without being asked. */
export const eventChannels = [
  'corpus.progress',
  'corpus.opened',
  'corpus.openFailed',
  'corpus.changed',
  'annotations.progress',
  'copies.progress',
  'sidecar.saved',
  'sidecar.saveFailed',
] as const;
export type EventChannel = (typeof eventChannels)[number];

/**
 * Requests whose answers cross as text: they may hold a whole article and hundreds of thousands of
 * records, and each wall on the way to the page copies records one by one, but a text at once.
 */
export const packedChannels = [
  'document.open',
  'document.openSidecars',
  'corpus.openFiles',
  'annotations.list',
  'copies.find',
  'copies.recall',
  'copies.said',
  'copies.texts',
] as const;
export type PackedChannel = (typeof packedChannels)[number];
