import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGramIndex } from './gram-index';

const seed = 20240311;

function plainly(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = 0; at + needle.length <= text.length; at += 1) {
    if (text.startsWith(needle, at)) found.push(at);
  }
  return found;
}

describe('createGramIndex', () => {
  it('finds what a plain search finds, in order', () => {
    const part = fc.constantFrom('خمس ', 'سفن ', 'غادرت ', 'ميناء', '😀', '\n', 'ا');
    const anyText = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, from, length) => {
        const needle = text.slice(from % (text.length + 1)).slice(0, length);
        fc.pre(needle !== '');
        const index = createGramIndex(text);
        const all = plainly(text, needle);
        expect(index.find(needle, all.length)).toEqual(all);
        if (all.length > 1) expect(index.find(needle, all.length - 1)).toBeNull();
        expect(index.find(`${needle}#`, 3)).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('gives up on what stands everywhere', () => {
    const index = createGramIndex('غادرت السفينة. '.repeat(6000));
    expect(index.find('غادرت السفينة', 10_000)).toBeNull();
  });
});
