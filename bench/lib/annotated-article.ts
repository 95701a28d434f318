import { describeAnchor } from '../../shared/anchor/describe-anchor';
import type { Annotation } from '../../shared/model/annotation';
import { span } from '../../shared/model/span';
import { anAnnotation } from '../../shared/testing/builders';
import { createGramIndex } from '../../shared/text/gram-index';
import { createOffsetMap } from '../../shared/text/offsets';
import { inventArticle } from './arabic';

/** An invented article and work on it. */
export interface AnnotatedArticle {
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** One annotation in so many is a claim and has a note in the margin; the others are names. */
const annotationsPerClaim = 10;
const wordsPerClaim = 8;

/**
 * An article with annotations spread evenly over its words. The same arguments give the same.
 * @param length about how many words the article has.
 */
export function annotatedArticle(length: number, count: number): AnnotatedArticle {
  const text = inventArticle(length, length);
  const offsets = createOffsetMap(text);
  const words = [...text.matchAll(/\p{L}+/gu)];
  const index = createGramIndex(text);
  const annotations = Array.from({ length: count }, (_, number) => {
    const isClaim = number % annotationsPerClaim === 0;
    const first = Math.floor((number * words.length) / count);
    const last = Math.min(words.length - 1, first + (isClaim ? wordsPerClaim - 1 : 0));
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const exact = text.slice(start, end);
    return anAnnotation(`annotation-${number}`, exact, exact, {
      target: describeAnchor(text, offsets, span(start, end), index),
      ...(isClaim ? {} : { layer: 'entity', label: 'person' }),
    });
  });
  return { text, annotations };
}
