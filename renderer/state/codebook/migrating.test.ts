import { expect, it } from 'vitest';
import { aCorpusFile, anEntity } from '../../../shared/testing/builders';
import { setAnnotator } from '../annotator';
import { createApp } from '../app';
import { travel } from '../changes';
import { startApp } from '../corpus';
import { followCorpusWork } from '../corpus-work';
import { createFakeMain } from '../fake-api';
import { retire } from './migrating';

it('the types of one’s own entities follow a merged label, and come back by undo', async () => {
  const main = createFakeMain({ 'a.txt': 'قال بلينكن إن السفن تصل.' });
  const before = aCorpusFile({
    entities: [anEntity('e1', 'الميناء', { type: 'location' }), anEntity('e2', 'لمياء')],
  });
  main.corpusFiles.mine = before;
  let count = 0;
  const app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  followCorpusWork(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await expect.poll(() => app.store.getState().corpusWork.session).not.toBeNull();
  const types = () => main.corpusFiles.mine.entities.map(({ type }) => type);
  const from = { layer: 'entity', label: 'location' };
  await retire(app, from, { kind: 'merge', into: { layer: 'entity', label: 'organisation' } });
  await expect.poll(types).toEqual(['organisation', 'person']);
  await travel(app, 'undo');
  await expect.poll(types).toEqual(['location', 'person']);
  expect(main.corpusFiles.mine.entities).toEqual(before.entities);
});
