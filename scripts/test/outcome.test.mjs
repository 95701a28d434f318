import { describe, expect, test } from 'vitest';
import { addUp, closingLine, crashed, failureNote, judged, noOutcome } from './outcome.mjs';
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

test('a failure says why in one short line, without the colours of a terminal', () => {
  const why = `${String.fromCharCode(27)}[31mError${String.fromCharCode(27)}[39m: no\n  file`;
  expect(failureNote('a', why)).toBe('failed: a (Error: no file)');
  expect(failureNote('a', 'x'.repeat(1000)).length).toBeLessThan(330);
  expect(failureNote('a', undefined)).toBe('failed: a');
});

describe('outcomeOfPlaywright', () => {
  const spec = (/** @type {string} */ status, annotations = /** @type {object[]} */ ([])) => ({
    title: status,
    file: 'a.spec.ts',
    tests: [{ status, annotations, results: [{ error: { message: 'too late' } }] }],
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
      'failed: a.spec.ts › unexpected (too late)',
      'skipped: a.spec.ts › skipped (only on a Mac)',
    ]);
  });
});
