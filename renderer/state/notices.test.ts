import { beforeEach, describe, expect, it } from 'vitest';
import { corpusFileId } from '../../shared/model/annotator-file';
import type { Problem } from '../../shared/model/result';
import { type App, createApp, notify, notifyProblem } from './app';
import { startApp } from './corpus';
import { mendWork } from './earlier-versions';
import { createFakeMain } from './fake-api';

let app: App;

const told = () => app.store.getState().notices.map(({ kind }) => kind);

beforeEach(async () => {
  const main = createFakeMain({ 'a.txt': 'كلام' });
  app = createApp(main.api, { newId: () => 'id', now: () => '2026-01-01T00:00:00.000Z' });
  await startApp(app);
});

describe('what is told in passing', () => {
  it('of steps through the history is only the last one, beside all else', () => {
    notifyProblem(app, { problem: 'copy-failed' });
    notify(app, { kind: 'undone', label: { action: 'set-status', subject: 'كلام' } });
    notify(app, { kind: 'undone', label: { action: 'set-status', subject: 'كلام' } });
    notify(app, { kind: 'redone', label: { action: 'set-status', subject: 'كلام' } });
    expect(told()).toEqual(['problem', 'redone']);
    notify(app, { kind: 'nothing-to-redo' });
    expect(told()).toEqual(['problem', 'nothing-to-redo']);
  });

  it.each([
    ['version', 'mended'],
    [null, 'begun-anew'],
  ])('of a damaged file goes once that is mended with %s', async (version, kind) => {
    const damage: Problem = { problem: 'corpus-file-not-json', path: 'corpus.noura.ann.json' };
    const { corpusWork } = app.store.getState();
    app.store.setState({ corpusWork: { ...corpusWork, readOnlyBecause: damage } });
    notifyProblem(app, damage);
    notifyProblem(app, { problem: 'sidecar-not-json', path: 'a.txt.noura.ann.json' });
    await mendWork(app, corpusFileId, version);
    expect(told()).toEqual(['problem', kind]);
  });
});
