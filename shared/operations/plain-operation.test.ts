import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLink, anAnnotation } from '../testing/builders';
import { BatchSchema, OperationSchema } from './operation';
import { isPlainOperation } from './plain-operation';

const record = anAnnotation('1', 'خمس سفن', 'خمس');
const collection = 'annotations';
const plain = [
  { type: 'add', collection, record },
  { type: 'replace', collection, record },
  { type: 'remove', collection, id: '1' },
];
/** The schema alone, as if nothing were plain: a key nobody knows sends an operation there. */
const bySchema = (operation: object) => OperationSchema.safeParse({ ...operation, unknown: 1 });

describe('a plain operation', () => {
  it.each(plain)('is one that the schema takes as it is: $type', (operation) => {
    expect(isPlainOperation(operation)).toBe(true);
    expect(bySchema(operation)).toEqual({ success: true, data: operation });
  });

  it('is never one that the schema refuses or changes', () => {
    const values = fc.oneof(
      fc.constantFrom('add', 'remove', 'replace', 'set-status', 'links', 'annotations', '1'),
      fc.constantFrom(record, { ...record, label: 1 }, { ...record, id: '' }, aLink('1', 'a', 'b')),
      fc.constantFrom<unknown>(undefined, null, '', 'x'.repeat(129), [], {}, 1),
    );
    const keys = fc.constantFrom('type', 'collection', 'record', 'id', 'more');
    const changes = fc.array(fc.tuple(keys, values), { maxLength: 3 });
    const seen = { plain: 0, other: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...plain), changes, (start, changed) => {
        const operation = { ...start, ...Object.fromEntries(changed) };
        seen[isPlainOperation(operation) ? 'plain' : 'other'] += 1;
        if (!isPlainOperation(operation)) return;
        expect(bySchema(operation)).toEqual({ success: true, data: operation });
      }),
      { seed: 20240311, numRuns: 3_000 },
    );
    expect(seen.plain).toBeGreaterThan(300);
    expect(seen.other).toBeGreaterThan(300);
  });

  it('stands in a batch beside others, which the schema looks at', () => {
    const batch = (...operations: unknown[]) =>
      BatchSchema.safeParse({ file: 'd0123456789abcdef', baseRevision: 0, operations });
    const link = { type: 'add', collection: 'links', record: aLink('1', 'a', 'b') };
    expect(batch(...plain, link).success).toBe(true);
    expect(batch(...plain, { ...link, collection }).success).toBe(false);
    expect(batch(...plain, { type: 'set-status', status: 'lost' }).success).toBe(false);
    expect(batch('add').success).toBe(false);
  });
});
