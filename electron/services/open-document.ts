import type { DocumentWork, OpenedDocument } from '../../shared/contract/contract';
import { ok, type Result } from '../../shared/model/result';
import type { OwnSidecar } from './changes/own-files';
import { type ArticleEntry, encodingOverride, problemsOf } from './corpus/corpus-index';
import { readArticle } from './corpus/read-document';
import { type IndexedSidecar, isGold, summarizeSidecar } from './corpus/read-sidecars';
import { readSidecar } from './corpus/read-work-file';
import { ownSidecarOf } from './corpus/summaries';
import type { CorpusSession } from './corpus-session';

/** Reads a sidecar that is not written here again and takes note of what it holds now. */
export async function readOther(
  session: CorpusSession,
  entry: ArticleEntry,
  indexed: IndexedSidecar,
): Promise<DocumentWork[]> {
  const read = await readSidecar(session.index.root, indexed.path);
  if (!read.ok && read.isMissing) {
    session.dropSidecar(entry, indexed);
    return [];
  }
  if (!read.ok) {
    session.putSidecar(entry, { ...indexed, summary: null, problem: read.problem });
    return [];
  }
  const { content: sidecar } = read;
  session.sidecarHashes.set(indexed.path, read.sha256);
  session.putSidecar(entry, { ...indexed, summary: summarizeSidecar(sidecar), problem: null });
  const isMine = indexed.slug === session.slug && !isGold(indexed.slug);
  return [{ annotator: sidecar.annotator, isMine, sidecar }];
}

/** The annotator's own sidecar, with changes that are not written yet; `null` without an annotator. */
export async function loadOwn(
  session: CorpusSession,
  entry: ArticleEntry,
): Promise<Result<OwnSidecar> | null> {
  if (!session.changes.ok) return null;
  const loaded = await session.changes.value.load(entry);
  const known = ownSidecarOf(entry, session.slug);
  if (loaded.ok) session.putOwn(loaded.value);
  else if (known !== null) {
    session.putSidecar(entry, { ...known, summary: null, problem: loaded.error });
  }
  return loaded;
}

function ownWork(loaded: Result<OwnSidecar> | null): DocumentWork[] {
  if (loaded === null || !loaded.ok || loaded.value.content.revision === 0) return [];
  const { content: sidecar } = loaded.value;
  return [{ annotator: sidecar.annotator, isMine: true, sidecar }];
}

/**
 * Opens an article as it lies on the disk now, with everybody's work on it.
 * @returns `document-…` where it can't be read as text any more.
 */
export async function openDocument(
  session: CorpusSession,
  entry: ArticleEntry,
): Promise<Result<OpenedDocument>> {
  const { root, codebook } = session.index;
  const override = encodingOverride(codebook, entry.path);
  const read = await readArticle(root, entry.path, override, entry.facts);
  entry.facts = read.facts;
  if (read.facts.problem !== null || read.text === null) {
    return { ok: false, error: read.facts.problem ?? { problem: 'document-not-text' } };
  }
  const own = await loadOwn(session, entry);
  session.shown = entry.id;
  const works = ownWork(own);
  // What another window writes under this name is shown, but is none of ours to change.
  const mine = session.readOnlyBecause === null ? null : ownSidecarOf(entry, session.slug);
  for (const other of [...(mine === null ? [] : [mine]), ...session.othersOf(entry)]) {
    works.push(...(await readOther(session, entry, other)));
  }
  return ok({
    document: session.summaryOf(entry),
    text: read.text,
    works,
    links: session.linksOf(entry),
    readOnlyBecause: session.readOnlyBecause ?? (own === null || own.ok ? null : own.error),
    problems: problemsOf(entry),
  });
}
