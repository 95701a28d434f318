import { access } from 'node:fs/promises';
import path from 'node:path';
import type {
  CorpusSnapshot,
  EventOf,
  LinkView,
  OpenedDocument,
  RequestOf,
  ResponseOf,
} from '../../shared/contract/contract';
import { corpusFileId, type FileId } from '../../shared/model/annotator-file';
import type { Conflict, ConflictChoice } from '../../shared/model/conflict';
import type { DocumentId } from '../../shared/model/ids';
import { fail, ok, type Result } from '../../shared/model/result';
import { createSerial } from '../platform/serial';
import { removeLeftovers } from '../platform/temporary-file';
import type { About, OwnFile } from './changes/own-files';
import type { ArticleEntry } from './corpus/corpus-index';
import { checkFolder } from './corpus/crawl';
import { scanCorpus } from './corpus/scan-corpus';
import {
  type Annotator,
  CorpusSession,
  parseAnnotator,
  type SessionDeps,
  type SessionEvents,
} from './corpus-session';
import { loadOwn, openDocument } from './open-document';
import { type WrittenOutside, writeElsewhere } from './rescue/write-elsewhere';
import { CorpusWatch } from './watch/corpus-watch';

type Nothing = Record<string, never>;

export interface WorkspaceEvents extends SessionEvents {
  progress(done: number, total: number): void;
  saved(event: EventOf<'sidecar.saved'>): void;
  saveFailed(event: EventOf<'sidecar.saveFailed'>): void;
}

export interface WorkspaceDeps extends SessionDeps {
  readonly annotator: string | null;
  readonly events: WorkspaceEvents;
}

/** The one open corpus and everything that is done with it, without a window. */
export interface Workspace {
  /** Opens a folder; the corpus before is flushed and closed. A later call cancels an earlier one. */
  open(root: string): Promise<Result<CorpusSnapshot>>;
  snapshot(): CorpusSnapshot | null;
  /** The open folder, absolute. */
  root(): string | null;
  /** Works under another name from now on; refused while the present one's work can't be saved. */
  setAnnotator(name: string): Promise<Result<CorpusSnapshot | null>>;
  openDocument(id: DocumentId): Promise<Result<OpenedDocument>>;
  documentLinks(id: DocumentId): Promise<Result<LinkView[]>>;
  /** Where an article lies on the disk, absolute; a problem where it is gone. */
  articleFile(id: DocumentId): Promise<Result<string>>;
  openSidecars(ids: readonly DocumentId[]): Promise<Result<ResponseOf<'document.openSidecars'>>>;
  /** Takes a command whole or not at all; once this succeeds, a killed process doesn't lose it. */
  commit(request: RequestOf<'history.commit'>): Promise<Result<ResponseOf<'history.commit'>>>;
  /** Does something with the open corpus; nothing is answered from one that was closed meanwhile. */
  inSession<T>(work: (session: CorpusSession) => Promise<Result<T>>): Promise<Result<T>>;
  /** Two versions of a file of one's own that a person has to decide on; `null` where there is one. */
  conflictOf(file: FileId): Promise<Result<Conflict | null>>;
  /** Carries out what a person decided; the version not chosen is kept as a backup. */
  decide(file: FileId, choice: ConflictChoice): Promise<Result<ResponseOf<'conflict.decide'>>>;
  /** Looks for what others changed, without having been told. */
  lookAround(): Promise<void>;
  /** Takes note of files that the program put into the folder: these, with `/`, or whichever. */
  takeIn(paths: readonly string[] | 'any'): Promise<void>;
  /** Writes all that is waiting, now; the first failure is the problem. */
  flush(): Promise<Result<Nothing>>;
  /** Writes what can't be saved in its own place to another folder. */
  writeElsewhere(folder: string): Promise<Result<WrittenOutside>>;
  close(): Promise<Result<Nothing>>;
}

class CorpusWorkspace implements Workspace {
  private session: CorpusSession | null = null;
  private watch: CorpusWatch | null = null;
  private annotator: Annotator | null;
  private opening: AbortController | null = null;
  private openings = 0;
  /** Calls of `open`, and the newest of them whose folder can be opened. */
  private calls = 0;
  private newestCall = 0;
  /** Opening, closing and changing the annotator take turns. */
  private readonly serial = createSerial();

  constructor(private readonly deps: WorkspaceDeps) {
    const parsed = deps.annotator === null ? null : parseAnnotator(deps.annotator);
    this.annotator = parsed?.ok === true ? parsed.value : null;
  }

  snapshot(): CorpusSnapshot | null {
    return this.session?.snapshot() ?? null;
  }

  root(): string | null {
    return this.session?.index.root ?? null;
  }

  async open(named: string): Promise<Result<CorpusSnapshot>> {
    const root = path.resolve(named);
    this.calls += 1;
    const call = this.calls;
    // A folder that can't be opened doesn't cost the person the one that is open.
    const checked = await checkFolder(root, named);
    if (!checked.ok) return checked;
    // The disk may answer the later call first; that one wins all the same.
    if (call < this.newestCall) return fail('corpus-changed', path.basename(root));
    this.newestCall = call;
    this.opening?.abort();
    const opening = new AbortController();
    this.opening = opening;
    return this.serial(() => this.replaceSession(root, named, opening.signal));
  }

  private async replaceSession(
    root: string,
    named: string,
    signal: AbortSignal,
  ): Promise<Result<CorpusSnapshot>> {
    if (signal.aborted) return fail('corpus-changed', path.basename(root));
    await this.closeSession();
    const { cacheFolder, now, events } = this.deps;
    const onProgress = (done: number, total: number) => events.progress(done, total);
    const scanned = await scanCorpus(root, { cacheFolder, now, named, signal, onProgress });
    if (!scanned.ok) return scanned;
    await removeLeftovers(scanned.value.temporaries.map((file) => path.join(root, file)));
    this.openings += 1;
    const id = `corpus-${this.openings}-${now().getTime().toString(36)}`;
    const session = new CorpusSession(id, scanned.value, this.deps);
    if (this.annotator !== null) await session.setAnnotator(this.annotator);
    this.session = session;
    await this.beginWatching(session);
    return ok(session.snapshot());
  }

