import { aProblem, fail, ok, type Problem, type Result } from '../../../shared/model/result';
import { slugOfAnnotator } from '../../../shared/sidecar/annotator-slug';
import type { CorpusIndex } from '../corpus/corpus-index';

/**
 * The file name pieces of the annotators whose work is to be exported: `gold` is nobody's name, but
 * it may be asked for. `null` stays `null`: nobody in particular.
 * @returns `annotator-invalid` with the first name that can't be one.
 */
export function slugsToExport(annotators: readonly string[] | null): Result<string[] | null> {
  if (annotators === null) return ok(null);
  const slugs: string[] = [];
  for (const annotator of annotators) {
    const slug = slugOfAnnotator(annotator);
    if (slug === null) return fail('annotator-invalid', undefined, annotator);
    slugs.push(slug);
  }
  return ok(slugs);
}

/** Everybody who has a file of work in a corpus, `gold` too: the name by the file name piece. */
function annotatorsIn({ articles, corpusFiles }: CorpusIndex): Map<string, string> {
  const names = new Map<string, string>();
  for (const { sidecars } of articles) {
    for (const { slug, summary } of sidecars.values()) {
      if (summary !== null || !names.has(slug)) names.set(slug, summary?.annotator ?? slug);
    }
  }
  for (const { slug, content } of corpusFiles.values()) {
    if (!names.has(slug)) names.set(slug, content?.annotator ?? slug);
  }
  return names;
}

/** That somebody whose work is asked for has none in a corpus, and who has. */
export interface NobodysWork {
  readonly problem: Problem;
  /** By name. */
  readonly there: readonly string[];
}

/**
 * The first of the annotators whose work is to be exported who has no file in the corpus, broken or
 * not: a name that was mistyped must not look like a person who did nothing.
 * @returns `null` where all of them have, and where nobody in particular was named.
 */
export function nobodysWork(
  index: CorpusIndex,
  annotators: readonly string[] | null,
): NobodysWork | null {
  const known = annotatorsIn(index);
  const unknown = annotators?.find((name) => !known.has(slugOfAnnotator(name) ?? ''));
  if (unknown === undefined) return null;
  const problem = aProblem('annotator-unknown', index.root, unknown);
  return { problem, there: [...known.values()].sort() };
}
