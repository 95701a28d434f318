import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../model/span';
import { seededRandom } from '../testing/seeded-random';
import {
  type ClaimText,
  compareClaims,
  compareReadClaims,
  joiningBar,
  readClaim,
} from './claim-likeness';
import { proposeClaims } from './propose-claims';
import { suggestClaim } from './suggest-claim';

function aClaim(text: string, id = text, entities: readonly string[] = []): ClaimText {
  return { id, text, entities };
}

/** Invented claims as two outlets tell them. */
const same: readonly (readonly [a: string, b: string])[] = [
  ['أعلنت وزارة الصحة مقتل 15 شخصا في القصف', 'قتل 31 شخصا في القصف بحسب وزارة الصحة'],
  ['خمس سفن وصلت إلى ميناء النخيل محملة بالقمح', 'وصلت أربع سفن محملة بالقمح إلى ميناء النخيل'],
  ['ارتفعت أسعار الطحين بنسبة 12 في المئة', 'أسعار الطحين ارتفعت 14%'],
  ['نفت الشركة وجود أي عطل في المحطة', 'الشركة تنفي وجود عطل بالمحطة'],
  ['سقوط 15 قتيلا و40 جريحا في انفجار المرفأ', 'سقوط 31 قتيلا وعشرات الجرحى في انفجار المرفأ'],
  [
    'كوريا الشمالية سلمت ألف حاوية من المعدات العسكرية',
    'سلمت كوريا الشمالية أكثر من ألف حاوية معدات عسكرية',
  ],
  ['بدأت البلدية ترميم السوق القديم', 'البلدية ستبدأ ترميم السوق القديمة'],
  ['إضراب عمال الأرصفة انتهى بعد تسع ساعات', 'انتهى إضراب عمال الأرصفة'],
  ['المخزون يكفي ثلاثة أشهر', 'المخزون يكفي أربعة أشهر'],
  ['اتهمت النقابة الإدارة بتأخير الرواتب', 'النقابة اتهمت إدارة الميناء بتأخير الرواتب'],
];
const different: readonly (readonly [a: string, b: string])[] = [
  ['أعلنت وزارة الصحة مقتل 15 شخصا في القصف', 'أعلنت وزارة النقل وصول 15 سفينة'],
  ['ارتفعت أسعار الطحين بنسبة 12 في المئة', 'ارتفعت حرارة الجو 12 درجة'],
  ['نفت الشركة وجود أي عطل في المحطة', 'أعلنت الشركة أرباحا قياسية'],
  ['بدأت البلدية ترميم السوق القديم', 'بدأت المدرسة عامها الجديد'],
  ['سقوط 15 قتيلا في انفجار المرفأ', 'سقوط 15 صاروخا قرب المطار'],
  ['كوريا الشمالية سلمت ألف حاوية من المعدات', 'كوريا الجنوبية نددت بالتجربة الصاروخية'],
  ['إضراب عمال الأرصفة انتهى', 'إضراب المعلمين مستمر في المدارس'],
  ['المخزون يكفي ثلاثة أشهر', 'السفينة تبحر ثلاثة أشهر'],
  ['وصلت أربع سفن قمح', 'غادرت طائرة المساعدات'],
  ['الوزير زار المستشفى', 'الوزير استقبل السفير'],
];

describe('claims', () => {
  it.each(same)('%s — %s are put forward', (a, b) => {
    expect(compareClaims(aClaim(a), aClaim(b)).score).toBeGreaterThanOrEqual(joiningBar);
  });
  it.each(different)('%s — %s are not', (a, b) => {
    expect(compareClaims(aClaim(a), aClaim(b)).score).toBeLessThan(joiningBar);
  });

  it('show figures that differ, and are not parted by them', () => {
    const [a, b] = ['سقوط 15 قتيلا في انفجار المرفأ', 'سقوط 31 قتيلا في انفجار المرفأ'];
    const { score, figures } = compareClaims(aClaim(a), aClaim(b));
    expect(score).toBe(1);
    expect(figures).toEqual([{ unit: 'قتيل', isPercent: false, a: [15], b: [31], isSame: false }]);
  });

  it('are nearer by the entities they share', () => {
    const [a, b] = same[0] as readonly [string, string];
    const score = (mine: string[], other: string[]) =>
      compareClaims(aClaim(a, 'a', mine), aClaim(b, 'b', other)).score;
    expect(score(['e1'], ['e1'])).toBeGreaterThan(score(['e1'], ['e2']));
    expect(compareClaims(aClaim(a, 'a', ['e1']), aClaim(b, 'b', ['e1'])).sharedEntities).toEqual([
      'e1',
    ]);
  });
});

