import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from '@playwright/test';
import {
  aWorkspace,
  newFolder,
  removeFolders,
  unwrap,
} from '../../electron/services/testing/corpus-fixture';
import { inventArticle } from '../lib/arabic';
import { interleave, timed } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 7;
const articles = 2_000;
const wordsPerArticle = 400;
/** Files younger than the clock of a slow file system ticks are never taken from the cache. */
const untilCacheable = 2_500;

test.afterEach(removeFolders);

/** A new folder of articles. @returns it, and the files in it. */
async function inventCorpus(): Promise<{ root: string; files: string[] }> {
  const root = await newFolder();
  const files = Array.from({ length: articles }, (_, index) => path.join(root, `${index}.txt`));
  for (const [index, file] of files.entries()) {
    await writeFile(file, inventArticle(index, wordsPerArticle));
  }
  await setTimeout(untilCacheable);
  return { root, files };
}

async function readOneAfterTheOther(files: readonly string[]): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const file of files) decoder.decode(await readFile(file));
}

test('opening a corpus of 2,000 articles', async () => {
  const { root, files } = await inventCorpus();
  const cacheFolder = path.join(await newFolder(), 'cache');
  const openCorpus = async () => {
    const { workspace } = await aWorkspace({ cacheFolder });
    const sample = await timed(async () => unwrap(await workspace.open(root)));
    await workspace.close();
    return sample;
  };
  const { cold, warm, read } = await interleave(rounds, {
    cold: async () => {
      await rm(cacheFolder, { recursive: true, force: true });
      return openCorpus();
    },
    warm: openCorpus,
    read: () => timed(() => readOneAfterTheOther(files)),
  });
  const against = 'read + decode, one by one';
  await report({ name: 'open 2,000 articles, cold', against }, cold, read);
  await report({ name: 'open 2,000 articles, warm', against }, warm, read);
});
