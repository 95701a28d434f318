import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesOf, projectFolder } from '../fixtures/corpora';
import { chooseKnownEntity, markClaim, relateAnnotations, tagEntities } from './annotating';
import { carryToCopies, linkArticles, reviewCopies } from './copying';
import { exportDataset, importOthersWork } from './datasets';
import { lookAtClaims, lookAtCodebook, lookAtEntities } from './gathering';
import { lookAround } from './looking';
import { findOnesWay, openFolder, printArticle, setThePage } from './reading';
import { recoverWork } from './recovering';
import { Tour } from './tour';

/** Says what lies on the disk after the walk. */
async function tellWhatWasWritten(tour: Tour): Promise<void> {
  const tell = (words: string) => test.step(words, async () => undefined);
  const files = (await filesOf(tour.corpus)).filter((file) => /\.json$/u.test(file));
  expect(files.some((file) => file.endsWith('.ann.json'))).toBe(true);
  for (const file of files) {
    const { size } = await stat(path.join(tour.corpus, ...file.split('/')));
    await tell(`Written: ${path.relative(projectFolder, tour.corpus)}/${file} (${size} bytes)`);
  }
  for (const file of await readdir(tour.dataset)) {
    const lines = (await readFile(path.join(tour.dataset, file), 'utf8')).split('\n').length - 1;
    await tell(`Written: out/tour/dataset/${file} (${lines} records)`);
  }
  await tell(`Pictures: ${tour.pictures} in out/tour`);
}

test('the tour', async () => {
  const tour = await Tour.begin(process.env.HASHIYA_TOUR_CORPUS ?? null);
  await openFolder(tour);
  await markClaim(tour);
  await tagEntities(tour);
  await relateAnnotations(tour);
  await findOnesWay(tour);
  await setThePage(tour);
  await linkArticles(tour);
  // A folder that nobody knows may hold no copies.
  if (tour.isExample) {
    await reviewCopies(tour);
    await carryToCopies(tour);
    await chooseKnownEntity(tour);
  }
  await lookAtEntities(tour);
  await lookAtClaims(tour);
  await lookAtCodebook(tour);
  await tour.openArticle(tour.plan.article);
  await printArticle(tour);
  await recoverWork(tour);
  await exportDataset(tour);
  await importOthersWork(tour);
  await lookAround(tour);
  await tour.end();
  await tellWhatWasWritten(tour);
  expect(tour.app.troubles.unexpected()).toEqual([]);
});
