import { describeAnchor } from '../anchor/describe-anchor';
import type { Annotation } from '../model/annotation';
import type { Link } from '../model/link';
import { type DocumentFacts, emptySidecar, type Segment, type Sidecar } from '../model/sidecar';
import { span } from '../model/span';
import { createOffsetMap } from '../text/offsets';

/** A fixed moment for tests. */
export const testMoment = '2024-03-11T08:00:00.000Z';

/** Facts of an article made up for a test. */
export function someFacts(rest: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    path: 'a.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    bom: false,
    lengthCodePoints: 0,
    ...rest,
  };
}

/** An annotation on the first place where `words` stand in `text`. */
export function anAnnotation(
  id: string,
  text: string,
  words: string,
  rest: Partial<Annotation> = {},
): Annotation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text of the test does not have: ${words}`);
  return {
    id,
    layer: 'claim',
    label: null,
    target: describeAnchor(text, createOffsetMap(text), span(start, start + words.length)),
    attributes: {},
    origin: { kind: 'manual' },
    createdAt: testMoment,
    updatedAt: testMoment,
    ...rest,
  };
}

/** A link between two articles. */
export function aLink(id: string, a: string, b: string, rest: Partial<Link> = {}): Link {
  return {
    id,
    scope: 'article',
    verdict: 'same',
    direction: 'none',
    a: { path: a, sha256: '0'.repeat(64) },
    b: { path: b, sha256: '0'.repeat(64) },
    createdAt: testMoment,
    updatedAt: testMoment,
    ...rest,
  };
}

/** A sidecar with some work in it. */
export function aSidecar(rest: Partial<Sidecar> = {}): Sidecar {
  return { ...emptySidecar(someFacts(), 'نورة'), revision: 1, ...rest };
}

/** Boilerplate on the first place where `words` stand in `text`. */
export function aSegment(id: string, text: string, words: string): Segment {
  return { id, kind: 'boilerplate', target: anAnnotation(id, text, words).target };
}
