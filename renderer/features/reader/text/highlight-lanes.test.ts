import { describe, expect, it } from 'vitest';
import { createIntervalIndex } from '../../../../shared/analysis/interval-index';
import { span } from '../../../../shared/model/span';
import type { PlacedAnnotation, Placement } from '../../../state/placement';
import { lanesOf } from './highlight-lanes';

function on(layer: string, start: number, end: number): PlacedAnnotation {
  const annotation = { layer } as PlacedAnnotation['annotation'];
  return { annotation, span: span(start, end), annotator: 'نورة', isMine: true, state: 'anchored' };
}

function placementOf(placed: PlacedAnnotation[]): Placement {
  return { placed, index: createIntervalIndex(placed, (entry) => entry.span) };
}

describe('the lanes of highlights', () => {
  it.each([
    ['overlapping in one form', [on('claim', 0, 5), on('claim', 3, 9)], [0, 1]],
    ['a form of its own does not matter', [on('claim', 0, 9), on('entity', 3, 5)], [0, 0]],
    ['two layers in the same form', [on('team', 0, 9), on('other', 3, 5)], [0, 1]],
  ])('%s', (_case, placed, lanes) => {
    const assigned = lanesOf(placementOf(placed));
    expect(placed.map((entry) => assigned.get(entry))).toEqual(lanes);
  });
});
