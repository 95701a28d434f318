import type { ResponseOf } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import { ok, type Result } from '../../../shared/model/result';
import { eachLimited } from '../../platform/each-limited';
import { encodingOverride } from '../corpus/corpus-index';
import { readArticle } from '../corpus/read-document';
import type { CorpusSession } from '../corpus-session';

/** Files that are read at a time. */
const atATime = 8;

/** The texts of some articles as they lie on the disk now; those that can't be read are left out. */
export async function readTexts(
  { index }: Pick<CorpusSession, 'index'>,
  documentIds: readonly DocumentId[],
): Promise<Result<ResponseOf<'copies.texts'>>> {
  const texts: ResponseOf<'copies.texts'> = [];
  await eachLimited(documentIds, atATime, async (documentId) => {
    const entry = index.byId.get(documentId);
    if (entry === undefined) return;
    const override = encodingOverride(index.codebook, entry.path);
    const { facts, text } = await readArticle(index.root, entry.path, override, entry.facts);
    if (text !== null) texts.push({ documentId, sha256: facts.sha256, text });
  });
  return ok(texts);
}
