import { passageKeyText } from '../../../shared/copies/passage-key';
import type { PassageVerdict } from '../../../shared/model/corpus-file';
import type { CorpusWork } from '../app-state';
import { type GivenVerdict, verdictsOnPassage } from '../passage-verdicts';
import type { LoadedPassage } from './loaded-pair';

/** Whether a verdict is on these two wordings; they may stand the other way round. */
function isOn({ keys }: LoadedPassage, { a, b }: PassageVerdict): boolean {
  const [one, two] = [passageKeyText(a.target[1].exact), passageKeyText(b.target[1].exact)];
  return (one === keys.a && two === keys.b) || (one === keys.b && two === keys.a);
}

/**
 * What was said of a passage of a pair, wherever it was said of it: one's own word first. Where the
 * two articles word it differently, only what was said of these two wordings counts.
 */
export function verdictsOn(work: CorpusWork, passage: LoadedPassage): readonly GivenVerdict[] {
  const { a, b } = passage.hashes;
  const found = [
    ...verdictsOnPassage(work, a),
    ...(a === b ? [] : verdictsOnPassage(work, b)),
  ].filter(({ verdict }) => isOn(passage, verdict));
  return [...found.filter(({ isMine }) => isMine), ...found.filter(({ isMine }) => !isMine)];
}

/** One's own verdict on a passage. */
export function ownPassageVerdict(
  work: CorpusWork,
  passage: LoadedPassage,
): PassageVerdict | undefined {
  return verdictsOn(work, passage).find(({ isMine }) => isMine)?.verdict;
}
