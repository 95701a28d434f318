/** The two sides of a quote. */
export type Side = 'prefix' | 'suffix';

/**
 * How a part of a quote stands at a candidate. `same`: letter for letter, folded. `near`: edited.
 * `silent`: it says nothing, because the text began or ended there and no longer does. `foreign`: it
 * is another one, so the candidate is a look-alike.
 */
export type Grade = 'same' | 'near' | 'silent' | 'foreign';

/** How much more of a text than a context's length is compared with it: words may have been put in. */
export const slack = 48;

/** At most so many words may have been put into a context, or taken out of it. */
const editedWords = 3;
/** At least so many of its words must be there still. */
const keptWords = 2;

const endOfSentence = /[.!?؟…](?=\s|$)|\n/u;

/** The words beside a quote, the nearest to it first. */
function wordsFrom(text: string, side: Side): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return side === 'prefix' ? words.reverse() : words;
}

/** Compares words; the outermost of a context may be cut by the context's own end. */
type SameWord = (ofContext: string, now: string, isOutermost: boolean) => boolean;

function sameWordOn(side: Side): SameWord {
  return (ofContext, now, isOutermost) => {
    if (!isOutermost) return ofContext === now;
    return side === 'prefix' ? now.endsWith(ofContext) : now.startsWith(ofContext);
  };
}

/** How many letters two strings share on the quote's side. */
function sharedLength(a: string, b: string, side: Side): number {
  const from = (text: string, i: number) => text.at(side === 'prefix' ? -1 - i : i);
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && from(a, length) === from(b, length)) length += 1;
  return length;
}

/** Whether all words of a context are there in order, with no more than a few others between them. */
function isOnlyLonger(
  context: readonly string[],
  now: readonly string[],
  isSame: SameWord,
): boolean {
  let read = 0;
  let passed = 0;
  for (const word of now) {
    if (read === context.length || passed > editedWords) break;
    if (isSame(context[read] as string, word, read === context.length - 1)) read += 1;
    else passed += 1;
  }
  return context.length >= keptWords && read === context.length && passed <= editedWords;
}

/** Whether what stands there are the words of the context, its outermost too, but for a few. */
function isOnlyShorter(
  context: readonly string[],
  now: readonly string[],
  isSame: SameWord,
): boolean {
  let read = 0;
  let removed = 0;
  let readInRow = 0;
  context.forEach((word, index) => {
    const isThere = isSame(word, now[read] ?? '', index === context.length - 1);
    readInRow = isThere ? readInRow + 1 : 0;
    if (isThere) read += 1;
    else removed += 1;
  });
  // The outermost word may be a letter or two, which say nothing: the one before it must be there.
  return readInRow >= keptWords && removed <= editedWords;
}

/**
 * Grades a context that is not what it was. It was edited where the sentence of the quote is whole
 * and another one lies beyond it, or where words were only put in or only taken out. A word that
 * became another one marks a near-copy: the same sentence of another port, another number.
 * @param context the folded context.
 * @param now what stands there, folded, longer by `slack`.
 * @param exact the folded quote; it may itself end or begin its sentence.
 */
export function gradeContext(context: string, now: string, exact: string, side: Side): Grade {
  const shared = sharedLength(context, now, side);
  const kept =
    side === 'prefix' ? context.slice(context.length - shared) : context.slice(0, shared);
  const isSentenceWhole = side === 'suffix' && /[.!?؟…]$/u.test(exact) && /^\s*$/u.test(kept);
  if (isSentenceWhole || endOfSentence.test(kept)) return 'near';
  const before = wordsFrom(context, side);
  const after = wordsFrom(now, side);
  const isSame = sameWordOn(side);
  const isEdited = isOnlyLonger(before, after, isSame) || isOnlyShorter(before, after, isSame);
  return isEdited ? 'near' : 'foreign';
}
