import { describe, expect, it } from 'vitest';
import { span } from '../../../../shared/model/span';
import type { PlacedAnnotation } from '../../../state/open-document';
import { assignLanes } from './highlight-names';

function placed(layer: string, start: number, end: number): PlacedAnnotation {
  const annotation = { layer } as PlacedAnnotation['annotation'];
  return { annotation, span: span(start, end), annotator: 'نورة', isMine: true };
}

describe('the lanes of highlights', () => {
  it.each([
    ['apart: one lane', [placed('claim', 0, 5), placed('claim', 6, 9)], [0, 0]],
    ['touching: two lanes', [placed('claim', 0, 5), placed('claim', 5, 9)], [0, 1]],
    ['overlapping', [placed('claim', 0, 5), placed('claim', 3, 9)], [0, 1]],
    [
      'nested, then apart',
      [placed('claim', 0, 9), placed('claim', 3, 5), placed('claim', 12, 15)],
      [0, 1, 0],
    ],
    ['other layers do not matter', [placed('claim', 0, 9), placed('entity', 3, 5)], [0, 0]],
  ])('%s', (_case, spans, lanes) => {
    expect(assignLanes(spans)).toEqual(lanes);
  });
});
