import fc from 'fast-check';
import { describeAnchor } from '../anchor/describe-anchor';
import type { Annotation } from '../model/annotation';
import type { Sidecar } from '../model/sidecar';
import { span } from '../model/span';
import { createOffsetMap } from '../text/offsets';
import { testMoment } from './builders';
import { someDocuments } from './export-documents';

/** What articles are made of: marks, ligatures, emoji of several, numbers, punctuation, line ends. */
const pieces = [
  'قَالَ ',
  'الـــوزيرُ ',
  'لإسرائيل',
  'وبغزة ',
  'ﻻ ',
  'ﷺ',
  '١٬٥٥٤ ',
  '1,554 ',
  '👩🏽‍🚒',
  '🇸🇦 ',
  '🔴 ',
  '\u200f',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\t',
  '  ',
  '"نعم"، ',
  '=1+1 ',
  'NATO ',
  '\\n',
  '«لا»؟ ',
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((all) => {
  return `خبر ${all.join('')}`;
});

/** Words that people write into attributes, and that formats have their own signs for. */
const words = fc.constantFrom(
  'نعم',
  '=1+1',
  "'=1",
  '2',
  'true',
  'a; b',
  'a: b',
  'x\ty\r\nz',
  '"q", \'r\'',
  '👩🏽‍🚒 نص',
  ' ',
);
const value = fc.oneof(
  words,
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, true, false, null),
  fc.array(words, { maxLength: 2 }),
);
const attributeNames = ['note', 'stance', 'checkWorthiness', 'غير معلنة', 'x.y', 'a: b'];
const attributes: fc.Arbitrary<Annotation['attributes']> = fc.dictionary(
  fc.constantFrom(...attributeNames),
  value,
  { maxKeys: 3 },
);

/** Labels that the codebook has, that it has not, and that are called like a layer or by two of them. */
const labels = ['event', 'person', 'statistic', 'claim', 'entity', 'claim_event', 'نوع آخر', null];

interface Marked {
  readonly from: number;
  readonly length: number;
  readonly annotation: Pick<Annotation, 'id' | 'layer' | 'label' | 'attributes'> & {
    readonly refersTo: string | undefined;
    readonly createdAt: string;
  };
}

const marked: fc.Arbitrary<Marked> = fc.record({
  from: fc.nat(200),
  length: fc.integer({ min: 1, max: 12 }),
  annotation: fc.record({
    id: fc.uuid(),
    layer: fc.constantFrom('claim', 'entity'),
    label: fc.constantFrom(...labels),
    attributes,
    refersTo: fc.constantFrom(undefined, 'entity:e1', `claim:${'0'.repeat(8)}`),
    createdAt: fc.constantFrom(testMoment, '2023-01-02T03:04:05.678Z'),
  }),
});

/** Puts marks on stretches of the text, whole code points long and never empty. */
function annotationsOn(article: string, marks: readonly Marked[]): Annotation[] {
  const offsets = createOffsetMap(article);
  const points = Array.from(article);
  const unit = (point: number) => points.slice(0, point).join('').length;
  return marks.map(({ from, length, annotation: { refersTo, ...rest } }) => {
    const start = from % points.length;
    const at = span(unit(start), unit(Math.min(points.length, start + length)));
    return {
      ...rest,
      target: describeAnchor(article, offsets, at),
      ...(refersTo === undefined ? {} : { refersTo }),
      origin: { kind: 'manual' },
      updatedAt: testMoment,
    };
  });
}

const ends = fc.record({
  id: fc.uuid(),
  label: fc.constantFrom('said-by', 'قاله', 'a b'),
  from: fc.nat(9),
  to: fc.nat(9),
});

const metadata: fc.Arbitrary<Sidecar['metadata']> = fc.constantFrom(
  {},
  { title: 'عنوان "آخر"', outlet: '=وفا', publishedAt: '2024-03-11' },
);

interface Work {
  readonly marks: readonly Marked[];
  readonly relations: readonly {
    readonly id: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
}

function sidecarOf(article: string, annotator: string, { marks, relations }: Work) {
  const annotations = annotationsOn(article, marks);
  const end = (index: number) => annotations[index % annotations.length]?.id ?? '';
  const tied = annotations.length === 0 ? [] : relations;
  return {
    annotator,
    annotations,
    relations: tied.map(({ id, label, from, to }) => ({ id, label, from: end(from), to: end(to) })),
  };
}

const work: fc.Arbitrary<Work> = fc.record({
  marks: fc.uniqueArray(marked, { selector: ({ annotation }) => annotation.id, maxLength: 5 }),
  relations: fc.array(ends, { maxLength: 2 }),
});

const paths = ['a.txt', 'أخبار/b c.txt', 'أخبار/d#1.txt'];

/**
 * Documents of a small corpus with the work of two people on it: overlaps, relations, attributes of
 * every kind, labels that nobody declared. No two articles have the same letters.
 */
export const arbitraryDocuments = fc
  .array(fc.tuple(text, metadata, work, work), { minLength: 1, maxLength: paths.length })
  .map((articles) =>
    articles.flatMap(([words, known, first, second], index) => {
      const article = `${words} ${index}`;
      const sidecars = [
        { ...sidecarOf(article, 'نورة', first), metadata: known },
        sidecarOf(article, 'سمير ع.', second),
      ];
      const path = paths[index] as string;
      return someDocuments(article, sidecars, { path, sha256: String(index).repeat(64) });
    }),
  );
