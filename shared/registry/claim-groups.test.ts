import { describe, expect, it } from 'vitest';
import { aMentionLine, aMentionWork } from '../testing/claim-sources';
import { groupClaims, ownIdOfMention } from './claim-groups';

/** Works of ten mentions each; those of every third refer to a claim of the article. */
function works(count: number, prefix: string) {
  return Array.from({ length: count }, (_, at) => {
    const refersTo = at % 3 === 0 ? `claim:c${at}` : null;
    const lines = Array.from({ length: 10 }, (_each, line) =>
      aMentionLine(`${prefix}${at}-${line}`, 'سقوط قتلى', { refersTo }),
    );
    return aMentionWork(`${at}.txt`, lines);
  });
}

describe('groups of claims', () => {
  it('know every mention after few changes and after many', () => {
    const all = works(120, 'm');
    const linked = aMentionWork('1.txt', [aMentionLine('m1-0', 'سقوط', { refersTo: 'claim:new' })]);
    const steps = [
      all,
      [...all.slice(0, 1), linked, ...all.slice(2)],
      [linked, ...all.slice(60)],
      [...works(110, 'n'), linked],
    ];
    let before = groupClaims(all, []);
    const ids = [...all, ...works(110, 'n')].flatMap((one) => one.annotations.map(({ id }) => id));
    for (const step of steps) {
      before = groupClaims(step, [], before);
      const anew = groupClaims(step, []);
      expect(before.sorted.map(({ id }) => id)).toEqual(anew.sorted.map(({ id }) => id));
      for (const id of ids) expect(ownIdOfMention(before, id)).toBe(ownIdOfMention(anew, id));
    }
    expect(ownIdOfMention(before, 'm1-0')).toBe('new');
    expect(ownIdOfMention(before, 'm60-0')).toBeUndefined();
  });

  it('know a mention that is in two works under one id for as long as one of them is there', () => {
    const alone = aMentionWork('a.txt', [aMentionLine('m', 'سقوط قتلى')]);
    const linked = aMentionWork('b.txt', [
      aMentionLine('m', 'سقوط قتلى', { refersTo: 'claim:linked' }),
    ]);
    const both = groupClaims([alone, linked], []);
    expect(ownIdOfMention(both, 'm')).toBe('linked');
    expect(ownIdOfMention(groupClaims([linked, alone], []), 'm')).toBe('linked');
    expect(ownIdOfMention(groupClaims([alone], [], both), 'm')).toBe('m');
    expect(ownIdOfMention(groupClaims([], [], both), 'm')).toBeUndefined();
  });
});
