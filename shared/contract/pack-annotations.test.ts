import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../model/ids';
import { fail, ok } from '../model/result';
import { type AnnotatedWork, linesOfSidecar } from '../registry/annotation-lines';
import { anAnnotation, aSegment, aSidecar } from '../testing/builders';
import { packAnnotations, unpackAnnotations } from './pack-annotations';

const text = 'قال بلينكن 😀 في القاهرة إن السفن غادرت الميناء.';
const sidecar = aSidecar({
  segments: [
    {
      ...aSegment('s', text, 'قال بلينكن'),
      kind: 'story',
      metadata: { title: 'لقاء', outlet: 'المرفأ' },
    },
  ],
  annotations: [
    anAnnotation('a', text, 'بلينكن', { layer: 'entity', label: 'person', refersTo: 'entity:e' }),
    anAnnotation('b', text, 'القاهرة', { attributes: { claimant: 'entity:e', score: 3 } }),
  ],
});

function aWork(rest: Partial<AnnotatedWork> = {}): AnnotatedWork {
  return {
    documentId: 'd0000000000000000' as DocumentId,
    annotator: 'نورة',
    isOwn: true,
    isGold: false,
    annotations: linesOfSidecar(sidecar),
    ...rest,
  };
}

describe('annotations on their way to the page', () => {
  it('come out as they went in', () => {
    const works = [aWork(), aWork({ annotator: 'سمير', isOwn: false, annotations: [] }), aWork()];
    expect(unpackAnnotations(packAnnotations(ok(works)))).toEqual(ok(works));
  });

  it('say where the story appeared in which they stand, and what is around them', () => {
    const [first, second] = aWork().annotations;
    expect(first).toMatchObject({
      exact: 'بلينكن',
      before: 'قال ',
      story: { outlet: 'المرفأ' },
      start: 4,
      end: 10,
    });
    // The face before it is one code point.
    expect(second).toMatchObject({ exact: 'القاهرة', story: null, start: 16, refersTo: null });
  });

  it('carry a problem and a cancelled reading', () => {
    expect(unpackAnnotations(packAnnotations(fail('no-corpus')))).toEqual(fail('no-corpus'));
    expect(unpackAnnotations(packAnnotations(ok(null)))).toEqual(ok(null));
  });
});
