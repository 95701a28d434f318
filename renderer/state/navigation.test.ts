import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/model/ids';
import { codePoint } from '../../shared/model/span';
import { emptyTrail, leave, type Stop, stepAlong, type Trail } from './navigation';

const id = (name: string) => name as DocumentId;
const at = (name: string | null, offset = 0): Stop => ({
  documentId: name === null ? null : id(name),
  offset: name === null ? null : codePoint(offset),
});

describe('the way through a corpus', () => {
  it('goes back to where one was, with the letter, and forward again', () => {
    let trail = leave(emptyTrail, at(null), id('a'));
    trail = leave(trail, at('a', 120), id('b'));
    const back = stepAlong(trail, at('b', 7), 'back');
    expect(back?.to).toEqual(at('a', 120));
    const library = stepAlong(back?.trail ?? emptyTrail, at('a', 130), 'back');
    expect(library?.to).toEqual(at(null));
    expect(stepAlong(library?.trail ?? emptyTrail, at(null), 'back')).toBeNull();
    const forward = stepAlong(library?.trail ?? emptyTrail, at(null), 'forward');
    expect(forward?.to).toEqual(at('a', 130));
    expect(stepAlong(forward?.trail ?? emptyTrail, at('a'), 'forward')?.to).toEqual(at('b', 7));
  });

  it('forgets what lay ahead when another way is taken, and staying is no way', () => {
    const trail = leave(leave(emptyTrail, at('a'), id('b')), at('b'), id('c'));
    const back = stepAlong(trail, at('c'), 'back')?.trail ?? emptyTrail;
    expect(leave(back, at('b'), id('b'))).toBe(back);
    const other = leave(back, at('b', 3), id('d'));
    expect(stepAlong(other, at('d'), 'forward')).toBeNull();
    expect(stepAlong(other, at('d'), 'back')?.to).toEqual(at('b', 3));
  });

  it('keeps a bounded number of places', () => {
    let trail: Trail = emptyTrail;
    for (let index = 0; index < 500; index += 1) {
      trail = leave(trail, at(`a${index}`), id(`a${index + 1}`));
    }
    expect(trail.behind).toHaveLength(100);
    expect(trail.behind.at(-1)).toEqual(at('a499'));
  });

  it('comes back to the same place by as many steps forward as back', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, fc.nat(40), (visited, steps) => {
        const end = walk(visited);
        const back = travel(end, 'back', steps);
        expect(travel(back, 'forward', back.taken)).toEqual({ ...end, taken: back.taken });
      }),
      { seed: 20240311 },
    );
  });
});

interface Walker {
  readonly trail: Trail;
  readonly here: Stop;
  readonly taken: number;
}

function walk(names: readonly string[]): Walker {
  let [trail, here] = [emptyTrail, at(null)];
  for (const [index, name] of names.entries()) {
    trail = leave(trail, here, id(name));
    if (here.documentId !== name) here = at(name, index);
  }
  return { trail, here, taken: 0 };
}

function travel({ trail, here }: Walker, direction: 'back' | 'forward', steps: number): Walker {
  let [way, place, taken] = [trail, here, 0];
  for (; taken < steps; taken += 1) {
    const next = stepAlong(way, place, direction);
    if (next === null) break;
    [way, place] = [next.trail, next.to];
  }
  return { trail: way, here: place, taken };
}
