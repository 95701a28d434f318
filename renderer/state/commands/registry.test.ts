import { beforeEach, describe, expect, it } from 'vitest';
import { codebookFaults } from '../../../shared/codebook/check-codebook';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import type { DocumentId } from '../../../shared/model/ids';
import { span } from '../../../shared/model/span';
import { anAnnotation, aSidecar } from '../../../shared/testing/builders';
import { createOffsetMap } from '../../../shared/text/offsets';
import { pushTo } from '../../../shared/text/push-to';
import { annotate } from '../annotate';
import { needAnnotations } from '../annotations/reading-annotations';
import { setAnnotator } from '../annotator';
import { type App, createApp } from '../app';
import { chooseClaims, showClaimPage, showClaims, showClaimsPart } from '../claims/showing-claims';
import { showGuideline } from '../codebook/showing';
import { pairName } from '../copies/loaded-pair';
import { noReview } from '../copies/review-state';
import { startApp } from '../corpus';
import { createFakeMain, type FakeMain } from '../fake-api';
import type { KeyBinding } from '../keys';
import { openArticle, selectText, showLibrary } from '../reading';
import { startReanchoring } from '../reanchoring';
import { startRelating } from '../relations/relating';
import { markSegment, startRebounding } from '../segment-changes';
import { claimKeyLines } from './claim-keys';
import type { Command } from './command';
import { libraryKeyLines } from './library-keys';
import { allCommands, takenKeys } from './registry';

let app: App;
let main: FakeMain;

function name({ key, ctrl, alt, shift }: KeyBinding): string {
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join(' ');
}

/** Keys that more than one command would take as the window is now, with the commands. */
function shared(): [string, string[]][] {
  const state = app.store.getState();
  const takers = new Map<string, string[]>();
  const isClaimTable = state.view === 'claims' && state.claims.part === 'table';
  const local = state.view === 'library' ? libraryKeyLines : isClaimTable ? claimKeyLines : [];
  const commands = allCommands(state).filter((command) => command.isAvailable(state));
  for (const { id, keys } of [...commands, ...local]) {
    for (const key of keys) pushTo(takers, name(key), id);
  }
  return [...takers].filter(([, ids]) => ids.length > 1);
}

/** The commands of the window as it is now. */
function available(): string[] {
  const state = app.store.getState();
  return allCommands(state)
    .filter((command) => command.isAvailable(state))
    .map(({ id }) => id);
}

function choose(start: number, end: number) {
  selectText(app, span(start, end), { snapsToWords: true });
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': 'قال سامر الحدّاد إن خمس سفن وصلت.' });
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  await openArticle(app, main.ids[0] ?? ('' as never));
});

/** Work of another annotator on the open article. */
function addOthersAnnotation(id: string) {
  const { open } = app.store.getState();
  if (open === null) throw new Error('nothing is open');
  const annotations = [anAnnotation(id, open.text, 'وصلت')];
  const others = [{ annotator: 'سمير', isMine: false, sidecar: aSidecar({ annotations }) }];
  app.store.setState({ open: { ...open, others } });
}

function find(isOpen: boolean) {
  app.store.setState({ find: isOpen ? { query: '', isExact: false, current: 0 } : null });
}

