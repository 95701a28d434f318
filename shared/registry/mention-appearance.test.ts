import { describe, expect, it } from 'vitest';
import { aMentionLine, aMentionWork, articlesOf } from '../testing/claim-sources';
import { figuresOverTime } from './claim-figures';
import type { MentionLine } from './claim-mentions';
import { gatherClaims } from './claim-registry';
import { appearanceOf } from './mention-appearance';

const article = { outlet: 'صدى الدار', publishedAt: '2024-04-15' };
const story = { outlet: 'المرفأ', publishedAt: '2024-04-13' };

function appearance(rest: Partial<MentionLine>) {
  return appearanceOf({ line: aMentionLine('m', 'سقوط 15 قتيلا', rest) }, article);
}

describe('where and when something was claimed', () => {
  it('is said by the article, and before it by the story', () => {
    expect(appearance({})).toEqual(article);
    expect(appearance({ story })).toEqual(story);
    expect(appearance({ story: { outlet: 'المرفأ' } })).toEqual({ ...article, outlet: 'المرفأ' });
  });

  it('is said by the date of the claim before all', () => {
    const dated = { attributes: { claimDate: '2024-04-12' } };
    expect(appearance({ ...dated, story })).toEqual({ ...story, publishedAt: '2024-04-12' });
  });

  it('is not said by a month, a week or what was declined', () => {
    for (const claimDate of ['2024-04', '2024-04-06/2024-04-12', null, 'أمس']) {
      expect(appearance({ attributes: { claimDate }, story }).publishedAt).toBe('2024-04-13');
    }
  });

  it('orders the mentions, their outlets and the figures', () => {
    const articleOf = articlesOf({ 'a.txt': article, 'b.txt': article });
    const refersTo = 'claim:c';
    const of15 = aMentionLine('m15', 'سقوط 15 قتيلا', { refersTo, story });
    const of31 = aMentionLine('m31', 'سقوط 31 قتيلا', { refersTo });
    const of9 = aMentionLine('m9', 'سقوط 9 قتلى', {
      refersTo,
      attributes: { claimDate: '2024-04-12' },
    });
    const works = [aMentionWork('a.txt', [of31]), aMentionWork('b.txt', [of15, of9])];
    const [entry] = gatherClaims({ works, files: [], articleOf }).entries;
    expect(entry?.mentions.map(({ line }) => line.id)).toEqual(['m9', 'm15', 'm31']);
    expect(entry?.firstSeen).toBe('2024-04-12');
    expect(entry?.outlets).toEqual(['صدى الدار', 'المرفأ']);
    const steps = figuresOverTime({ mentions: entry?.mentions ?? [] }, articleOf)[0]?.steps;
    expect(steps?.map(({ day }) => day)).toEqual(['2024-04-12', '2024-04-13', '2024-04-15']);
  });
});
