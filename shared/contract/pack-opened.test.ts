import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation';
import type { DocumentSummary } from '../model/document';
import { fail, ok } from '../model/result';
import { emptySidecar } from '../model/sidecar';
import { codePoint } from '../model/span';
import { anAnnotation } from '../testing/builders';
import type { OpenedDocument } from './contract';
import { packOpened, unpackOpened } from './pack-opened';

const text = '🔴 عاجل: قالَ وزير الخارجية إن 1,554 شخصاً نزحوا من غزة 👩‍🚀،\r\nوفق رويترز.';

function opened(annotations: Annotation[]): OpenedDocument {
  const facts = { path: 'a.txt', sha256: 'h', encoding: 'utf-8' as const, bom: false };
  const document = { ...facts, lengthCodePoints: codePoint([...text].length) };
  const work = (annotator: string, isMine: boolean) => ({
    annotator,
    isMine,
    sidecar: { ...emptySidecar(document, annotator), annotations },
  });
  return {
    document: { path: 'a.txt', title: 'عاجل' } as DocumentSummary,
    text,
    works: [work('نورة', true), work('سمير', false)],
    links: [],
    readOnlyBecause: null,
    problems: [],
  };
}

/** A quote of random words of the text, or one that the text does not bear out. */
const quoted = fc
  .record({
    at: fc.integer({ min: 0, max: text.length - 2 }),
    length: fc.integer({ min: 1, max: 40 }),
    before: fc.integer({ min: 0, max: 40 }),
    spoil: fc.constantFrom(
      'nothing',
      'exact',
      'suffix',
      'start',
      'end',
      'past',
      'selector',
      'key',
      'about',
    ),
  })
  .map(({ at, length, before, spoil }): Annotation => {
    const exact = text.slice(at, at + length).replace(/[\ud800-\udfff]/g, '');
    const whole = text.includes(exact) && exact !== '' ? exact : 'غزة';
    const annotation = anAnnotation('a', text, whole, { label: null });
    const [position, quote] = annotation.target;
    const prefix = quote.prefix.slice(-before);
    const target = [position, { ...quote, prefix }] as unknown as Annotation['target'];
    const [to, words] = target;
    if (spoil === 'exact') words.exact = `${words.exact}ـ`;
    if (spoil === 'suffix') words.suffix = `${words.suffix}ـ`;
    if (spoil === 'start') to.start = codePoint(to.start + 1);
    if (spoil === 'end') to.end = to.start;
    if (spoil === 'past') to.end = codePoint(to.end + text.length);
    if (spoil === 'selector') Object.assign(words, { refinedBy: 'شيء' });
    if (spoil === 'about') annotation.refersTo = 'claim:1';
    if (spoil === 'key') Object.assign(annotation, { mine: ['ملاحظة 🗒'] });
    return { ...annotation, target };
  });

describe('an opened article on its way to the page', () => {
  it('arrives as it was sent, whatever its quotes say', () => {
    fc.assert(
      fc.property(fc.array(quoted, { maxLength: 6 }), (annotations) => {
        const answer = ok(opened(annotations));
        const crossed = structuredClone(packOpened(answer));
        expect(unpackOpened(crossed)).toEqual(answer);
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('carries no words that stand in the article', () => {
    const annotation = anAnnotation('a', text, 'نزحوا من غزة');
    const { head, annotations } = packOpened(ok(opened([annotation])));
    expect(head + annotations.join('')).not.toContain('نزحوا');
    expect(annotations.join('')).toContain(annotation.id);
  });

  it('arrives as it is when the same annotations come again, with the text and with another', () => {
    const annotations = [anAnnotation('a', text, 'نزحوا من غزة')];
    const first = ok(opened(annotations));
    const changed = ok({ ...opened(annotations), text: text.replace('عاجل', 'خبر') });
    for (const answer of [first, first, changed, first]) {
      expect(unpackOpened(structuredClone(packOpened(answer)))).toEqual(answer);
    }
  });

  it('takes a refusal across', () => {
    const refusal = fail('document-missing', 'a.txt');
    expect(unpackOpened(packOpened(refusal))).toEqual(refusal);
  });
});
