import type { RecordId } from '../../../shared/model/ids';
import type { Relation } from '../../../shared/model/sidecar';
import type { Operation } from '../../../shared/operations/operation';
import { writableDocument } from '../annotate';
import { type App, closeDialog } from '../app';
import type { AppState, GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { endAnnotation, findMyRelation } from './open-relations';

/** What a relation says: its type, and which annotation it leads from and to. */
export type SaidRelation = Pick<Relation, 'label' | 'from' | 'to'>;

function wordsOf(state: AppState, id: RecordId): string {
  return endAnnotation(state, id)?.target[1].exact ?? '';
}

async function run(
  app: App,
  action: GestureLabel['action'],
  { label, from, to }: SaidRelation,
  operation: Operation,
): Promise<void> {
  const state = app.store.getState();
  if (state.open === null) return;
  const ends = { subject: wordsOf(state, from), to: wordsOf(state, to) };
  await runGesture(app, { action, label, ...ends }, [
    { file: state.open.id, operations: [operation] },
  ]);
}

/** One's own relation that says the same; a second one would say nothing. */
function findTwin(state: AppState, said: SaidRelation): Relation | undefined {
  const session = state.open === null ? undefined : state.sessions.get(state.open.id);
  return session?.sidecar.relations.find(
    ({ label, from, to }) => label === said.label && from === said.from && to === said.to,
  );
}

/** Whether a relation can be written in the open article now; otherwise the person is told why not. */
async function mayWrite(app: App): Promise<boolean> {
  const target = writableDocument(app);
  if (target === null || !(await prepareChange(app, [target.id]))) return false;
  // Asking for the name may have loaded the article anew.
  return app.store.getState().open?.id === target.id;
}

/** Says how two annotations of the open article relate, in one's own sidecar. */
export async function createRelation(app: App, said: SaidRelation): Promise<void> {
  closeDialog(app);
  if (said.from === said.to || !(await mayWrite(app))) return;
  app.store.setState({ selectedAnnotation: said.from, selectedSegment: null, selection: null });
  if (findTwin(app.store.getState(), said) !== undefined) return;
  const record: Relation = { id: app.stamp.newId(), ...said };
  await run(app, 'create-relation', said, { type: 'add', collection: 'relations', record });
}

/** Gives one's own relation another type, or turns it round. */
export async function changeRelation(app: App, id: RecordId, said: SaidRelation): Promise<void> {
  closeDialog(app);
  if (!(await mayWrite(app))) return;
  const state = app.store.getState();
  const current = findMyRelation(state, id);
  if (current === undefined || findTwin(state, said) !== undefined) return;
  const record: Relation = { ...current, ...said };
  await run(app, 'change-relation', said, { type: 'replace', collection: 'relations', record });
}

/** Removes one's own relation; the history keeps it. */
export async function deleteRelation(app: App, id: RecordId): Promise<void> {
  const current = findMyRelation(app.store.getState(), id);
  if (current === undefined || !(await mayWrite(app))) return;
  await run(app, 'delete-relation', current, { type: 'remove', collection: 'relations', id });
}
