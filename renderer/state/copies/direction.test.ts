import { describe, expect, it } from 'vitest';
import { proposeDirection, reversed, roleOf } from './direction';

const evidence = (containmentOfA: number, containmentOfB: number, a?: string, b?: string) => ({
  jaccard: 0.3,
  containmentOfA,
  containmentOfB,
  publishedA: a,
  publishedB: b,
});

describe('the proposed direction', () => {
  it('of an excerpt leads from the article of which more stands in the other', () => {
    expect(proposeDirection('excerpt', evidence(0.9, 0.2))).toBe('a-to-b');
    expect(proposeDirection('excerpt', evidence(0.2, 0.9))).toBe('b-to-a');
    // Whatever the dates say: an older excerpt is of a text that is not here, or misdated.
    expect(proposeDirection('excerpt', evidence(0.9, 0.2, '2024-01-01', '2024-02-01'))).toBe(
      'a-to-b',
    );
  });

  it('of an excerpt goes by the dates where the containments say nothing', () => {
    expect(proposeDirection('excerpt', evidence(1, 1, '2024-02-01', '2024-01-01'))).toBe('a-to-b');
    expect(proposeDirection('excerpt', evidence(1, 1, '2024-01-01', '2024-02-01'))).toBe('b-to-a');
    expect(proposeDirection('excerpt', evidence(1, 1))).toBe('b-to-a');
  });

  it('of an update leads from the later one, or else from the one with more of its own', () => {
    expect(proposeDirection('update', evidence(0.9, 0.2, '2024-02-01', '2024-01-01'))).toBe(
      'a-to-b',
    );
    expect(proposeDirection('update', evidence(0.5, 0.9))).toBe('a-to-b');
    expect(proposeDirection('update', evidence(0.9, 0.5, '2024-01-01'))).toBe('b-to-a');
  });

  it('is none for other verdicts, and can be turned round', () => {
    expect(proposeDirection('same', evidence(0.9, 0.2))).toBe('none');
    expect([reversed('a-to-b'), reversed('b-to-a'), reversed('none')]).toEqual([
      'b-to-a',
      'a-to-b',
      'none',
    ]);
  });
});

describe('roleOf', () => {
  it('says of a side what it is in an excerpt and what it is in an update', () => {
    const same = { excerpt: 'a-to-b', update: 'a-to-b' } as const;
    expect([roleOf('a', same), roleOf('b', same)]).toEqual(['excerpt-later', 'original-earlier']);
    const opposite = { excerpt: 'b-to-a', update: 'a-to-b' } as const;
    expect([roleOf('a', opposite), roleOf('b', opposite)]).toEqual([
      'original-later',
      'excerpt-earlier',
    ]);
  });
});
