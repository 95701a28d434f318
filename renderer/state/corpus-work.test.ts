import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../shared/operations/operation';
import { aCorpusFile, aDismissal, aPassageVerdict } from '../../shared/testing/builders';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { savingState } from './app-state';
import { prepareChange, runGesture, travel } from './changes';
import { startApp } from './corpus';
import { followCorpusWork } from './corpus-work';
import { createFakeMain, type FakeMain } from './fake-api';
import { decidableFile, followOthers } from './others-changes';
import { verdictsOnPassage } from './passage-verdicts';

let main: FakeMain;
let app: App;
const hash = 'a'.repeat(64);
const label = { action: 'create-link', subject: 'مقطع' } as const;
const verdict = (id: string): Operation => ({
  type: 'add',
  collection: 'passageVerdicts',
  record: aPassageVerdict(id),
});
const work = () => app.store.getState().corpusWork;
const mineOn = () => verdictsOnPassage(work(), hash).map(({ verdict: { id } }) => id);
const idsIn = ({ passageVerdicts }: { passageVerdicts: { id: string }[] }) =>
  passageVerdicts.map(({ id }) => id);

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': 'ميناء النخيل', 'b.txt': 'ميناء النخيل اليوم' });
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  followCorpusWork(app);
  followOthers(app);
  await startApp(app);
  await setAnnotator(app, 'نورة');
});

describe('a gesture on the corpus file', () => {
  it('is one with what it does to articles: on the screen, sent and undone together', async () => {
    const [a] = main.ids;
    if (a === undefined || !(await prepareChange(app, ['corpus', a]))) throw new Error('not ready');
    const sent = runGesture(app, label, [
      { file: 'corpus', operations: [verdict('1')] },
      { file: a, operations: [{ type: 'set-status', status: 'finished' }] },
    ]);
    expect(mineOn()).toEqual(['1']);
    expect(savingState(app.store.getState())).toBe('saving');
    expect(await sent).toBe(true);
    expect(idsIn(main.corpusFiles.mine)).toEqual(['1']);
    expect(main.sidecars.get(a)?.status).toBe('finished');
    await travel(app, 'undo');
    expect([mineOn(), idsIn(main.corpusFiles.mine)]).toEqual([[], []]);
    expect(main.sidecars.get(a)?.status).toBe('new');
    await travel(app, 'redo');
    expect([mineOn(), main.corpusFiles.mine.revision]).toEqual([['1'], 3]);
  });

  it('leaves nothing behind where it is refused', async () => {
    await prepareChange(app, ['corpus']);
    main.refuseNext({ problem: 'journal-failed' });
    expect(await runGesture(app, label, [{ file: 'corpus', operations: [verdict('1')] }])).toBe(
      false,
    );
    expect(mineOn()).toEqual([]);
    expect(app.store.getState().history.undoable).toEqual([]);
  });
});

describe('what others say', () => {
  it('stands after one’s own, and is read again when it changed', async () => {
    await prepareChange(app, ['corpus']);
    await runGesture(app, label, [{ file: 'corpus', operations: [verdict('mine')] }]);
    main.corpusFiles.others = [
      aCorpusFile({ annotator: 'Samir', passageVerdicts: [aPassageVerdict('theirs')] }),
    ];
    main.tell({ areCorpusFilesNew: true });
    await expect.poll(() => work().others.length).toBe(1);
    expect(verdictsOnPassage(work(), hash)).toMatchObject([
      { annotator: 'نورة', isMine: true, verdict: { id: 'mine' } },
      { annotator: 'Samir', isMine: false, verdict: { id: 'theirs' } },
    ]);
    expect(verdictsOnPassage(work(), 'b'.repeat(64))).toEqual([]);
    await runGesture(app, label, [{ file: 'corpus', operations: [verdict('later')] }]);
    expect(mineOn()).toEqual(['mine', 'later', 'theirs']);
  });

  it('takes the undoing of what another program changed in one’s own file', async () => {
    await prepareChange(app, ['corpus']);
    const put = (id: string): Operation => ({
      type: 'add',
      collection: 'dismissed',
      record: aDismissal(id),
    });
    await runGesture(app, label, [{ file: 'corpus', operations: [put('1')] }]);
    await runGesture(app, label, [{ file: 'corpus', operations: [put('2')] }]);
    app.store.setState(({ corpusWork }) => ({
      corpusWork: {
        ...corpusWork,
        session: corpusWork.session && { ...corpusWork.session, savedRevision: 2 },
      },
    }));
    const dismissed = [aDismissal('1'), aDismissal('2', { note: 'غيره' })];
    main.corpusFiles.mine = aCorpusFile({ revision: 3, dismissed });
    main.tell({ areCorpusFilesNew: true });
    await expect.poll(() => work().session?.corpusFile.revision).toBe(3);
    expect(app.store.getState().history.undoable).toHaveLength(1);
  });
});

describe('a problem of one’s own corpus file', () => {
  it('can be decided on here, and another’s can’t', () => {
    const state = app.store.getState();
    const problem = 'corpus-file-git-conflict' as const;
    expect(decidableFile(state, { problem, path: 'corpus.نورة.ann.json' })).toBe('corpus');
    expect(decidableFile(state, { problem, path: 'corpus.samir.ann.json' })).toBeNull();
  });
});
