import path from 'node:path';
import type { Codebook } from '../../../shared/model/codebook';
import type { DocumentId } from '../../../shared/model/ids';
import { aProblem, type Problem } from '../../../shared/model/result';
import { sha256Hex } from '../../platform/hash';
import { isUnsaved } from '../changes/own-files';
import { isCorpusFile } from '../corpus/corpus-files';
import {
  type ArticleEntry,
  documentIdOf,
  encodingOverride,
  replaceArticles,
} from '../corpus/corpus-index';
import { type CrawledFiles, checkFolder, crawlCorpus } from '../corpus/crawl';
import { describeFolder } from '../corpus/describe-folder';
import { codebookName, type ReadCodebook } from '../corpus/read-codebook';
import { readArticle } from '../corpus/read-document';
import {
  assignSidecars,
  type IndexedSidecar,
  indexedSidecar,
  type SidecarOwner,
  summarizeSidecar,
} from '../corpus/read-sidecars';
import { readSidecar } from '../corpus/read-work-file';
import type { CorpusSession } from '../corpus-session';
import { lookAtCorpusFile } from './look-at-corpus-file';

/** What others changed in the folder. */
export interface Changes {
  /** Articles whose line in the library may show something else, by path. */
  readonly lines: Set<string>;
  readonly removed: DocumentId[];
  /** Articles whose text is another one. */
  readonly texts: Set<DocumentId>;
  /** Articles on which somebody's work is another one, the annotator's own or others'. */
  readonly works: Set<DocumentId>;
  /** Paths of corpus files that are others. */
  readonly corpusFiles: Set<string>;
  /** The codebook where it is another one, else `null`. */
  codebook: Codebook | null;
}

function isCodebookProblem({ problem }: Problem): boolean {
  return problem.startsWith('codebook-');
}

/** Brings what is known of a corpus in line with its folder; only other bytes count as a change. */
export class Reconciler {
  private readonly changes: Changes = {
    lines: new Set(),
    removed: [],
    texts: new Set(),
    works: new Set(),
    corpusFiles: new Set(),
    codebook: null,
  };

  constructor(private readonly session: CorpusSession) {}

  /**
   * Looks at what may have changed.
   * @param paths relative to the corpus, with `/`. What is unknown among them may be new files or
   *   whole folders.
   * @param isThorough whether to look for new and missing files in any case.
   */
  async run(paths: ReadonlySet<string>, isThorough: boolean): Promise<Changes> {
    const { index } = this.session;
    if (isThorough || paths.has(codebookName)) await this.lookAtCodebook();
    const owners = new Map<string, ArticleEntry>();
    for (const entry of index.articles) {
      for (const sidecar of entry.sidecars.keys()) owners.set(sidecar, entry);
    }
    const articles = [...paths].filter((one) => index.byPath.has(one));
    const sidecars = [...paths].filter((one) => owners.has(one));
    for (const one of articles) await this.lookAtArticle(index.byPath.get(one) as ArticleEntry);
    for (const one of sidecars) await this.lookAtSidecar(owners.get(one) as ArticleEntry, one);
    const corpusFiles = [...paths].filter(isCorpusFile);
    for (const one of corpusFiles) await this.lookAtCorpusFile(one);
    const isNew = articles.length + sidecars.length + corpusFiles.length < paths.size;
    if (isThorough || isNew || this.isSomethingGone(articles)) await this.lookAtNames();
    return this.changes;
  }

  private async lookAtCorpusFile(path: string): Promise<void> {
    if (await lookAtCorpusFile(this.session, path)) this.changes.corpusFiles.add(path);
  }

  /** One that can't be read now is told, and the one from before goes on: its labels are in use. */
  private lookAtCodebook(): Promise<void> {
    return this.session.codebookFile.look((read) => this.takeCodebook(read));
  }

  private async takeCodebook({ codebook, isBuiltIn, problem }: ReadCodebook): Promise<void> {
    const { index } = this.session;
    const { codebook: before } = index;
    // Where the whole folder is away, nothing in it is gone.
    if (!(await checkFolder(index.root)).ok) return;
    const others = index.folderProblems.filter((one) => !isCodebookProblem(one));
    const folderProblems = problem === null ? others : [...others, problem];
    Object.assign(index, { folderProblems });
    if (problem !== null || JSON.stringify(codebook) === JSON.stringify(before)) return;
    Object.assign(index, { codebook, isBuiltInCodebook: isBuiltIn });
    this.changes.codebook = codebook;
    for (const entry of index.articles) {
      const isReadOtherwise =
        encodingOverride(before, entry.path) !== encodingOverride(codebook, entry.path);
      if (isReadOtherwise) await this.lookAtArticle(entry);
    }
  }

  private isSomethingGone(articles: readonly string[]): boolean {
    const { byPath } = this.session.index;
    return articles.some((one) => byPath.get(one)?.facts.problem?.problem === 'document-missing');
  }

  private async lookAtArticle(entry: ArticleEntry): Promise<void> {
    const { root, codebook } = this.session.index;
    const before = entry.facts;
    const override = encodingOverride(codebook, entry.path);
    const { facts } = await readArticle(root, entry.path, override);
    // Its folder may be on a disk that was pulled out: what is worked on stays as it was.
    if (facts.problem?.problem === 'document-missing' && this.isWorkedOn(entry)) return;
    const isSame = facts.sha256 === before.sha256 && facts.encoding === before.encoding;
    if (isSame && facts.problem?.problem === before.problem?.problem) return;
    entry.facts = facts;
    this.changes.lines.add(entry.path);
    this.changes.texts.add(entry.id);
  }

