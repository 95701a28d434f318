import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, span } from '../model/span';
import { splitBlocks } from './blocks';
import { countWords, snapToLetters, snapToWords, trimSpan } from './segments';

/** Snaps the span of `chosen` (its first place in the text) and gives the words it then covers. */
function snapped(snap: typeof snapToWords, text: string, chosen: string, from = 0): string {
  const start = text.indexOf(chosen, from);
  const found = snap(text, splitBlocks(text), span(start, start + chosen.length));
  return text.slice(found.start, found.end);
}
const words = (text: string, chosen: string, from = 0) => snapped(snapToWords, text, chosen, from);
const graphemes = (text: string, chosen: string, from = 0) =>
  snapped(snapToLetters, text, chosen, from);

describe('snapToWords', () => {
  it.each([
    ['غادرت السفينةُ الميناءَ', 'فين', 'السفينةُ'],
    ['كَتَبَ الوَلَدُ', 'ل', 'الوَلَدُ'],
    ['بلغ 1,554 قتيلا', '55', '1,554'],
    ['نسبة ٣٫٥ في المئة', '٫', '٣٫٥'],
    ['قال «المخزون يكفي» أمس', 'خزون يك', 'المخزون يكفي'],
    ['قال "المخزون" أمس', '"المخزو', '"المخزون'],
    ['والمدارس مغلقة', 'مدارس', 'والمدارس'],
    ['شركة Al-Manar للنقل', 'ana', 'Manar'],
  ])('in %j widens %j to %j', (text, chosen, expected) => {
    expect(words(text, chosen)).toBe(expected);
  });

  it('leaves punctuation that was chosen, and takes no more of it', () => {
    expect(words('انتهى، ثم عاد', 'تهى،')).toBe('انتهى،');
    expect(words('انتهى، ثم عاد', 'تهى')).toBe('انتهى');
  });

  it('works in the line each end stands in', () => {
    const text = 'السطر الأول\r\nالسطر الثاني';
    expect(words(text, 'ول\r\nالس')).toBe('الأول\r\nالسطر');
  });
});

describe('snapToLetters', () => {
  it.each([
    ['بلغ 1,554 قتيلا', '55', '1,554'],
    ['نسبة ٣٫٥ في المئة', '٣', '٣٫٥'],
    ['نسبة 42% منها', '42', '42%'],
    ['بلغت -7 درجات', '7', '-7'],
    ['بين 2023-2024', '2', '2023'],
    ['قال لإسرائيل', 'إسرائيل', 'إسرائيل'],
    ['قال ولأحمد', 'أحمد', 'أحمد'],
    ['قال سلام', 'ام', 'لام'],
    ['لا يوجد', 'ا يوجد', 'لا يوجد'],
  ])('in %j widens %j to %j: numbers stay whole, a clitic may be cut off', (text, chosen, to) => {
    expect(graphemes(text, chosen)).toBe(to);
  });

  it.each([
    ['مُدرّس', 'د', 'د'],
    ['مُدرّس', 'م', 'مُ'],
    ['مُدرّس', 'ّ', 'رّ'],
    ['قال سلام', 'ا', 'ا'],
    ['سلام', 'ل', 'لا'],
    ['سلام', 'ا', 'لا'],
    ['الأَمر لآن', 'آ', 'لآ'],
    ['صَلَاة', 'لَ', 'لَا'],
    ['صَلَاة', 'ا', 'لَا'],
    ['👩‍🌾 زرعت', '👩', '👩‍🌾'],
    ['👋🏽 مرحبا', '🏽', '👋🏽'],
  ])('in %j widens %j to %j', (text, chosen, expected) => {
    expect(graphemes(text, chosen, text.startsWith('صَلَاة') && chosen === 'ا' ? 1 : 0)).toBe(
      expected,
    );
  });

  it('does not take a lam at the end of a line for the start of a lam-alef', () => {
    const text = 'ثم قال\nأحمد';
    const end = text.indexOf('\n');
    const from = span(end, text.length);
    expect(snapToLetters(text, splitBlocks(text), from)).toEqual(from);
  });

  it('never leaves an end inside a grapheme or a lam-alef', () => {
    const text = 'صَلَاةُ لآل 👩‍🌾 سلامٌ';
    const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
    const starts = new Set([...segmenter.segment(text)].map((part) => part.index));
    starts.add(text.length);
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const found = snapToLetters(text, splitBlocks(text), span(start, end));
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
        for (const at of [found.start, found.end]) {
          expect(starts).toContain(at);
          const cuts = /ل[\u064b-\u0652]*$/.test(text.slice(0, at)) && /^[اآ]/.test(text.slice(at));
          expect(cuts).toBe(false);
        }
      }
    }
  });
});

