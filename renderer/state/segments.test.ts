import { beforeEach, describe, expect, it } from 'vitest';
import type { Segment } from '../../shared/model/sidecar';
import { span } from '../../shared/model/span';
import { setAnnotator } from './annotator';
import { type App, createApp } from './app';
import { travel } from './changes';
import { startApp } from './corpus';
import { createFakeMain, type FakeMain } from './fake-api';
import { openArticle, selectAnnotation, selectText } from './reading';
import {
  deleteSegment,
  describeSegment,
  markSegment,
  selectNeighbourSegment,
  startRebounding,
} from './segment-changes';
import { selectedSegmentOf, skippedSpans } from './segments';

const text = [
  'الرئيسية | أخبار 🔴 | رياضة',
  'سفن في الميناء',
  'وصلت خمس سفن أمس.',
  'اقرأ المزيد',
  'فريق النخيل يفوز',
  'فاز الفريق بهدفين.',
].join('\n');

let main: FakeMain;
let app: App;

function select(from: string, to = from) {
  const start = text.indexOf(from);
  const end = text.indexOf(to) + to.length;
  selectText(app, span(start, end), { snapsToWords: true });
}

function segments(): readonly Segment[] {
  return [...main.sidecars.values()][0]?.segments ?? [];
}

function skipped() {
  const { open, sessions } = app.store.getState();
  if (open === null) throw new Error('nothing is open');
  const spans = skippedSpans(open, sessions.get(open.id)?.sidecar ?? null);
  return spans.map(({ start, end }) => text.slice(start, end));
}

beforeEach(async () => {
  main = createFakeMain({ 'a.txt': text });
  let count = 0;
  app = createApp(main.api, {
    newId: () => `id-${++count}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await startApp(app);
  await setAnnotator(app, 'نورة');
  const [id] = main.ids;
  if (id !== undefined) await openArticle(app, id);
});

describe('boilerplate', () => {
  it('is anchored in code points and told to those who skip it', async () => {
    select('اقرأ المزيد');
    await markSegment(app, 'boilerplate');
    const [segment] = segments();
    const start = [...text.slice(0, text.indexOf('اقرأ'))].length;
    expect(segment?.target[0]).toMatchObject({ start, end: start + 11 });
    expect(segment).not.toHaveProperty('status');
    expect(skipped()).toEqual(['اقرأ المزيد']);
  });

  it('is skipped as one stretch where pieces overlap, in reading order', async () => {
    select('اقرأ المزيد');
    await markSegment(app, 'boilerplate');
    select('الرئيسية | أخبار');
    await markSegment(app, 'boilerplate');
    select('أخبار 🔴 | رياضة');
    await markSegment(app, 'boilerplate');
    expect(skipped()).toEqual(['الرئيسية | أخبار 🔴 | رياضة', 'اقرأ المزيد']);
  });

  it('may lie in a story; the same stretch again only selects it', async () => {
    select('سفن في', 'بهدفين');
    await markSegment(app, 'story');
    select('اقرأ المزيد');
    await markSegment(app, 'boilerplate');
    select('اقرأ المزيد');
    await markSegment(app, 'boilerplate');
    expect(segments()).toHaveLength(2);
    expect(selectedSegmentOf(app.store.getState())?.segment.kind).toBe('boilerplate');
    expect(skipped()).toEqual(['اقرأ المزيد']);
  });
});

describe('stories', () => {
  beforeEach(async () => {
    select('سفن في', 'سفن أمس');
    await markSegment(app, 'story');
  });

  it('do not lie in each other, and the one in the way is shown', async () => {
    await describeSegment(app, 'id-1', { metadata: { title: 'السفن' }, status: 'finished' });
    select('خمس سفن', 'فاز الفريق');
    await markSegment(app, 'story');
    expect(segments()).toHaveLength(1);
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      kind: 'stories-overlap',
      title: 'السفن',
    });
    expect(app.store.getState().selectedSegment).toBe('id-1');
    select('فريق النخيل', 'بهدفين');
    await markSegment(app, 'story');
    expect(segments()).toHaveLength(2);
  });

  it('keep what is known of them, without what is empty', async () => {
    const facts = { title: 'السفن', outlet: '', publishedAt: '2024-03-11' };
    await describeSegment(app, 'id-1', { metadata: facts, status: 'in-progress' });
    expect(segments()[0]).toMatchObject({ status: 'in-progress' });
    expect(segments()[0]?.metadata).toEqual({ title: 'السفن', publishedAt: '2024-03-11' });
    await travel(app, 'undo');
    expect(segments()[0]?.metadata).toEqual({});
    await travel(app, 'redo');
    expect(segments()[0]?.metadata?.title).toBe('السفن');
  });

  it('get other words, keep the rest, and all of it is undone', async () => {
    await describeSegment(app, 'id-1', { metadata: { title: 'السفن' }, status: 'new' });
    startRebounding(app);
    expect(app.store.getState().selection).not.toBeNull();
    select('وصلت خمس سفن');
    await markSegment(app, 'story');
    expect(segments()).toHaveLength(1);
    expect(segments()[0]?.target[1].exact).toBe('وصلت خمس سفن');
    expect(segments()[0]?.metadata?.title).toBe('السفن');
    await travel(app, 'undo');
    expect(segments()[0]?.target[1].exact).toContain('سفن في الميناء');
    await deleteSegment(app, 'id-1');
    expect(segments()).toHaveLength(0);
    await travel(app, 'undo');
    expect(segments()[0]?.id).toBe('id-1');
  });

  it('are walked through in reading order, and an annotation that is selected comes first', async () => {
    select('فريق النخيل', 'بهدفين');
    await markSegment(app, 'story');
    selectNeighbourSegment(app, -1);
    expect(app.store.getState().selectedSegment).toBe('id-1');
    selectAnnotation(app, 'elsewhere');
    expect(selectedSegmentOf(app.store.getState())).toBeUndefined();
  });
});
