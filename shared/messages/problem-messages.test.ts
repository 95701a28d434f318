import { describe, expect, it } from 'vitest';
import { aProblem, problemKinds } from '../model/result';
import { describeProblem } from './problem-messages';

/** Problems that concern no file in particular. */
const withoutPlace = new Set([
  'corpus-changed',
  'annotator-missing',
  'annotator-invalid',
  'annotator-reserved',
  'annotator-elsewhere',
  'journal-failed',
  'copies-chained',
  'copy-failed',
  'print-failed',
  'no-corpus',
  'bad-request',
  'internal',
]);

describe('describeProblem', () => {
  it.each(problemKinds)('puts %s into words in both languages', (kind) => {
    const arabic = describeProblem(aProblem(kind, '2023/خبر $&.txt'), 'ar');
    const english = describeProblem(aProblem(kind, '2023/خبر $&.txt'), 'en');
    expect(arabic).toMatch(/[\u0621-\u064a]{3}/);
    expect(english).toMatch(/^[\u2066A-Z{]/);
    for (const words of [arabic, english]) {
      expect(words).not.toContain('{path}');
      expect(words.includes('\u20662023/خبر $&.txt\u2069')).toBe(!withoutPlace.has(kind));
    }
  });

  it('shows a dash for a place that is not known', () => {
    expect(describeProblem(aProblem('document-missing'), 'en')).toContain('\u2066—\u2069');
  });
});
