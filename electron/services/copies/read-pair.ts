import type { CopyPair } from '../../../shared/contract/copies';
import type { DocumentId } from '../../../shared/model/ids';
import { aProblem, fail, ok, type Result } from '../../../shared/model/result';
import { encodingOverride } from '../corpus/corpus-index';
import { readArticle } from '../corpus/read-document';
import type { CorpusSession } from '../corpus-session';
import type { CopiesService } from './copies-service';

/** An article's words as they lie on the disk now; what the window shows otherwise stays as it is. */
async function readSide(session: CorpusSession, id: DocumentId): Promise<Result<CopyPair['a']>> {
  const { byId, root, codebook } = session.index;
  const entry = byId.get(id);
  if (entry === undefined) return fail('document-missing', undefined, id);
  const override = encodingOverride(codebook, entry.path);
  const { facts, text } = await readArticle(root, entry.path, override, entry.facts);
  if (text === null) {
    return { ok: false, error: facts.problem ?? aProblem('document-not-text', entry.path) };
  }
  return ok({ text, sha256: facts.sha256 });
}

/** Two articles with what they share. */
export async function readPair(
  session: CorpusSession,
  copies: CopiesService,
  { a, b }: { readonly a: DocumentId; readonly b: DocumentId },
): Promise<Result<CopyPair>> {
  const [one, two] = [await readSide(session, a), await readSide(session, b)];
  if (!one.ok) return one;
  if (!two.ok) return two;
  return ok({ a: one.value, b: two.value, copy: copies.pair(session, a, b) });
}
