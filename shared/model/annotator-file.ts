import * as z from 'zod/mini';
import type { StoredRecord } from './collections';
import { type CorpusCollection, type CorpusFile, corpusCollections } from './corpus-file';
import { DocumentIdSchema } from './ids';
import { type CollectionName, collectionNames, type Sidecar } from './sidecar';

/** A file that one annotator writes: a sidecar, or their corpus file. */
export type AnnotatorFile = Sidecar | CorpusFile;

/** Names the corpus file wherever a sidecar is named by its article's id. */
export const corpusFileId = 'corpus';

/** Names one file of the present annotator: the sidecar of an article, or the corpus file. */
export const FileIdSchema = z.union([DocumentIdSchema, z.literal(corpusFileId)]);
export type FileId = z.infer<typeof FileIdSchema>;

/** The collections of a file of this type. */
export type CollectionOf<F extends AnnotatorFile> = F extends Sidecar
  ? CollectionName
  : CorpusCollection;

const corpusCollectionNames = Object.keys(corpusCollections) as CorpusCollection[];

/** The collections of a file, in the order in which their records are listed for people. */
export function collectionsOf<F extends AnnotatorFile>(file: F): readonly CollectionOf<F>[] {
  const names: readonly string[] =
    file.format === 'hashiya-sidecar' ? collectionNames : corpusCollectionNames;
  return names as readonly CollectionOf<F>[];
}

/** The records of one collection, or `undefined` where a file of this kind has no such collection. */
export function recordsOf(
  file: AnnotatorFile,
  collection: CollectionName | CorpusCollection,
): readonly StoredRecord[] | undefined {
  const isThere = (collectionsOf(file) as readonly string[]).includes(collection);
  return isThere ? (file as unknown as Record<string, StoredRecord[]>)[collection] : undefined;
}
