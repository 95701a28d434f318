import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anAnnotation } from '../testing/builders';
import { AnnotationSchema } from './annotation';
import { isPlainAnnotation } from './plain-annotation';

const whole = {
  ...anAnnotation('0192', 'خمس سفن وصلت', 'خمس سفن'),
  attributes: { claimant: 'entity:1', checkWorthiness: 3, tags: ['أ'], certain: true, date: null },
  refersTo: 'claim:1',
  origin: { kind: 'copied', annotator: 'سمير', path: 'a.txt', id: '1', revision: 4 },
  later: { version: 2 },
};

/** Every path to a value in a JSON tree. */
function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one).map((path) => [key, ...path]),
  );
  return [[], ...inside];
}

function withValueAt(value: unknown, path: readonly (string | number)[], next: unknown): unknown {
  const copy = structuredClone({ value });
  let place = copy as unknown as Record<string, unknown>;
  let key: string | number = 'value';
  for (const step of path) {
    place = place[key] as Record<string, unknown>;
    key = step;
  }
  if (next === undefined) delete place[key];
  else place[key] = next;
  return copy.value;
}

describe('a plain annotation', () => {
  it('is one without a doubt', () => {
    expect(isPlainAnnotation(whole)).toBe(true);
    expect(isPlainAnnotation(anAnnotation('1', 'خمس سفن', 'خمس'))).toBe(true);
  });

  it('is never one that the schema refuses or changes', () => {
    const values = fc.oneof(
      fc.constantFrom(undefined, null, '', 'x'.repeat(129), -1, 1.5, 2 ** 53, true, [], [1], {}),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constant(JSON.parse('{"__proto__": {"a": 1}}') as unknown),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(whole)), values, (path, next) => {
        const changed = JSON.parse(JSON.stringify(withValueAt(whole, path, next) ?? null));
        if (!isPlainAnnotation(changed)) return;
        const parsed = z.safeParse(AnnotationSchema, changed);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toEqual(changed);
      }),
      { seed: 20240311, numRuns: 3_000 },
    );
  });
});
