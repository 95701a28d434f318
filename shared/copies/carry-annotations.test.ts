import { describe, expect, it } from 'vitest';
import { type Span, span } from '../model/span';
import { plantCopies } from '../testing/planted-copies';
import { seededRandom } from '../testing/seeded-random';
import { decodeArticle } from '../text/decode';
import { encodeArticle } from '../text/encode';
import { createOffsetMap } from '../text/offsets';
import { Carrier, isSure, kindsOf } from './carry-annotations';
import { type CopyText, readCopyText } from './copy-text';
import { differenceKind } from './passage-differences';

const { number, attribution, name, word } = differenceKind;

/** Carries the first place of some words to a copy; both texts are one passage. */
function carry(from: string, to: string, words: string) {
  const start = from.indexOf(words);
  if (start < 0) throw new Error(`the text of the test does not have: ${words}`);
  const whole = { here: span(0, from.length), there: span(0, to.length) };
  const place = new Carrier(readCopyText(from), readCopyText(to), [whole]).carry(
    span(start, start + words.length),
  );
  if (place === null) return null;
  const found = to.slice(place.span.start, place.span.end);
  return [found, place.state, kindsOf(place), isSure(place)];
}

const original =
  'غزة - قال المتحدث أشرف القدرة إن ١٢ فلسطينيا قتلوا في غارة على مخيم جباليا مساء أمس. ' +
  'وأضاف أن «المستشفى» استقبل 30 جريحا، وأكد أنه لا يعمل لإسرائيل.';

type Case = readonly [
  what: string,
  copy: string,
  words: string,
  expected: ReturnType<typeof carry>,
];

const cases: readonly Case[] = [
  ['the same', original, '١٢ فلسطينيا قتلوا', ['١٢ فلسطينيا قتلوا', 'exact', 0, true]],
  [
    'other digits',
    original.replace('١٢', '12'),
    '١٢ فلسطينيا قتلوا',
    ['12 فلسطينيا قتلوا', 'exact', 0, true],
  ],
  [
    'another number',
    original.replace('١٢', '15'),
    '١٢ فلسطينيا قتلوا',
    ['15 فلسطينيا قتلوا', 'changed', number, false],
  ],
  ['a number alone', original.replace('30', '31'), '30', ['31', 'changed', number, false]],
  [
    'tashkeel and tatweel',
    original.replace('فلسطينيا قتلوا', 'فِلَسطينيّاً قُتِلـــوا'),
    '١٢ فلسطينيا قتلوا',
    ['١٢ فِلَسطينيّاً قُتِلـــوا', 'exact', 0, true],
  ],
  [
    'after a clitic',
    original.replace('لإسرائيل', 'لاسرائيل'),
    'إسرائيل',
    ['اسرائيل', 'exact', 0, true],
  ],
  ['with its quotation marks', original, '«المستشفى»', ['«المستشفى»', 'exact', 0, true]],
  [
    'quoted otherwise',
    original.replace('«المستشفى»', '"المستشفى"'),
    '«المستشفى»',
    ['المستشفى', 'exact', 0, true],
  ],
  [
    'another name',
    original.replace('أشرف القدرة', 'أشرف القدوة'),
    'المتحدث أشرف القدرة',
    ['المتحدث أشرف القدوة', 'changed', name, false],
  ],
  [
    'another verb of saying before it',
    original.replace('قال المتحدث', 'زعم المتحدث'),
    '١٢ فلسطينيا قتلوا',
    ['١٢ فلسطينيا قتلوا', 'exact', 0, false],
  ],
  [
    'another verb of saying within',
    original.replace('وأكد', 'وزعم'),
    'وأكد أنه لا يعمل',
    ['وزعم أنه لا يعمل', 'changed', attribution, false],
  ],
  [
    'a word put in',
    original.replace('غارة على', 'غارة إسرائيلية على'),
    'غارة على مخيم جباليا',
    ['غارة إسرائيلية على مخيم جباليا', 'changed', word, false],
  ],
  [
    'a word dropped',
    original.replace('لا يعمل', 'يعمل'),
    'أنه لا يعمل لإسرائيل',
    ['أنه يعمل لإسرائيل', 'changed', word, false],
  ],
  ['a dropped sentence', original.slice(0, original.indexOf('وأضاف')), 'استقبل 30 جريحا', null],
  [
    'line ends of another system',
    original.replace('. ', '.\r\n').replace('في غارة', 'في\r\nغارة'),
    'قتلوا في غارة على مخيم',
    ['قتلوا في\r\nغارة على مخيم', 'exact', 0, true],
  ],
  [
    'a surrogate pair before it',
    `😀 ${original}`,
    'مخيم جباليا',
    ['مخيم جباليا', 'exact', 0, true],
  ],
];

