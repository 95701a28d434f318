import { beforeEach, describe, expect, it } from 'vitest';
import { span, utf16 } from '../../shared/model/span';
import { annotate, cycleLabel } from './annotate';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { clickCaret, moveCaret, rememberEnds, shownCaret, swapEnds, widenSelection } from './caret';
import { travel } from './changes';
import { startApp } from './corpus';
import { createFakeMain, type FakeMain } from './fake-api';
import { openArticle, selectAnnotation, selectText } from './reading';
import { confirmReanchoring, startReanchoring } from './reanchoring';
import { markSegment } from './segment-changes';
import { extend, selectAtCaret } from './span-ends';

const text =
  'ميناء النخيل\n\nقال د. سامر إن 1,554 طنا وصلت. وعاد لإسرائيل.\nNakheel Shipping said so.';

let main: FakeMain;
let app: App;
let now: string;

const letter = { to: 'left', unit: 'letter' } as const;
const letterBack = { to: 'right', unit: 'letter' } as const;
const word = { to: 'left', unit: 'word' } as const;
const wordBack = { to: 'right', unit: 'word' } as const;
const sentence = { to: 'next', unit: 'sentence' } as const;

/** A click before some words, where no annotation is hit. */
function put(words: string) {
  selectAnnotation(app, null);
  clickCaret(app, utf16(text.indexOf(words)));
}

function chosen(): string | null {
  const { selection } = app.store.getState();
  return selection === null ? null : text.slice(selection.start, selection.end);
}

function said(): string[] {
  const id = main.ids[0];
  const found = id === undefined ? undefined : main.sidecars.get(id)?.annotations;
  return (found ?? []).map(({ target }) => target[1].exact);
}

async function mark(words: string) {
  const start = text.indexOf(words);
  selectText(app, span(start, start + words.length), { snapsToWords: false });
  await annotate(app, 'entity', 'person');
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  now = '2026-01-01T00:00:00.000Z';
  let count = 0;
  app = createApp(main.api, { newId: () => `id-${++count}`, now: () => now });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  const [id] = main.ids;
  if (id !== undefined) await openArticle(app, id);
});

describe('the caret', () => {
  it('is nowhere at first; the first key puts it at the start', () => {
    expect(shownCaret(app.store.getState())).toBeNull();
    moveCaret(app, letter);
    expect(shownCaret(app.store.getState())).toBe(0);
  });

  it('goes forward to the left in Arabic and to the right in a Latin paragraph', () => {
    put('سامر');
    moveCaret(app, letter);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('سامر') + 1);
    put('Shipping');
    moveCaret(app, letterBack);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('Shipping') + 1);
    moveCaret(app, word);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('Shipping'));
  });

  it('goes on from either edge of what was selected', () => {
    put('سامر');
    widenSelection(app);
    moveCaret(app, letter);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('سامر') + 4);
    expect(chosen()).toBeNull();
    put('سامر');
    widenSelection(app);
    moveCaret(app, letterBack);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('سامر'));
  });

  it('passes over boilerplate', async () => {
    const start = text.indexOf('قال');
    selectText(app, span(start, text.indexOf('\nNakheel')), { snapsToWords: true });
    await markSegment(app, 'boilerplate');
    clickCaret(app, utf16(0));
    moveCaret(app, sentence);
    expect(shownCaret(app.store.getState())).toBe(text.indexOf('Nakheel'));
  });
});

