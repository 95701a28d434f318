import type { Skipped } from '../../../shared/imports/imported';
import { fail, ok, type Result } from '../../../shared/model/result';
import { systemCode } from '../../platform/system-error';
import type { PlannedArticle } from './import-plan';
import { NewFiles } from './new-files';

/** What became of the new articles of a plan. */
export interface WrittenArticles {
  /** Relative to the corpus, with `/`. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * Writes the articles of a plan that are not there yet, as UTF-8, all together and over nothing.
 * @returns `import-failed` where they could not be written; nothing is left behind then.
 */
export async function writeArticles(
  root: string,
  articles: readonly PlannedArticle[],
  named: string,
): Promise<Result<WrittenArticles>> {
  const fresh = articles.flatMap(({ path, newText }) =>
    newText === null ? [] : [{ path, bytes: Buffer.from(newText) }],
  );
  if (fresh.length === 0) return ok({ paths: [], skipped: [] });
  let files: NewFiles | null = null;
  try {
    files = await NewFiles.begin({ target: root, isOpen: true });
    const skipped: Skipped[] = [];
    const written: string[] = [];
    for (const { path, bytes } of fresh) {
      const place = await files.look(path, bytes);
      if (place === 'free') {
        await files.add(path, bytes);
        written.push(path);
      } else if (place !== 'same') {
        const reason = place === 'other' ? 'file-differs' : 'unsafe-path';
        skipped.push({ where: path, reason });
      }
    }
    const taken = new Set(await files.finish());
    skipped.push(...[...taken].map((where): Skipped => ({ where, reason: 'file-differs' })));
    return ok({ paths: written.filter((path) => !taken.has(path)), skipped });
  } catch (error) {
    await files?.abandon();
    return fail('import-failed', named, systemCode(error));
  }
}
