import { describe, expect, it } from 'vitest';
import { codePoint } from '../model/span';
import { aLink, anAnnotation } from '../testing/builders';
import { aContext, someDocuments, writeAll } from '../testing/export-documents';
import type { ExportDocument, ExportSpan } from './export-document';
import type { Loss } from './format';
import { datasetFormats } from './format-list';

const text = 'قال وزير الخارجية إن 1,554 شخصا نزحوا. نعم.\n';
const annotations = [
  anAnnotation('c', text, '1,554 شخصا نزحوا', { label: 'statistic' }),
  anAnnotation('p', text, 'وزير الخارجية', { layer: 'entity', label: 'person' }),
];
const [plain] = someDocuments(text, [{ annotations }], { cluster: 'a.txt' }) as [ExportDocument];

function withSpan(change: (span: ExportSpan) => Partial<ExportSpan>): ExportDocument {
  const [first, ...rest] = plain.spans as [ExportSpan, ...ExportSpan[]];
  return { ...plain, spans: [{ ...first, ...change(first) }, ...rest] };
}

/** The same words somewhere else in the article. */
function moved({ target: [position, quote] }: ExportSpan): Partial<ExportSpan> {
  return { target: [{ ...position, start: codePoint(90), end: codePoint(99) }, quote] };
}

/** Documents that differ from `plain` in one thing alone. */
const changed: Record<Loss, ExportDocument> = {
  annotators: withSpan(() => ({ annotator: 'سمير' })),
  ids: withSpan(() => ({ id: 'b' })),
  times: withSpan(() => ({ createdAt: '2024-03-12T08:00:00.000Z' })),
  attributes: withSpan(() => ({ attributes: { note: 'نعم' } })),
  references: withSpan(() => ({ refersTo: 'entity:x' })),
  relations: {
    ...plain,
    relations: [{ id: 'r', annotator: 'نورة', label: 'said-by', from: 1, to: 0 }],
  },
  links: { ...plain, links: [{ ...aLink('k', 'a.txt', 'b.txt'), annotator: 'نورة' }] },
  metadata: { ...plain, metadata: { outlet: 'وفا', publishedAt: '2024-03-11' } },
  clusters: { ...plain, cluster: 'b.txt' },
  pieces: {
    ...withSpan(moved),
    pieces: [{ start: codePoint(0), end: codePoint(44), articleStart: codePoint(20) }],
  },
  text: { ...plain, text: text.replace('نعم', 'بلى') },
  'white-space': { ...plain, text: text.replace(/\n$/, ' ') },
  overlaps: {
    ...plain,
    spans: someDocuments(text, [
      {
        annotations: [
          ...annotations,
          anAnnotation('o', text, 'الخارجية', { layer: 'entity', label: 'location' }),
        ],
      },
    ]).flatMap(({ spans }) => spans),
  },
};

describe.each(datasetFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  const before = writeAll(format, [plain], aContext()).files;
  // The positions of a format on articles are the article's, not the pieces'.
  const isMeant = ([loss]: [string, ExportDocument]) => !(format.isOnArticles && loss === 'pieces');
  it.each(Object.entries(changed).filter(isMeant))(
    'loses %s only where it says so',
    (loss, document) => {
      const after = writeAll(format, [document], aContext()).files;
      const isLost = JSON.stringify(after) === JSON.stringify(before);
      expect(isLost).toBe(format.loses.includes(loss as Loss));
    },
  );
});

describe('what could not be written', () => {
  it('is told with its reason: an overlap, and the same said twice', () => {
    const again = anAnnotation('q', text, 'وزير الخارجية', { layer: 'entity', label: 'person' });
    const inner = anAnnotation('o', text, 'الخارجية', { layer: 'entity', label: 'location' });
    const documents = someDocuments(text, [
      { annotations },
      { annotator: 'سمير', annotations: [again, inner] },
    ]);
    for (const format of datasetFormats.filter(
      ({ loses, isWithoutSpans }) => loses.includes('overlaps') && isWithoutSpans !== true,
    )) {
      expect(writeAll(format, documents, aContext()).lost).toEqual([
        { id: 'q', annotator: 'سمير', reason: 'said-twice' },
        { id: 'o', annotator: 'سمير', reason: 'overlaps' },
      ]);
    }
  });
});
