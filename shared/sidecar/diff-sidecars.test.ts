import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sidecar } from '../model/sidecar';
import { applyOperations } from '../operations/apply-operation';
import { aLink, anAnnotation, aSidecar } from '../testing/builders';
import { countChanges, diffSidecars, operationsOf } from './diff-sidecars';
import { serializeSidecar } from './serialize-sidecar';

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن';
const seed = 20240311;
const ids = fc.uniqueArray(fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5'));
const words = fc.constantFrom('خمس سفن', '42 ألف طن', 'الميناء');

const sidecars: fc.Arbitrary<Sidecar> = fc
  .record({
    marks: ids.chain((all) => fc.tuple(...all.map((id) => fc.tuple(fc.constant(id), words)))),
    links: ids,
    status: fc.constantFrom('new', 'in-progress', 'finished', 'needs-review'),
    title: fc.option(words, { nil: undefined }),
    relations: ids,
    resolved: fc.boolean(),
    comments: ids,
    segments: ids,
  })
  .map(({ marks, links, status, title, relations, resolved, comments, segments }) =>
    aSidecar({
      status,
      metadata: title === undefined ? {} : { title },
      annotations: marks.map(([id, exact]) => anAnnotation(id, text, exact)),
      links: links.map((id) => aLink(id, 'a.txt', 'b.txt')),
      relations: relations.map((id) => ({ id, label: 'about', from: 'i1', to: id })),
      comments: comments.map((id) => {
        return { id, about: { annotator: 'سامر', id }, text: 'أحقا؟', resolved };
      }),
      segments: segments.map((id) => {
        return { id, kind: 'story', target: anAnnotation(id, text, 'خمس سفن').target };
      }),
    }),
  );

/** The file a state would give, whatever its revision. */
const file = (state: Sidecar) => serializeSidecar({ ...state, revision: 0 });

describe('the difference of two sidecars', () => {
  it('applied to the one gives the other, byte for byte, and can be undone', () => {
    fc.assert(
      fc.property(sidecars, sidecars, (from, to) => {
        const operations = operationsOf(diffSidecars(from, to));
        const { state, inverse } = applyOperations(from, operations);
        expect(file(state)).toBe(file(to));
        expect(file(applyOperations(state, inverse).state)).toBe(file(from));
      }),
      { seed },
    );
  });

  it('is empty for the same work, whatever the order of keys and records', () => {
    fc.assert(
      fc.property(sidecars, (one) => {
        const reversed = {
          ...one,
          revision: 9,
          annotations: one.annotations.map((record) => {
            return Object.fromEntries(Object.entries(record).reverse()) as typeof record;
          }),
          links: [...one.links].reverse(),
        };
        expect(operationsOf(diffSidecars(one, reversed))).toEqual([]);
      }),
      { seed },
    );
  });

  it('counts what comes, goes and changes', () => {
    const mark = (id: string, exact: string) => anAnnotation(id, text, exact);
    const from = aSidecar({ annotations: [mark('i1', 'خمس سفن'), mark('i2', 'الميناء')] });
    const to = aSidecar({
      status: 'finished',
      annotations: [{ ...mark('i1', 'خمس سفن'), label: 'event' }, mark('i3', 'الميناء')],
    });
    expect(countChanges(diffSidecars(from, to))).toEqual({ added: 1, removed: 1, changed: 2 });
  });
});
