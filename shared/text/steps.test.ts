import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span, utf16 } from '../model/span';
import { splitBlocks } from './blocks';
import {
  documentEdge,
  type StepDirection,
  type StepManner,
  type StepUnit,
  step,
  unitAt,
  type Walkable,
  widen,
} from './steps';

const walk = (text: string, skip: Walkable['skip'] = []): Walkable => ({
  text,
  blocks: splitBlocks(text),
  skip,
});

/** The offset marked with `|`, and the text without it. */
function marked(source: string): { text: string; at: number } {
  const at = source.indexOf('|');
  return { text: source.replace('|', ''), at };
}

function stepped(
  source: string,
  unit: StepUnit,
  direction: StepDirection,
  manner: StepManner = {},
): string {
  const { text, at } = marked(source);
  const to = step(walk(text), utf16(at), unit, direction, manner);
  return `${text.slice(0, to)}|${text.slice(to)}`;
}

/** All places that steps lead to, from one end of the text to the other. */
function places(where: Walkable, unit: StepUnit, direction: StepDirection): number[] {
  const found = [documentEdge(where, direction === 1 ? -1 : 1) as number];
  for (;;) {
    const at = found.at(-1) as number;
    const next = step(where, utf16(at), unit, direction);
    if (next === at) return found;
    found.push(next);
  }
}

describe('a step by a letter', () => {
  it.each([
    ['|كَتب', 'كَ|تب'],
    ['ق|لام', 'قلا|م'],
    ['ق|لَام', 'قلَا|م'],
    ['|👩‍🌾 زرعت', '👩‍🌾| زرعت'],
    ['|لإسرائيل', 'لإ|سرائيل'],
    ['نص|\r\n\r\nآخر', 'نص\r\n\r\n|آخر'],
  ])('leads from %j to %j, and back', (from, to) => {
    expect(stepped(from, 'letter', 1)).toBe(to);
    expect(stepped(to, 'letter', -1)).toBe(from);
  });

  it('stops after a clitic where that is wanted', () => {
    expect(stepped('|لإسرائيل', 'letter', 1, { cutsClitics: true })).toBe('ل|إسرائيل');
    expect(stepped('ولإ|سرائيل', 'letter', -1, { cutsClitics: true })).toBe('ول|إسرائيل');
    expect(stepped('|لا يوجد', 'letter', 1, { cutsClitics: true })).toBe('لا| يوجد');
    expect(stepped('س|لام', 'letter', 1, { cutsClitics: true })).toBe('سلا|م');
  });

  it('stays at either end of the text', () => {
    expect(stepped('نص|', 'letter', 1)).toBe('نص|');
    expect(stepped('|نص', 'letter', -1)).toBe('|نص');
  });
});

describe('a step by a word', () => {
  it.each([
    ['|قال الوزير', 'قال| الوزير'],
    ['قال| «الوزير»', 'قال «الوزير|»'],
    ['بلغ| 1,554 قتيلا', 'بلغ 1,554| قتيلا'],
    ['نسبة| 42%، ثم', 'نسبة 42%|، ثم'],
    ['انتهى|.\n\n— وعاد', 'انتهى.\n\n— وعاد|'],
  ])('leads from %j to %j', (from, to) => {
    expect(stepped(from, 'word', 1)).toBe(to);
  });

  it.each([
    ['قال الوزير|', 'قال |الوزير'],
    ['بلغ 42%| ثم', 'بلغ |42% ثم'],
    ['انتهى.\n— |عاد', '|انتهى.\n— عاد'],
  ])('leads back from %j to %j', (from, to) => {
    expect(stepped(from, 'word', -1)).toBe(to);
  });
});

