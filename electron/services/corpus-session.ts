import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusNews, CorpusSnapshot, EventOf, LinkView } from '../../shared/contract/contract';
import type { CorpusFile } from '../../shared/model/corpus-file';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import { comparePaths } from '../../shared/model/link';
import { aProblem, fail, ok, type Problem, type Result } from '../../shared/model/result';
import { annotatorSlug } from '../../shared/sidecar/annotator-slug';
import type { Disk } from '../platform/disk';
import { sha256Hex } from '../platform/hash';
import { createSerial } from '../platform/serial';
import { removeLeftoversIn } from '../platform/temporary-file';
import { BackupStore } from './backups/backup-store';
import { ChangeService } from './changes/change-service';
import type { OwnFile } from './changes/own-files';
import { CodebookFile } from './codebook/codebook-file';
import {
  type ArticleEntry,
  type CorpusIndex,
  listProblems,
  sidecarsOf,
  sortProblems,
} from './corpus/corpus-index';
import { type IndexedSidecar, isGold, summarizeSidecar } from './corpus/read-sidecars';
import { ownSidecarOf, summarizeArticle } from './corpus/summaries';
import { createLinkIndex, type LinkIndex } from './links/link-index';
import { Access } from './lock/access';
import type { LockDelays } from './lock/annotator-lock';

/** What a session tells while it works. */
export interface SessionEvents {
  saved(event: EventOf<'sidecar.saved'>): void;
  saveFailed(event: EventOf<'sidecar.saveFailed'>): void;
  changed(event: CorpusNews): void;
}

export interface SessionDeps {
  /** Where the journal lives. */
  readonly stateFolder: string;
  /** Where what can be derived again lives, and earlier versions of sidecars. */
  readonly cacheFolder: string;
  now(): Date;
  readonly events: SessionEvents;
  /** The machine's own, unless somebody wants to watch. */
  readonly disk?: Disk;
  readonly lockDelays?: LockDelays;
  /** Told of what went wrong and concerns nobody but who looks for the reason. */
  readonly onTrouble?: (doing: string, error: unknown) => void;
}

/** Somebody who may write: the name as given, and as it stands in file names. */
export interface Annotator {
  readonly name: string;
  readonly slug: string;
}

/** Checks a name under which somebody wants to work. */
export function parseAnnotator(given: string): Result<Annotator> {
  const name = given.normalize('NFC').trim();
  const parsed = annotatorSlug(name);
  return parsed.ok ? ok({ name, slug: parsed.slug }) : fail(`annotator-${parsed.reason}`);
}

/** An open corpus: its index, the links of both ends, and the present annotator's changes. */
export class CorpusSession {
  readonly links: LinkIndex = createLinkIndex();
  private changeService: Result<ChangeService> = fail('annotator-missing');
  private annotator: Annotator | null = null;
  private ownProblems: readonly Problem[] = [];
  private backups: BackupStore | null = null;
  private access: Access | null = null;
  /** Beginning and ceasing to write, and closing, take turns: none finds the other half done. */
  private readonly turns = createSerial();
  /** Hashes of sidecars as they were last read, by path; of those that were looked at. */
  readonly sidecarHashes = new Map<string, string>();
  readonly codebookFile: CodebookFile;
  /** The article that the window shows. */
  shown: DocumentId | null = null;

  constructor(
    readonly id: string,
    private present: CorpusIndex,
    private readonly deps: SessionDeps,
  ) {
    const { disk } = deps;
    this.codebookFile = new CodebookFile({
      index: () => this.index,
      backups: () => this.backupStore(),
      ...(disk === undefined ? {} : { disk }),
    });
    for (const entry of present.articles) {
      for (const sidecar of entry.sidecars.values()) this.putLinks(entry, sidecar);
    }
  }

  get index(): CorpusIndex {
    return this.present;
  }

  /** The present moment. */
  now(): Date {
    return this.deps.now();
  }

  get slug(): string | null {
    return this.annotator?.slug ?? null;
  }

  /** The present annotator's changes, or why there can be none. */
  get changes(): Result<ChangeService> {
    return this.changeService;
  }

  private putLinks(entry: ArticleEntry, sidecar: IndexedSidecar): Set<string> {
    const { path: sidecarPath, slug, summary } = sidecar;
    const source = {
      sidecarPath,
      articlePath: entry.path,
      annotator: summary?.annotator ?? slug,
      slug,
    };
    return this.links.setLinks(source, summary?.links ?? []);
  }

  /** Takes note of what a sidecar holds now. @returns paths of the articles whose links changed. */
  putSidecar(entry: ArticleEntry, sidecar: IndexedSidecar): Set<string> {
    entry.sidecars.set(sidecar.path, sidecar);
    return this.putLinks(entry, sidecar);
  }

