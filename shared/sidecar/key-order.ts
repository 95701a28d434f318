import type { AnnotatorFile } from '../model/annotator-file';

/** Where each key stands among its neighbours; keys that are not in it come last, by code unit. */
export type KeyOrder = ReadonlyMap<string, number>;

function orderOf(keys: readonly string[]): KeyOrder {
  return new Map(keys.map((key, index) => [key, index]));
}

/**
 * Keys of a sidecar in the order in which they are written, in whatever object they stand. Never
 * to be changed: attributes and strange keys may have any name, and would be written elsewhere.
 */
export const sidecarKeyOrder = orderOf([
  'format',
  'formatVersion',
  'revision',
  'document',
  'annotator',
  'status',
  'id',
  'type',
  'kind',
  'path',
  'sha256',
  'encoding',
  'bom',
  'lengthCodePoints',
  'layer',
  'label',
  'scope',
  'verdict',
  'direction',
  'a',
  'b',
  'from',
  'to',
  'about',
  'text',
  'resolved',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'target',
  'segmentId',
  'annotationId',
  'title',
  'outlet',
  'publishedAt',
  'attributes',
  'refersTo',
  'origin',
  'evidence',
  'metadata',
  'segments',
  'annotations',
  'relations',
  'links',
  'comments',
  'createdAt',
  'updatedAt',
]);

/** Keys of a corpus file. */
const corpusKeyOrder = orderOf([
  'format',
  'formatVersion',
  'revision',
  'annotator',
  'id',
  'type',
  'kind',
  'passageHash',
  'verdict',
  'direction',
  'article',
  'a',
  'b',
  'origin',
  'place',
  'names',
  'name',
  'latinName',
  'aliases',
  'wikidata',
  'title',
  'rating',
  'value',
  'ratedOn',
  'rationale',
  'evidence',
  'path',
  'sha256',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'target',
  'segmentId',
  'annotationId',
  'note',
  'passageVerdicts',
  'clusterDecisions',
  'dismissed',
  'entities',
  'claims',
  'identities',
  'createdAt',
  'updatedAt',
]);

/** The order of the keys in a file of this kind. */
export function keyOrderOf({ format }: AnnotatorFile): KeyOrder {
  return format === 'hashiya-sidecar' ? sidecarKeyOrder : corpusKeyOrder;
}
