import { fail, ok, type Result } from '../../../shared/model/result';
import { annotatorSlug } from '../../../shared/sidecar/annotator-slug';
import { goldSlug } from '../../../shared/sidecar/sidecar-name';

function slugToExport(annotator: string): string | null {
  const parsed = annotatorSlug(annotator);
  if (parsed.ok) return parsed.slug;
  return parsed.reason === 'reserved' ? goldSlug : null;
}

/**
 * The file name pieces of the annotators whose work is to be exported: `gold` is nobody's name, but
 * it may be asked for. `null` stays `null`: nobody in particular.
 * @returns `annotator-invalid` with the first name that can't be one.
 */
export function slugsToExport(annotators: readonly string[] | null): Result<string[] | null> {
  if (annotators === null) return ok(null);
  const slugs: string[] = [];
  for (const annotator of annotators) {
    const slug = slugToExport(annotator);
    if (slug === null) return fail('annotator-invalid', undefined, annotator);
    slugs.push(slug);
  }
  return ok(slugs);
}
