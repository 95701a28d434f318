import type { RecordId } from '../model/ids';
import type { Sidecar } from '../model/sidecar';
import type { Operation } from './operation';

/**
 * What takes annotations out of a sidecar: they go with the relations of which they are an end.
 * Relations that end elsewhere, and ids that the sidecar does not have, are left alone.
 */
export function removeAnnotations(
  { annotations, relations }: Pick<Sidecar, 'annotations' | 'relations'>,
  ids: ReadonlySet<RecordId>,
): Operation[] {
  const gone = annotations.filter(({ id }) => ids.has(id));
  const goneIds = new Set(gone.map(({ id }) => id));
  const tied = relations.filter(({ from, to }) => goneIds.has(from) || goneIds.has(to));
  return [
    ...gone.map(({ id }): Operation => ({ type: 'remove', collection: 'annotations', id })),
    ...tied.map(({ id }): Operation => ({ type: 'remove', collection: 'relations', id })),
  ];
}
