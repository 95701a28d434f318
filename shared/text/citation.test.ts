import { describe, expect, it } from 'vitest';
import { findBidiFaults } from './bidi-controls';
import { citationHtml, citationText, outletOfPath } from './citation';

const citation = {
  words: 'وصلت خمس سفن تحمل 1,554 طنا\r\nبحسب شركة النخيل <Shipping>.',
  title: 'خبر السفن',
  outlet: 'Sada',
  publishedAt: '2023-11-09',
  path: 'صدى/2023/ميناء.txt',
};

describe('a citation', () => {
  it('names the source after the words, each piece an isolate of its own', () => {
    const text = citationText(citation, 'ar');
    expect(text.split('\n')).toEqual([
      '\u2067وصلت خمس سفن تحمل 1,554 طنا\u2069',
      '\u2067بحسب شركة النخيل <Shipping>.\u2069',
      '— \u2067خبر السفن\u2069، \u2066Sada\u2069، \u20682023-11-09\u2069، ' +
        '\u2066\u2067صدى\u2069/\u20682023\u2069/\u2067ميناء.txt\u2069\u2069',
      '',
    ]);
    expect(findBidiFaults(text)).toEqual([]);
  });

  it('leaves out what is not known', () => {
    const unknown = { ...citation, title: '', outlet: '', publishedAt: '' };
    expect(citationText(unknown, 'en').split('\n').at(-2)).toBe(
      '— \u2066\u2067صدى\u2069/\u20682023\u2069/\u2067ميناء.txt\u2069\u2069',
    );
  });

  it('stays whole when the words carry controls of their own', () => {
    const text = citationText({ ...citation, words: 'قال \u2066abc\u2069\u2069 ثم\u2069' }, 'en');
    expect(findBidiFaults(text)).toEqual([]);
    expect(text.split('\n')).toHaveLength(3);
  });

  it('is safe as HTML, with the direction of every piece', () => {
    const html = citationHtml(citation, 'en');
    expect(html).toContain('<p dir="rtl">بحسب شركة النخيل &lt;Shipping&gt;.</p>');
    expect(html).toContain('<bdi dir="ltr">Sada</bdi>, <bdi dir="auto">2023-11-09</bdi>');
    expect(html).not.toContain('<Shipping>');
  });

  it.each([
    ['صدى/2023/000.txt', 'صدى'],
    ['2024-03/صدى/000.txt', 'صدى'],
    ['2024-03/000.txt', ''],
    ['000.txt', ''],
  ])('takes the outlet of %s from its folders', (path, outlet) => {
    expect(outletOfPath(path)).toBe(outlet);
  });
});
