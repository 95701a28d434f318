import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words';

const seed = 20240311;
const short = (old: string, now: string) =>
  diffWords(old, now).map(
    ({ kind, words }) => `${{ same: '=', gone: '-', new: '+' }[kind]}${words}`,
  );

describe('diffWords', () => {
  it.each([
    ['خمس سفن غادرت', 'ست سفن غادرت', ['-خمس', '+ست', '= سفن غادرت']],
    ['42 ألف طن', '51 ألف طن', ['-42', '+51', '= ألف طن']],
    ['كتب الولد', 'كَتَبَ الولد', ['-كتب', '+كَتَبَ', '= الولد']],
    ['قال أمس', 'قال الوزير أمس', ['=قال ', '+الوزير ', '=أمس']],
    ['قال «نعم».', 'قال «لا».', ['=قال «', '-نعم', '+لا', '=».']],
    ['', 'جديد', ['+جديد']],
    ['مثله', 'مثله', ['=مثله']],
  ])('between %j and %j', (old, now, expected) => {
    expect(short(old, now)).toEqual(expected);
  });

  it('loses no letter of either side', () => {
    const part = fc.constantFrom('خمس', 'سفن', ' ', '\n', 'ـُ', '،', '42', '😀');
    const anyText = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, anyText, (old, now) => {
        const changes = diffWords(old, now);
        const side = (leaveOut: string) =>
          changes.flatMap(({ kind, words }) => (kind === leaveOut ? [] : [words])).join('');
        expect(side('new')).toBe(old);
        expect(side('gone')).toBe(now);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('takes two long texts without a common word as one change', () => {
    const old = 'أ '.repeat(2000);
    const now = 'ب\n'.repeat(2000);
    expect(diffWords(old, now)).toHaveLength(2);
  });
});
