import { stat } from 'node:fs/promises';
import path, { posix } from 'node:path';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import { emptySidecar, type Sidecar } from '../../../shared/model/sidecar';
import { sidecarName } from '../../../shared/sidecar/sidecar-name';
import { shortHash } from '../../platform/hash';
import type { ArticleEntry } from '../corpus/corpus-index';
import { documentFacts } from '../corpus/read-document';
import { readSidecar } from '../corpus/read-sidecars';
import { ownSidecarOf } from '../corpus/summaries';

/** Who works here, and where. */
export interface Owner {
  /** The corpus folder, absolute. */
  readonly root: string;
  readonly annotator: string;
  readonly slug: string;
}

/** The present annotator's sidecar of one article, as far as it is loaded. */
export interface OwnSidecar {
  readonly documentId: DocumentId;
  readonly articlePath: string;
  /** Relative to the corpus, with `/`; the file need not exist yet. */
  readonly path: string;
  /** The present state, written or not. */
  sidecar: Sidecar;
  /** The revision that lies on the disk; 0 where there is no file. */
  savedRevision: number;
  /** Hash of the file's bytes as last read or written; `null` where there was no file. */
  diskHash: string | null;
  /** What the file says as last read or written; what somebody else changes, they change from it. */
  base: Sidecar | null;
  /**
   * Hash of bytes that a write was begun with and did not succeed: the file may be these all the
   * same, where only making its name durable failed. Else `null`.
   */
  attemptedHash: string | null;
}

/** Whether there are acknowledged changes that the file doesn't hold yet. */
export function isUnsaved(own: OwnSidecar): boolean {
  return own.sidecar.revision !== own.savedRevision;
}

interface OnDisk {
  readonly sidecar: Sidecar;
  readonly revision: number;
  readonly sha256: string | null;
}

/** The present annotator's sidecars of the open corpus. Not safe against itself: calls must queue. */
export class OwnSidecars {
  private readonly loaded = new Map<DocumentId, OwnSidecar>();

  constructor(private readonly owner: Owner) {}

  /** Where the sidecar of an article is, or would be. */
  pathFor(entry: ArticleEntry): string {
    const known = ownSidecarOf(entry, this.owner.slug);
    if (known !== null) return known.path;
    const name = sidecarName(posix.basename(entry.path), this.owner.slug, shortHash);
    return posix.join(posix.dirname(entry.path), name);
  }

  private async fromDisk(entry: ArticleEntry, known?: OwnSidecar): Promise<Result<OnDisk>> {
    const facts = documentFacts(entry.facts);
    if (facts === null) {
      return entry.facts.problem === null
        ? fail('document-not-text', entry.path)
        : { ok: false, error: entry.facts.problem };
    }
    const before = known && { sidecar: known.sidecar, sha256: known.diskHash };
    const read = await readSidecar(this.owner.root, this.pathFor(entry), before);
    if (read.ok) {
      const { sidecar, sha256 } = read;
      return ok({ sidecar, revision: sidecar.revision, sha256 });
    }
    // Where the folder is gone too, a disk was pulled out: that is not work that never began.
    if (!read.isMissing || !(await this.hasFolder(entry)))
      return { ok: false, error: read.problem };
    return ok({ sidecar: emptySidecar(facts, this.owner.annotator), revision: 0, sha256: null });
  }

  private async hasFolder(entry: ArticleEntry): Promise<boolean> {
    const folder = path.join(this.owner.root, posix.dirname(this.pathFor(entry)));
    return (await stat(folder).catch(() => null)) !== null;
  }

  /**
   * The sidecar of an article, from memory where it is loaded, else from the disk, else an empty one.
   * @returns a problem where the file is there and can't be taken: it must not be written then.
   */
  async load(entry: ArticleEntry): Promise<Result<OwnSidecar>> {
    const known = this.loaded.get(entry.id);
    return known === undefined ? this.reload(entry) : ok(known);
  }

  /** The same, but looks at the disk again unless there are unsaved changes. */
  async reload(entry: ArticleEntry): Promise<Result<OwnSidecar>> {
    const known = this.loaded.get(entry.id);
    if (known !== undefined && isUnsaved(known)) return ok(known);
    const read = await this.fromDisk(entry, known);
    if (!read.ok) {
      // While the disk is away, what was read of it goes on.
      if (known !== undefined && !(await this.hasFolder(entry))) return ok(known);
      this.loaded.delete(entry.id);
      return read;
    }
    const { sidecar, revision, sha256 } = read.value;
    const own: OwnSidecar = known ?? {
      documentId: entry.id,
      articlePath: entry.path,
      path: this.pathFor(entry),
      sidecar,
      savedRevision: revision,
      diskHash: sha256,
      base: sidecar,
      attemptedHash: null,
    };
    own.sidecar = sidecar;
    own.savedRevision = revision;
    own.diskHash = sha256;
    own.base = sidecar;
    own.attemptedHash = null;
    this.loaded.set(entry.id, own);
    return ok(own);
  }

  /** The sidecar of an article if it is loaded. */
  known(entry: ArticleEntry): OwnSidecar | undefined {
    return this.loaded.get(entry.id);
  }

  /** Takes what lies on the disk in place of unsaved changes. The caller has kept those. */
  forgetUnsaved(entry: ArticleEntry): Promise<Result<OwnSidecar>> {
    const known = this.loaded.get(entry.id);
    if (known !== undefined) known.savedRevision = known.sidecar.revision;
    return this.reload(entry);
  }

  /** Takes a state that is to be written over the file with this hash. */
  adopt(entry: ArticleEntry, state: Pick<OwnSidecar, 'sidecar' | 'base' | 'diskHash'>): OwnSidecar {
    const own: OwnSidecar = this.loaded.get(entry.id) ?? {
      documentId: entry.id,
      articlePath: entry.path,
      path: this.pathFor(entry),
      savedRevision: 0,
      attemptedHash: null,
      ...state,
    };
    // Not that of the state: it is not on the disk yet.
    const savedRevision = state.base?.revision ?? 0;
    Object.assign(own, state, { savedRevision, attemptedHash: null });
    this.loaded.set(entry.id, own);
    return own;
  }

  /** The loaded sidecars with changes that their files don't hold yet. */
  unsaved(): OwnSidecar[] {
    return [...this.loaded.values()].filter(isUnsaved);
  }
}
