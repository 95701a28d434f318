import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOfLine } from './sentences';

/** What may stand around the end of a sentence, or seem to. */
const pieces = fc.constantFrom(
  ...['قال الوزير ', 'نعم. ', 'أ. ', 'د', '؟ ', '!', '...', ' ', '42 م. ', '١. ', 'U.S. ', 'etc. '],
  ...['(12) ', '، ', '؛ ', '«نعم.» ', 'lower ', 'Upper ', '👩🏽‍🚒', '\u200f', 'وَصَلَتْ ', '12 '],
);

/** One line of anything from some words to several times what is parted in one go. */
const lines = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([words, times]) => words.join('').repeat(times));

describe('sentencesOfLine', () => {
  it('is what sentenceAt says, sentence by sentence, however long the line', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const one: { start: number; end: number }[] = [];
        for (let at = 0; at < line.length; at = one.at(-1)?.end ?? line.length) {
          one.push({ start: at, end: Math.max(at + 1, sentenceAt(line, at).end) });
        }
        expect(sentencesOfLine(line)).toEqual(one);
      }),
      { seed: 20240314, numRuns: 60 },
    );
  });

  it('looks on where a sentence is longer than what is parted in one go', () => {
    const long = 'كلمة '.repeat(3000);
    const line = `نعم. ${long}. ثم وصلت.`;
    expect(sentencesOfLine(line).map(({ end }) => end)).toEqual([
      5,
      5 + long.length + 2,
      line.length,
    ]);
    // A small letter far behind a full stop: it ended no sentence.
    const numbers = `see etc. ${'12 '.repeat(2000)}`;
    expect(sentencesOfLine(`${numbers}lower.`)).toHaveLength(1);
    expect(sentencesOfLine(`${numbers}Upper.`)).toHaveLength(2);
  });
});
