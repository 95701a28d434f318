import type { DocumentId } from '../../../shared/model/ids';
import type { Sidecar } from '../../../shared/model/sidecar';
import { type AnnotatedWork, linesOfSidecar } from '../../../shared/registry/annotation-lines';
import { isSameValue } from '../../../shared/sidecar/same-value';
import { type KeptValues, keptFor } from '../../../shared/text/kept-for';
import type { AppState, SidecarSession } from '../app-state';
import { remembered, steadyList } from '../remembered';
import type { CorpusAnnotations } from './corpus-annotations';

/** Of each list of annotations; lists are never changed, only replaced. */
const known: KeptValues<AnnotatedWork> = new WeakMap();

/**
 * One's own work as it is in the window, saved or not.
 * @param read the same as the main process had it; what says the same stays the same object.
 */
function ownWork(
  documentId: DocumentId,
  sidecar: Sidecar,
  read: AnnotatedWork | undefined,
): AnnotatedWork {
  const { annotations, segments, annotator } = sidecar;
  return keptFor(known, annotations, [segments], () => {
    const lines = linesOfSidecar(sidecar);
    const isAsRead = read?.annotator === annotator && isSameValue(read.annotations, lines);
    if (isAsRead) return read;
    return { documentId, annotator, isOwn: true, isGold: false, annotations: lines };
  });
}

function listWorks(
  works: CorpusAnnotations['works'],
  sessions: ReadonlyMap<DocumentId, SidecarSession>,
): AnnotatedWork[] {
  const own = (id: DocumentId, read?: AnnotatedWork): AnnotatedWork[] => {
    const sidecar = sessions.get(id)?.sidecar;
    if (sidecar === undefined) return read === undefined ? [] : [read];
    return sidecar.annotations.length === 0 ? [] : [ownWork(id, sidecar, read)];
  };
  const isRead = new Set<DocumentId>();
  const list: AnnotatedWork[] = [];
  for (const [id, onIt] of works) {
    for (const work of onIt) {
      if (work.isOwn) isRead.add(id);
      list.push(...(work.isOwn ? own(id, work) : [work]));
    }
  }
  for (const id of sessions.keys()) if (!isRead.has(id)) list.push(...own(id));
  return list;
}

const steadyWorks = steadyList<AnnotatedWork>();

const withSessions = remembered(
  (
    works: CorpusAnnotations['works'],
    sessions: ReadonlyMap<DocumentId, SidecarSession>,
  ): readonly AnnotatedWork[] => steadyWorks(listWorks(works, sessions)),
);

/**
 * Everybody's annotations in the whole corpus, one's own as they are in the window now; in no
 * particular order. Empty before `needAnnotations`.
 */
export function allAnnotations({
  annotations,
  sessions,
}: Pick<AppState, 'annotations' | 'sessions'>): readonly AnnotatedWork[] {
  return withSessions(annotations.works, sessions);
}
