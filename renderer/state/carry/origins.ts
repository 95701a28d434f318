import type { Annotation } from '../../../shared/model/annotation';
import type { RecordId } from '../../../shared/model/ids';
import type { Sidecar } from '../../../shared/model/sidecar';

/** An annotation in the corpus: the path of its article and its id. */
export type AnnotationKey = string & { readonly __key: 'AnnotationKey' };

/** The key of an annotation. */
export function annotationKey(path: string, id: RecordId): AnnotationKey {
  return `${path}\n${id}` as AnnotationKey;
}

/** The annotation from which one was carried; `null` where a person made it. */
function originKey({ origin }: Annotation): AnnotationKey | null {
  if (origin.kind !== 'copied' || origin.path === undefined || origin.id === undefined) return null;
  return annotationKey(origin.path, origin.id);
}

/** All annotations that stand for one another, as far as this one tells: itself and its origin. */
export function kinOf(path: string, annotation: Annotation): readonly AnnotationKey[] {
  const from = originKey(annotation);
  const own = annotationKey(path, annotation.id);
  return from === null ? [own] : [own, from];
}

/** Annotations by the keys of their kin. */
export type Kin = ReadonlyMap<AnnotationKey, Annotation>;

/** Of the kin of one's own annotations on an article, by key. */
export function kinIn({ document, annotations }: Pick<Sidecar, 'document' | 'annotations'>): Kin {
  const kin = new Map<AnnotationKey, Annotation>();
  for (const annotation of annotations) {
    for (const key of kinOf(document.path, annotation)) kin.set(key, annotation);
  }
  return kin;
}
