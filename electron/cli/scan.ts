import path from 'node:path';
import { scanCorpus } from '../services/corpus/scan-corpus';
import type { Context } from './outcome';

/** Reads the corpus without a cache: the command line writes nothing but what it was asked for. */
export function scan(corpus: string, { cwd, now }: Context) {
  const root = path.resolve(cwd, corpus);
  return scanCorpus(root, { cacheFolder: null, now, named: corpus });
}
