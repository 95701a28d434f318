import { describeAnchor } from '../../shared/anchor/describe-anchor';
import type { RecordId } from '../../shared/model/ids';
import type { Operation } from '../../shared/operations/operation';
import { deleteAnnotation, writableDocument } from './annotate';
import type { App } from './app';
import type { AppState } from './app-state';
import { runGesture } from './changes';
import type { OpenDocument } from './open-document';
import { deleteSegment } from './segment-changes';
import { type Unsettled, unsettledOf } from './settling';

/** What a person has to look at in the open article since its file changed. */
export function trayOf(state: AppState): readonly Unsettled[] {
  const { open, sessions } = state;
  return open === null ? [] : unsettledOf(open, sessions.get(open.id)?.sidecar ?? null);
}

/** One's own entry of the tray that is selected. */
export function selectedEntry(state: AppState): Unsettled | undefined {
  const { selectedAnnotation } = state;
  return trayOf(state).find(({ isMine, record }) => isMine && record.id === selectedAnnotation);
}

/** Opens the tray or closes it. */
export function toggleTray(app: App): void {
  app.store.setState(({ isTrayOpen }) => ({ isTrayOpen: !isTrayOpen }));
}

/** Selects an entry of the tray; where it has a place, the page shows it. */
export function selectEntry(app: App, { record }: Unsettled): void {
  app.store.setState({
    isTrayOpen: true,
    selectedAnnotation: record.id,
    selectedSegment: null,
    selection: null,
  });
}

/** Goes to the next entry of one's own that waits, from the last one to the first. */
export function nextEntry(app: App): void {
  const state = app.store.getState();
  const own = trayOf(state).filter(({ isMine }) => isMine);
  const at = own.findIndex(({ record }) => record.id === state.selectedAnnotation);
  const next = own[(at + 1) % Math.max(1, own.length)];
  if (next !== undefined) selectEntry(app, next);
}

function acceptance(app: App, open: OpenDocument, entry: Unsettled): Operation[] {
  const { collection, record, span } = entry;
  if (!entry.isMine || span === null) return [];
  const target = describeAnchor(open.text, open.offsets, span);
  const stamp = 'updatedAt' in record ? { updatedAt: app.stamp.now() } : {};
  return [{ type: 'replace', collection, record: { ...record, target, ...stamp } } as Operation];
}

/** Takes over the places where some of one's own records were found, as one gesture. */
async function accept(app: App, entries: readonly Unsettled[]): Promise<void> {
  const open = writableDocument(app);
  if (open === null) return;
  const operations = entries.flatMap((entry) => acceptance(app, open, entry));
  const [first] = entries;
  if (operations.length === 0 || first === undefined) return;
  const subject = first.record.target[1].exact;
  await runGesture(app, { action: 'accept-places', subject, count: operations.length }, [
    { file: open.id, operations },
  ]);
}

/** Takes over the place of the entry with this id, and goes on to the next one. */
export async function acceptEntry(app: App, id: RecordId): Promise<void> {
  const own = trayOf(app.store.getState()).filter(({ isMine }) => isMine);
  const at = own.findIndex(({ record }) => record.id === id);
  const entry = own[at];
  if (entry === undefined || entry.span === null) return;
  const next = own[at + 1] ?? own[at - 1];
  app.store.setState({ selectedAnnotation: next?.record.id ?? null });
  await accept(app, [entry]);
}

/** Takes over the places of all that merely moved. */
export function acceptMoved(app: App): Promise<void> {
  return accept(
    app,
    trayOf(app.store.getState()).filter(({ isMine, state }) => isMine && state === 'moved'),
  );
}

/** Removes one's own record that has lost its words; the history keeps it. */
export function discardEntry(app: App, { collection, record }: Unsettled): Promise<void> {
  return collection === 'annotations'
    ? deleteAnnotation(app, record.id)
    : deleteSegment(app, record.id);
}
