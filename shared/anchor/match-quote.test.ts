import { describe, expect, it } from 'vitest';
import { span } from '../model/span';
import { createOffsetMap } from '../text/offsets';
import { describeAnchor } from './describe-anchor';
import { resolveAnchor } from './resolve-anchor';

const before = 'قالت وكالة الأنباء أمس إن الحركة عادت إلى طبيعتها. ';
const own = 'غادرت خمس سفن تحمل 42 ألف طن ميناء النخيل فجر الأحد متجهة إلى الشمال. ';
const after = 'وأضاف المدير أن العمل يستمر حتى المساء.\nوأكد أن المخزون يكفي ثلاثة أشهر.\n';
const article = before + own + after;

/** What becomes of some words of the article when its text changes. */
function resolved(words: string, changed: string, text = article) {
  const start = text.indexOf(words, Math.max(0, text.indexOf(own)));
  const anchor = describeAnchor(text, createOffsetMap(text), span(start, start + words.length));
  const found = resolveAnchor(changed, createOffsetMap(changed), anchor, false);
  if (found.state === 'orphan') return 'orphan';
  return `${found.state}: ${changed.slice(found.span.start, found.span.end)}`;
}

describe('an edited quote', () => {
  it.each([
    ['a changed number', '42 ألف طن', '42', '51', 'fuzzy: 51 ألف طن'],
    ['other digits', '42 ألف طن', '42', '٤٢', 'fuzzy: ٤٢ ألف طن'],
    ['tashkeel', 'خمس سفن', 'خمس سفن', 'خَمْسُ سُفُنٍ', 'fuzzy: خَمْسُ سُفُنٍ'],
    ['tashkeel at its end, not cut off', 'طن', 'طن ', 'طنٌّ ', 'fuzzy: طنٌّ'],
    ['another spelling', 'الأحد', 'الأحد', 'الاحد', 'fuzzy: الاحد'],
    [
      'a word more in it',
      own.trim(),
      'خمس',
      'نحو خمس',
      `fuzzy: ${own.trim().replace('خمس', 'نحو خمس')}`,
    ],
    ['a word less in it', own.trim(), ' متجهة', '', `fuzzy: ${own.trim().replace(' متجهة', '')}`],
    ['another name altogether', 'النخيل', 'النخيل', 'الدردار', 'orphan'],
    ['nothing left of it', '42 ألف طن ', '42 ألف طن ', '', 'orphan'],
  ])('with %s', (_name, words, from, to, expected) => {
    expect(resolved(words, article.replace(from, to))).toBe(expected);
  });
});

describe('edited surroundings', () => {
  it.each([
    ['a word put in after it', 'خمس سفن', 'تحمل', 'كبيرة تحمل', 'fuzzy: خمس سفن'],
    ['a word taken out after it', 'خمس سفن', ' ألف', '', 'fuzzy: خمس سفن'],
    [
      'a sentence put in after its own',
      own.trim(),
      after,
      `ثم أقلعت طائرة واحدة. ${after}`,
      `fuzzy: ${own.trim()}`,
    ],
    [
      'a sentence put in before its own',
      'خمس سفن',
      own,
      `ثم أقلعت طائرة. ${own}`,
      'fuzzy: خمس سفن',
    ],
    ['other line ends', 'يستمر حتى المساء', '.\n', '.\r\n', 'fuzzy: يستمر حتى المساء'],
    ['another name near it', '42 ألف طن', 'النخيل', 'الدردار', 'orphan'],
    ['another number near it', 'ميناء النخيل', '42', '51', 'orphan'],
    [
      'both sides changed',
      '42 ألف طن',
      'تحمل 42 ألف طن ميناء',
      'تنقل 42 ألف طن إلى ميناء',
      'orphan',
    ],
  ])('with %s', (_name, words, from, to, expected) => {
    expect(resolved(words, article.replace(from, to))).toBe(expected);
  });
});

describe('look-alikes', () => {
  const copyWith = (from: string, to: string) => own.replace(from, to);

  it.each([
    ['another port', copyWith('النخيل', 'الدردار')],
    ['another day', copyWith('الأحد', 'الاثنين')],
    ['another verb before', copyWith('غادرت', 'وصلت')],
  ])('do not inherit where the original is deleted: %s', (_name, copy) => {
    for (const words of ['خمس سفن', '42 ألف طن']) {
      for (const text of [before + own + copy + after, before + copy + own + after]) {
        expect(resolved(words, before + copy + after, text)).toBe('orphan');
      }
    }
  });

  it('are told from a sentence that was edited beside them', () => {
    const copy = copyWith('النخيل', 'الدردار');
    const changed = before + own.replace('42', '٤٢') + copy + after;
    expect(resolved('42 ألف طن', changed, before + own + copy + after)).toBe('fuzzy: ٤٢ ألف طن');
  });

  it('make an orphan where two come as close as each other', () => {
    const edited = own.replace('42', '51');
    expect(resolved('42 ألف طن', before + edited + after + before + edited + after)).toBe('orphan');
  });

  it('do not inherit from a first sentence whose surroundings end with the text (seed 20240311)', () => {
    const first = 'قالت الوزارة إن 42 ألف طن غادرت ميناء الزعرور أمس\n\n';
    const next = 'قالت الوكالة إن خمس سفن غادرت ميناء النخيل. ';
    const last = 'قالت الوكالة إن خمس سفن وصلت ميناء النخيل. ';
    expect(resolved('الزعرور', next + first + last, first + next + first + last)).toBe('orphan');
  });
});
