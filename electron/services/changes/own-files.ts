import { stat } from 'node:fs/promises';
import path, { posix } from 'node:path';
import {
  type AnnotatorFile,
  corpusFileId,
  type FileId,
} from '../../../shared/model/annotator-file';
import { type CorpusFile, emptyCorpusFile } from '../../../shared/model/corpus-file';
import { fail, ok, type Result } from '../../../shared/model/result';
import { emptySidecar, type Sidecar } from '../../../shared/model/sidecar';
import { corpusFileName, sidecarName } from '../../../shared/sidecar/sidecar-name';
import { shortHash } from '../../platform/hash';
import type { ArticleEntry } from '../corpus/corpus-index';
import { documentFacts } from '../corpus/read-document';
import {
  corpusFileKind,
  readWorkFile,
  sidecarKind,
  type WorkFileKind,
} from '../corpus/read-work-file';
import { ownSidecarOf } from '../corpus/summaries';

/** Who works here, and where. */
export interface Owner {
  /** The corpus folder, absolute. */
  readonly root: string;
  readonly annotator: string;
  readonly slug: string;
  /** The annotator's corpus file where there is one already: its name may be composed otherwise. */
  readonly corpusFile?: string;
}

/** What a file of the annotator's own is about: an article, or the corpus as a whole. */
export type About = ArticleEntry | typeof corpusFileId;
/** What such a file holds. */
export type ContentOf<A extends About> = A extends ArticleEntry ? Sidecar : CorpusFile;

/** What names the file about something. */
export function fileIdOf(about: About): FileId {
  return about === corpusFileId ? about : about.id;
}

/** A file of the present annotator's own, as far as it is loaded. */
export interface OwnFile<F extends AnnotatorFile = AnnotatorFile> {
  readonly file: FileId;
  /** `null` for the corpus file. */
  readonly articlePath: string | null;
  /** Relative to the corpus, with `/`; the file need not exist yet. */
  readonly path: string;
  /** The present state, written or not. */
  content: F;
  /** The revision that lies on the disk; 0 where there is no file. */
  savedRevision: number;
  /** Hash of the file's bytes as last read or written; `null` where there was no file. */
  diskHash: string | null;
  /** What the file says as last read or written; what somebody else changes, they change from it. */
  base: F | null;
  /**
   * Hash of bytes that a write was begun with and did not succeed: the file may be these all the
   * same, where only making its name durable failed. Else `null`.
   */
  attemptedHash: string | null;
}
export type OwnSidecar = OwnFile<Sidecar>;

/** Whether there are acknowledged changes that the file doesn't hold yet. */
export function isUnsaved(own: OwnFile): boolean {
  return own.content.revision !== own.savedRevision;
}

interface OnDisk<F> {
  readonly content: F;
  readonly revision: number;
  readonly sha256: string | null;
}

/** Where a file belongs, and what it is before anything was said in it. */
interface Home<F extends AnnotatorFile> {
  readonly file: FileId;
  readonly articlePath: string | null;
  readonly kind: WorkFileKind<F>;
  readonly path: string;
  /** A problem where nothing can be said, e.g. of an article that can't be read. */
  readonly empty: Result<F>;
}

function emptyFor({ facts, path: articlePath }: ArticleEntry, annotator: string): Result<Sidecar> {
  const known = documentFacts(facts);
  if (known !== null) return ok(emptySidecar(known, annotator));
  if (facts.problem !== null) return { ok: false, error: facts.problem };
  return fail('document-not-text', articlePath);
}

function articleHome(entry: ArticleEntry, { annotator, slug }: Owner): Home<Sidecar> {
  const name = sidecarName(posix.basename(entry.path), slug, shortHash);
  return {
    file: entry.id,
    articlePath: entry.path,
    kind: sidecarKind,
    path: ownSidecarOf(entry, slug)?.path ?? posix.join(posix.dirname(entry.path), name),
    empty: emptyFor(entry, annotator),
  };
}

function corpusHome({ annotator, slug, corpusFile }: Owner): Home<CorpusFile> {
  return {
    file: corpusFileId,
    articlePath: null,
    kind: corpusFileKind,
    path: corpusFile ?? corpusFileName(slug),
    empty: ok(emptyCorpusFile(annotator)),
  };
}

/** A file that was read or written whole and not changed since; never what is put in its place. */
function lastOnDisk<F extends AnnotatorFile>(known: OwnFile<F> | undefined) {
  if (known === undefined || known.diskHash === null || known.content !== known.base) return null;
  return { content: known.content, sha256: known.diskHash };
}

