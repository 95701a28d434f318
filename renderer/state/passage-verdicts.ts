import type { CorpusFile, PassageVerdict } from '../../shared/model/corpus-file';
import { pushTo } from '../../shared/text/push-to';
import type { CorpusWork } from './app-state';

/** A verdict on a passage, and whose it is. */
export interface GivenVerdict {
  readonly verdict: PassageVerdict;
  readonly annotator: string;
  readonly isMine: boolean;
}

type ByHash = ReadonlyMap<string, readonly PassageVerdict[]>;

/** Of each list of verdicts; lists are never changed, only replaced. */
const known = new WeakMap<readonly PassageVerdict[], ByHash>();

function byHash({ passageVerdicts }: CorpusFile): ByHash {
  const found = known.get(passageVerdicts);
  if (found !== undefined) return found;
  const verdicts = new Map<string, PassageVerdict[]>();
  for (const verdict of passageVerdicts) {
    pushTo(verdicts, verdict.passageHash, verdict);
  }
  known.set(passageVerdicts, verdicts);
  return verdicts;
}

/**
 * What was said of a passage, one's own first, then others' in the order of their files.
 * @param passageHash SHA-256 of its folded text in UTF-8, as 64 lower-case hex digits.
 */
export function verdictsOnPassage(
  { session, others }: CorpusWork,
  passageHash: string,
): readonly GivenVerdict[] {
  const saidIn = (file: CorpusFile, isMine: boolean) =>
    (byHash(file).get(passageHash) ?? []).map((verdict) => {
      return { verdict, annotator: file.annotator, isMine };
    });
  const mine = session === null ? [] : saidIn(session.corpusFile, true);
  return [...mine, ...others.flatMap((file) => saidIn(file, false))];
}
