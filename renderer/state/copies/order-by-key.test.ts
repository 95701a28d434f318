import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByKey } from './order-by-key';

it('orders like a stable sort, the largest first', () => {
  const few = fc.integer({ min: 0, max: 3 });
  const any = fc.integer({ min: 0, max: 2 ** 28 - 1 });
  fc.assert(
    fc.property(fc.array(fc.oneof(few, any)), (keys) => {
      const expected = keys.map((_, place) => place);
      expected.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
      expect([...orderByKey(Uint32Array.from(keys))]).toEqual(expected);
    }),
    { seed: 20_240_311 },
  );
});
