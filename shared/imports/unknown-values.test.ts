import { describe, expect, it } from 'vitest';
import { findImportFormat } from './import-formats';
import { placeDocument } from './place-document';

const text = 'قال الوزير: وصلت خمس سفن.';
const at = { start: 4, end: 10 };
const own = {
  id: '00000000-0000-4000-8000-000000000001',
  annotator: 'نورة',
  layer: 'entity',
  labelId: 'person',
  attributes: { sure: 3, tags: ['أ'], places: { lat: 1 }, counts: [1, 2] },
};
const json = JSON.stringify(own);

function region(more: object) {
  return { id: 'a', from_name: 'entity', ...more };
}

const labelled = region({ type: 'labels', value: { ...at, text: 'الوزير', labels: ['person'] } });

function task(result: readonly object[]): string {
  return JSON.stringify([{ data: { text }, annotations: [{ result }] }]);
}

/** A file of each format with one span of which something is of no kind that an attribute has. */
const files: readonly [format: string, content: string, attributes: object, named: string[]][] = [
  [
    'brat',
    `T1\tperson 4 10\tالوزير\n#1\tAnnotatorNotes T1\t${json}\n`,
    { sure: 3, tags: ['أ'] },
    ['places', 'counts'],
  ],
  [
    'doccano',
    JSON.stringify({
      text,
      entities: [{ id: 1, label: 'person', start_offset: 4, end_offset: 10 }],
      meta: { spans: [{ ...own, ...at }] },
    }),
    { sure: 3, tags: ['أ'] },
    ['places', 'counts'],
  ],
  [
    'prodigy',
    JSON.stringify({ text, answer: 'accept', spans: [{ ...own, ...at, label: 'person' }] }),
    { sure: 3, tags: ['أ'] },
    ['places', 'counts'],
  ],
  [
    'w3c',
    JSON.stringify({
      type: 'Annotation',
      body: [{ type: 'TextualBody', format: 'application/json', value: json }],
      target: { source: 'a.txt', selector: { type: 'TextPositionSelector', ...at } },
    }),
    { sure: 3, tags: ['أ'] },
    ['places', 'counts'],
  ],
  [
    'label-studio',
    task([
      labelled,
      region({ type: 'rating', from_name: 'stars', value: { rating: 4 } }),
      region({ type: 'taxonomy', from_name: 'topics', value: { taxonomy: [['أ', 'ب']] } }),
      region({ type: 'number', from_name: undefined, value: { number: 4 } }),
    ]),
    { stars: 4 },
    ['topics', 'number'],
  ],
  [
    'csv',
    'id,layer,label,text,start,end,annotator,path,sha256,articleStart,createdAt,updatedAt,otherAttributes\n' +
      `1,entity,person,الوزير,4,10,نورة,a.txt,,4,,,"${JSON.stringify(own.attributes).replaceAll('"', '""')}"\n`,
    { sure: 3, tags: ['أ'] },
    ['places', 'counts'],
  ],
];

function taken(id: string, content: string) {
  const reader = findImportFormat(id);
  if (reader === undefined) throw new Error(id);
  const companion = reader.companion === undefined ? null : { path: 'entity.txt', text };
  const { documents, skipped } = reader.read({ path: 'entity.ann', text: content }, companion);
  const placed = documents.map((one) => placeDocument(one, text));
  return {
    attributes: placed.flatMap(({ spans }) => spans.map(({ imported }) => imported.attributes)),
    skipped: [...skipped, ...placed.flatMap((one) => one.skipped)],
  };
}

describe('values that no attribute has', () => {
  it.each(files)('%s: they are listed, and the rest is taken', (id, content, attributes, named) => {
    const found = taken(id, content);
    expect(found.attributes).toEqual([attributes]);
    const where = expect.any(String) as string;
    expect(found.skipped).toEqual(
      named.map((detail) => ({ where, reason: 'unknown-value', detail })),
    );
  });

  it.each([
    ['prodigy', 'attributes', JSON.stringify({ text, spans: [{ ...at, attributes: ['أ'] }] })],
    [
      'csv',
      'otherAttributes',
      'id,layer,label,text,start,end,path,sha256,articleStart,updatedAt,otherAttributes\n' +
        '1,entity,person,الوزير,4,10,a.txt,,4,,{sure\n',
    ],
  ])('%s: attributes that are no record are listed as a whole', (id, detail, content) => {
    const { attributes, skipped } = taken(id, content);
    expect(attributes).toEqual([{}]);
    expect(skipped).toMatchObject([{ reason: 'unknown-value', detail }]);
  });
});
