import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePairs } from '../testing/name-pairs';
import { seededRandom } from '../testing/seeded-random';
import { compareNames, proposalBar } from './compare-names';
import { groupNames, proposeNames, proposingNames } from './propose-names';

function isProposed({ a, b }: { a: string; b: string }): boolean {
  return compareNames(a, b).score >= proposalBar;
}

/** Whether a pair comes out of the proposals, blocks and all, or is spelt alike and needs none. */
function isFound({ a, b }: { a: string; b: string }): boolean {
  const groups = groupNames([a, b]);
  return groups.length === 1 || proposeNames(groups).proposals.length === 1;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

describe('spellings of names', () => {
  const same = namePairs.filter(({ isSame }) => isSame);
  const different = namePairs.filter(({ isSame }) => !isSame);

  it('are put forward, and others are not: figures on the table', () => {
    const hits = same.filter(isProposed);
    const found = same.filter(isFound);
    const wrong = different.filter(isProposed);
    const named = (pairs: readonly { a: string; b: string }[]) =>
      pairs.map(({ a, b }) => `${a}|${b}`).join('، ') || '-';
    process.stdout.write(
      [
        `names: ${same.length} pairs of one bearer, ${different.length} confusable pairs of two`,
        `recall of the score ${percent(hits.length, same.length)}, through the blocks ${percent(found.length, same.length)}`,
        `precision ${percent(hits.length, hits.length + wrong.length)}`,
        `missed: ${named(same.filter((pair) => !isFound(pair)))}`,
        `wrongly put forward: ${named(wrong)}`,
        '',
      ].join('\n'),
    );
    expect(namePairs.length).toBeGreaterThan(150);
    expect(found.length / same.length).toBeGreaterThan(0.9);
    expect(hits.length / (hits.length + wrong.length)).toBeGreaterThan(0.9);
  });
});

const names = fc.constantFrom(...namePairs.flatMap(({ a, b }) => [a, b]));

describe('comparing names', () => {
  it.each([
    ['أنتوني بلينكن', 'بلينكن', 'family-name'],
    ['دونالد جون ترامب', 'دونالد ترامب', 'middle-name'],
    ['الولايات المتحدة', 'الولايات المتحدة الأميركية', 'longer-form'],
    ['بلينكن', 'بلنكن', 'sound'],
    ['الرئيس ترامب', 'ترامب', 'spelling'],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(compareNames(a, b).reasons[0]).toBe(reason);
  });

  it('a first name alone says little', () => {
    expect(compareNames('محمد', 'محمد بن سلمان').score).toBeLessThan(proposalBar);
    expect(compareNames('محمد', 'أمير محمد').score).toBeLessThan(proposalBar);
  });

  it('goes the same both ways, and a name is itself', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const [there, back] = [compareNames(a, b), compareNames(b, a)];
        expect(there.score).toBeCloseTo(back.score, 10);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(compareNames(a, a).score).toBe(1);
      }),
      { seed: 150, numRuns: 1000 },
    );
  });

  it('hears no tashkeel', () => {
    const marked = (name: string) => name.replace(/(?<=[\u0621-\u064a])/g, '\u064e');
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(compareNames(marked(a), b)).toEqual(compareNames(a, b));
      }),
      { seed: 151, numRuns: 300 },
    );
  });
});

/** Names as many as there may be in a large corpus: few family names are common, most are rare. */
function manyNames(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const letters = 'بتجدرسشفقكلمنوي';
  const pick = (power: number, size: number) => Math.floor(random() ** power * size);
  const word = (at: number) =>
    [1, 15, 225, 3375].map((step) => letters[Math.floor(at / step) % 15] ?? '').join('');
  return Array.from({ length: count }, () => `${word(pick(2, 400))} ${word(pick(3, 20_000))}`);
}

describe('proposing names among many', () => {
  it('does not depend on the order of mentions', () => {
    const mentions = namePairs.flatMap(({ a, b }) => [a, b]);
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: 60, maxLength: 60 }), (some) => {
        const sorted = [...some].sort();
        expect(proposeNames(groupNames(some))).toEqual(proposeNames(groupNames(sorted)));
      }),
      { seed: 152, numRuns: 20 },
    );
  });

  it('nor where so many share a sound that not all are compared', () => {
    const vowels = ['', 'ا', 'و', 'ي'];
    const mentions = vowels.flatMap((a) =>
      vowels.flatMap((b) => vowels.flatMap((c) => vowels.map((d) => `ب${a}ل${b}ن${c}ك${d}ن`))),
    );
    const groups = groupNames(mentions);
    const { proposals, comparisons } = proposeNames(groups);
    const other = [
      ...groups.filter((_, at) => at % 2 === 1),
      ...groups.filter((_, at) => at % 2 === 0),
    ];
    expect(comparisons).toBeLessThan((mentions.length * (mentions.length - 1)) / 2);
    expect(proposeNames(other)).toEqual({ proposals, comparisons });
  });

  it('reads at most 64 names between two pauses', () => {
    let read = 0;
    const groups = groupNames(manyNames(20_000, 5)).map(({ key, spellings }) => ({
      key,
      get spellings() {
        read += 1;
        return spellings;
      },
    }));
    const reads: number[] = [];
    const stretches: number[] = [];
    const steps = proposingNames(groups);
    for (let isDone = false; !isDone; read = 0) {
      const since = performance.now();
      isDone = steps.next().done === true;
      stretches.push(performance.now() - since);
      reads.push(read);
    }
    process.stdout.write(
      `names: ${groups.length} groups in ${stretches.length} steps, the longest ${Math.max(...stretches).toFixed(1)} ms\n`,
    );
    expect(Math.max(...reads)).toBe(64);
  });

  it('grows with their number and not with its square', () => {
    const [small, large] = [12_500, 50_000].map((count) => {
      const groups = groupNames(manyNames(count, 5));
      return { groups: groups.length, ...proposeNames(groups) };
    });
    const perName = [small, large].map((one) => (one?.comparisons ?? 0) / (one?.groups ?? 1));
    process.stdout.write(
      `names: ${small?.groups} and ${large?.groups} groups, ${small?.comparisons} and ${large?.comparisons} comparisons\n`,
    );
    // Few blocks of a name, each with a limit; all pairs would be some 23,000 a name.
    expect(perName[1]).toBeLessThan(160);
    expect(large?.comparisons).toBeGreaterThan(large?.groups ?? 0);
  }, 60_000);
});
