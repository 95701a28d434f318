import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseVersioned } from '../parse-versioned';
import { type Migration, migrate } from './migrate';

/** Formats made up for these tests: version 2 renamed `words`, version 3 wrapped `text` in a list. */
const steps: readonly Migration[] = [
  { from: 2, up: ({ text, ...rest }) => ({ ...rest, texts: [text] }) },
  {
    from: 1,
    up: ({ words, ...rest }) => {
      if (typeof words !== 'string') throw new TypeError('words: not a text');
      return { ...rest, text: words };
    },
  },
];
const schema = z.looseObject({ formatVersion: z.literal(3), texts: z.array(z.string()) });
const format = {
  format: 'made-up',
  formatVersion: 3,
  check: (value: unknown) => z.safeParse(schema, value),
  migrations: steps,
};
const file = (rest: object) => JSON.stringify({ format: 'made-up', ...rest });

describe('migrating a file', () => {
  it('goes step by step, whatever the order of the list, and keeps unknown keys', () => {
    const read = parseVersioned(file({ formatVersion: 1, words: 'سفن', own: [1] }), format);
    expect(read).toEqual({
      ok: true,
      value: { format: 'made-up', formatVersion: 3, texts: ['سفن'], own: [1] },
    });
    const later = parseVersioned(file({ formatVersion: 2, text: 'سفن' }), format);
    expect(later).toMatchObject({ ok: true, value: { texts: ['سفن'] } });
  });

  it('leaves the present version alone', () => {
    const value = { formatVersion: 3, texts: [] };
    expect(migrate(value, 3, steps)).toEqual({ ok: true, value });
  });

  it('changes nothing in place', () => {
    const value = Object.freeze({ formatVersion: 1, words: 'سفن' });
    expect(migrate(value, 3, steps)).toMatchObject({ ok: true });
    expect(value).toEqual({ formatVersion: 1, words: 'سفن' });
  });

  it('refuses what its step can not take, a version that never was, and one too new', () => {
    const reasonOf = (rest: object) => {
      const read = parseVersioned(file(rest), format);
      return read.ok ? 'taken' : `${read.reason} ${read.detail}`;
    };
    expect(reasonOf({ formatVersion: 1, words: 7 })).toBe(
      'invalid formatVersion 1: words: not a text',
    );
    expect(reasonOf({ formatVersion: 0 })).toBe('invalid formatVersion 0 was never released');
    expect(reasonOf({ formatVersion: 4 })).toContain('too-new');
    expect(reasonOf({ formatVersion: '1' })).toContain('invalid formatVersion');
    expect(reasonOf({ formatVersion: 1.5 })).toContain('invalid formatVersion');
    expect(reasonOf({})).toContain('invalid formatVersion');
  });
});
