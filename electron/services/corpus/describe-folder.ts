import path from 'node:path';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { CorpusIndex } from './corpus-index';
import type { CrawledFiles } from './crawl';
import { codebookName } from './read-codebook';

/**
 * What an index tells of the folder as a whole.
 * @param orphans sidecars that have no article.
 * @param codebookProblem why the folder's codebook could not be taken, if there is one.
 */
export function describeFolder(
  files: CrawledFiles,
  orphans: readonly string[],
  root: string,
  codebookProblem: Problem | null,
): Pick<CorpusIndex, 'strayFiles' | 'folderProblems'> {
  const problems = [...files.problems];
  problems.push(...orphans.map((orphan) => aProblem('sidecar-without-article', orphan)));
  if (files.articles.length === 0) problems.push(aProblem('folder-empty', path.basename(root)));
  const strayFiles = [...orphans, ...(codebookProblem === null ? [] : [codebookName])].sort();
  const all = codebookProblem === null ? problems : [...problems, codebookProblem];
  return { strayFiles, folderProblems: all };
}
