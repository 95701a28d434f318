import { fail, ok, type Result } from '../../../shared/model/result';
import { annotatorSlug } from '../../../shared/sidecar/annotator-slug';
import { goldSlug } from '../../../shared/sidecar/sidecar-name';

/**
 * The file name piece of the annotator whose work is to be exported: `gold` is nobody's name, but
 * it may be asked for. `null` stays `null`: everybody.
 */
export function slugToExport(annotator: string | null): Result<string | null> {
  if (annotator === null) return ok(null);
  const parsed = annotatorSlug(annotator);
  if (parsed.ok) return ok(parsed.slug);
  return parsed.reason === 'reserved' ? ok(goldSlug) : fail('annotator-invalid');
}
