import { describe, expect, it } from 'vitest';
import { chooseAll, chooseRange, toggleRow } from './row-choice';
import { anArticle } from './testing';

const [a, b, c] = [anArticle('a'), anArticle('b', { encoding: null }), anArticle('c')];
const rows = [a, b, c];

describe('choosing rows', () => {
  it('chooses and lets go', () => {
    const chosen = toggleRow(new Set(), a);
    expect([...chosen]).toEqual([a.id]);
    expect([...toggleRow(chosen, a)]).toEqual([]);
  });

  it('never chooses what is no text', () => {
    expect([...toggleRow(new Set(), b)]).toEqual([]);
    expect([...chooseAll(rows)]).toEqual([a.id, c.id]);
  });

  it('takes a range from either end, beside what was chosen before', () => {
    expect([...chooseRange(new Set(), rows, 2, 0)]).toEqual([a.id, c.id]);
    expect([...chooseRange(new Set([a.id]), rows, 1, 2)]).toEqual([a.id, c.id]);
  });
});
