import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from '@playwright/test';
import { exampleNews, makeCorpus, projectFolder } from '../../e2e/fixtures/corpora';
import { newFolder, removeFolders } from '../../electron/services/testing/corpus-fixture';
import { interleave } from '../lib/measure';
import { report } from '../lib/row';
import { startOnce } from '../start-up/start-once';

const rounds = 9;

test.afterEach(removeFolders);

/** The first start, which makes the app data, is thrown away with the first round. */
test('starting with the example corpus', async () => {
  const folder = await newFolder();
  const corpus = path.join(folder, 'corpus');
  const hashiya = path.join(folder, 'hashiya');
  const empty = path.join(folder, 'empty');
  await makeCorpus(exampleNews, corpus);
  await mkdir(hashiya);
  await mkdir(empty);
  const samples = await interleave(rounds, {
    hashiya: () =>
      startOnce({
        appFolder: projectFolder,
        ready: 'html[data-app-state="ready"]',
        userData: hashiya,
        args: [corpus],
      }),
    empty: () =>
      startOnce({
        appFolder: path.join(projectFolder, 'bench', 'start-up', 'empty-window'),
        ready: 'body',
        userData: empty,
      }),
  });
  const names = { name: 'start → corpus on the screen', against: 'empty Electron window' };
  await report(names, samples.hashiya, samples.empty);
});
