import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { newFolder, removeFolders } from '../../electron/services/testing/corpus-fixture';
import { pairCount } from '../../shared/copies/packed-pairs';
import {
  measureAgainstBruteForce,
  measurePlanted,
  type Recall,
} from '../../shared/testing/measure-copies';
import { plantCopies } from '../../shared/testing/planted-copies';
import { tellFigures } from '../lib/figures';
import { type FindRun, findCopiesOnce, foundPairs, minHashOnce } from '../lib/find-copies-once';
import { interleave } from '../lib/measure';
import { plantFolder } from '../lib/planted-folder';
import { report } from '../lib/row';

/** With stories in up to four files an article is in some three pairs. */
const planted = { seed: 7, words: 400, changed: 0.15, family: 4 };
const sizes = [1_000, 10_000, 100_000];
const changedFiles = 10;
/** Files younger than the clock of a slow file system ticks are never taken from the cache. */
const untilCacheable = 2_500;

test.afterEach(removeFolders);

const share = ({ found, total }: Recall) => found / total;
const told = (recall: Recall) => `${share(recall).toFixed(4)} of ${recall.total}`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

for (const changed of [0, 0.05, 0.1, 0.15]) {
  test(`finding planted copies with up to ${changed * 100} % of their words changed`, async () => {
    const options = { ...planted, articles: 1_000, changed, family: 10 };
    const articles = [...plantCopies(options)];
    const found = foundPairs(await findCopiesOnce(await plantFolder(options), null));
    const { upTo10, above10, precision } = measurePlanted(articles, found);
    await tellFigures(`planted, up to ${changed * 100} % changed`, {
      'passages (≤ 10 % changed)': told(upTo10),
      ...(above10.total === 0 ? {} : { 'passages (10–16 %)': told(above10) }),
      'precision of pairs': told(precision),
    });
    expect(share(upTo10)).toBeGreaterThanOrEqual(0.98);
    if (above10.total > 0) expect(share(above10)).toBeGreaterThanOrEqual(0.95);
    expect(share(precision)).toBeGreaterThanOrEqual(0.99);
  });
}

test('1,000 articles against brute force', async () => {
  const options = { ...planted, articles: 1_000, family: 10 };
  const articles = [...plantCopies(options)];
  const found = foundPairs(await findCopiesOnce(await plantFolder(options), null));
  const { pairs, figures } = measureAgainstBruteForce(articles, found);
  await tellFigures('1,000 articles, brute force', {
    'pairs with containment ≥ 0.3': told(pairs),
    'figures equal to the exact ones': told(figures),
  });
  expect(share(pairs)).toBeGreaterThanOrEqual(0.995);
  expect(share(figures)).toBe(1);
});

test('10,000 articles against plain MinHash + LSH', async () => {
  const articles = 10_000;
  const root = await plantFolder({ ...planted, articles });
  let [pairs, alike, processor, theirProcessor] = [0, 0, 0, 0];
  const { ours, theirs } = await interleave(5, {
    ours: async () => {
      const run = await findCopiesOnce(root, null);
      pairs = pairCount(run.copies);
      processor = run.processor;
      return run.milliseconds;
    },
    theirs: async () => {
      const run = await minHashOnce(root);
      [alike, theirProcessor] = [run.pairs, run.processor];
      return run.milliseconds;
    },
  });
  await report({ name: 'copies in 10,000', against: 'MinHash + LSH, articles only' }, ours, theirs);
  await tellFigures('10,000 articles, MinHash + LSH', {
    'pairs, ours': String(pairs),
    'pairs, theirs': String(alike),
    'processor, ours': seconds(processor),
    'processor, theirs': seconds(theirProcessor),
  });
});

function costsOf({ copies, milliseconds, processor, memory }: FindRun) {
  return {
    time: seconds(milliseconds),
    processor: seconds(processor),
    memory: `${(memory / 1e9).toFixed(2)} GB`,
    pairs: String(pairCount(copies)),
  };
}

test('1,000, 10,000 and 100,000 articles, and again after a few changed', async () => {
  let before: FindRun | null = null;
  for (const articles of sizes) {
    const root = await plantFolder({ ...planted, articles });
    const cacheFolder = await newFolder();
    await setTimeout(untilCacheable);
    const run = await findCopiesOnce(root, cacheFolder);
    const growth =
      before === null ? {} : { growth: `${(run.milliseconds / before.milliseconds).toFixed(1)} ×` };
    await tellFigures(`${articles} articles, first run`, { ...costsOf(run), ...growth });
    before = run;
    for (const file of run.copies.paths.slice(0, changedFiles)) {
      await appendFile(path.join(root, file), 'كلمة أخرى في آخر النص\n');
    }
    await setTimeout(untilCacheable);
    const again = await findCopiesOnce(root, cacheFolder);
    await tellFigures(`${articles} articles, ${changedFiles} changed`, costsOf(again));
    expect(Math.abs(pairCount(again.copies) / pairCount(run.copies) - 1)).toBeLessThan(0.02);
  }
});
