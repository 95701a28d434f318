import { describe, expect, it } from 'vitest';
import { firstLines, linesShown } from './first-lines';
import { groupReasons } from './group-reasons';

describe('firstLines', () => {
  it('shows a short file whole, without a line after its last', () => {
    expect(firstLines('أ\r\n\nb\n', true)).toEqual({
      lines: ['أ', '', 'b'].map((text) => ({ text, isCut: false })),
      isWhole: true,
    });
    expect(firstLines('', true)).toEqual({ lines: [], isWhole: true });
  });

  it('says where there is more, in lines or in a line', () => {
    expect(firstLines('x\n', false).isWhole).toBe(false);
    const many = firstLines('x\n'.repeat(linesShown + 1), true);
    expect(many.lines).toHaveLength(linesShown);
    expect(many.isWhole).toBe(false);
    const long = firstLines(`${'س'.repeat(5000)}\ny`, true);
    expect(long.lines.map(({ isCut }) => isCut)).toEqual([true, false]);
    expect(long.isWhole).toBe(false);
  });

  it('cuts no character in two', () => {
    for (const before of ['', 'a']) {
      const [line] = firstLines(before + '😀'.repeat(2000), true).lines;
      // It refuses half of a character.
      expect(() => encodeURIComponent(line?.text ?? '')).not.toThrow();
      expect(line?.text.length).toBeGreaterThan(1000);
    }
  });
});

describe('groupReasons', () => {
  it('counts by reason and names different files', () => {
    const row = (reason: string, path: string) => ({ reason, path });
    const rows = [
      row('no-token', 'a'),
      ...['b', 'b', 'c', 'd', 'e', ''].map((path) => row('overlaps', path)),
    ];
    expect(groupReasons(rows)).toEqual([
      { reason: 'overlaps', count: 6, paths: ['b', 'c', 'd'] },
      { reason: 'no-token', count: 1, paths: ['a'] },
    ]);
    expect(groupReasons([])).toEqual([]);
  });
});
