import { describe, expect, it } from 'vitest';
import type { CopyOf } from '../../../shared/contract/copies';
import type { DocumentId } from '../../../shared/model/ids';
import { codePoint } from '../../../shared/model/span';
import { splitBlocks } from '../../../shared/text/blocks';
import { createOffsetMap } from '../../../shared/text/offsets';
import { stretchesOf, wordsElsewhere } from './stretches';

const lines = [
  '😀 العنوان وحده',
  'الفقرة الأولى من الخبر',
  'الفقرة الثانية من الخبر',
  'خاتمة لا ترد في غيره',
];
const text = lines.join('\n');
const article = { blocks: splitBlocks(text), offsets: createOffsetMap(text) };

/** A copy that has some words of the article. */
function copyWith(other: string, ...words: string[]): CopyOf {
  const passages = words.map((part) => {
    const start = [...text.slice(0, text.indexOf(part))].length;
    const here = { start: codePoint(start), end: codePoint(start + [...part].length) };
    return { here, there: here, words: 4, differences: 0 };
  });
  return {
    other: other as DocumentId,
    jaccard: 0,
    containment: 0,
    containmentOfOther: 0,
    isExact: false,
    isCurrent: true,
    differences: 0,
    passages,
  };
}

function stretches(...copies: CopyOf[]) {
  return stretchesOf(copies, article).map(({ span, others }) => [
    text.slice(span.start, span.end),
    others,
  ]);
}

describe('what of an article stands elsewhere', () => {
  const [, first = '', second = ''] = lines;

  it('is marked by paragraphs; neighbours in the same articles are one', () => {
    expect(stretches(copyWith('b', `${first}\n${second}`))).toEqual([
      [`${first}\n${second}`, ['b']],
    ]);
    expect(stretches(copyWith('b', `${first}\n${second}`), copyWith('c', second))).toEqual([
      [first, ['b']],
      [second, ['b', 'c']],
    ]);
  });

  it('does not count an edge of a passage in a neighbouring paragraph', () => {
    expect(stretches(copyWith('b', `وحده\n${first}\n${second}`))).toEqual([
      [`${first}\n${second}`, ['b']],
    ]);
  });

  it('is all words of all passages, once', () => {
    const copies = [copyWith('b', `${first}\n${second}`), copyWith('c', second, 'خاتمة لا')];
    const words = wordsElsewhere(copies, article).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual([`${first}\n${second}`, 'خاتمة لا']);
  });
});