describe('a step by a sentence', () => {
  it.each([
    ['|قال ذلك. ثم عاد.', 'قال ذلك. |ثم عاد.'],
    ['|أين هم؟ لا أحد يعلم.', 'أين هم؟ |لا أحد يعلم.'],
    ['|قال د. أحمد. ثم عاد.', 'قال د. أحمد. |ثم عاد.'],
    [
      '|وحضر الدكتور أ. محمود ود. سمير وأ.د. هند. وغادروا.',
      'وحضر الدكتور أ. محمود ود. سمير وأ.د. هند. |وغادروا.',
    ],
    ['|قال م. سعيد؛ وهو مهندس. انتهى', 'قال م. سعيد؛ وهو مهندس. |انتهى'],
    ['|ارتفع 3.5 في المئة. ثم هبط', 'ارتفع 3.5 في المئة. |ثم هبط'],
    [
      '|زار U.S. Steel والتقى Mr. Smith هناك. ثم عاد',
      'زار U.S. Steel والتقى Mr. Smith هناك. |ثم عاد',
    ],
    ['|وقع عام 2023 م. وبعده هدأ', 'وقع عام 2023 م. |وبعده هدأ'],
    ['|1. النص الأول. ثم عاد', '1. النص الأول. |ثم عاد'],
    ['|قال: "انتهى." ثم خرج', 'قال: "انتهى." |ثم خرج'],
    ['|سأل: «متى؟» ثم خرج', 'سأل: «متى؟» |ثم خرج'],
    ['قال |ذلك.\r\n\r\n  ثم عاد.', 'قال ذلك.\r\n\r\n  |ثم عاد.'],
    ['قال |ذلك.', 'قال ذلك.|'],
  ])('leads from %j to %j', (from, to) => {
    expect(stepped(from, 'sentence', 1)).toBe(to);
  });

  it.each([
    ['قال. ثم ع|اد.', 'قال. |ثم عاد.'],
    ['قال. |ثم عاد.', '|قال. ثم عاد.'],
    ['قال. ثم نام.\n|ثم عاد.', 'قال. |ثم نام.\nثم عاد.'],
    ['قال د. أحمد|', '|قال د. أحمد'],
  ])('leads back from %j to %j', (from, to) => {
    expect(stepped(from, 'sentence', -1)).toBe(to);
  });

  it('goes to ends while it extends a selection', () => {
    const manner = { isExtending: true };
    expect(stepped('|قال. ثم عاد.', 'sentence', 1, manner)).toBe('قال.| ثم عاد.');
    expect(stepped('قال.| ثم عاد.', 'sentence', 1, manner)).toBe('قال. ثم عاد.|');
    expect(stepped('قال.|\n\nثم عاد. و', 'sentence', 1, manner)).toBe('قال.\n\nثم عاد.| و');
  });
});

describe('a step by a paragraph', () => {
  it('leads to starts, and to ends while it extends', () => {
    expect(stepped('أو|ل\n\nثان', 'paragraph', 1)).toBe('أول\n\n|ثان');
    expect(stepped('أول\n\nثا|ن', 'paragraph', -1)).toBe('أول\n\n|ثان');
    expect(stepped('أول\n\n|ثان', 'paragraph', -1)).toBe('|أول\n\nثان');
    expect(stepped('أو|ل\n\nثان', 'paragraph', 1, { isExtending: true })).toBe('أول|\n\nثان');
    expect(stepped('أول|\n\nثان', 'paragraph', 1, { isExtending: true })).toBe('أول\n\nثان|');
  });
});

describe('a line so long that it is cut into parts', () => {
  const text = `${'قال ذلك. '.repeat(1000)}ثم عاد`;

  it.each(['letter', 'word', 'sentence', 'paragraph'] as const)(
    'is walked through by a %s, both ways',
    (unit) => {
      const where = walk(text);
      expect(where.blocks.length).toBeGreaterThan(1);
      const forward = places(where, unit, 1);
      expect(forward.at(-1)).toBe(text.length);
      const back = places(where, unit, -1);
      expect(back.at(-1)).toBe(0);
      expect(back.length).toBeGreaterThanOrEqual(where.blocks.length);
    },
  );
});

