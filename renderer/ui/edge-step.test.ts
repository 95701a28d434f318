import { expect, test } from 'vitest';
import { edgeStep } from './edge-step';

const shift = { shiftKey: true, ctrlKey: false, altKey: false, metaKey: false };

test('the arrow towards the edge widens, which lies on the left where one writes from the right', () => {
  expect(edgeStep({ key: 'ArrowLeft', ...shift }, true)).toBe(16);
  expect(edgeStep({ key: 'ArrowRight', ...shift }, true)).toBe(-16);
  expect(edgeStep({ key: 'ArrowRight', ...shift }, false)).toBe(16);
  expect(edgeStep({ key: 'ArrowLeft', ...shift }, false)).toBe(-16);
});

test('other keys, and arrows with other keys, do nothing', () => {
  expect(edgeStep({ key: 'ArrowUp', ...shift }, true)).toBe(0);
  expect(edgeStep({ key: 'ArrowLeft', ...shift, shiftKey: false }, true)).toBe(0);
  expect(edgeStep({ key: 'ArrowLeft', ...shift, altKey: true }, true)).toBe(0);
});
