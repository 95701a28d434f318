import { describe, expect, it } from 'vitest';
import { measureAgainstBruteForce, measurePlanted, type Recall } from '../testing/measure-copies';
import { plantCopies } from '../testing/planted-copies';
import { wordsOf } from './article-words';
import { figuresOf } from './compare-articles';
import { gatherCorpus } from './copy-corpus';
import { candidatesAmong, findCopies, SeekRoom } from './find-copies';
import { mergeKeys } from './pair-set';

const share = ({ found, total }: Recall) => found / total;

describe('planted copies', () => {
  const options = { seed: 4, articles: 500, words: 250, changed: 0.15, family: 7 };
  const articles = [...plantCopies(options)];
  const pairs = findCopies(articles.map(({ text }) => wordsOf(text)));
  const found = pairs.map((pair) => ({ ...pair, ...figuresOf(pair) }));

  it('are found, passage by passage, and nothing else is', () => {
    const measured = measurePlanted(articles, found);
    expect(measured.upTo10.total).toBeGreaterThan(1000);
    expect(measured.above10.total).toBeGreaterThan(200);
    expect(share(measured.upTo10)).toBeGreaterThanOrEqual(0.98);
    expect(share(measured.above10)).toBeGreaterThanOrEqual(0.95);
    expect(share(measured.precision)).toBeGreaterThanOrEqual(0.99);
  });

  it('are candidates in any number of parts, each told once', () => {
    const corpus = gatherCorpus(articles.map(({ text }) => wordsOf(text)));
    const whole = candidatesAmong(corpus, { part: 0, parts: 1 }).keys;
    const room = new SeekRoom();
    const inParts = [0, 1, 2, 3].map(
      (part) => candidatesAmong(corpus, { part, parts: 4 }, room).keys,
    );
    expect(mergeKeys(inParts)).toEqual(whole);
    expect(inParts.reduce((sum, keys) => sum + keys.length, 0)).toBe(whole.length);
    expect(mergeKeys([...inParts, whole])).toEqual(whole);
  });

  it('have the figures that brute force gives', () => {
    const measured = measureAgainstBruteForce(articles, found);
    expect(measured.pairs.total).toBeGreaterThan(300);
    expect(share(measured.pairs)).toBeGreaterThanOrEqual(0.995);
    expect(measured.figures).toEqual({ found: found.length, total: found.length });
  });
});
