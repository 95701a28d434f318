import { describeAnchor } from '../../shared/anchor/describe-anchor';
import type { RecordId } from '../../shared/model/ids';
import type { DocumentStatus, Metadata, Segment, Sidecar } from '../../shared/model/sidecar';
import type { Span } from '../../shared/model/span';
import type { Operation } from '../../shared/operations/operation';
import { sliceSpan } from '../../shared/text/offsets';
import { writableDocument } from './annotate';
import { type App, notify } from './app';
import type { AppState, GestureLabel } from './app-state';
import { prepareChange, runGesture } from './changes';
import type { OpenDocument } from './open-document';
import { type SegmentKind, segmentsOfOpen, selectedSegmentOf } from './segments';

/** The present annotator's segment with this id in the open article. */
export function findMySegment(state: AppState, id: RecordId | null): Segment | undefined {
  return mySidecar(state)?.segments.find((segment) => segment.id === id);
}

function mySidecar({ open, sessions }: AppState): Sidecar | undefined {
  return open === null ? undefined : sessions.get(open.id)?.sidecar;
}

/** Makes a segment the one that commands act on. */
export function selectSegment(app: App, id: RecordId | null): void {
  app.store.setState({ selectedSegment: id, selectedAnnotation: null, selection: null });
}

/** Selects the segment after (`1`) or before (`-1`) the selected one, in reading order. */
export function selectNeighbourSegment(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  const all = segmentsOfOpen(state);
  const index = all.findIndex(({ segment }) => segment.id === selectedSegmentOf(state)?.segment.id);
  const next = index === -1 ? (step === 1 ? all[0] : all.at(-1)) : all[index + step];
  if (next !== undefined) selectSegment(app, next.segment.id);
}

/**
 * One's own story that a stretch would lie in or cut. Two stories of one annotator can't share words:
 * each would claim them for its own title. Boilerplate may lie in a story, and stories of others anywhere.
 */
function storyInTheWay(
  state: AppState,
  span: Span,
  kind: SegmentKind,
  except: RecordId | null,
): Segment | undefined {
  if (kind !== 'story') return undefined;
  return segmentsOfOpen(state).find(
    (placed) =>
      placed.isMine &&
      placed.segment.kind === 'story' &&
      placed.segment.id !== except &&
      placed.span.start < span.end &&
      span.start < placed.span.end,
  )?.segment;
}

function isSameStretch(state: AppState, span: Span, kind: SegmentKind): Segment | undefined {
  return segmentsOfOpen(state).find(
    (placed) =>
      placed.isMine &&
      placed.segment.kind === kind &&
      placed.span.start === span.start &&
      placed.span.end === span.end,
  )?.segment;
}

/** Whether a stretch may become a segment; otherwise the person is told which story is in the way. */
function mayStand(app: App, span: Span, kind: SegmentKind, except: RecordId | null): boolean {
  const other = storyInTheWay(app.store.getState(), span, kind, except);
  if (other === undefined) return true;
  selectSegment(app, other.id);
  notify(app, { kind: 'stories-overlap', title: other.metadata?.title ?? '' });
  return false;
}

async function changeSegments(
  app: App,
  open: OpenDocument,
  label: GestureLabel,
  operation: Operation,
): Promise<void> {
  await runGesture(app, label, [{ file: open.id, operations: [operation] }]);
}

/**
 * Marks the selected words as a story or as boilerplate; where a segment is waiting for other words,
 * it gets them instead.
 */
export async function markSegment(app: App, kind: SegmentKind): Promise<void> {
  const { selection: span, reboundedSegment } = app.store.getState();
  if (span === null) return;
  const rebounded = findMySegment(app.store.getState(), reboundedSegment);
  if (rebounded?.kind === kind) await reboundSegment(app, rebounded.id, span);
  else await createSegment(app, span, kind);
}

