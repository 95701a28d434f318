import { describe, expect, it } from 'vitest';
import { aMentionLine, aMentionWork, articlesOf } from '../testing/claim-sources';
import { figuresOverTime, latestFigure } from './claim-figures';
import type { ClaimMention } from './claim-mentions';
import { mentionsOf } from './claim-mentions';

const articles = articlesOf({
  'a.txt': { publishedAt: '2024-04-14' },
  'b.txt': { publishedAt: '2024-04-15' },
  'c.txt': { publishedAt: '2024-04-16' },
});

function mention(path: string, exact: string, annotator = 'نورة'): ClaimMention {
  const work = aMentionWork(path, [aMentionLine(`${path}${annotator}`, exact)], { annotator });
  return mentionsOf(work)[0] as ClaimMention;
}

const mentions = [
  mention('a.txt', 'سقوط 15 قتيلا و40 جريحا'),
  mention('a.txt', 'سقوط 15 قتيلا', 'سمير'),
  mention('b.txt', 'خمسة عشر قتيلا'),
  mention('c.txt', 'ارتفع العدد إلى 31 قتيلا'),
  mention('x.txt', 'سقوط 20 قتيلا'),
];

describe('figures over time', () => {
  it('say where the figure of a unit changes, each article once', () => {
    const lines = figuresOverTime({ mentions }, articles);
    expect(lines.map(({ unit }) => unit)).toEqual(['قتيل', 'جريح']);
    const steps = lines[0]?.steps.map(({ day, words, change }) => [day, words.join(), change]);
    expect(steps).toEqual([
      ['2024-04-14', '15 قتيلا', 'first'],
      ['2024-04-15', 'خمسة عشر قتيلا', 'same'],
      ['2024-04-16', '31 قتيلا', 'changed'],
      [null, '20 قتيلا', 'undated'],
    ]);
  });

  it('end in the latest one of a known day', () => {
    expect(latestFigure({ mentions }, articles)).toBe('31 قتيلا');
    expect(latestFigure({ mentions: mentions.slice(-1) }, articles)).toBe('20 قتيلا');
    expect(latestFigure({ mentions: [mention('a.txt', 'سقوط قتلى')] }, articles)).toBeNull();
  });
});
