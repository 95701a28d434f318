import { describe, expect, test } from 'vitest';
import { addUp, closingLine, crashed, judged, noOutcome } from './outcome.mjs';
import { outcomeOfPlaywright } from './playwright-outcome.mjs';

const green = { ...noOutcome(), passed: 3, skipped: 1 };

describe('judged', () => {
  test('leaves a runner that ended well as it is', () => {
    expect(judged('them', green, 0)).toEqual(green);
  });

  test('a runner that failed without a failed test counts as one failure', () => {
    expect(judged('them', green, 139)).toMatchObject({ passed: 3, failed: 1, skipped: 1 });
  });

  test('a runner that ran nothing counts as one failure, skipped tests or not', () => {
    expect(judged('them', { ...noOutcome(), skipped: 5 }, 0)).toMatchObject({ failed: 1 });
  });
});

test('the closing line adds up all runners', () => {
  expect(closingLine(addUp([green, green, crashed('it broke')]))).toBe(
    '6 passed, 1 failed, 2 skipped',
  );
});

describe('outcomeOfPlaywright', () => {
  const spec = (/** @type {string} */ status, annotations = /** @type {object[]} */ ([])) => ({
    title: status,
    file: 'a.spec.ts',
    tests: [{ status, annotations }],
  });

  test('counts nested suites, takes flaky for passed and says why something was skipped', () => {
    const inner = {
      specs: [
        spec('unexpected'),
        spec('skipped', [{ type: 'skip', description: 'only on a Mac' }]),
      ],
    };
    const outer = { specs: [spec('expected'), spec('flaky'), spec('skipped')], suites: [inner] };

    const outcome = outcomeOfPlaywright(/** @type {any} */ ({ suites: [outer] }));

    expect(outcome).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
    expect(outcome.notes).toEqual([
      'flaky: a.spec.ts › flaky passed on a second try',
      'skipped: a.spec.ts › skipped (it did not come to it)',
      'failed: a.spec.ts › unexpected',
      'skipped: a.spec.ts › skipped (only on a Mac)',
    ]);
  });
});
