import type { FoldedText } from '../text/fold-arabic';
import { createGramIndex, type GramIndex } from '../text/gram-index';
import type { OffsetMap } from '../text/offsets';
import { once } from '../text/once';
import { foldForQuotes } from './fold-quote';

/** What is needed to look for quotes in one text; made only where positions did not suffice. */
export interface TextLookup {
  readonly exact: () => GramIndex;
  readonly folded: () => FoldedText & GramIndex;
}

const lookups = new WeakMap<OffsetMap, TextLookup>();

/** The lookup of a text, kept as long as the text's offset map is. */
export function lookupOf(text: string, offsets: OffsetMap): TextLookup {
  const known = lookups.get(offsets);
  if (known !== undefined) return known;
  const lookup = {
    exact: once(() => createGramIndex(text)),
    folded: once(() => {
      const folded = foldForQuotes(text);
      return { ...folded, ...createGramIndex(folded.folded) };
    }),
  };
  lookups.set(offsets, lookup);
  return lookup;
}
