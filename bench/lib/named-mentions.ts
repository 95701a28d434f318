import type { Entity } from '../../shared/model/corpus-file';
import type { DocumentId } from '../../shared/model/ids';
import { codePoint } from '../../shared/model/span';
import type { AnnotatedWork, AnnotationLine } from '../../shared/registry/annotation-lines';
import { anEntity } from '../../shared/testing/builders';
import { seededRandom } from '../../shared/testing/seeded-random';

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** A name of two words that no other number has. */
function nameOf(number: number): string {
  const random = seededRandom(number + 1);
  const word = () =>
    Array.from({ length: 5 }, () => letters[Math.floor(random() * letters.length)]).join('');
  return `${word()} ${word()}`;
}

/** Entities, each with a name of its own. */
export function manyEntities(count: number): Entity[] {
  return Array.from({ length: count }, (_, at) => anEntity(`e-${at}`, nameOf(at)));
}

function line(at: number, names: number): AnnotationLine {
  const name = at % names;
  const exact = nameOf(name);
  return {
    id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    layer: 'entity',
    label: 'person',
    start: codePoint(at % 3000),
    end: codePoint((at % 3000) + exact.length),
    exact,
    before: 'وأضاف المتحدث باسم الوزارة أن السيد ',
    after: ' سيصل إلى العاصمة يوم الخميس المقبل',
    // Every other one refers to nothing yet.
    refersTo: at % 2 === 0 ? `entity:e-${name}` : null,
    attributes: {},
    story: null,
  };
}

/** Mentions of so many names, ten in each article. */
export function manyMentions(count: number, names: number): AnnotatedWork[] {
  return Array.from({ length: count / 10 }, (_, document) => ({
    documentId: `d${String(document).padStart(16, '0')}` as DocumentId,
    annotator: 'نورة',
    isOwn: true,
    isGold: false,
    annotations: Array.from({ length: 10 }, (_, at) => line(document * 10 + at, names)),
  }));
}