describe('no two commands that are there at the same time share a key', () => {
  it('in the library, with and without an open article', () => {
    showLibrary(app);
    expect(shared()).toEqual([]);
    app.store.setState({ open: null, chosenRows: new Set() });
    expect(shared()).toEqual([]);
  });

  it('in the reader, with nothing, with words and with an annotation selected', async () => {
    expect(shared()).toEqual([]);
    choose(0, 3);
    expect(shared()).toEqual([]);
    await annotate(app, 'claim', null);
    expect(app.store.getState().selectedAnnotation).not.toBeNull();
    expect(shared()).toEqual([]);
    find(true);
    expect(shared()).toEqual([]);
  });

  it('while the other end of a relation is looked for, before and when it is found', async () => {
    choose(0, 3);
    await annotate(app, 'claim', null);
    const from = app.store.getState().selectedAnnotation;
    choose(5, 9);
    await annotate(app, 'entity', null);
    const to = app.store.getState().selectedAnnotation;
    app.store.setState({ selectedAnnotation: from });
    startRelating(app);
    addOthersAnnotation('theirs');
    for (const selectedAnnotation of [from, to, 'theirs', null]) {
      app.store.setState({ selectedAnnotation });
      expect(shared()).toEqual([]);
    }
    expect([from, to]).not.toContain(null);
  });

  it('among the copies, with a pair and a passage of it chosen', () => {
    const [a, b] = [main.ids[0], main.ids[0]] as [DocumentId, DocumentId];
    const side = { id: a, text: '', sha256: '', blocks: [], offsets: createOffsetMap('') };
    const shown = span(0, 0);
    const passage = {
      a: shown,
      b: shown,
      shown: { a: shown, b: shown },
      words: 9,
      differences: [],
      keys: { a: '', b: '' },
      hashes: { a: '', b: '' },
    };
    const pair = { a, b, sides: { a: side, b: side }, copy: null, isOutdated: false };
    const pairs = new Map([[pairName({ a, b }), { ...pair, passages: [passage] }]]);
    const review = { ...noReview, current: { a, b }, behind: [{ a, b }], passage: 0, pairs };
    app.store.setState({ view: 'copies', review });
    expect(shared()).toEqual([]);
    expect(
      allCommands(app.store.getState()).filter(({ id }) => id.startsWith('verdict.')),
    ).toSatisfy((commands: Command[]) =>
      commands.every((one) => one.isAvailable(app.store.getState())),
    );
  });

  it('among the entities, with a name and with a pair', () => {
    app.store.setState({ view: 'entities' });
    expect(shared()).toEqual([]);
    app.store.setState(({ entities }) => ({ entities: { ...entities, kind: 'pairs' } }));
    expect(shared()).toEqual([]);
  });

  it('among the claims: in the table, on the page of one, and while one is asked', async () => {
    choose(0, 3);
    await annotate(app, 'claim', null);
    const a = app.store.getState().selectedAnnotation ?? '';
    choose(5, 9);
    await annotate(app, 'claim', null);
    const b = app.store.getState().selectedAnnotation ?? '';
    showClaims(app);
    await needAnnotations(app);
    expect(shared()).toEqual([]);
    chooseClaims(app, new Set([a, b]));
    expect(available()).toEqual(expect.arrayContaining(['claims.join', 'claims.make']));
    expect(shared()).toEqual([]);
    showClaimPage(app, a);
    expect(shared()).toEqual([]);
    const found = [{ a, b, score: 1, sharedStems: [], sharedEntities: [], figures: [] }];
    app.store.setState(({ claims }) => ({ claims: { ...claims, found, seeking: 'done' } }));
    showClaimsPart(app, 'questions');
    expect(available()).toContain('claims.answer.same');
    expect(shared()).toEqual([]);
  });

  it('while the guidelines lie over the article', () => {
    showGuideline(app, true);
    expect(available()).toContain('guideline.close');
    expect(shared()).toEqual([]);
  });

  it('while words are looked for that show what a claim was rated', async () => {
    choose(0, 3);
    await annotate(app, 'claim', null);
    const evidenceFor = app.store.getState().selectedAnnotation;
    await needAnnotations(app);
    app.store.setState(({ claims }) => ({ claims: { ...claims, evidenceFor } }));
    expect(shared()).toEqual([]);
    choose(5, 9);
    expect(available()).toContain('claims.takeEvidence');
    expect(shared()).toEqual([]);
  });

  it('with a story or boilerplate selected, and while its bounds are changed', async () => {
    choose(0, 12);
    await markSegment(app, 'story');
    expect(app.store.getState().selectedSegment).not.toBeNull();
    expect(shared()).toEqual([]);
    startRebounding(app);
    expect(shared()).toEqual([]);
    choose(0, 3);
    expect(shared()).toEqual([]);
  });

  it('while the span of an annotation is edited, with and without words', async () => {
    choose(0, 3);
    await annotate(app, 'claim', null);
    startReanchoring(app, app.store.getState().selectedAnnotation ?? '');
    expect(app.store.getState().selection).not.toBeNull();
    expect(shared()).toEqual([]);
    app.store.setState({ selection: null });
    expect(shared()).toEqual([]);
  });
});

describe('the list of commands', () => {
  it.each([
    ['guideline.open', 'guideline.close'],
    ['relation.start', 'relation.cancel'],
    ['annotation.reanchor', 'reanchoring.cancel'],
    ['segment.rebound', 'segment.keepBounds'],
  ])('has %s before %s', (begin, end) => {
    const ids = allCommands(app.store.getState()).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([begin, end]));
    expect(ids.indexOf(begin)).toBeLessThan(ids.indexOf(end));
  });
});

describe('the keys that no label may have', () => {
  it('are none of those that the built-in codebook gives its labels', () => {
    expect(codebookFaults(builtInCodebook, takenKeys)).toEqual([]);
    expect(takenKeys.get('h')).toBe('guideline.open');
    expect(takenKeys.has('y')).toBe(false);
  });
});
