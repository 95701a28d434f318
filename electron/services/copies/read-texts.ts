import type { ResponseOf } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import { ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { eachLimited } from '../../platform/each-limited';
import { type ArticleEntry, encodingOverride } from '../corpus/corpus-index';
import { readArticle } from '../corpus/read-document';
import type { CorpusSession } from '../corpus-session';
import { readOther } from '../open-document';

/** Files that are read at a time. */
const atATime = 8;

async function othersWork(session: CorpusSession, entry: ArticleEntry): Promise<Sidecar[]> {
  const works = [];
  for (const other of session.othersOf(entry)) {
    works.push(...(await readOther(session, entry, other)));
  }
  return works.map(({ sidecar }) => sidecar);
}

/**
 * The texts of some articles as they lie on the disk now, with others' work on them; those that
 * can't be read are left out.
 */
export async function readTexts(
  session: CorpusSession,
  documentIds: readonly DocumentId[],
): Promise<Result<ResponseOf<'copies.texts'>>> {
  const { index } = session;
  const texts: ResponseOf<'copies.texts'> = [];
  await eachLimited(documentIds, atATime, async (documentId) => {
    const entry = index.byId.get(documentId);
    if (entry === undefined) return;
    const override = encodingOverride(index.codebook, entry.path);
    const { facts, text } = await readArticle(index.root, entry.path, override, entry.facts);
    if (text === null) return;
    const others = await othersWork(session, entry);
    texts.push({ documentId, sha256: facts.sha256, text, others });
  });
  return ok(texts);
}
