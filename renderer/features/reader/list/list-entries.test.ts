import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../../shared/model/built-in-codebook';
import { span } from '../../../../shared/model/span';
import { anAnnotation } from '../../../../shared/testing/builders';
import { filterEntries, kindOf, type ListEntry, noListFilter } from './list-entries';

const text = 'قالَ سامر الحدّاد إنّ خمسَ سُفُنٍ وصلت إلى مينـاء النخيل أمس.';

function entry(id: string, words: string, rest: Partial<ListEntry['annotation']>, isMine = true) {
  return {
    annotation: anAnnotation(id, text, words, rest),
    span: span(0, 1),
    annotator: isMine ? 'نورة' : 'سمير',
    isMine,
  };
}

const entries: ListEntry[] = [
  entry('person', 'سامر الحدّاد', { layer: 'entity', label: 'person' }),
  entry('claim', 'خمسَ سُفُنٍ وصلت', { label: null }),
  entry('place', 'مينـاء النخيل', { layer: 'entity', label: 'location' }, false),
];

function ids(filter: Partial<typeof noListFilter>) {
  return filterEntries(entries, { ...noListFilter, ...filter }, builtInCodebook).map(
    ({ annotation }) => annotation.id,
  );
}

describe('the list of annotations', () => {
  it('is found through spelling: marks, tatweel and forms of letters do not matter', () => {
    expect(ids({ query: 'خمس سفن' })).toEqual(['claim']);
    expect(ids({ query: 'ميناء' })).toEqual(['place']);
    expect(ids({ query: 'الحداد' })).toEqual(['person']);
  });

  it('is found by label, layer and annotator, in either language', () => {
    expect(ids({ query: 'شخص' })).toEqual(['person']);
    expect(ids({ query: 'entity' })).toEqual(['person', 'place']);
    expect(ids({ query: 'entity سمير' })).toEqual(['place']);
    expect(ids({ query: 'لا شيء' })).toEqual([]);
  });

  it('is narrowed down by layer, by label, to mine and to the unlabelled, all at once', () => {
    expect(ids({ kinds: ['entity'] })).toEqual(['person', 'place']);
    expect(ids({ kinds: [kindOf('entity', 'location'), 'claim'] })).toEqual(['claim', 'place']);
    expect(ids({ isMine: true })).toEqual(['person', 'claim']);
    expect(ids({ isUnlabelled: true })).toEqual(['claim']);
    expect(ids({ kinds: ['entity'], isMine: true, query: 'سامر' })).toEqual(['person']);
  });
});
