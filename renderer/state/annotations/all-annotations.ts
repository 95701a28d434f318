import type { DocumentId } from '../../../shared/model/ids';
import type { Sidecar } from '../../../shared/model/sidecar';
import {
  type AnnotatedWork,
  type AnnotationLine,
  linesOfSidecar,
} from '../../../shared/registry/annotation-lines';
import type { AppState, SidecarSession } from '../app-state';
import { remembered } from '../remembered';
import type { CorpusAnnotations } from './corpus-annotations';

/** Of each list of annotations; lists are never changed, only replaced. */
const known = new WeakMap<
  Sidecar['annotations'],
  { readonly segments: Sidecar['segments']; readonly work: AnnotatedWork }
>();

/** One's own work as it is in the window, saved or not. */
function ownWork(documentId: DocumentId, sidecar: Sidecar): AnnotatedWork {
  const { annotations, segments, annotator } = sidecar;
  const before = known.get(annotations);
  if (before?.segments === segments) return before.work;
  const lines: AnnotationLine[] = linesOfSidecar(sidecar);
  const work = { documentId, annotator, isOwn: true, isGold: false, annotations: lines };
  known.set(annotations, { segments, work });
  return work;
}

const withSessions = remembered(
  (
    works: CorpusAnnotations['works'],
    sessions: ReadonlyMap<DocumentId, SidecarSession>,
  ): readonly AnnotatedWork[] => {
    const all = [...works].flatMap(([id, onIt]) =>
      sessions.has(id) ? onIt.filter(({ isOwn }) => !isOwn) : onIt,
    );
    const own = [...sessions].map(([id, { sidecar }]) => ownWork(id, sidecar));
    return [...all, ...own.filter(({ annotations }) => annotations.length > 0)];
  },
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
