import { describe, expect, it } from 'vitest';
import { span } from '../../../shared/model/span';
import { splitBlocks } from '../../../shared/text/blocks';
import { widenPassages } from './widen-passages';

const shared = 'وزير النقل إن خمس سفن تنتظر التفريغ في ميناء النخيل';

function article(text: string) {
  return { text, blocks: splitBlocks(text) };
}

function passageIn(one: string, two: string, words = shared) {
  const spanIn = (text: string) => {
    const start = text.indexOf(words);
    return span(start, start + words.length);
  };
  return { a: spanIn(one), b: spanIn(two) };
}

function shown(one: string, two: string) {
  const [widened] = widenPassages([passageIn(one, two)], article(one), article(two));
  const { a, b } = widened ?? { a: span(0, 0), b: span(0, 0) };
  return [one.slice(a.start, a.end), two.slice(b.start, b.end)];
}

describe('passages with the words at their edges', () => {
  it('take in a changed verb before and an addition behind, within their line', () => {
    const one = `عنوان\n\nقال ${shared}.\n\nبعد`;
    const two = `زعم ${shared} منذ أيام.`;
    expect(shown(one, two)).toEqual([`قال ${shared}.`, two]);
  });

  it('stay as they are where one side has more than a few words there', () => {
    const one = `${'كلام آخر '.repeat(20)}${shared}`;
    const two = `زعم ${shared}`;
    expect(shown(one, two)).toEqual([shared, shared]);
  });

  it('never reach into one another', () => {
    const text = `أول ${shared} ثم ${shared}!`;
    const at = text.lastIndexOf(shared);
    const first = passageIn(text, text);
    const second = { a: span(at, at + shared.length), b: span(at, at + shared.length) };
    const [one, two] = widenPassages([first, second], article(text), article(text));
    expect(one?.a.end).toBeLessThanOrEqual(second.a.start);
    expect(two?.a.start).toBeGreaterThanOrEqual(first.a.end);
  });
});
