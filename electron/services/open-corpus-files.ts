import type { OpenedCorpusFiles } from '../../shared/contract/contract';
import { corpusFileId } from '../../shared/model/annotator-file';
import type { CorpusFile } from '../../shared/model/corpus-file';
import { ok, type Result } from '../../shared/model/result';
import type { OwnFile } from './changes/own-files';
import type { IndexedCorpusFile } from './corpus/corpus-files';
import { isGold } from './corpus/read-sidecars';
import type { CorpusSession } from './corpus-session';

/** The annotator's own corpus file, with changes that are not written yet; `null` without an annotator. */
export async function loadOwnCorpusFile(
  session: CorpusSession,
): Promise<Result<OwnFile<CorpusFile>> | null> {
  if (!session.changes.ok) return null;
  const loaded = await session.changes.value.load(corpusFileId);
  if (loaded.ok) session.putOwn(loaded.value);
  return loaded;
}

/** Everybody's corpus files. Another window's under this name is shown, but is none of ours to change. */
export async function openCorpusFiles(session: CorpusSession): Promise<Result<OpenedCorpusFiles>> {
  const own = await loadOwnCorpusFile(session);
  const files = [...session.index.corpusFiles.values()];
  const isMine = ({ slug }: IndexedCorpusFile) => slug === session.slug && !isGold(slug);
  const written = files.find(isMine)?.content ?? null;
  const { readOnlyBecause } = session;
  return ok({
    mine: own?.ok === true ? own.value.content : readOnlyBecause === null ? null : written,
    readOnlyBecause: readOnlyBecause ?? (own === null || own.ok ? null : own.error),
    others: files.filter((file) => !isMine(file)).flatMap(({ content }) => content ?? []),
  });
}
