import type { Annotation } from '../../../shared/model/annotation';
import { corpusFileId } from '../../../shared/model/annotator-file';
import type { Dismissal } from '../../../shared/model/corpus-file';
import type { DocumentId, RecordId } from '../../../shared/model/ids';
import type { Operation } from '../../../shared/operations/operation';
import { startsWork, writableDocument } from '../annotate';
import type { App } from '../app';
import { prepareChange, runGesture } from '../changes';
import { openCopiesOf } from '../copies/known-copies';
import { mayChangeLayer } from '../layers';
import { type CarrySource, carriedRecord } from './carried-record';
import { carriedRelations } from './carried-relations';
import { type Ghost, ghostsOf } from './ghosts';

function sourceOf({ source, entry, path, revision }: Ghost): CarrySource {
  return { annotation: source, annotator: entry.annotator, path, revision };
}

/** The suggestion after one, or before it where it is the last. */
function neighbourOf(app: App, ghost: Ghost): RecordId | null {
  const ghosts = ghostsOf(app.store.getState());
  const at = ghosts.indexOf(ghost);
  return (ghosts[at + 1] ?? ghosts[at - 1])?.entry.annotation.id ?? null;
}

/** Relations between what is accepted, and to what was before, as they stand in the copies. */
function relationsOf(
  app: App,
  ghosts: readonly Ghost[],
  file: DocumentId,
  records: readonly Annotation[],
): Operation[] {
  const { sessions, ...state } = app.store.getState();
  const here = sessions.get(file)?.sidecar;
  if (here === undefined) return [];
  const copies = new Set(ghosts.map(({ from }) => from));
  const read = openCopiesOf(state)?.read.filter(({ copy }) => copies.has(copy.other)) ?? [];
  const sources = read.flatMap(({ copy, others }) => {
    const own = sessions.get(copy.other)?.sidecar;
    return own === undefined ? others : [own, ...others];
  });
  return carriedRelations(app, sources, here, records);
}

/** Makes suggestions one's own annotations of the open article, as one gesture. */
async function accept(app: App, ghosts: readonly Ghost[], next: RecordId | null): Promise<void> {
  const open = writableDocument(app);
  const free = ghosts.filter(({ source }) => mayChangeLayer(app, source.layer));
  const [first] = free;
  if (open === null || first === undefined || !(await prepareChange(app, [open.id]))) return;
  const records = free.map((ghost) => carriedRecord(app, sourceOf(ghost), ghost.place, open));
  const subject = records[0]?.target[1].exact ?? '';
  app.store.setState({ selectedAnnotation: next, hoveredAnnotation: null });
  await runGesture(app, { action: 'carry-annotations', subject, count: records.length }, [
    {
      file: open.id,
      operations: [
        ...records.map((record) => ({ type: 'add', collection: 'annotations', record }) as const),
        ...relationsOf(app, free, open.id, records),
        ...startsWork(app.store.getState(), open),
      ],
    },
  ]);
}

/** Accepts one suggestion, sure or not: the person has it before them. Goes on to the next one. */
export function acceptGhost(app: App, ghost: Ghost): Promise<void> {
  return accept(app, [ghost], neighbourOf(app, ghost));
}

/** Accepts all suggestions of which the words are the same; those that differ wait to be looked at. */
export function acceptSure(app: App): Promise<void> {
  const sure = ghostsOf(app.store.getState()).filter(({ isSure }) => isSure);
  return accept(app, sure, null);
}

/** Declines a suggestion for good: one's corpus file remembers it. */
export async function dismissGhost(app: App, ghost: Ghost): Promise<void> {
  const { open } = app.store.getState();
  const next = neighbourOf(app, ghost);
  if (open === null || !(await prepareChange(app, [corpusFileId]))) return;
  const now = app.stamp.now();
  const { source, path, entry } = ghost;
  const record: Dismissal = {
    id: app.stamp.newId(),
    kind: 'carry',
    origin: { annotator: entry.annotator, path, id: source.id },
    place: { path: open.path, sha256: open.sha256 },
    createdAt: now,
    updatedAt: now,
  };
  app.store.setState({ selectedAnnotation: next, hoveredAnnotation: null });
  const { layer, label } = source;
  const subject = open.text.slice(entry.span.start, entry.span.end);
  await runGesture(app, { action: 'dismiss-suggestion', subject, layer, label }, [
    { file: corpusFileId, operations: [{ type: 'add', collection: 'dismissed', record }] },
  ]);
}

/** Selects the next suggestion, from the last one to the first. */
export function nextGhost(app: App): void {
  const state = app.store.getState();
  const ghosts = ghostsOf(state);
  const at = ghosts.findIndex(({ entry }) => entry.annotation.id === state.selectedAnnotation);
  const next = ghosts[(at + 1) % Math.max(1, ghosts.length)];
  if (next === undefined) return;
  const selectedAnnotation = next.entry.annotation.id;
  app.store.setState({ selectedAnnotation, selectedSegment: null, selection: null });
}
