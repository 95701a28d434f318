import type { Bridge } from '../../shared/contract/bridge';

/** The calls to the main process; the app and the tests' fakes have the same shape. */
export type Api = Bridge<File>;

declare global {
  interface Window {
    readonly api: Api;
  }
}