const texts = [...same, ...different].flat();
const claims = fc
  .shuffledSubarray([...new Set(texts)], { minLength: 2 })
  .map((some) => some.map((text) => aClaim(text)));

describe('comparing claims', () => {
  it('goes the same both ways, whatever the tashkeel', () => {
    const marked = (text: string) => text.replace(/(?<=[\u0621-\u064a])/g, '\u064e');
    const one = fc.constantFrom(...texts);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const there = compareClaims(aClaim(a), aClaim(b));
        const back = compareClaims(aClaim(b), aClaim(a));
        expect(back.score).toBeCloseTo(there.score, 10);
        expect(back.sharedStems).toEqual(there.sharedStems);
        expect(compareClaims(aClaim(marked(a), a), aClaim(b))).toEqual(there);
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  it('finds the same in any order', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const sorted = [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(proposeClaims(some)).toEqual(proposeClaims(sorted));
      }),
      { seed: 21, numRuns: 50 },
    );
  });
});

it('a story that hundreds tell gives the same proposals in any order', () => {
  const told = Array.from({ length: 150 }, (_, at) =>
    aClaim(`سقوط ${at} قتيلا في انفجار المرفأ ${'ابتثجحخد'.charAt(at % 8)}لكلمة${at}`, `c${at}`),
  );
  const { proposals, comparisons } = proposeClaims(told);
  expect(comparisons).toBeLessThan((150 * 149) / 2);
  const other = [...told.filter((_, at) => at % 2 === 1), ...told.filter((_, at) => at % 2 === 0)];
  expect(proposeClaims(other)).toEqual({ proposals, comparisons });
});

/** Claims of invented words, one in five told once more with other words and figures. */
function manyClaims(count: number): ClaimText[] {
  const random = seededRandom(7);
  const letters = 'بتجدرسشفقكلمنهعصط';
  const word = () => {
    const at = Math.floor(random() ** 3 * 8000);
    return [1, 17, 289, 1].map((step) => letters[Math.floor(at / step) % 17] ?? '').join('');
  };
  const found: string[][] = [];
  while (found.length < count) {
    const words = Array.from({ length: 9 }, word);
    found.push([...words, String(Math.floor(random() * 900))]);
    if (random() < 0.2) found.push([...words.slice(0, 7), word(), word(), '31']);
  }
  return found.slice(0, count).map((words, at) => aClaim(words.join(' '), `c${at}`));
}

describe('among many claims', () => {
  it('nearly all that comparing every pair would find are found', () => {
    const some = manyClaims(600);
    const found = proposeClaims(some).proposals;
    let all = 0;
    const read = some.map(readClaim);
    for (const [at, a] of read.entries()) {
      for (const b of read.slice(at + 1))
        all += compareReadClaims(a, b).score >= joiningBar ? 1 : 0;
    }
    process.stdout.write(`claims: ${found.length} of ${all} pairs found through the blocks\n`);
    expect(all).toBeGreaterThan(80);
    expect(found.length / all).toBeGreaterThan(0.95);
  }, 60_000);

  it('few pairs are compared of 20,000', () => {
    const { comparisons, proposals } = proposeClaims(manyClaims(20_000));
    process.stdout.write(
      `claims: ${comparisons} comparisons among 20,000, ${proposals.length} put forward\n`,
    );
    // All pairs would be 10,000 a claim.
    expect(comparisons / 20_000).toBeLessThan(4 * 60);
    expect(proposals.length).toBeGreaterThan(2500);
  }, 60_000);
});

describe('what a sentence suggests', () => {
  it('is claimant, verb, date and figures in their places of the text', () => {
    const before = 'عنوان الخبر\n';
    const sentence = 'أعلنت وزارة الصحة، الخميس، مقتل 15 شخصا في هجوم يوم 7 أكتوبر.';
    const text = `${before + sentence} وقال غيرها أمس.`;
    const at = span(before.length, before.length + sentence.length);
    const { attribution, date, figures } = suggestClaim(text, at, '2023-11-09');
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(
      attribution && [attribution.verb, attribution.claimant].map((one) => one && words(one)),
    ).toEqual(['أعلنت', 'وزارة الصحة']);
    expect(date && [words(date.span), date.interval?.from, date.resolvedAgainst]).toEqual([
      'الخميس',
      '2023-11-09',
      '2023-11-09',
    ]);
    expect(figures.map(({ span: of, value }) => [words(of), value])).toEqual([['15 شخصا', 15]]);
  });
});
