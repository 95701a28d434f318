import { readdir, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';
import { anAnnotation } from '../../../shared/testing/builders';
import { sidecarText, unwrap } from '../testing/corpus-fixture';
import { add, commit, endAll, idA, idB, mine, started, text } from '../testing/workspace-fixture';
import { AnnotationIndex } from './annotation-index';

afterEach(endAll);

const other = 'a.txt.samir.ann.json';

function othersText(words: string): string {
  const annotations = [anAnnotation('s-1', text, words, { layer: 'entity', label: 'location' })];
  return sidecarText('a.txt', text, { annotator: 'Samir', revision: 1, annotations });
}

const files = {
  'a.txt': text,
  'b.txt': text,
  [mine]: sidecarText('a.txt', text, {
    annotator: 'نورة',
    revision: 1,
    annotations: [anAnnotation('n-1', text, 'خمس سفن')],
  }),
  [other]: othersText('الميناء'),
  'b.txt.samir.ann.json': '{ broken',
};

async function indexOn(given = files) {
  const test = await started(given);
  const progress: number[] = [];
  const make = () =>
    new AnnotationIndex({
      cacheFolder: test.cacheFolder,
      now: () => new Date(Date.now() + 60_000),
      onProgress: ({ done }) => progress.push(done),
    });
  const index = make();
  const list = async (documentIds: Parameters<AnnotationIndex['list']>[1] = null, by = index) =>
    unwrap(await test.workspace.inSession((session) => by.list(session, documentIds))) ?? [];
  return { ...test, index, list, make };
}

function words(works: readonly AnnotatedWork[]) {
  return works.map(({ annotator, isOwn, annotations }) => [
    annotator,
    isOwn,
    annotations.map(({ exact }) => exact),
  ]);
}

it('lists everybody’s annotations; what is damaged is left out', async () => {
  const { list } = await indexOn();
  expect(words(await list())).toEqual([
    ['Samir', false, ['الميناء']],
    ['نورة', true, ['خمس سفن']],
  ]);
});

it('has what is not written yet', async () => {
  const { list, workspace } = await indexOn();
  unwrap(await commit(workspace, idB, 0, add('42 ألف طن', 'entity')));
  const works = await list([idB]);
  expect(words(works)).toEqual([['نورة', true, ['42 ألف طن']]]);
  unwrap(await commit(workspace, idA, 1, add('الميناء', 'entity')));
  expect(words(await list([idA]))).toContainEqual(['نورة', true, ['خمس سفن', 'الميناء']]);
});

it('reads what somebody changed, and parses nothing twice', async () => {
  const { list, root, cacheFolder, make } = await indexOn();
  const first = await list();
  const again = await list();
  expect(again[0]?.annotations).toBe(first[0]?.annotations);
  // The same bytes at another time are the same lines.
  await utimes(path.join(root, other), new Date(1e12), new Date(1e12));
  expect((await list([idA]))[0]?.annotations).toBe(first[0]?.annotations);
  await writeFile(path.join(root, other), othersText('سفن'));
  expect(words(await list([idA]))[0]).toEqual(['Samir', false, ['سفن']]);
  // A new window finds in the cache what the one before read: even of a file that was spoilt since.
  await expect.poll(() => readdir(path.join(cacheFolder, 'annotations'))).toHaveLength(1);
  expect(await list(null, make())).toHaveLength(2);
});

it('answers nothing where it was cancelled', async () => {
  const { index, workspace } = await indexOn();
  const answer = workspace.inSession((session) => index.list(session, null));
  index.cancel();
  expect(unwrap(await answer)).toBeNull();
});

it('passes over a sidecar that went', async () => {
  const { list, root } = await indexOn();
  await list();
  await rename(path.join(root, other), path.join(root, 'elsewhere'));
  expect(words(await list())).toEqual([['نورة', true, ['خمس سفن']]]);
});
