import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePathFor } from './article-name';
import { isSafePath } from './safe-path';

const free = () => false;

describe('articlePathFor', () => {
  it.each([
    ['أخبار/خبر 1.txt', 'أخبار/خبر 1.txt'],
    ['page.html', 'page.txt'],
    ['a.MD', 'a.MD'],
    ['عدن', 'عدن.txt'],
    ['../../etc/passwd', 'etc/passwd.txt'],
    ['https://x.org/a?b=1', 'https-/x.org/a-b=1.txt'],
    ['con', 'article.txt'],
    ['...', 'article.txt'],
    ['.git/config', 'git/config.txt'],
  ])('makes of %s the path %s', (name, path) => {
    expect(articlePathFor(name, free)).toBe(path);
  });

  it('puts a number behind what is taken', () => {
    const taken = new Set(['a.txt', 'a (2).txt']);
    expect(articlePathFor('a.txt', (path) => taken.has(path))).toBe('a (3).txt');
  });

  it('is a safe path whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const path = articlePathFor(name, free);
        expect(isSafePath(path)).toBe(true);
        expect(path).toMatch(/\.(txt|md)$/i);
      }),
      { seed: 20240311, numRuns: 2000 },
    );
  });
});