describe('what is passed over', () => {
  const text = 'قبل.\nاقرأ المزيد. هنا\nبعد (إعلان) ذلك.';
  const menu = text.indexOf('اقرأ');
  const advert = text.indexOf('(');
  const where = walk(text, [
    span(menu, text.indexOf('\nبعد')),
    span(advert, text.indexOf(')') + 1),
  ]);

  it.each(['letter', 'word', 'sentence', 'paragraph'] as const)(
    'holds no caret after steps by a %s',
    (unit) => {
      for (const direction of [1, -1] as const) {
        const inside = places(where, unit, direction).filter(
          (at) =>
            (at >= menu && at <= text.indexOf('\nبعد')) || (at > advert && at <= text.indexOf(')')),
        );
        expect(inside).toEqual([]);
      }
    },
  );

  it('is left behind in both directions', () => {
    expect(step(where, utf16(4), 'letter', 1)).toBe(text.indexOf('بعد'));
    expect(step(where, utf16(text.indexOf('بعد')), 'letter', -1)).toBe(4);
    expect(step(where, utf16(0), 'sentence', 1)).toBe(text.indexOf('بعد'));
  });
});

describe('unitAt and widen', () => {
  const text = 'قال د. أحمد ذلك. ثم عاد.\nوانتهى.';
  const where = walk(text);
  const said = (found: { start: number; end: number } | null) =>
    found === null ? null : text.slice(found.start, found.end);

  it('finds the word at a caret, also where it ends', () => {
    expect(said(unitAt(where, utf16(1), 'word'))).toBe('قال');
    expect(said(unitAt(where, utf16(3), 'word'))).toBe('قال');
    expect(said(unitAt(where, utf16(text.indexOf('\n')), 'word'))).toBe('عاد');
  });

  it('widens from a letter to the word, the sentence and the paragraph, and no further', () => {
    const at = text.indexOf('أحمد') + 1;
    const found = [span(at, at + 1)];
    for (let i = 0; i < 4; i += 1) found.push(widen(where, found.at(-1) as (typeof found)[0]));
    expect(found.map(said)).toEqual([
      'ح',
      'أحمد',
      'قال د. أحمد ذلك.',
      'قال د. أحمد ذلك. ثم عاد.',
      'قال د. أحمد ذلك. ثم عاد.',
    ]);
  });
});

const piece = fc.constantFrom(
  'سلام',
  'لَا',
  'لإيران',
  'كَتَبَ',
  'ل',
  'ا',
  '1,554',
  '٣٫٥',
  '42%',
  '-7',
  'NATO',
  'e\u0301',
  '👩‍🌾',
  '👋🏽',
  '1️⃣',
  ' ',
  '. ',
  '؟ ',
  '، ',
  'د. ',
  '\n',
  '\r\n',
  '\u200f',
  '«',
  '»',
);
const texts = fc.array(piece, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));

describe('on any text', () => {
  const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

  it('steps go one way, end, and never stand inside a letter or a line end', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom<StepUnit>('letter', 'word', 'sentence', 'paragraph'),
        (text, unit) => {
          const where = walk(text);
          for (const direction of [1, -1] as const) {
            const found = places(where, unit, direction);
            found.slice(1).forEach((at, index) => {
              expect(Math.sign(at - (found[index] as number))).toBe(direction);
              const block = where.blocks.find(({ start, end }) => start <= at && at <= end);
              expect(block?.isBlank).toBe(false);
              const line = text.slice(block?.start, block?.end);
              const inLine = at - (block?.start ?? 0);
              expect(graphemes.segment(line).containing(inLine)?.index ?? inLine).toBe(inLine);
              const cuts =
                /ل\p{M}*$/u.test(line.slice(0, inLine)) && /^[اأإآ]/.test(line.slice(inLine));
              expect(cuts).toBe(false);
            });
          }
        },
      ),
      { seed: 20231109, numRuns: 400 },
    );
  });

  it('letters are the same places forward and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text.trim() !== '' && text === text.trim());
        const where = walk(text);
        expect(places(where, 'letter', -1).reverse()).toEqual(places(where, 'letter', 1));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('widening only ever grows, up to the paragraph', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const where = walk(text);
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        let from = span(ends[0] as number, ends[1] as number);
        for (let i = 0; i < 4; i += 1) {
          const wider = widen(where, from);
          expect(wider.start <= from.start && wider.end >= from.end).toBe(true);
          from = wider;
        }
        expect(widen(where, from)).toEqual(from);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
