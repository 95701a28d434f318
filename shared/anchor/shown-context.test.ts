import { expect, it } from 'vitest';
import { shownAfter, shownBefore } from './shown-context';

it.each([
  ['ر يهز مستودعا في المرفأ القديم\n\n', '…يهز مستودعا في المرفأ القديم\n'],
  ['ارتفاع الحصيلة\n\n', 'ارتفاع الحصيلة\n'],
  ['كلمةبلامسافةوهيأطولمنالسياقكلهجدا', '…كلمةبلامسافةوهيأطولمنالسياقكلهجدا'],
  ['\n', ''],
  ['', ''],
])('before a quote %j is shown as %j', (prefix, shown) => {
  expect(shownBefore(prefix)).toBe(shown);
});

it.each([
  ['. وهرعت سيارات الإسعاف إلى المكا', '. وهرعت سيارات الإسعاف إلى…'],
  ['.\n\nوعاد الهدوء.\n', '.\nوعاد الهدوء.'],
  ['كلمةبلامسافةوهيأطولمنالسياقكلهجدا', 'كلمةبلامسافةوهيأطولمنالسياقكلهجدا…'],
  ['', ''],
])('behind a quote %j is shown as %j', (suffix, shown) => {
  expect(shownAfter(suffix)).toBe(shown);
});