  private async lookAtSidecar(entry: ArticleEntry, sidecarPath: string): Promise<void> {
    const { session } = this;
    const indexed = entry.sidecars.get(sidecarPath);
    if (indexed === undefined) return;
    const { changes } = session;
    if (indexed.slug === session.slug && changes.ok) {
      const examined = await changes.value.others.examine(entry);
      if (examined === 'same' || examined === 'asked') return;
      if (examined === 'reloaded') this.changes.works.add(entry.id);
      const own = changes.value.others.known(entry);
      if (own !== undefined) {
        this.linesOf(session.putOwn(own));
        return;
      }
    }
    await this.indexAnew(entry, indexed);
  }

  private linesOf(paths: Iterable<string>): void {
    for (const one of paths) this.changes.lines.add(one);
  }

  private async indexAnew(entry: ArticleEntry, owner: SidecarOwner): Promise<void> {
    const { session } = this;
    const before = entry.sidecars.get(owner.path);
    const read = await readSidecar(session.index.root, owner.path);
    if (!read.ok && read.isMissing) {
      if (before !== undefined) this.dropped(entry, before);
      return;
    }
    const { path: at, articlePath, slug } = owner;
    const after: IndexedSidecar = read.ok
      ? { path: at, articlePath, slug, summary: summarizeSidecar(read.content), problem: null }
      : { path: at, articlePath, slug, summary: null, problem: read.problem };
    const hash = read.ok ? read.sha256 : sha256Hex(JSON.stringify(read.problem));
    const known = session.sidecarHashes.get(owner.path);
    session.sidecarHashes.set(owner.path, hash);
    const isSameLine = JSON.stringify(before) === JSON.stringify(after);
    if (known === hash || (known === undefined && isSameLine)) return;
    this.changes.works.add(entry.id);
    this.linesOf(session.putSidecar(entry, after).add(entry.path));
  }

  private dropped(entry: ArticleEntry, sidecar: IndexedSidecar): void {
    this.session.dropSidecar(entry, sidecar);
    this.session.sidecarHashes.delete(sidecar.path);
    this.changes.works.add(entry.id);
    this.changes.lines.add(entry.path);
  }

  /** New files, and files that are gone; not where the whole folder is, e.g. a disk pulled out. */
  private async lookAtNames(): Promise<void> {
    const { index } = this.session;
    if (!(await checkFolder(index.root)).ok) return;
    const files = await crawlCorpus(index.root);
    const unreadable = files.problems.map((problem) => `${problem.path ?? ''}/`);
    const isThere = new Set(files.articles);
    const isKept = (entry: ArticleEntry) =>
      isThere.has(entry.path) ||
      unreadable.some((folder) => entry.path.startsWith(folder)) ||
      this.isWorkedOn(entry);
    const kept = index.articles.filter(isKept);
    const added = files.articles.filter((one) => !index.byPath.has(one));
    if (kept.length < index.articles.length || added.length > 0) {
      for (const entry of index.articles) if (!isKept(entry)) this.removed(entry);
      replaceArticles(index, [...kept, ...(await Promise.all(added.map((one) => this.read(one))))]);
    }
    await this.assign(files);
    const corpusFiles = new Set([
      ...index.corpusFiles.keys(),
      ...files.sidecars.filter(isCorpusFile),
    ]);
    for (const one of corpusFiles) await this.lookAtCorpusFile(one);
  }

  /** Whether the window shows it, or holds work on it that is not in its file yet. */
  private isWorkedOn(entry: ArticleEntry): boolean {
    if (this.session.shown === entry.id) return true;
    const { changes } = this.session;
    const own = changes.ok ? changes.value.others.known(entry) : undefined;
    return own !== undefined && isUnsaved(own);
  }

  private removed(entry: ArticleEntry): void {
    for (const sidecar of [...entry.sidecars.values()]) this.dropped(entry, sidecar);
    this.changes.works.delete(entry.id);
    this.changes.lines.delete(entry.path);
    this.changes.texts.delete(entry.id);
    this.changes.removed.push(entry.id);
  }

  private async read(articlePath: string): Promise<ArticleEntry> {
    const { root, codebook } = this.session.index;
    const { facts } = await readArticle(root, articlePath, encodingOverride(codebook, articlePath));
    this.changes.lines.add(articlePath);
    return { id: documentIdOf(articlePath), path: articlePath, facts, sidecars: new Map() };
  }

  private async assign(files: CrawledFiles): Promise<void> {
    const { session } = this;
    const { index } = session;
    const { owners, orphans } = assignSidecars(files.sidecars, files.articles);
    const there = new Set(owners.map((owner) => owner.path));
    for (const entry of index.articles) {
      for (const sidecar of [...entry.sidecars.values()]) {
        if (!there.has(sidecar.path)) await this.lookAtSidecar(entry, sidecar.path);
      }
    }
    for (const owner of owners) {
      const entry = index.byPath.get(owner.articlePath);
      if (entry !== undefined && !entry.sidecars.has(owner.path)) await this.cameUp(entry, owner);
    }
    const codebookProblem = index.folderProblems.find(isCodebookProblem);
    const root = path.resolve(index.root);
    Object.assign(index, describeFolder(files, orphans, root, codebookProblem ?? null));
  }

  /** A sidecar that was not there: somebody's first work, or work that was put back. */
  private async cameUp(entry: ArticleEntry, owner: SidecarOwner): Promise<void> {
    // As one that is there and not yet known, so that it is looked at like any other.
    const problem = aProblem('sidecar-unreadable', owner.path);
    entry.sidecars.set(owner.path, indexedSidecar(owner, { summary: null, problem }));
    await this.lookAtSidecar(entry, owner.path);
    const indexed = entry.sidecars.get(owner.path);
    if (indexed?.problem === problem) entry.sidecars.delete(owner.path);
  }
}
