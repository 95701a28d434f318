import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import { type Attribute, findLayer } from '../model/codebook';
import { span } from '../model/span';
import { splitBlocks } from '../text/blocks';
import { sentenceAround, suggestValues } from './suggest-values';

const attributes = findLayer(builtInCodebook, 'claim')?.attributes ?? [];

const text =
  'ميناء النخيل\nوصلت السفن. وقال سامر الحدّاد أمس إن خمس سفن تنتظر التفريغ. وانتهى العمل.';

function suggested(of: readonly Attribute[], words: string, articleDay: string | null) {
  const start = text.indexOf(words);
  const at = span(start, start + words.length);
  return suggestValues(of, text, sentenceAround(text, splitBlocks(text), at), articleDay);
}

describe('what the sentence of a claim suggests', () => {
  it('tells claimant, verb and date, with the words that say so', () => {
    expect(suggested(attributes, 'خمس سفن', '2023-11-09')).toEqual([
      {
        attribute: 'claimant',
        value: 'سامر الحدّاد',
        words: 'سامر الحدّاد',
        span: span(text.indexOf('سامر'), text.indexOf('سامر') + 12),
        leansOn: null,
      },
      {
        attribute: 'attributionVerb',
        value: 'قال',
        words: 'قال',
        span: span(text.indexOf('قال'), text.indexOf('قال') + 3),
        leansOn: null,
      },
      {
        attribute: 'claimDate',
        value: '2023-11-08',
        words: 'أمس',
        span: span(text.indexOf('أمس'), text.indexOf('أمس') + 3),
        leansOn: '2023-11-09',
      },
    ]);
  });

  it('leaves a date out that leans on an article without one', () => {
    expect(suggested(attributes, 'خمس سفن', null).map((one) => one.attribute)).toEqual([
      'claimant',
      'attributionVerb',
    ]);
  });

  it('looks no further than the sentence', () => {
    expect(suggested(attributes, 'وصلت السفن', '2023-11-09')).toEqual([]);
    expect(suggested(attributes, 'التفريغ. وانتهى', '2023-11-09')).toHaveLength(3);
  });

  it('suggests for no attribute that the codebook has not, or has otherwise', () => {
    const verb = attributes.filter(({ id }) => id === 'attributionVerb');
    expect(suggested(verb, 'خمس سفن', '2023-11-09').map((one) => one.words)).toEqual(['قال']);
    const other = attributes.map((one) => ({ ...one, type: 'number' as const }));
    expect(suggested(other, 'خمس سفن', '2023-11-09')).toEqual([]);
  });
});
