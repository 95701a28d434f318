import { describe, expect, it } from 'vitest';
import type { Attribute } from '../model/codebook';
import { isFilled, readTypedValue, valueOfDigit } from './read-typed-value';

function attribute(type: Attribute['type'], rest: Partial<Attribute> = {}): Attribute {
  return { id: 'a', name: { ar: 'سمة', en: 'attribute' }, type, required: false, ...rest };
}

const scale = attribute('scale', { min: 0, max: 3 });
const stance = attribute('choice', {
  choices: [
    { id: 'supports', name: { ar: 'يؤيد', en: 'supports' } },
    { id: 'neutral', name: { ar: 'محايد', en: 'neutral' } },
  ],
});

describe('what typed words mean for an attribute', () => {
  it.each([
    [attribute('number'), '42', 42],
    [attribute('number'), '٤٢', 42],
    [attribute('number'), '٣٫٥', 3.5],
    [attribute('number'), '3,5', 3.5],
    [attribute('number'), '1,554', 1554],
    [attribute('number'), '١٬٥٥٤٬٠٠٠', 1_554_000],
    [attribute('number'), '-7', -7],
    [attribute('number'), '42 ألف', 42_000],
    [attribute('number'), 'خمسة عشر', 15],
    [scale, '3', 3],
    [scale, '٠', 0],
    [stance, 'محايد', 'neutral'],
    [stance, 'Supports', 'supports'],
    [stance, '٢', 'neutral'],
    [attribute('text'), ' قال ', 'قال'],
    [attribute('entity'), 'مصدر أمني', 'مصدر أمني'],
    [attribute('date'), 'أمس', '2023-11-08'],
    [attribute('text'), '  ', null],
    [scale, '', null],
  ])('%o: %j is %j', (of, typed, value) => {
    expect(readTypedValue(of, typed, '2023-11-09')).toEqual({ ok: true, value });
  });

  it.each([
    [attribute('number'), 'كثير', 'not-a-number'],
    [attribute('number'), '15 قتيلا', 'not-a-number'],
    [attribute('number', { min: 1 }), '0', 'too-small'],
    [scale, '٤', 'too-large'],
    [scale, '-1', 'too-small'],
    [scale, '1.5', 'not-whole'],
    [stance, '٣', 'no-such-choice'],
    [stance, 'يؤيدون', 'no-such-choice'],
    [attribute('date'), '31 فبراير 2023', 'no-such-day'],
  ])('%o: %j is refused: %s', (of, typed, problem) => {
    expect(readTypedValue(of, typed, null)).toEqual({ ok: false, problem });
  });

  it('gives the value behind a digit key', () => {
    expect([0, 3, 4].map((digit) => valueOfDigit(scale, digit))).toEqual([0, 3, undefined]);
    expect([0, 1, 3].map((digit) => valueOfDigit(stance, digit))).toEqual([
      undefined,
      'supports',
      undefined,
    ]);
    expect(valueOfDigit(attribute('text'), 1)).toBeUndefined();
  });

  it('tells what says something', () => {
    expect([undefined, null, '', []].map(isFilled)).toEqual([false, false, false, false]);
    expect([0, false, 'قال', ['x']].map(isFilled)).toEqual([true, true, true, true]);
  });
});
