import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf16 } from '../model/span';
import { blockIndexAt, splitBlocks, splitLines, titleOf } from './blocks';

const seed = 20240311;
const lineEnds = ['\r\n', '\n', '\r', '\f', '\u0085', '\u2028', '\u2029'];
const text = fc.string({
  unit: fc.constantFrom(...lineEnds, 'سطر', ' ', '\t', 'x'),
  maxLength: 40,
});

describe('splitBlocks', () => {
  it('cuts so that blocks and line ends give the text again', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const blocks = splitBlocks(sample);
        let rebuilt = '';
        blocks.forEach((block, index) => {
          const between = sample.slice(blocks[index - 1]?.end ?? 0, block.start);
          if (index > 0) expect(lineEnds).toContain(between);
          rebuilt += between + sample.slice(block.start, block.end);
        });
        expect(rebuilt).toBe(sample);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('finds the block of every offset', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const blocks = splitBlocks(sample);
        for (let at = 0; at <= sample.length; at += 1) {
          const index = blockIndexAt(blocks, utf16(at));
          expect(blocks[index]?.start).toBeLessThanOrEqual(at);
          const next = blocks[index + 1];
          if (next !== undefined) expect(next.start).toBeGreaterThan(at);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('takes CRLF for one line end and tells blank lines', () => {
    expect(splitBlocks('أ\r\n \u00a0\r\nب')).toEqual([
      { start: 0, end: 1, isBlank: false, continues: false },
      { start: 3, end: 5, isBlank: true, continues: false },
      { start: 7, end: 8, isBlank: false, continues: false },
    ]);
  });
});

const sentence = 'قالت الهيئة يوم الاثنين إن 42 سفينة وصلت إلى الميناء. ';
const longLines: [string, string][] = [
  ['sentences', sentence.repeat(150)],
  ['words', 'كلمة أخرى ثم '.repeat(900)],
  ['no space at all', 'بِلَا'.repeat(3_000)],
  ['emoji of several code points', '👩‍👩‍👧'.repeat(1_200)],
  ['white space', ' '.repeat(9_000)],
];

describe('a line that is too long to be laid out as one', () => {
  it.each(longLines)('of %s is cut into parts without gaps', (_case, long) => {
    const blocks = splitBlocks(`قبل\n${long}\nبعد`);
    const parts = blocks.slice(1, -1);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ continues }) => continues)).toEqual(parts.map((_part, at) => at > 0));
    expect(blocks.at(-1)?.continues).toBe(false);
    parts.forEach((part, at) => {
      expect(part.start).toBe(parts[at - 1]?.end ?? 4);
      expect(part.end - part.start).toBeGreaterThan(0);
      expect(part.end - part.start).toBeLessThanOrEqual(2_000);
    });
    expect(parts.at(-1)?.end).toBe(4 + long.length);
  });

  it.each(longLines)('of %s is cut between graphemes, not in a lam-alef', (_case, long) => {
    const whole = [...new Intl.Segmenter('ar').segment(long)];
    const boundaries = new Set(whole.map(({ index }) => index));
    for (const { start } of splitBlocks(long).slice(1)) {
      expect(boundaries).toContain(start);
      expect(long.slice(0, start)).not.toMatch(/ل\p{M}*$/u);
    }
  });

  it('is cut after sentences where it has some', () => {
    const text = sentence.repeat(150);
    for (const { start } of splitBlocks(text).slice(1)) {
      expect(text.slice(0, start)).toMatch(/الميناء\. $/);
    }
  });

  it('stays one line for who counts lines', () => {
    expect(splitLines(`${sentence.repeat(150)}\nبعد`)).toHaveLength(2);
  });
});

describe('titleOf', () => {
  it.each([
    ['', ''],
    [' \n\t\n', ''],
    ['\r\n\r\n  عنوان   الخبر \r\nنص', 'عنوان الخبر'],
  ])('of %j is %j', (sample, title) => {
    expect(titleOf(sample)).toBe(title);
  });

  it('cuts a long line by code points', () => {
    expect(titleOf('😀'.repeat(161))).toBe(`${'😀'.repeat(160)}…`);
    expect(titleOf('😀'.repeat(160))).toBe('😀'.repeat(160));
  });
});

describe('the title', () => {
  it.each([
    ['\n  خبر   قصير \nثم', 'خبر قصير'],
    ['# محطة شمسية\nثم', 'محطة شمسية'],
    ['الرئيسية | محليات | اقتصاد | اتصل بنا\nخبر', 'خبر'],
    ['الرئيسية | محليات | اقتصاد | اتصل بنا', 'الرئيسية | محليات | اقتصاد | اتصل بنا'],
    ['يستخدم هذا الموقع ملفات تعريف الارتباط. موافق\nخبر', 'خبر'],
    ['\n \n', ''],
  ])('of %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});
