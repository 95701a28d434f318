import { type Span, span } from '../model/span';
import { foldWithMap, unfoldSpan } from '../text/fold-arabic';

/** A word of a sentence, folded, with its place in the text. */
export interface SentenceWord {
  readonly folded: string;
  /** In UTF-16 units of the text. */
  readonly span: Span;
  /** What stands between it and the word before: blanks and signs, folded. */
  readonly before: string;
}

/** The words of a sentence, numbers whole (`1,554`), a percent sign with its number. */
export function sentenceWords(text: string, sentence: Span): SentenceWord[] {
  const map = foldWithMap(text.slice(sentence.start, sentence.end));
  let end = 0;
  const pattern = /[%٪]?\p{N}+(?:[.,٫٬،]\p{N}+)*(?: ?[%٪])?|\p{L}+/gu;
  return [...map.folded.matchAll(pattern)].map((match) => {
    const before = map.folded.slice(end, match.index);
    end = match.index + match[0].length;
    const { start, end: last } = unfoldSpan(map, match.index, end);
    return {
      folded: match[0],
      span: span(sentence.start + start, sentence.start + last),
      before,
    };
  });
}
