import type { Skipped } from '../../../shared/imports/imported';
import { fail, ok, type Result } from '../../../shared/model/result';
import { systemCode } from '../../platform/system-error';
import type { ImportTools } from './import-jsonl';
import type { PlannedArticle } from './import-plan';
import type { MadeFiles } from './made-files';
import { NewFiles } from './new-files';

/** What became of the new articles of a plan. */
export interface WrittenArticles {
  readonly made: MadeFiles;
  readonly skipped: readonly Skipped[];
}

/** Adds articles where their places are free. @returns the others; `null` where it was cancelled. */
async function addAll(
  files: NewFiles,
  fresh: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { signal, onProgress }: ImportTools,
): Promise<Skipped[] | null> {
  const skipped: Skipped[] = [];
  for (const [done, { path, bytes }] of fresh.entries()) {
    if (signal?.aborted === true) return null;
    onProgress?.(done, fresh.length);
    const place = await files.look(path, bytes);
    if (place === 'free') await files.add(path, bytes);
    else if (place !== 'same') {
      const reason = place === 'other' ? 'file-differs' : 'unsafe-path';
      skipped.push({ where: path, reason });
    }
  }
  return skipped;
}

/**
 * Writes the articles of a plan that are not there yet, as UTF-8, all together and over nothing.
 * @returns `null` where it was cancelled, `import-failed` where they could not be written; nothing is
 *   left behind in either case.
 */
export async function writeArticles(
  root: string,
  articles: readonly PlannedArticle[],
  named: string,
  tools: ImportTools = {},
): Promise<Result<WrittenArticles | null>> {
  const fresh = articles.flatMap(({ path, newText }) =>
    newText === null ? [] : [{ path, bytes: Buffer.from(newText) }],
  );
  if (fresh.length === 0) return ok({ made: { files: new Map(), folders: [] }, skipped: [] });
  let files: NewFiles | null = null;
  try {
    files = await NewFiles.begin({ target: root, isOpen: true });
    const skipped = await addAll(files, fresh, tools);
    const taken = skipped === null ? null : await files.finish(tools.signal);
    if (skipped === null || taken === null) {
      await files.abandon();
      return ok(null);
    }
    skipped.push(...taken.map((where): Skipped => ({ where, reason: 'file-differs' })));
    return ok({ made: files.made, skipped });
  } catch (error) {
    await files?.abandon();
    return fail('import-failed', named, systemCode(error));
  }
}
