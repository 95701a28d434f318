import type { Span } from '../model/span';
import { sentencesOf } from '../text/tokens';
import type { TokenRun } from './token-rows';

/**
 * Parts the tokens of a text into sentences. Where a span goes over the end of a sentence, the two
 * are one, so that no span is cut in two.
 * @param runs of spans that do not overlap, in order.
 * @param whole the sentences of the text, where they were found before.
 * @returns places in the list of tokens, half-open, in order; none is empty.
 */
export function sentenceRuns(
  text: string,
  tokens: readonly Span[],
  runs: readonly TokenRun[],
  whole: readonly Span[] = sentencesOf(text),
): { readonly from: number; readonly to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let [at, next] = [0, 0];
  let from = 0;
  for (const { end } of whole) {
    while (at < tokens.length && (tokens[at] as Span).start < end) at += 1;
    while (next < runs.length && (runs[next] as TokenRun).to <= at) next += 1;
    const isWithin = next < runs.length && (runs[next] as TokenRun).from < at;
    if (at === from || isWithin) continue;
    sentences.push({ from, to: at });
    from = at;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}
