import { describe, expect, it } from 'vitest';
import { type PickerRow, stepOption } from './picker-rows';

const heading = (id: string): PickerRow<string> => ({ kind: 'heading', id, text: id });
const option = (id: string): PickerRow<string> => ({ kind: 'option', id, value: id });
const rows = [heading('h1'), option('a'), option('b'), heading('h2'), option('c')];

describe('stepping through a list to pick from', () => {
  it('finds the first thing to pick', () => {
    expect(stepOption(rows, -1, 1)).toBe(1);
    expect(stepOption([], -1, 1)).toBe(-1);
    expect(stepOption([heading('h')], -1, 1)).toBe(-1);
  });

  it('passes over headings in both directions', () => {
    expect(stepOption(rows, 2, 1)).toBe(4);
    expect(stepOption(rows, 4, -1)).toBe(2);
  });

  it('stays at the ends, and goes as far as it can with a page', () => {
    expect(stepOption(rows, 4, 1)).toBe(4);
    expect(stepOption(rows, 1, -1)).toBe(1);
    expect(stepOption(rows, 1, 8)).toBe(4);
  });
});
