import type { Codebook } from '../../../shared/model/codebook';
import { type DocumentId, DocumentIdSchema } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import { aProblem, type Problem } from '../../../shared/model/result';
import type { Encoding } from '../../../shared/model/sidecar';
import { sha256Hex } from '../../platform/hash';
import type { IndexedCorpusFile } from './corpus-files';
import type { ArticleFacts } from './read-document';
import type { IndexedSidecar } from './read-sidecars';

/** One article with the summaries of everybody's work on it. */
export interface ArticleEntry {
  readonly id: DocumentId;
  /** Relative to the corpus, with `/`. */
  readonly path: string;
  facts: ArticleFacts;
  /** By the sidecar's path. */
  readonly sidecars: Map<string, IndexedSidecar>;
}

/** What is held in memory of an open corpus: facts and counts, neither texts nor annotations. */
export interface CorpusIndex {
  /** The folder on the disk, absolute. */
  readonly root: string;
  readonly codebook: Codebook;
  readonly isBuiltInCodebook: boolean;
  /** Sorted by path. */
  articles: readonly ArticleEntry[];
  byId: ReadonlyMap<DocumentId, ArticleEntry>;
  byPath: ReadonlyMap<string, ArticleEntry>;
  /** Everybody's corpus files, by path. */
  readonly corpusFiles: Map<string, IndexedCorpusFile>;
  /** Sidecars that have no article, and a codebook that can't be taken. */
  strayFiles: readonly string[];
  /** Temporary files of ours that were there at the opening, by path relative to the corpus. */
  readonly temporaries: readonly string[];
  /** What is wrong with the folder itself; the rest stands with its article or sidecar. */
  folderProblems: readonly Problem[];
}

/** The id of the article at a path: the same at each opening. */
export function documentIdOf(articlePath: string): DocumentId {
  return DocumentIdSchema.parse(`d${sha256Hex(articlePath).slice(0, 16)}`);
}

/** The team's decision on an article's encoding, if it took one. */
export function encodingOverride(codebook: Codebook, articlePath: string): Encoding | undefined {
  return Object.hasOwn(codebook.encodings, articlePath)
    ? codebook.encodings[articlePath]
    : undefined;
}

function arrange(
  entries: readonly ArticleEntry[],
): Pick<CorpusIndex, 'articles' | 'byId' | 'byPath'> {
  const articles = [...entries].sort((a, b) => comparePaths(a.path, b.path));
  return {
    articles,
    byId: new Map(articles.map((entry) => [entry.id, entry])),
    byPath: new Map(articles.map((entry) => [entry.path, entry])),
  };
}

/** Puts other articles in place of those of an index; `entries` need not be sorted. */
export function replaceArticles(index: CorpusIndex, entries: readonly ArticleEntry[]): void {
  Object.assign(index, arrange(entries));
}

/** Puts together an index; `entries` need not be sorted. */
export function createCorpusIndex(
  parts: Omit<CorpusIndex, 'articles' | 'byId' | 'byPath'>,
  entries: readonly ArticleEntry[],
): CorpusIndex {
  return { ...parts, ...arrange(entries) };
}

/** The sidecars of an article, sorted by path. */
export function sidecarsOf(entry: ArticleEntry): IndexedSidecar[] {
  return [...entry.sidecars.values()].sort((a, b) => comparePaths(a.path, b.path));
}

/** Whether a sidecar was made on a text that was decoded otherwise than it is now. */
function encodingProblem(facts: ArticleFacts, sidecar: IndexedSidecar): Problem | null {
  const made = sidecar.summary?.document;
  if (made === undefined || facts.encoding === null) return null;
  const sameBytes = made.sha256 === facts.sha256;
  const sameLength = made.lengthCodePoints === facts.characters && made.bom === facts.bom;
  if (made.encoding === facts.encoding && (!sameBytes || sameLength)) return null;
  const detail = `${made.encoding}, ${made.lengthCodePoints} code points; now ${facts.encoding}, ${facts.characters}`;
  return aProblem('sidecar-encoding-differs', sidecar.path, detail);
}

/** What is wrong with an article and the work beside it, sorted by path. */
export function problemsOf(entry: ArticleEntry): Problem[] {
  const problems = entry.facts.problem === null ? [] : [entry.facts.problem];
  for (const sidecar of sidecarsOf(entry)) {
    const problem = sidecar.problem ?? encodingProblem(entry.facts, sidecar);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

/** Sorts problems by path, then by kind, so that the same folder gives the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      comparePaths(a.path ?? '', b.path ?? '') ||
      comparePaths(a.problem, b.problem) ||
      comparePaths(a.detail ?? '', b.detail ?? ''),
  );
}

/** Everything that is wrong in the folder, sorted by path. */
export function listProblems(index: CorpusIndex): Problem[] {
  const ofCorpusFiles = [...index.corpusFiles.values()].flatMap(({ problem }) => problem ?? []);
  const ofArticles = index.articles.flatMap(problemsOf);
  return sortProblems([...index.folderProblems, ...ofCorpusFiles, ...ofArticles]);
}
