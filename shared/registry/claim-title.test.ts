import { expect, it } from 'vitest';
import { claimTitle } from './claim-title';

it('makes a title of the words of a mention', () => {
  expect(claimTitle('  سقوط\n 15   قتيلا ')).toBe('سقوط 15 قتيلا');
  const long = claimTitle('كلمة، '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(141);
  expect(long).toMatch(/كلمة…$/);
  expect(claimTitle('😀'.repeat(100))).toBe(`${'😀'.repeat(70)}…`);
});