  private async beginWatching(session: CorpusSession): Promise<void> {
    const { events, onTrouble = () => undefined } = this.deps;
    this.watch = new CorpusWatch(session, (news) => events.changed(news), onTrouble);
    await this.watch.start();
  }

  async lookAround(): Promise<void> {
    await this.watch?.lookAround();
  }

  async takeIn(paths: readonly string[] | 'any'): Promise<void> {
    await this.watch?.lookAt(paths);
  }

  private async closeSession(): Promise<Result<Nothing>> {
    const { session } = this;
    this.session = null;
    this.watch?.close();
    this.watch = null;
    return session === null ? ok({}) : session.close();
  }

  async setAnnotator(name: string): Promise<Result<CorpusSnapshot | null>> {
    const parsed = parseAnnotator(name);
    if (!parsed.ok) return parsed;
    return this.serial(async () => {
      const { session } = this;
      if (session !== null) {
        const flushed = await session.flush();
        if (!flushed.ok) return flushed;
        await session.close();
        await session.setAnnotator(parsed.value);
      }
      this.annotator = parsed.value;
      return ok(session === null ? null : session.snapshot());
    });
  }

  async inSession<T>(work: (session: CorpusSession) => Promise<Result<T>>): Promise<Result<T>> {
    const { session } = this;
    if (session === null) return fail('no-corpus');
    const result = await work(session);
    return this.session === session ? result : fail('corpus-changed');
  }

  /** Finds an article of the open corpus and works on it, unless another corpus is opened meanwhile. */
  private async withEntry<T>(
    id: DocumentId,
    work: (session: CorpusSession, entry: ArticleEntry) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const { session } = this;
    if (session === null) return fail('no-corpus');
    const entry = session.index.byId.get(id);
    if (entry === undefined) return fail('document-missing', undefined, id);
    const result = await work(session, entry);
    return this.session === session ? result : fail('corpus-changed', entry.path);
  }

  /** The same for any file of one's own: of an article, or of the corpus. */
  private withAbout<T>(
    file: FileId,
    work: (session: CorpusSession, about: About) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (file === corpusFileId) return this.inSession((session) => work(session, corpusFileId));
    return this.withEntry(file, work);
  }

  openDocument(id: DocumentId): Promise<Result<OpenedDocument>> {
    return this.withEntry(id, openDocument);
  }

  articleFile(id: DocumentId): Promise<Result<string>> {
    return this.withEntry(id, async (session, entry) => {
      const file = path.join(session.index.root, entry.path);
      const isThere = await access(file).then(
        () => true,
        () => false,
      );
      return isThere ? ok(file) : fail('document-missing', entry.path);
    });
  }

  documentLinks(id: DocumentId): Promise<Result<LinkView[]>> {
    return this.withEntry(id, async (session, entry) => ok(session.linksOf(entry)));
  }

  async openSidecars(
    ids: readonly DocumentId[],
  ): Promise<Result<ResponseOf<'document.openSidecars'>>> {
    if (this.session !== null && !this.session.changes.ok) return this.session.changes;
    const sidecars: ResponseOf<'document.openSidecars'> = [];
    for (const documentId of ids) {
      const loaded = await this.withEntry(documentId, async (session, entry) => {
        return (await loadOwn(session, entry)) ?? fail('annotator-missing');
      });
      if (!loaded.ok) return loaded;
      sidecars.push({ documentId, sidecar: loaded.value.content });
    }
    return ok(sidecars);
  }

  async commit(
    request: RequestOf<'history.commit'>,
  ): Promise<Result<ResponseOf<'history.commit'>>> {
    const { session } = this;
    if (session === null) return fail('no-corpus');
    const { changes } = session;
    if (!changes.ok) return changes;
    const { codebook, batches } = request;
    const take = async (): Promise<Result<readonly OwnFile[]>> => {
      return batches.length === 0 ? ok([]) : changes.value.commit(request);
    };
    const committed = await (codebook === undefined
      ? take()
      : session.codebookFile.replace(codebook, take));
    if (!committed.ok) return committed;
    return ok({ documents: session.summariesAfter(committed.value) });
  }

  conflictOf(file: FileId): Promise<Result<Conflict | null>> {
    return this.withAbout(file, async ({ changes }, about) => {
      return changes.ok ? changes.value.others.conflictOf(about) : changes;
    });
  }

  decide(file: FileId, choice: ConflictChoice): Promise<Result<ResponseOf<'conflict.decide'>>> {
    return this.withAbout(file, async (session, about) => {
      if (!session.changes.ok) return session.changes;
      const decided = await session.changes.value.others.decide(about, choice);
      if (!decided.ok) return decided;
      const documents = session.summariesAfter([decided.value]);
      return ok({ content: decided.value.content, documents });
    });
  }

  async flush(): Promise<Result<Nothing>> {
    return this.session === null ? ok({}) : this.session.flush();
  }

  writeElsewhere(folder: string): Promise<Result<WrittenOutside>> {
    return this.inSession((session) => writeElsewhere(session, folder));
  }

  close(): Promise<Result<Nothing>> {
    this.opening?.abort();
    return this.serial(() => this.closeSession());
  }
}

/** A workspace with nothing open yet. */
export function createWorkspace(deps: WorkspaceDeps): Workspace {
  return new CorpusWorkspace(deps);
}
