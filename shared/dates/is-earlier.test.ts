import { describe, expect, it } from 'vitest';
import { isEarlier } from './is-earlier';

describe('which of two moments is earlier', () => {
  it.each([
    ['2024-03-11', '2024-03-12', true],
    ['2024-03-12', '2024-03-11', false],
    ['2024-03-11T09:40:00Z', '2024-03-11T13:05Z', true],
    ['2024-03-11T13:05Z', '2024-03-11T09:40:00Z', false],
    ['2024-03-11', '2024-03-11T09:40:00Z', false],
    ['2024-03-11T09:40:00Z', '2024-03-11', false],
    ['2024', '2024-03-11', false],
    ['2023', '2024-03-11', true],
    ['2024-03-11T09:40Z', '2024-03-11T09:40:10Z', false],
  ])('%s before %s: %s', (one, other, expected) => {
    expect(isEarlier(one, other)).toBe(expected);
  });
});
