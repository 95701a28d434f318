import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, span } from '../model/span';
import { createGramIndex } from '../text/gram-index';
import { createOffsetMap, hasLoneSurrogate, splitsSurrogatePair } from '../text/offsets';
import { describeAnchor } from './describe-anchor';
import { resolveAnchor } from './resolve-anchor';

const seed = 20240311;

function anchorOn(text: string, chosen: string, from = 0) {
  const start = text.indexOf(chosen, from);
  return describeAnchor(text, createOffsetMap(text), span(start, start + chosen.length));
}

function resolve(text: string, anchor: ReturnType<typeof anchorOn>, isSameText = false) {
  const found = resolveAnchor(text, createOffsetMap(text), anchor, isSameText);
  return found.state === 'orphan'
    ? { state: found.state }
    : {
        state: found.state,
        words: text.slice(found.span.start, found.span.end),
        at: found.span.start,
      };
}

const original =
  'غادرت خمس سفن الميناء فجر الأحد وعلى متنها 42 ألف طن من القمح.\nوقال مدير الميناء إن المخزون يكفي ثلاثة أشهر 👩‍🌾.\n';

describe('describeAnchor', () => {
  it('counts code points and keeps the words with their surroundings', () => {
    const text = '😀😀 قال الوزير أمس';
    const [position, quote] = anchorOn(text, 'الوزير');
    expect(position).toEqual({ type: 'TextPositionSelector', start: 7, end: 13 });
    expect(quote.exact).toBe('الوزير');
    expect(quote.prefix).toBe('😀😀 قال ');
    expect(quote.suffix).toBe(' أمس');
  });

  it('extends the context until the place is the only one of its kind', () => {
    const line = 'وقال المصدر إن خمس سفن غادرت الميناء صباح اليوم. ';
    const text = `أولا: ${line.repeat(6)}`;
    const [, quote] = anchorOn(text, 'خمس سفن', 2 * line.length + 10);
    const needle = quote.prefix + quote.exact + quote.suffix;
    expect(text.indexOf(needle)).toBe(text.lastIndexOf(needle));
  });

  it('refuses an empty span and half a character', () => {
    const offsets = createOffsetMap('😀');
    expect(() => describeAnchor('😀', offsets, span(0, 0))).toThrow(RangeError);
    expect(() => describeAnchor('😀', offsets, span(0, 1))).toThrow(RangeError);
  });

  it('describes the same with an index of the text', () => {
    const line = 'وقال المصدر إن خمس سفن غادرت الميناء صباح اليوم. ';
    const text = `أولا: ${line.repeat(6)}${original}${line}`;
    const offsets = createOffsetMap(text);
    const index = createGramIndex(text);
    for (let start = 0; start + 9 < text.length; start += 7) {
      if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, start + 9)) continue;
      const here = span(start, start + 9);
      expect(describeAnchor(text, offsets, here, index)).toEqual(
        describeAnchor(text, offsets, here),
      );
    }
  });

  it('refuses to store half a surrogate pair, also in the surroundings', () => {
    const whole = createOffsetMap('ا'.repeat(20));
    for (const lone of ['\ud83d', '\ude00']) {
      const text = `خمس ${lone} سفن`;
      expect(() => describeAnchor(text, whole, span(0, 3))).toThrow('half a surrogate pair');
    }
  });

  it('never cuts a character in its context', () => {
    const text = `${'😀'.repeat(10)}x${'😀'.repeat(15)}x${'😀'.repeat(20)}`;
    const [, quote] = describeAnchor(text, createOffsetMap(text), span(41, 43));
    for (const side of [quote.prefix, quote.suffix]) expect(side).toMatch(/^[😀x]*$/u);
  });
});

