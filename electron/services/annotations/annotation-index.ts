import type { EventOf } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { type AnnotatedWork, linesOfSidecar } from '../../../shared/registry/annotation-lines';
import { eachLimited } from '../../platform/each-limited';
import { Breather } from '../../platform/unhurried';
import { type ArticleEntry, sidecarsOf } from '../corpus/corpus-index';
import { type IndexedSidecar, isGold } from '../corpus/read-sidecars';
import type { CorpusSession } from '../corpus-session';
import { loadAnnotationCache, type ReadSidecar, saveAnnotationCache } from './annotation-cache';
import { readAnnotations } from './read-annotations';

export interface AnnotationIndexDeps {
  /** The app's own. */
  readonly cacheFolder: string;
  readonly now: () => Date;
  readonly onProgress: (progress: EventOf<'annotations.progress'>) => void;
}

/** What was read of an opened corpus. */
interface Known {
  /** Of the session. */
  readonly corpusId: string;
  /** By path. */
  readonly sidecars: Map<string, ReadSidecar>;
}

/** Files read at the same time: enough to keep the disk busy, few enough for little memory. */
const readersAtOnce = 16;
const filesPerProgress = 100;

/** One's own work that is not written yet, by article. */
function pendingOf({ changes }: CorpusSession): ReadonlyMap<string, Sidecar> {
  const unsaved = changes.ok ? changes.value.unsaved : [];
  return new Map(
    unsaved.flatMap(({ articlePath, content }): [string, Sidecar][] =>
      articlePath === null || content.format !== 'hashiya-sidecar' ? [] : [[articlePath, content]],
    ),
  );
}

/** Everybody's annotations in the open corpus; a sidecar is parsed once for as long as it stays the same. */
export class AnnotationIndex {
  private reading: AbortController | null = null;
  private known: Known | null = null;

  constructor(private readonly deps: AnnotationIndexDeps) {}

  /**
   * Everybody's annotations on these articles; `null` asks for all. What can't be read is left out: it
   * stands in the list of problems.
   * @returns `null` where all were asked for and that was cancelled.
   */
  async list(
    session: CorpusSession,
    documentIds: readonly DocumentId[] | null,
  ): Promise<Result<AnnotatedWork[] | null>> {
    if (documentIds === null) return this.listAll(session);
    const { byId } = session.index;
    const entries = documentIds.map((id) => byId.get(id));
    if (entries.includes(undefined)) return fail('document-missing');
    const asked = entries.filter((entry) => entry !== undefined);
    await this.readAll(session, asked);
    return ok(this.worksOn(session, asked));
  }

  /** Ends the reading under way, if there is any. */
  cancel(): void {
    this.reading?.abort();
    this.reading = null;
  }

  private async listAll(session: CorpusSession): Promise<Result<AnnotatedWork[] | null>> {
    this.cancel();
    const reading = new AbortController();
    this.reading = reading;
    const { articles, root } = session.index;
    const startedAt = this.deps.now().getTime();
    const isNews = await this.readAll(session, articles, reading.signal);
    if (this.reading === reading) this.reading = null;
    if (reading.signal.aborted) return ok(null);
    const { sidecars } = await this.knownOf(session);
    if (isNews) {
      void saveAnnotationCache(this.deps.cacheFolder, root, startedAt, sidecars.values());
    }
    return ok(this.worksOn(session, articles));
  }

  private async knownOf({ id, index }: CorpusSession): Promise<Known> {
    if (this.known?.corpusId === id) return this.known;
    const sidecars = await loadAnnotationCache(this.deps.cacheFolder, index.root);
    if (this.known?.corpusId !== id) this.known = { corpusId: id, sidecars };
    return this.known;
  }

  /** Reads the sidecars of articles that are not known as they are now. @returns whether any was read. */
  private async readAll(
    session: CorpusSession,
    entries: readonly ArticleEntry[],
    signal?: AbortSignal,
  ): Promise<boolean> {
    const { sidecars } = await this.knownOf(session);
    const { onProgress } = this.deps;
    const files = entries.flatMap((entry) => sidecarsOf(entry).map(({ path }) => path));
    const breather = new Breather();
    let isNews = false;
    let done = 0;
    const readOne = async (file: string) => {
      const known = sidecars.get(file) ?? null;
      const read = await readAnnotations(session.index.root, file, known);
      if (read === null) sidecars.delete(file);
      else sidecars.set(file, read);
      isNews ||= read !== known;
      done += 1;
      if (signal !== undefined && done % filesPerProgress === 0) {
        onProgress({ done, total: files.length });
      }
      await breather.breathe();
    };
    await eachLimited(files, readersAtOnce, readOne, signal);
    return isNews;
  }

  private worksOn(session: CorpusSession, entries: readonly ArticleEntry[]): AnnotatedWork[] {
    const pending = pendingOf(session);
    return entries.flatMap((entry) => {
      const own = pending.get(entry.path);
      const written = sidecarsOf(entry).filter(
        (sidecar) => own === undefined || !isOwn(session, sidecar),
      );
      const works = written.flatMap((sidecar) => this.workOf(session, entry, sidecar));
      if (own === undefined) return works;
      const { annotator } = own;
      const annotations = linesOfSidecar(own);
      return [
        ...works,
        { documentId: entry.id, annotator, isOwn: true, isGold: false, annotations },
      ];
    });
  }

  private workOf(
    session: CorpusSession,
    entry: ArticleEntry,
    sidecar: IndexedSidecar,
  ): AnnotatedWork[] {
    const read = this.known?.sidecars.get(sidecar.path);
    if (read === undefined) return [];
    const { annotator, annotations } = read;
    const whose = { isOwn: isOwn(session, sidecar), isGold: isGold(sidecar.slug) };
    return [{ documentId: entry.id, annotator, ...whose, annotations }];
  }
}

function isOwn(session: CorpusSession, { slug }: IndexedSidecar): boolean {
  return slug === session.slug && !isGold(slug);
}
