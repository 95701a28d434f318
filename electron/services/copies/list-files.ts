import { comparePaths } from '../../../shared/model/link';
import { ok, type Problem, type Result } from '../../../shared/model/result';
import { encodingOverride } from '../corpus/corpus-index';
import { checkFolder, crawlCorpus } from '../corpus/crawl';
import { readCodebook } from '../corpus/read-codebook';
import { assignSidecars, type SidecarOwner } from '../corpus/read-sidecars';
import type { ArticleFile } from './copy-tasks';

/** The files of a corpus that copies are found in. */
export interface CopyFiles {
  /** Sorted by path. */
  readonly articles: readonly ArticleFile[];
  /** Sorted by path. */
  readonly sidecars: readonly SidecarOwner[];
  /** Subfolders that could not be read, a codebook that can't be taken. */
  readonly problems: readonly Problem[];
}

/**
 * Lists the articles and sidecars of a folder.
 * @param named how the person named the folder, for messages.
 * @returns `folder-…` where it can't be opened.
 */
export async function listFiles(root: string, named: string): Promise<Result<CopyFiles>> {
  const checked = await checkFolder(root, named);
  if (!checked.ok) return checked;
  const crawled = await crawlCorpus(root);
  const { codebook, problem } = await readCodebook(root);
  const paths = [...crawled.articles].sort(comparePaths);
  const { owners } = assignSidecars(crawled.sidecars, paths);
  return ok({
    articles: paths.map((path) => ({ path, override: encodingOverride(codebook, path) ?? null })),
    sidecars: owners.sort((x, y) => comparePaths(x.path, y.path)),
    problems: problem === null ? crawled.problems : [...crawled.problems, problem],
  });
}