/** The present annotator's own files in the open corpus. Not safe against itself: calls must queue. */
export class OwnFiles {
  private readonly loaded = new Map<FileId, OwnFile>();

  constructor(private readonly owner: Owner) {}

  private homeOf<A extends About>(about: A): Home<ContentOf<A>> {
    const home = about === corpusFileId ? corpusHome(this.owner) : articleHome(about, this.owner);
    return home as unknown as Home<ContentOf<A>>;
  }

  /** Where the file about something is, or would be. */
  pathFor(about: About): string {
    return this.homeOf(about).path;
  }

  /** The file about something before anything was said in it. */
  emptyFor<A extends About>(about: A): Result<ContentOf<A>> {
    return this.homeOf(about).empty;
  }

  /** How the file about something is read. */
  kindOf<A extends About>(about: A): WorkFileKind<ContentOf<A>> {
    return this.homeOf(about).kind;
  }

  private async fromDisk<F extends AnnotatorFile>(
    home: Home<F>,
    known: OwnFile<F> | undefined,
  ): Promise<Result<OnDisk<F>>> {
    if (!home.empty.ok) return home.empty;
    const read = await readWorkFile(this.owner.root, home.path, home.kind, lastOnDisk(known));
    if (read.ok) {
      const { content, sha256 } = read;
      return ok({ content, revision: content.revision, sha256 });
    }
    // Where the folder is gone too, a disk was pulled out: that is not work that never began.
    if (!read.isMissing || !(await this.hasFolder(home))) return { ok: false, error: read.problem };
    return ok({ content: home.empty.value, revision: 0, sha256: null });
  }

  private async hasFolder(home: Pick<Home<never>, 'path'>): Promise<boolean> {
    const folder = path.join(this.owner.root, posix.dirname(home.path));
    return (await stat(folder).catch(() => null)) !== null;
  }

  /**
   * The file about something, from memory where it is loaded, else from the disk, else an empty one.
   * @returns a problem where the file is there and can't be taken: it must not be written then.
   */
  async load<A extends About>(about: A): Promise<Result<OwnFile<ContentOf<A>>>> {
    const known = this.known(about);
    return known === undefined ? this.reload(about) : ok(known);
  }

  /** The same, but looks at the disk again unless there are unsaved changes. */
  async reload<A extends About>(about: A): Promise<Result<OwnFile<ContentOf<A>>>> {
    const home = this.homeOf(about);
    const known = this.known(about);
    if (known !== undefined && isUnsaved(known)) return ok(known);
    const read = await this.fromDisk(home, known);
    if (!read.ok) {
      // While the disk is away, what was read of it goes on.
      if (known !== undefined && !(await this.hasFolder(home))) return ok(known);
      this.loaded.delete(home.file);
      return read;
    }
    const { content, revision, sha256 } = read.value;
    const { file, articlePath, path: at } = home;
    const state = { content, base: content, savedRevision: revision, diskHash: sha256 };
    const own = Object.assign(known ?? { file, articlePath, path: at }, state, {
      attemptedHash: null,
    });
    this.loaded.set(file, own);
    return ok(own);
  }

  /** The file about something if it is loaded. */
  known<A extends About>(about: A): OwnFile<ContentOf<A>> | undefined {
    return this.loaded.get(fileIdOf(about)) as OwnFile<ContentOf<A>> | undefined;
  }

  /** Takes what lies on the disk in place of unsaved changes. The caller has kept those. */
  forgetUnsaved<A extends About>(about: A): Promise<Result<OwnFile<ContentOf<A>>>> {
    const known = this.known(about);
    if (known !== undefined) known.savedRevision = known.content.revision;
    return this.reload(about);
  }

  /** Takes a state that is to be written over the file with this hash. */
  adopt<A extends About>(
    about: A,
    state: Pick<OwnFile<ContentOf<A>>, 'content' | 'base' | 'diskHash'>,
  ): OwnFile<ContentOf<A>> {
    const { file, articlePath, path: at } = this.homeOf(about);
    // Not that of the state: it is not on the disk yet.
    const savedRevision = state.base?.revision ?? 0;
    const own = Object.assign(this.known(about) ?? { file, articlePath, path: at }, state, {
      savedRevision,
      attemptedHash: null,
    });
    this.loaded.set(file, own);
    return own;
  }

  /** The loaded files with changes that they don't hold yet. */
  unsaved(): OwnFile[] {
    return [...this.loaded.values()].filter(isUnsaved);
  }
}