describe('resolveAnchor', () => {
  it('finds every span of a text again where it was', () => {
    const part = fc.constantFrom('خمس', ' ', 'سفن', '😀', '\n', 'قال', '، ');
    const anyText = fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        fc.pre(start !== undefined && end !== undefined && start < end);
        fc.pre(!splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end));
        const offsets = createOffsetMap(text);
        const anchor = describeAnchor(text, offsets, span(start, end));
        for (const isSameText of [true, false]) {
          const found = resolveAnchor(text, offsets, anchor, isSameText);
          expect(found).toEqual({ state: 'anchored', span: span(start, end) as Span });
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it('tells words that moved with their surroundings', () => {
    const anchor = anchorOn(original, 'المخزون يكفي');
    const edited = `خبر عاجل\n${original}`;
    expect(resolve(edited, anchor)).toEqual({
      state: 'moved',
      words: 'المخزون يكفي',
      at: edited.indexOf('المخزون'),
    });
  });

  it('makes an orphan where one side changed, in place too: look-alikes look like that', () => {
    const anchor = anchorOn(original, '42 ألف طن');
    expect(resolve(original.replace('القمح', 'الذرة'), anchor)).toEqual({ state: 'orphan' });
  });

  it('proposes a changed number between untouched surroundings, and only proposes it', () => {
    const anchor = anchorOn(original, '42 ألف طن');
    expect(resolve(original.replace('42', '51'), anchor)).toMatchObject({
      state: 'fuzzy',
      words: '51 ألف طن',
    });
  });

  it('makes an orphan of words that are gone', () => {
    const anchor = anchorOn(original, '42 ألف طن');
    expect(resolve(original.replace('42 ألف طن', 'شحنات كثيرة'), anchor)).toEqual({
      state: 'orphan',
    });
    expect(resolve('', anchor)).toEqual({ state: 'orphan' });
  });

  it('never gives a near-identical sentence what stood in a deleted one', () => {
    const first = 'قالت الوكالة إن خمس سفن غادرت ميناء النخيل فجر الأحد محملة بالقمح.';
    const second = 'قالت الوكالة إن خمس سفن غادرت ميناء الدردار فجر الاثنين محملة بالذرة.';
    const anchor = anchorOn(`${first}\n${second}\n`, 'خمس سفن');
    expect(resolve(`${second}\n`, anchor)).toEqual({ state: 'orphan' });
    expect(resolve(`${second}\n${second}\n`, anchor)).toEqual({ state: 'orphan' });
  });

  it('takes no look-alike in a text that stands twice', () => {
    const anchor = anchorOn(original, '42 ألف طن');
    expect(resolve(`قديم\n${original}قديم\n${original}`, anchor)).toEqual({ state: 'orphan' });
  });

  it('does not count an empty side as surroundings', () => {
    const title = 'خمس سفن';
    const anchor = anchorOn(`${title}\n${original}`, title);
    expect(anchor[1].prefix).toBe('');
    const other = 'نص آخر تماما لا صلة له بالأول، فيه خمس سفن وكلام كثير بعد ذلك لا يشبهه.';
    expect(resolve(other, anchor)).toEqual({ state: 'orphan' });
  });

  it('does not count a line end as surroundings', () => {
    const anchor = anchorOn(`\n${original}`, 'غادرت خمس سفن');
    const other = 'مقال آخر عن شيء آخر.\nغادرت خمس سفن أخرى ميناء بعيدا في يوم مختلف تماما.';
    expect(resolve(other, anchor)).toEqual({ state: 'orphan' });
  });

  it('does not take a headline alone for its namesake in a longer text', () => {
    const anchor = anchorOn('عاجل', 'عاجل');
    expect(resolve('نص طويل فيه خبر عاجل عن شيء آخر', anchor)).toEqual({ state: 'orphan' });
    expect(resolve('عاجل', anchor).state).toBe('anchored');
  });

  it('deletes any one of many near-identical sentences without loss or mix-up', () => {
    const parts = fc.record({
      who: fc.constantFrom('الوكالة', 'الوزارة'),
      where: fc.constantFrom('النخيل', 'الدردار'),
      what: fc.constantFrom('بالقمح', 'بالذرة'),
    });
    const sentences = fc.uniqueArray(parts, {
      minLength: 2,
      maxLength: 8,
      selector: ({ who, where, what }) => who + where + what,
    });
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), (list, a, b) => {
        const lines = list.map(
          ({ who, where, what }) => `قالت ${who} إن خمس سفن غادرت ميناء ${where} محملة ${what}.\n`,
        );
        const [mine, gone] = [a % lines.length, b % lines.length];
        const startOf = (of: string[], line: number) => of.slice(0, line).join('').length;
        const anchor = anchorOn(lines.join(''), 'خمس سفن', startOf(lines, mine));
        const left = lines.filter((_line, index) => index !== gone);
        const found = resolve(left.join(''), anchor);
        if (found.state === 'orphan') return;
        expect(mine).not.toBe(gone);
        const line = gone < mine ? mine - 1 : mine;
        expect(found.at).toBe(left.join('').indexOf('خمس سفن', startOf(left, line)));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('does not trust a position whose words are others', () => {
    const anchor = anchorOn(original, '42 ألف طن');
    const shifted = original.replace('خمس', 'خمسة');
    expect(resolve(shifted, anchor, true)).toEqual({
      state: 'moved',
      words: '42 ألف طن',
      at: shifted.indexOf('42'),
    });
  });

  it('after any edit finds the same words in the same surroundings, or none', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat({ max: original.length }),
        cut: fc.nat({ max: 30 }),
        put: fc.constantFrom('', 'خمس سفن ', '42 ألف طن', original.slice(0, 40), '😀'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        edits,
        fc.constantFrom('خمس سفن', '42 ألف طن', 'يكفي', '👩‍🌾'),
        (list, chosen) => {
          const anchor = anchorOn(original, chosen);
          let text = original;
          for (const { at, cut, put } of list)
            text = text.slice(0, at) + put + text.slice(at + cut);
          fc.pre(!hasLoneSurrogate(text));
          const found = resolve(text, anchor);
          if (found.state === 'orphan' || found.state === 'fuzzy') return;
          expect(found.words).toBe(chosen);
          const { prefix, suffix } = anchor[1];
          const at = found.at ?? 0;
          expect(text.slice(0, at).endsWith(prefix)).toBe(true);
          expect(text.slice(at + chosen.length).startsWith(suffix)).toBe(true);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
