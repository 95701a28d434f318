import { describeAnchor } from '../anchor/describe-anchor';
import type { Annotation } from '../model/annotation';
import {
  type Claim,
  type ClusterDecision,
  type CorpusFile,
  type Dismissal,
  type DismissalOf,
  type Entity,
  emptyCorpusFile,
  type Identity,
  type PassageVerdict,
  type Rating,
} from '../model/corpus-file';
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

const passage = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';

/** A verdict on a passage that stands in two articles. */
export function aPassageVerdict(id: string, rest: Partial<PassageVerdict> = {}): PassageVerdict {
  const { target } = anAnnotation(id, `قال: ${passage}.`, passage);
  return {
    id,
    passageHash: 'a'.repeat(64),
    verdict: 'same',
    direction: 'none',
    a: { path: 'a.txt', sha256: '0'.repeat(64), target },
    b: { path: 'ب.txt', sha256: '1'.repeat(64), target },
    createdAt: testMoment,
    updatedAt: testMoment,
    ...rest,
  };
}

/** Two articles that somebody declared to be of two clusters. */
export function aCut(id: string, a: string, b: string): ClusterDecision {
  return {
    id,
    kind: 'cut',
    a: { path: a, sha256: '0'.repeat(64) },
    b: { path: b, sha256: '1'.repeat(64) },
    createdAt: testMoment,
    updatedAt: testMoment,
  };
}

/** A declined suggestion to carry an annotation over to a copy. */
export function aDismissal(id: string, rest: Partial<DismissalOf<'carry'>> = {}): Dismissal {
  return {
    id,
    kind: 'carry',
    origin: { annotator: 'نورة', path: 'a.txt', id: 'an-annotation' },
    place: { path: 'ب.txt', sha256: '1'.repeat(64) },
    createdAt: testMoment,
    updatedAt: testMoment,
    ...rest,
  };
}

/** A claim that was rated, with the words that show it. */
export function aRatedClaim(id: string, evidence: Rating['evidence']): Claim {
  const rating: Rating = { value: 'mixed', ratedOn: '2024-03-12', evidence };
  return { id, title: 'غادرت خمس سفن', rating, createdAt: testMoment, updatedAt: testMoment };
}

/** An entity with a name and nothing else. */
export function anEntity(id: string, name: string, rest: Partial<Entity> = {}): Entity {
  const stored = { createdAt: testMoment, updatedAt: testMoment };
  return { id, type: 'person', name, aliases: [], ...stored, ...rest };
}

/** A decision that two entities are one, or are not. */
export function anIdentity(
  id: string,
  verdict: Identity['verdict'],
  a: string,
  b: string,
): Identity {
  return { id, kind: 'entity', verdict, a, b, createdAt: testMoment, updatedAt: testMoment };
}

/** A corpus file with some work in it. */
export function aCorpusFile(rest: Partial<CorpusFile> = {}): CorpusFile {
  return { ...emptyCorpusFile('نورة'), revision: 1, ...rest };
}

/** A sidecar with some work in it. */
export function aSidecar(rest: Partial<Sidecar> = {}): Sidecar {
  return { ...emptySidecar(someFacts(), 'نورة'), revision: 1, ...rest };
}

/** Boilerplate on the first place where `words` stand in `text`. */
export function aSegment(id: string, text: string, words: string): Segment {
  return { id, kind: 'boilerplate', target: anAnnotation(id, text, words).target };
}
