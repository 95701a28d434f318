import { describe, expect, it } from 'vitest';
import { encodeArticle } from '../../../shared/text/encode';
import { detectLegacy } from './detect-legacy';

const samples = [
  'غادرت خمس سفن الميناء فجر الأحد وعلى متنها 42 ألف طن من القمح، وقال المدير إن المخزون يكفي.',
  'قال الوزير أمس',
  'كتابًا وقُوّةً',
  'وصول',
  'المدينة',
];

describe('detectLegacy', () => {
  it.each(samples)('tells both encodings apart in %j', (text) => {
    for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
      expect(detectLegacy(encodeArticle(text, encoding, false) ?? new Uint8Array())).toBe(encoding);
    }
  });

  it('takes windows-1256, the usual one, where nothing tells', () => {
    expect(detectLegacy(encodeArticle('خبر', 'windows-1256', false) ?? new Uint8Array())).toBe(
      'windows-1256',
    );
  });

  it('is decided by one byte that ISO-8859-6 does not have, wherever it stands', () => {
    const text = `${'وقال المدير إن المخزون يكفي. '.repeat(4000)}“نعم”`;
    const bytes = encodeArticle(text, 'windows-1256', false) ?? new Uint8Array();
    expect(detectLegacy(bytes)).toBe('windows-1256');
  });
});
