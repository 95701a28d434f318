// The part of unzipper that unzip.mjs uses; the package brings no types.
declare module 'unzipper' {
  import type { Readable } from 'node:stream';

  interface Entry {
    path: string;
    type: 'File' | 'Directory';
    externalFileAttributes: number;
    uncompressedSize: number;
    stream(): Readable;
  }

  const unzipper: { Open: { file(archive: string): Promise<{ files: Entry[] }> } };

  export type { Entry };
  export default unzipper;
}