  /** Forgets a sidecar that is no longer there. */
  dropSidecar(entry: ArticleEntry, sidecar: IndexedSidecar): void {
    this.putLinks(entry, { ...sidecar, summary: null });
    entry.sidecars.delete(sidecar.path);
  }

  /** Forgets a sidecar without an article: it is with its article again. */
  forgetStray(strayPath: string): void {
    const { strayFiles, folderProblems } = this.present;
    this.present = {
      ...this.present,
      strayFiles: strayFiles.filter((file) => file !== strayPath),
      folderProblems: folderProblems.filter(({ path: file }) => file !== strayPath),
    };
  }

  /** Takes note of a file of the annotator's own. @returns paths of all articles that show it. */
  putOwn(own: OwnFile): Set<string> {
    const { path: sidecarPath, articlePath, content } = own;
    if (this.slug === null) return new Set();
    if (content.format === 'hashiya-corpus') {
      this.putOwnCorpusFile(sidecarPath, content, own.diskHash);
      return new Set();
    }
    const entry = articlePath === null ? undefined : this.index.byPath.get(articlePath);
    if (entry === undefined || articlePath === null) return new Set();
    const base = { path: sidecarPath, articlePath, slug: this.slug, problem: null };
    if (content.revision === 0) {
      this.dropSidecar(entry, { ...base, summary: null });
      return new Set([articlePath]);
    }
    const summary = summarizeSidecar(content);
    return this.putSidecar(entry, { ...base, summary }).add(articlePath);
  }

  private putOwnCorpusFile(at: string, content: CorpusFile, sha256: string | null): void {
    const { corpusFiles } = this.index;
    const slug = this.slug ?? '';
    if (content.revision === 0) corpusFiles.delete(at);
    else corpusFiles.set(at, { path: at, slug, content, problem: null, sha256 });
  }

  /** Takes note of files of the annotator's own. @returns the lines that show something else now. */
  summariesAfter(changed: readonly OwnFile[]): DocumentSummary[] {
    const paths = new Set(changed.flatMap((own) => [...this.putOwn(own)]));
    return [...paths].sort(comparePaths).flatMap((articlePath) => {
      const entry = this.index.byPath.get(articlePath);
      return entry === undefined ? [] : [this.summaryOf(entry)];
    });
  }

  /** One name for one folder, by whatever path it was opened. */
  private async corpusKey(): Promise<string> {
    const { root } = this.index;
    return sha256Hex(await realpath(root).catch(() => root)).slice(0, 16);
  }

  /** The earlier versions of this corpus's sidecars; looked through once, behind the work. */
  async backupStore(): Promise<BackupStore> {
    if (this.backups !== null) return this.backups;
    const { cacheFolder, now, onTrouble } = this.deps;
    const corpusKey = await this.corpusKey();
    const store = new BackupStore({
      folder: path.join(cacheFolder, 'backups'),
      corpusKey,
      now,
      ...(onTrouble === undefined ? {} : { onTrouble }),
    });
    this.backups ??= store;
    if (this.backups === store) void store.sweep();
    return this.backups;
  }

  /** Where a name's commands wait until they are in the files. */
  private async journalFile(slug: string): Promise<string> {
    const name = `${await this.corpusKey()}.${slug}.jsonl`;
    return path.join(this.deps.stateFolder, 'journal', name);
  }

  private ownCorpusFile(slug: string): string | undefined {
    return [...this.index.corpusFiles.values()].find((file) => file.slug === slug)?.path;
  }

  /** Whether there is work under a name: in the folder, or still in the journal. */
  private async hasWork(slug: string): Promise<boolean> {
    if (this.index.articles.some((entry) => ownSidecarOf(entry, slug) !== null)) return true;
    if (this.ownCorpusFile(slug) !== undefined) return true;
    const size = await stat(await this.journalFile(slug)).then(
      (facts) => facts.size,
      () => 0,
    );
    return size > 0;
  }

  /** Works under a name from now on: only reads where another window already does. */
  setAnnotator(annotator: Annotator): Promise<void> {
    return this.turns(async () => {
      this.annotator = annotator;
      const access = await this.accessFor(annotator);
      this.access = access;
      const mayWrite = await access.begin(await this.hasWork(annotator.slug));
      if (mayWrite) await this.startWriting(annotator);
      else this.changeService = fail('annotator-elsewhere');
    });
  }

  private async accessFor({ slug }: Annotator): Promise<Access> {
    const { stateFolder, lockDelays } = this.deps;
    const access: Access = new Access({
      root: this.index.root,
      stateFolder,
      corpusKey: await this.corpusKey(),
      slug,
      onChange: () => void this.turns(() => this.accessChanged(access)),
      ...(lockDelays === undefined ? {} : { delays: lockDelays }),
    });
    return access;
  }

