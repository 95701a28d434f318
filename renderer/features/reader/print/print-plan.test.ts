import { describe, expect, it } from 'vitest';
import { span } from '../../../../shared/model/span';
import { splitBlocks } from '../../../../shared/text/blocks';
import type { PlacedAnnotation } from '../../../state/placement';
import { planPrint } from './print-plan';

const text = 'العنوان\n\nوصلت خمس سفن إلى الميناء.';

function entry(words: string, layer: string): PlacedAnnotation {
  const start = text.indexOf(words);
  const annotation = { id: words, layer, label: null } as PlacedAnnotation['annotation'];
  return { annotation, span: span(start, start + words.length), isMine: true } as PlacedAnnotation;
}

const placed = [
  entry('العنوان', 'claim'),
  entry('وصلت خمس سفن', 'claim'),
  entry('خمس سفن', 'entity'),
  entry('سفن إلى الميناء', 'claim'),
];

describe('an article laid out for paper', () => {
  it('numbers the claims, each where its words end', () => {
    const [title, blank, body] = planPrint(text, splitBlocks(text), placed, 'claims');
    expect(title?.notes.map(({ number }) => number)).toEqual([1]);
    expect(blank?.notes).toEqual([]);
    const pieces = body?.pieces.map((piece) => [
      piece.text,
      ...piece.notes.map(({ number }) => number),
    ]);
    expect(pieces).toEqual([['وصلت خمس سفن', 2], [' إلى الميناء', 3], ['.']]);
  });

  it('numbers everything where asked to; two that end together share a place', () => {
    const [, , body] = planPrint(text, splitBlocks(text), placed, 'all');
    expect(body?.pieces[0]?.notes.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('leaves out not one letter', () => {
    const blocks = splitBlocks(text);
    const printed = planPrint(text, blocks, placed, 'all').map(({ pieces }) =>
      pieces.map((piece) => piece.text).join(''),
    );
    expect(printed).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
  });
});