describe('trimSpan', () => {
  it('drops white space at both ends, also what scraping leaves', () => {
    const text = ' \u00a0نص هنا\r\n';
    expect(trimSpan(text, span(0, text.length))).toEqual(span(2, 8));
  });

  it('has nothing left of white space alone', () => {
    expect(trimSpan('a \n b', span(1, 4) as Span)).toBeNull();
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['كَتَبَ الوَلَدُ', 2],
    ['بلغ 1,554 قتيلا، و٣٫٥ في المئة.', 6],
    ['ايـــاب — 👩‍🌾', 1],
  ])('of %j is %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('any two places of any text', () => {
  const piece = fc.constantFrom(
    ...[
      'سلام',
      'لَا',
      'لإيران',
      'كَتَبَ',
      'ل',
      'ا',
      '1,554',
      '٣٫٥',
      '42%',
      '٪٨',
      '-7',
      '1،200',
      'NATO',
    ],
    ...[
      'e\u0301',
      '👩‍🌾',
      '👋🏽',
      '1️⃣',
      '🇵🇸',
      ' ',
      '، ',
      '.',
      '\n',
      '\r\n',
      '\u200f',
      '"',
      '\u0640',
      '\u0651',
    ],
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 16 }).map((parts) => parts.join(''));
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

  /** What must not be parted, by what stands before and after the cut. */
  const cuts = [
    ['a lam-alef', /(?<!(?:^|[^\p{L}\p{M}\p{N}\u0640])[وف]?\p{M}*)ل\p{M}*$/u, /^[اأإآ]/],
    ['a number', /\p{Nd}$/u, /^(?:[.,٫٬،]?\p{Nd}|[%٪])/u],
    ['a number', /\p{Nd}[.,٫٬،]$/u, /^\p{Nd}/u],
  ] as const;

  function cutsSomething(text: string, at: number): string | null {
    const line = splitBlocks(text).find(({ start, end }) => start <= at && at <= end);
    if (line === undefined) return 'a line end';
    const before = text.slice(line.start, at);
    const after = text.slice(at, line.end);
    const found = segmenter.segment(before + after).containing(before.length);
    if (after !== '' && found?.index !== before.length) return 'a grapheme';
    return cuts.find(([, left, right]) => left.test(before) && right.test(after))?.[0] ?? null;
  }

  it.each([
    ['snapToLetters', snapToLetters],
    ['snapToWords', snapToWords],
  ])(
    '%s never cuts a grapheme, a lam-alef or a number, and never lets go of a letter',
    (_name, snap) => {
      fc.assert(
        fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
          const inLine = (at: number) =>
            splitBlocks(text).some(({ start, end }) => start <= at && at <= end);
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
            (x, y) => x - y,
          );
          fc.pre(start < end && inLine(start) && inLine(end));
          const found = snap(text, splitBlocks(text), span(start, end));
          expect(found.start).toBeLessThanOrEqual(start);
          expect(found.end).toBeGreaterThanOrEqual(end);
          expect([found.start, found.end].map((at) => cutsSomething(text, at))).toEqual([
            null,
            null,
          ]);
        }),
        { seed: 20231109, numRuns: 2000 },
      );
    },
  );
});