async function createSegment(app: App, span: Span, kind: SegmentKind): Promise<void> {
  const target = writableDocument(app);
  if (target === null || !(await prepareChange(app, [target.id]))) return;
  const state = app.store.getState();
  const { open } = state;
  if (open === null || open.id !== target.id) return;
  const twin = isSameStretch(state, span, kind);
  if (twin !== undefined) {
    selectSegment(app, twin.id);
    return;
  }
  if (!mayStand(app, span, kind, null)) return;
  const record: Segment = {
    id: app.stamp.newId(),
    kind,
    target: describeAnchor(open.text, open.offsets, span),
    ...(kind === 'story' ? { metadata: {}, status: 'new' as const } : {}),
  };
  selectSegment(app, record.id);
  const label = { action: 'create-segment', subject: sliceSpan(open.text, span) } as const;
  await changeSegments(
    app,
    open,
    { ...label, segment: kind },
    {
      type: 'add',
      collection: 'segments',
      record,
    },
  );
}

/** Starts to give one's own selected segment other words: its present ones are selected to begin with. */
export function startRebounding(app: App): void {
  const placed = selectedSegmentOf(app.store.getState());
  if (placed === undefined || !placed.isMine || writableDocument(app) === null) return;
  app.store.setState({ reboundedSegment: placed.segment.id, selection: placed.span });
}

/** Gives the segment that was waiting the words that are selected now. */
export async function confirmBounds(app: App): Promise<void> {
  const { reboundedSegment } = app.store.getState();
  const waiting = findMySegment(app.store.getState(), reboundedSegment);
  if (waiting !== undefined) await markSegment(app, waiting.kind);
}

/** Leaves the segment that was waiting for other words as it was. */
export function stopRebounding(app: App): void {
  const { reboundedSegment } = app.store.getState();
  app.store.setState({
    reboundedSegment: null,
    selection: null,
    selectedSegment: reboundedSegment,
  });
}

/** Ties one's own segment to other words of the open article; all else of it stays as it is. */
async function reboundSegment(app: App, id: RecordId, span: Span): Promise<void> {
  const open = writableDocument(app);
  const current = findMySegment(app.store.getState(), id);
  if (open === null || current === undefined) return;
  if (!mayStand(app, span, current.kind, id)) return;
  app.store.setState({ reboundedSegment: null });
  selectSegment(app, id);
  const record = { ...current, target: describeAnchor(open.text, open.offsets, span) };
  const { kind } = current;
  await changeSegments(
    app,
    open,
    { action: 'rebound-segment', subject: sliceSpan(open.text, span), segment: kind },
    { type: 'replace', collection: 'segments', record },
  );
}

/** Says what is known of one's own story. Empty values are left out of the file. */
export async function describeSegment(
  app: App,
  id: RecordId,
  facts: { readonly metadata: Metadata; readonly status: DocumentStatus },
): Promise<void> {
  const open = writableDocument(app);
  const current = findMySegment(app.store.getState(), id);
  if (open === null || current === undefined) return;
  const metadata = Object.fromEntries(
    Object.entries({ ...current.metadata, ...facts.metadata }).filter(([, value]) => value !== ''),
  );
  const record: Segment = { ...current, metadata, status: facts.status };
  if (JSON.stringify(record) === JSON.stringify(current)) return;
  await changeSegments(
    app,
    open,
    {
      action: 'change-segment',
      subject: facts.metadata.title || current.target[1].exact,
      segment: current.kind,
    },
    { type: 'replace', collection: 'segments', record },
  );
}

/** Removes one's own segment; the words stay, and the history keeps it. */
export async function deleteSegment(app: App, id: RecordId): Promise<void> {
  const open = writableDocument(app);
  const current = findMySegment(app.store.getState(), id);
  if (open === null || current === undefined) return;
  app.store.setState({ selectedSegment: null, reboundedSegment: null });
  await changeSegments(
    app,
    open,
    { action: 'delete-segment', subject: current.target[1].exact, segment: current.kind },
    { type: 'remove', collection: 'segments', id },
  );
}