  /** Begins to write under a name: the journal of that annotator is replayed first. */
  private async startWriting(annotator: Annotator): Promise<void> {
    const { now, events, disk } = this.deps;
    const { name, slug } = annotator;
    const { root } = this.index;
    const corpusFile = this.ownCorpusFile(slug);
    const service = new ChangeService({
      owner: {
        root,
        annotator: name,
        slug,
        ...(corpusFile === undefined ? {} : { corpusFile }),
      },
      journalFile: await this.journalFile(slug),
      backups: await this.backupStore(),
      now,
      entryOf: (id) => this.index.byId.get(id),
      entryAt: (articlePath) => this.index.byPath.get(articlePath),
      saved: (event) => events.saved(event),
      saveFailed: (event) => events.saveFailed(event),
      claim: async () =>
        (await this.access?.claim()) === true ? null : aProblem('annotator-elsewhere'),
      ...(disk === undefined ? {} : { disk }),
    });
    await removeLeftoversIn(path.join(this.deps.stateFolder, 'journal'));
    const started = await service.start();
    this.changeService = started.ok ? ok(service) : started;
    this.ownProblems = started.ok ? started.value.problems : [started.error];
    if (started.ok) for (const own of started.value.changed) this.putOwn(own);
  }

  /** Another window let go, or took over: what is not in the files by then is in the journal. */
  private async accessChanged(access: Access): Promise<void> {
    const { annotator, changeService } = this;
    // The session was closed, or goes on under another name.
    if (annotator === null || this.access !== access) return;
    if (access.mayWrite) await this.startWriting(annotator);
    else {
      this.changeService = fail('annotator-elsewhere');
      if (changeService.ok) await changeService.value.abandon();
    }
    this.deps.events.changed({
      ...this.emptyNews(),
      documents: this.index.articles.map((entry) => this.summaryOf(entry)),
      problems: this.problems(),
      areCorpusFilesNew: true,
    });
  }

  /** Looks whether another window came or went. */
  async lookAtLock(): Promise<void> {
    await this.access?.look();
  }

  /** Why nothing can be written under the present name; without a name the first gesture asks. */
  get readOnlyBecause(): Problem | null {
    return this.access?.mayWrite === false ? aProblem('annotator-elsewhere') : null;
  }

  /** News in which nothing changed. */
  emptyNews(): CorpusNews {
    const { readOnlyBecause } = this;
    const nothing = { documents: [], removed: [], codebook: null, problems: null };
    const same = { texts: [], works: [], areCorpusFilesNew: false };
    return { corpusId: this.id, readOnlyBecause, ...nothing, ...same };
  }

  /** The files that the window shows now: the open article and everybody's work on it. */
  shownPaths(): ReadonlySet<string> {
    const entry = this.shown === null ? undefined : this.index.byId.get(this.shown);
    return new Set(entry === undefined ? [] : [entry.path, ...entry.sidecars.keys()]);
  }

  /** All that is wrong. */
  problems(): Problem[] {
    return sortProblems([...listProblems(this.index), ...this.ownProblems]);
  }

  summaryOf(entry: ArticleEntry): DocumentSummary {
    return summarizeArticle(entry, this.index, this.links, this.slug);
  }

  /** The links of an article, from both sides. */
  linksOf(entry: ArticleEntry): LinkView[] {
    return this.links.viewsOf(entry.path, {
      slug: this.slug,
      idOf: (articlePath): DocumentId | null => this.index.byPath.get(articlePath)?.id ?? null,
    });
  }

  snapshot(): CorpusSnapshot {
    const { index } = this;
    return {
      id: this.id,
      name: path.basename(index.root) || index.root,
      documents: index.articles.map((entry) => this.summaryOf(entry)),
      codebook: index.codebook,
      problems: this.problems(),
      readOnlyBecause: this.readOnlyBecause,
    };
  }

  /** Writes all that is waiting. @returns the first failure. */
  async flush(): Promise<Result<Record<string, never>>> {
    return this.changeService.ok ? this.changeService.value.flush() : ok({});
  }

  /** Writes all that is waiting and ends; what can't be written stays in the journal. */
  close(): Promise<Result<Record<string, never>>> {
    return this.turns(async () => {
      const service = this.changeService;
      this.changeService = fail('no-corpus');
      const closed = service.ok ? await service.value.close() : ok({});
      const { access } = this;
      this.access = null;
      await access?.end();
      return closed;
    });
  }

  /** The sidecars of an article other than the annotator's own. */
  othersOf(entry: ArticleEntry): IndexedSidecar[] {
    return sidecarsOf(entry).filter(
      (sidecar) => sidecar.slug !== this.slug || isGold(sidecar.slug),
    );
  }
}
