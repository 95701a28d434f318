import fc from 'fast-check';
import { describeAnchor } from '../anchor/describe-anchor';
import type { Annotation } from '../model/annotation';
import type { Segment, Sidecar } from '../model/sidecar';
import { span } from '../model/span';
import { createOffsetMap } from '../text/offsets';
import { aSidecar, someFacts, testMoment } from './builders';

/** What offsets, tokens and separators may stumble over. */
const pieces = [
  'قال',
  'وبغزة',
  'قالَ',
  'شُدَّة',
  'لـــه',
  'الآن',
  'F-16',
  '1,554',
  '٣٫٥',
  '🔴',
  '🇵🇸',
  '👩‍👩‍👧',
  '𞸀',
  '«نعم»',
  '"لا"',
  '=1+1',
  '<b>&',
  '\u200f',
  '\u200c',
  '\u00a0',
  ' ',
  ' ',
  '  ',
  '\t',
  '\r\n',
  '\n',
  '.',
  '،',
  '؟',
  '-',
  '#وسم',
  'https://a.example/ب?x=1',
];

interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly layer: 'claim' | 'entity';
  readonly label: string | null;
}

const stretch: fc.Arbitrary<Stretch> = fc.record({
  from: fc.nat(400),
  length: fc.integer({ min: 1, max: 30 }),
  layer: fc.constantFrom('claim', 'entity'),
  label: fc.constantFrom('person', 'event', null),
});

/** A stretch of a text that cuts no code point in two; `null` where there is no text. */
function placeIn(text: string, { from, length }: Pick<Stretch, 'from' | 'length'>) {
  const points = Array.from(text);
  if (points.length === 0) return null;
  const start = from % points.length;
  const before = points.slice(0, start).join('').length;
  return span(before, before + points.slice(start, start + length).join('').length);
}

function targetIn(text: string, where: Pick<Stretch, 'from' | 'length'>) {
  const at = placeIn(text, where);
  return at === null ? null : describeAnchor(text, createOffsetMap(text), at);
}

function annotationsOn(text: string, name: string, all: readonly Stretch[]): Annotation[] {
  return all.flatMap(({ layer, label, ...where }, at) => {
    const target = targetIn(text, where);
    if (target === null) return [];
    const origin = { kind: 'manual' as const };
    const stored = { origin, attributes: {}, createdAt: testMoment, updatedAt: testMoment };
    return [{ id: `${name}${at}`, layer, label, target, ...stored }];
  });
}

function segmentsOn(
  text: string,
  all: readonly (Stretch & { kind: Segment['kind'] })[],
): Segment[] {
  return all.flatMap(({ kind, ...where }, at) => {
    const target = targetIn(text, where);
    return target === null ? [] : [{ id: `s${at}`, kind, target }];
  });
}

/** An article of all kinds of letters, signs and line ends, and two annotators' overlapping work on it. */
export const arbitraryArticle: fc.Arbitrary<{
  readonly text: string;
  readonly sidecars: readonly Sidecar[];
}> = fc
  .record({
    text: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join('')),
    mine: fc.array(stretch, { maxLength: 12 }),
    theirs: fc.array(stretch, { maxLength: 5 }),
    segments: fc.array(
      fc
        .tuple(stretch, fc.constantFrom('story' as const, 'boilerplate' as const))
        .map(([one, kind]) => ({ ...one, kind })),
      { maxLength: 4 },
    ),
  })
  .map(({ text, mine, theirs, segments }) => {
    const document = someFacts({ lengthCodePoints: Array.from(text).length });
    const [annotations, others] = [
      annotationsOn(text, 'm', mine),
      annotationsOn(text, 't', theirs),
    ];
    const [from, to] = annotations;
    const relations =
      from === undefined || to === undefined
        ? []
        : [{ id: 'r', label: 'about', from: from.id, to: to.id }];
    return {
      text,
      sidecars: [
        aSidecar({ document, annotations, relations, segments: segmentsOn(text, segments) }),
        aSidecar({ document, annotator: 'سمير', annotations: others }),
      ],
    };
  });
