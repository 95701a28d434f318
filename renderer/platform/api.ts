import type { Bridge, WireBridge } from '../../shared/contract/bridge';
import { unpackAnnotations } from '../../shared/contract/pack-annotations';
import { unpackCopies } from '../../shared/contract/pack-copies';
import { unpackOpened } from '../../shared/contract/pack-opened';

/** The calls to the main process; the app and the tests' fakes have the same shape. */
export type Api = Bridge<File>;

declare global {
  interface Window {
    readonly api: WireBridge<File>;
  }
}

/** The calls with their answers unpacked. The texts are our own main process's. */
export function unpackApi(wire: WireBridge<File>): Api {
  const { open, openSidecars, ...rest } = wire.document;
  return {
    ...wire,
    corpus: { ...wire.corpus, openFiles: async () => JSON.parse(await wire.corpus.openFiles()) },
    document: {
      ...rest,
      open: async (request) => unpackOpened(await open(request)),
      openSidecars: async (request) => JSON.parse(await openSidecars(request)),
    },
    annotations: {
      ...wire.annotations,
      list: async (request) => unpackAnnotations(await wire.annotations.list(request)),
    },
    copies: {
      ...wire.copies,
      find: async (request) => unpackCopies(await wire.copies.find(request)),
      recall: async () => unpackCopies(await wire.copies.recall()),
      texts: async (request) => JSON.parse(await wire.copies.texts(request)),
      said: async () => JSON.parse(await wire.copies.said()),
    },
  };
}
