import type { Annotation } from '../model/annotation';
import { foldForSearch } from '../text/fold-arabic';
import type { PassageDifference } from './passage-differences';

const wordsIn = /[\p{L}\p{N}]+(?:[.,٫٬][\p{N}]+)*/gu;

/** An entity or claim by its id, which is no words. */
const reference = /^(?:entity|claim):/;

function foldedWords(text: string): string[] {
  return foldForSearch(text).match(wordsIn) ?? [];
}

/** The words of a text that stand in none of its places in the copy. */
function changedWords(text: string, differences: readonly PassageDifference[]): Set<string> {
  const characters = [...text];
  const words = differences.flatMap(({ a }) =>
    foldedWords(characters.slice(a.start, a.end).join('')),
  );
  return new Set(words);
}

/**
 * The attributes of an annotation that hold for its copy as well: one that speaks of words which are
 * others in the copy, such as its figure, does not.
 * @param text the words of the annotation, with what differs in the copy.
 * @param scales attributes by id whose numbers are grades, not figures of the text.
 */
export function heldAttributes(
  { attributes, target }: Pick<Annotation, 'attributes' | 'target'>,
  differences: readonly PassageDifference[],
  scales: ReadonlySet<string>,
): Annotation['attributes'] {
  const changed = changedWords(target[1].exact, differences);
  if (changed.size === 0) return attributes;
  const isHeld = ([id, value]: [string, Annotation['attributes'][string]]) =>
    scales.has(id) ||
    reference.test(String(value)) ||
    !foldedWords(String(value)).some((word) => changed.has(word));
  return Object.fromEntries(Object.entries(attributes).filter(isHeld));
}
