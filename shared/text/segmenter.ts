type Granularity = 'grapheme' | 'word' | 'sentence';

const made: Partial<Record<Granularity, Intl.Segmenter>> = {};

/**
 * Boundaries by Unicode Standard Annex #29 (text segmentation), as the platform's ICU implements it
 * for Arabic: tashkeel stays with its letter, `1,554` and `٣٫٥` stay whole, clitics stay on. Made when it is first needed: the first one takes some 20 ms, which a program that
 * needs none had better not wait for.
 */
export function segmenter(granularity: Granularity): Intl.Segmenter {
  made[granularity] ??= new Intl.Segmenter('ar', { granularity });
  return made[granularity];
}
