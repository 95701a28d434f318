import type { Annotation } from '../../../shared/model/annotation';
import type { Relation, Sidecar } from '../../../shared/model/sidecar';
import type { Operation } from '../../../shared/operations/operation';
import type { App } from '../app';
import { annotationKey, kinIn } from './origins';

function isTwin(a: Relation, b: Relation): boolean {
  return a.label === b.label && a.from === b.from && a.to === b.to;
}

/**
 * Relations that go along with annotations that are carried: those of which both ends stand in the copy
 * then, one at least since this gesture, and that are not said there already.
 * @param sources everybody's work on what is carried from.
 * @param there one's own work on the copy, before the gesture.
 * @param carried what the gesture adds to it.
 */
export function carriedRelations(
  app: App,
  sources: readonly Sidecar[],
  there: Sidecar,
  carried: readonly Annotation[],
): Operation[] {
  const { document, annotations } = there;
  const kin = kinIn({ document, annotations: [...annotations, ...carried] });
  const isNew = new Set(carried.map(({ id }) => id));
  const added: Relation[] = [];
  for (const source of sources) {
    const endOf = (id: string) => kin.get(annotationKey(source.document.path, id))?.id;
    for (const relation of source.relations) {
      const [from, to] = [endOf(relation.from), endOf(relation.to)];
      if (from === undefined || to === undefined) continue;
      if (!isNew.has(from) && !isNew.has(to)) continue;
      const record = { ...relation, id: app.stamp.newId(), from, to };
      if (![...there.relations, ...added].some((one) => isTwin(one, record))) added.push(record);
    }
  }
  return added.map((record) => ({ type: 'add', collection: 'relations', record }));
}
