import { corpusFileId } from '../../../shared/model/annotator-file';
import { parseCorpusFileName } from '../../../shared/sidecar/sidecar-name';
import { indexCorpusFile } from '../corpus/corpus-files';
import type { CorpusSession } from '../corpus-session';

/**
 * Looks at a corpus file that may have changed, come or gone; only other bytes count.
 * @param path relative to the corpus.
 * @returns whether somebody's work that spans articles is another one now.
 */
export async function lookAtCorpusFile(session: CorpusSession, path: string): Promise<boolean> {
  const { changes, index, slug } = session;
  if (parseCorpusFileName(path) === slug && changes.ok) {
    const { others } = changes.value;
    const examined = await others.examine(corpusFileId);
    if (examined === 'same' || examined === 'asked') return false;
    const own = others.known(corpusFileId);
    if (own !== undefined) {
      session.putOwn(own);
      return examined === 'reloaded';
    }
  }
  const before = index.corpusFiles.get(path);
  const after = await indexCorpusFile(index.root, path);
  if (after === null) index.corpusFiles.delete(path);
  else index.corpusFiles.set(path, after);
  const isSameProblem = before?.problem?.problem === after?.problem?.problem;
  return !isSameProblem || (before?.sha256 ?? null) !== (after?.sha256 ?? null);
}