describe('carrying an annotation to a copy', () => {
  it.each(cases)('%s', (_what, copy, words, expected) => {
    expect(carry(original, copy, words)).toEqual(expected);
  });

  it('goes to a copy in windows-1256', () => {
    const bytes = encodeArticle(original.replace('١٢', '12'), 'windows-1256', false);
    const decoded = decodeArticle(bytes as Uint8Array, {
      override: 'windows-1256',
      detectLegacy: () => 'windows-1256',
    });
    expect(decoded?.text).toContain('12 فلسطينيا');
    expect(carry(original, decoded?.text ?? '', '١٢ فلسطينيا')).toEqual([
      '12 فلسطينيا',
      'exact',
      0,
      true,
    ]);
  });

  const first = 'قتل 5 أشخاص في قصف على رفح.';
  const second = 'قتل 7 أشخاص في قصف على رفح.';
  const around = (...middle: string[]) =>
    ['وصلت السفن الى الميناء صباح اليوم.', ...middle, 'وغادر الوفد القاهرة مساء الثلاثاء.'].join(
      ' ',
    );

  it('never goes to a look-alike that stands for another sentence', () => {
    expect(carry(around(first, second), around(second), first)).toBeNull();
    expect(carry(around(first, second), around(first), second)).toBeNull();
    expect(carry(around(first, second), around(second), second)).toEqual([
      second,
      'exact',
      0,
      true,
    ]);
    expect(carry(around(first), around(second, first), first)).toEqual([first, 'exact', 0, true]);
  });

  it('goes to the same one of two equal sentences', () => {
    const from = around(first, 'ونفى الجيش ذلك.', first);
    const to = `عاجل: ${from}`;
    const start = from.lastIndexOf(first);
    const whole = { here: span(0, from.length), there: span(0, to.length) };
    const place = new Carrier(readCopyText(from), readCopyText(to), [whole]).carry(
      span(start, start + first.length),
    );
    expect(place?.span.start).toBe(to.lastIndexOf(first));
  });

  it('knows nothing of words outside the passages', () => {
    const from = readCopyText(original);
    const there = span(0, original.length);
    expect(new Carrier(from, from, []).carry(span(0, 20))).toBeNull();
    const late = [{ here: span(original.indexOf('وأضاف'), original.length), there }];
    expect(new Carrier(from, from, late).carry(span(0, 20))).toBeNull();
  });
});

interface Family {
  readonly text: string;
  readonly passages: ReadonlyMap<number, { start: number; end: number; changed: number }>;
}

/** Stories with copies of up to `changed` of their words, paragraph by paragraph. */
function plantedFamilies(changed: number, seed: number): Family[] {
  const options = { seed, articles: 60, words: 250, changed, family: 6 };
  return [...plantCopies(options)].map(({ text, paragraphs }) => ({
    text,
    passages: new Map(paragraphs.map(({ origin, ...rest }) => [origin, rest])),
  }));
}

/** All pairs of articles that share paragraphs, with a carrier between them. */
function* carriersOf(families: readonly Family[]) {
  const read = families.map((family) => ({ ...family, copy: readCopyText(family.text) }));
  for (const one of read) {
    for (const two of read) {
      const shared = [...one.passages.keys()].filter((origin) => two.passages.has(origin));
      if (one === two || shared.length === 0) continue;
      const places = shared.map((origin) => {
        const [x, y] = [one.passages.get(origin), two.passages.get(origin)];
        return { here: span(x?.start ?? 0, x?.end ?? 0), there: span(y?.start ?? 0, y?.end ?? 0) };
      });
      const carrier = new Carrier(one.copy, two.copy, places);
      yield { one: one.copy, two: two.copy, places, carrier };
    }
  }
}

/** Some five words of a paragraph. */
function fiveWords({ words }: CopyText, { start, end }: Span, random: () => number): Span {
  const within = words.filter((one) => one.start >= start && one.end <= end);
  const from = Math.floor(random() * (within.length - 5));
  return span(within[from]?.start ?? 0, within[from + 4]?.end ?? 0);
}

describe('carrying spans of planted copies', () => {
  it.each([1, 2, 3])(
    'goes to equal words in the aligned paragraph where nothing changed (%i)',
    (seed) => {
      const random = seededRandom(seed);
      let carried = 0;
      for (const { one, two, places, carrier } of carriersOf(plantedFamilies(0, seed))) {
        for (const { here, there } of places) {
          const length = here.end - here.start;
          const start = here.start + Math.floor(random() * (length - 30));
          const where = span(start, start + 25);
          const place = carrier.carry(where);
          expect(place?.span).toEqual(
            span(there.start + start - here.start, there.start + start - here.start + 25),
          );
          expect(place?.state).toBe('exact');
          expect(two?.text.slice(place?.span.start, place?.span.end)).toBe(
            one?.text.slice(where.start, where.end),
          );
          carried += 1;
        }
      }
      expect(carried).toBeGreaterThan(100);
    },
  );

  it.each([4, 5, 6])('says exact only of the same words, in the right paragraph (%i)', (seed) => {
    const random = seededRandom(seed);
    const counts = { exact: 0, changed: 0, missing: 0 };
    for (const { one, two, places, carrier } of carriersOf(plantedFamilies(0.15, seed))) {
      for (const { here, there } of places) {
        const where = fiveWords(one, here, random);
        const place = carrier.carry(where);
        counts[place?.state ?? 'missing'] += 1;
        if (place === null) continue;
        const words = two.text.slice(place.span.start, place.span.end);
        expect(place.state === 'exact').toBe(words === one.text.slice(where.start, where.end));
        expect(place.span.start).toBeGreaterThanOrEqual(there.start);
        expect(place.span.end).toBeLessThanOrEqual(there.end);
      }
    }
    expect(counts.exact).toBeGreaterThan(100);
    expect(counts.changed).toBeGreaterThan(20);
    expect(counts.missing).toBeLessThan((counts.exact + counts.changed) / 20);
  });

  it('keeps offsets whole where pairs of surrogates stand between', () => {
    const text = `😀 ${original}`;
    const copy = readCopyText(text);
    const offsets = createOffsetMap(text);
    for (const { start, end } of copy.words) {
      expect(() => [offsets.toCodePoint(start), offsets.toCodePoint(end)]).not.toThrow();
    }
  });
});