describe('what Shift extends', () => {
  it('by letters exactly, by words whole', async () => {
    put('امر إن');
    await extend(app, letter);
    await extend(app, letter);
    expect(chosen()).toBe('ام');
    await extend(app, word);
    expect(chosen()).toBe('سامر');
  });

  it('by a sentence to its end, from its start', async () => {
    put('قال');
    await extend(app, sentence);
    expect(chosen()).toBe('قال د. سامر إن 1,554 طنا وصلت.');
    await extend(app, sentence);
    expect(chosen()).toBe('قال د. سامر إن 1,554 طنا وصلت. وعاد لإسرائيل.');
  });

  it('moves the end that the mouse let go, and the other one after a swap', async () => {
    const start = text.indexOf('سامر');
    selectText(app, span(start, start + 4), { snapsToWords: true });
    rememberEnds(app, true);
    await extend(app, wordBack);
    expect(chosen()).toBe('د. سامر');
    swapEnds(app);
    await extend(app, word);
    expect(chosen()).toBe('د. سامر إن');
  });

  it('widens from the word to the sentence to the paragraph', () => {
    put('امر');
    widenSelection(app);
    expect(chosen()).toBe('سامر');
    widenSelection(app);
    expect(chosen()).toBe('قال د. سامر إن 1,554 طنا وصلت.');
    widenSelection(app);
    expect(chosen()).toBe('قال د. سامر إن 1,554 طنا وصلت. وعاد لإسرائيل.');
  });
});

describe('the ends of a selected annotation', () => {
  it('grow and shrink; a run of it is undone as one, another run apart', async () => {
    await mark('سامر');
    await extend(app, word);
    await extend(app, word);
    expect(said()).toEqual(['سامر إن 1,554']);
    now = '2026-01-01T00:01:00.000Z';
    await extend(app, letterBack);
    expect(said()).toEqual(['سامر إن']);
    await travel(app, 'undo');
    expect(said()).toEqual(['سامر إن 1,554']);
    await travel(app, 'undo');
    expect(said()).toEqual(['سامر']);
    await travel(app, 'redo');
    expect(said()).toEqual(['سامر إن 1,554']);
  });

  it('stay apart: an end stops before it passes the other', async () => {
    await mark('سامر');
    for (let i = 0; i < 9; i += 1) await extend(app, letterBack);
    expect(said()).toEqual(['س']);
  });

  it('cut a clitic off by a letter', async () => {
    await mark('لإسرائيل');
    swapEnds(app);
    await extend(app, letter);
    expect(said()).toEqual(['إسرائيل']);
    await extend(app, letterBack);
    expect(said()).toEqual(['لإسرائيل']);
  });

  it('are moved to other words, with the same record', async () => {
    await mark('سامر');
    const id = app.store.getState().selectedAnnotation ?? '';
    startReanchoring(app, id);
    expect(chosen()).toBe('سامر');
    put('النخيل');
    widenSelection(app);
    await confirmReanchoring(app);
    expect(said()).toEqual(['النخيل']);
    expect(app.store.getState().selectedAnnotation).toBe(id);
  });
});

describe('the keys on annotations', () => {
  it('select the shortest at the caret, then the one around it', async () => {
    await mark('سامر');
    await mark('قال د. سامر إن 1,554 طنا وصلت.');
    put('امر');
    selectAtCaret(app);
    const first = app.store.getState().selectedAnnotation;
    selectAtCaret(app);
    const second = app.store.getState().selectedAnnotation;
    expect([first, second].includes(null)).toBe(false);
    expect(first).not.toBe(second);
    selectAtCaret(app);
    expect(app.store.getState().selectedAnnotation).toBe(first);
  });

  it('go through the labels and come round', async () => {
    await mark('سامر');
    const id = app.store.getState().selectedAnnotation ?? '';
    const labels = app.store
      .getState()
      .corpus?.codebook.layers.find((layer) => layer.id === 'entity')?.labels;
    const label = () => main.sidecars.get(main.ids[0] ?? ('' as never))?.annotations[0]?.label;
    await cycleLabel(app, id, 1);
    expect(label()).toBe(labels?.[1]?.id);
    await cycleLabel(app, id, -1);
    await cycleLabel(app, id, -1);
    expect(label()).toBe(labels?.at(-1)?.id);
    await cycleLabel(app, id, 1);
    expect(label()).toBe('person');
  });
});
