import type { Codebook } from '../../../shared/model/codebook';
import { comparePaths } from '../../../shared/model/link';
import { ok, type Problem, type Result } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { encodingOverride } from '../corpus/corpus-index';
import { checkFolder, crawlCorpusNow } from '../corpus/crawl';
import { readCodebook } from '../corpus/read-codebook';
import { assignSidecars, type SidecarOwner } from '../corpus/read-sidecars';
import { PathList } from './path-list';

/** The articles that copies are found in. */
export interface CopyFiles {
  readonly paths: PathList;
  /** The team's decision on how an article is decoded. */
  readonly overrideOf: (path: string) => Encoding | null;
}

/** The files of a corpus. */
export interface ListedFiles {
  readonly articles: CopyFiles;
  /** Sorted by path. */
  readonly sidecars: readonly SidecarOwner[];
  /** Subfolders that could not be read, a codebook that can't be taken. */
  readonly problems: readonly Problem[];
}

function overridesIn(codebook: Codebook): CopyFiles['overrideOf'] {
  if (Object.keys(codebook.encodings).length === 0) return () => null;
  return (path) => encodingOverride(codebook, path) ?? null;
}

/**
 * Lists the articles and sidecars of a folder. Holds up the thread that asks.
 * @param named how the person named the folder, for messages.
 * @returns `folder-…` where it can't be opened.
 */
export async function listFiles(root: string, named: string): Promise<Result<ListedFiles>> {
  const checked = await checkFolder(root, named);
  if (!checked.ok) return checked;
  const crawled = crawlCorpusNow(root);
  const { codebook, problem } = await readCodebook(root);
  const paths = [...crawled.articles].sort(comparePaths);
  const { owners } = assignSidecars(crawled.sidecars, paths);
  return ok({
    articles: { paths: PathList.of(paths), overrideOf: overridesIn(codebook) },
    sidecars: owners.sort((x, y) => comparePaths(x.path, y.path)),
    problems: problem === null ? crawled.problems : [...crawled.problems, problem],
  });
}
