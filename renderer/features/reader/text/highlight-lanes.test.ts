import { describe, expect, it } from 'vitest';
import { span } from '../../../../shared/model/span';
import type { PlacedAnnotation } from '../../../state/placement';
import { lanesIn } from './highlight-lanes';

function on(layer: string, start: number, end: number): PlacedAnnotation {
  const annotation = { layer } as PlacedAnnotation['annotation'];
  return { annotation, span: span(start, end), annotator: 'نورة', isMine: true, state: 'anchored' };
}

describe('the lanes of highlights', () => {
  it.each([
    ['overlapping in one form', [on('claim', 0, 5), on('claim', 3, 9)], [0, 1]],
    ['a form of its own does not matter', [on('claim', 0, 9), on('entity', 3, 5)], [0, 0]],
    ['two layers in the same form', [on('team', 0, 9), on('other', 3, 5)], [0, 1]],
  ])('%s', (_case, placed, lanes) => {
    const assigned = lanesIn(placed, span(0, 9));
    expect(placed.map((entry) => assigned.get(entry))).toEqual(lanes);
  });

  it('stay the same whatever of the text is on the screen', () => {
    const placed = [on('claim', 0, 8), on('claim', 6, 30), on('claim', 29, 31)];
    expect([...lanesIn(placed, span(20, 31)).values()]).toEqual([1, 0]);
  });
});
