import { describe, expect, it } from 'vitest';
import { findImportFormat, importFormats } from './import-formats';
import type { ImportedSpan } from './imported';
import { placeDocument } from './place-document';

const text = '🔴 عاجل: قالَ وزير الخارجية أنتوني بلينكن إن 1,554 شخصاً نزحوا من غزة، وفق رويترز.';

/** Reads a file that stands here as another program writes it. */
function read(id: string, path: string, content: string, beside: string | null = null) {
  const format = findImportFormat(id);
  if (format === undefined) throw new Error(id);
  const companion =
    beside === null ? null : { path: path.replace(/\.[^.]+$/, '.txt'), text: beside };
  return format.read({ path, text: content }, companion);
}

/** The words and labels of all spans, where they stand in the text. */
function placed(result: ReturnType<typeof read>, article = text) {
  return result.documents.flatMap((document) => {
    const { spans, relations, skipped } = placeDocument(document, document.text ?? article);
    const words = spans.map(({ imported: { label }, span }) => [
      label,
      (document.text ?? article).slice(span.start, span.end),
    ]);
    return [{ spans: words, relations: relations.map(({ label }) => label), skipped }];
  });
}

const reasons = ({ skipped }: ReturnType<typeof read>) => skipped.map(({ reason }) => reason);
const firstSpan = (result: ReturnType<typeof read>): ImportedSpan | undefined =>
  result.documents[0]?.spans[0];

describe('brat', () => {
  it('reads spans, relations, attributes and notes, and lists what has no place', () => {
    const result = read(
      'brat',
      'a.ann',
      [
        'T1\tCLAIM 44 68\t1,554 شخصاً نزحوا من غزة',
        'T2\tPER 28 40\tأنتوني بلينكن',
        'T3\tLOC 65 68\tغزة',
        'T4\tEVENT 59 64;65 68\tنزحوا غزة',
        'A1\tStance T1 Support',
        'A2\tNegated T1',
        'R1\tSaidBy Arg1:T1 Arg2:T2',
        'R2\tSaidBy Arg1:T1 Arg2:T9',
        'E1\tEVENT:T4 Place:T3',
        'N1\tReference T3 Wikidata:Q39760\tغزة',
        '*\tAlias T2 T3',
        '#1\tAnnotatorNotes T1\tللتحقق',
        'X9\twhat is this',
        '',
      ].join('\r\n'),
      text,
    );
    expect(firstSpan(result)?.attributes).toEqual({
      Stance: 'Support',
      Negated: true,
      note: 'للتحقق',
    });
    expect(reasons(result)).toEqual([
      'end-missing',
      'no-place-for-it',
      'no-place-for-it',
      'no-place-for-it',
      'not-readable',
    ]);
    const [document] = placed(result);
    // T2 begins a letter late, and T4 stands on two stretches with words between them.
    expect(document?.spans).toEqual([
      ['CLAIM', '1,554 شخصاً نزحوا من غزة'],
      ['LOC', 'غزة'],
    ]);
    expect(document?.skipped.map(({ reason }) => reason)).toEqual([
      'words-differ',
      'words-differ',
      'end-missing',
    ]);
  });

  it('puts a span over two lines together, and knows no text where there is none', () => {
    const lines = 'قال\r\nنعم';
    const ann = 'T1\tQ 0 3;5 8\tقال نعم\n';
    expect(placed(read('brat', 'x/a.ann', ann, lines))[0]?.spans).toEqual([['Q', lines]]);
    const [alone] = read('brat', 'x/a.ann', ann).documents;
    expect(alone).toMatchObject({ name: 'x/a.txt', text: null });
  });
});

describe('doccano', () => {
  it.each([
    ['label', 'text'],
    ['labels', 'text'],
    ['label', 'data'],
  ])('reads triples under %s, the text under %s', (labels, words) => {
    const line = JSON.stringify({ id: 1, [words]: text, [labels]: [[65, 68, 'LOC']] });
    const result = read('doccano', 'all.jsonl', `${line}\n`);
    // No quote tells in what 65 is counted, and before it stands an emoji.
    expect(placed(result)[0]?.skipped).toMatchObject([{ reason: 'unit-unknown' }]);
    const plain = line.replace('🔴', '!');
    expect(placed(read('doccano', 'all.jsonl', plain))[0]?.spans).toEqual([['LOC', 'غزة']]);
  });

  it('reads entities and relations, and numbers of two lines apart', () => {
    const record = {
      text: text.slice(3),
      entities: [
        { id: 0, label: 'LOC', start_offset: 63, end_offset: 66 },
        { id: 1, label: 'PER', start_offset: 26, end_offset: 39 },
      ],
      relations: [
        { id: 0, from_id: 0, to_id: 1, type: 'about' },
        { id: 1, from_id: 0, to_id: 7, type: 'about' },
      ],
    };
    const result = read('doccano', 'a.jsonl', `${JSON.stringify(record)}\n`.repeat(2));
    expect(reasons(result)).toEqual(['end-missing', 'end-missing']);
    const keys = result.documents.flatMap(({ spans }) => spans.map(({ key }) => key));
    expect(new Set(keys).size).toBe(4);
    expect(placed(result)[0]?.relations).toEqual(['about']);
  });

  it('lists labels of whole texts and comments', () => {
    const record = { text, label: ['POLITICS'], Comments: ['هل هذا صحيح؟'] };
    expect(read('doccano', 'a.jsonl', JSON.stringify(record)).skipped).toMatchObject([
      { reason: 'no-place-for-it', detail: 'POLITICS' },
      { reason: 'no-place-for-it', detail: 'هل هذا صحيح؟' },
    ]);
  });
});

describe('Label Studio', () => {
  const region = (id: string, start: number, end: number, labels: string[]) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text: text.slice(start, end), labels },
  });

  it('reads regions by UTF-16 or by code points, whichever their words tell', () => {
    const result = [
      region('a', 66, 69, ['LOC', 'GPE']),
      region('b', 45, 69, ['CLAIM']),
      { type: 'relation', from_id: 'b', to_id: 'a', direction: 'right', labels: ['about'] },
      { id: 'a', type: 'choices', from_name: 'sure', value: { choices: ['yes'] } },
      { id: 'z', type: 'choices', from_name: 'topic', value: { choices: ['war'] } },
    ];
    const tasks = [
      {
        id: 7,
        data: { text, url: 'x' },
        annotations: [
          { completed_by: { email: 'n@example.com' }, result },
          { was_cancelled: true },
        ],
        predictions: [{ result }],
      },
    ];
    const read1 = read('label-studio', 'p.json', JSON.stringify(tasks));
    expect(placed(read1)[0]?.spans).toEqual([
      ['LOC', 'غزة'],
      ['GPE', 'غزة'],
      ['CLAIM', '1,554 شخصاً نزحوا من غزة'],
    ]);
    expect(placed(read1)[0]?.relations).toEqual(['about']);
    expect(firstSpan(read1)).toMatchObject({
      attributes: { sure: 'yes' },
      annotator: 'n@example.com',
      layer: 'label',
    });
    expect(reasons(read1)).toEqual(['no-place-for-it', 'not-accepted', 'no-place-for-it']);
    // The same file, counted in code points.
    const points = JSON.stringify(tasks)
      .replaceAll('"start":66,"end":69', '"start":65,"end":68')
      .replaceAll('"start":45,"end":69', '"start":44,"end":68');
    expect(placed(read('label-studio', 'p.json', points))).toEqual(placed(read1));
  });

  it('reads the small export', () => {
    const label = [{ start: 66, end: 69, text: 'غزة', labels: ['LOC'] }];
    const small = JSON.stringify([{ id: 1, text, label, annotator: 2 }]);
    const result = read('label-studio', 'min.json', small);
    expect(placed(result)[0]?.spans).toEqual([['LOC', 'غزة']]);
    expect(firstSpan(result)?.annotator).toBe('2');
  });
});

describe('CoNLL', () => {
  const spansOf = (content: string) =>
    placed(read('conll2003', 'train.conll', content)).map(({ spans }) => spans);

  it.each([
    ['IOB2', ['B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC']],
    ['IOB1', ['I-PER', 'I-PER', 'B-PER', 'O', 'I-LOC']],
    ['BIOES', ['B-PER', 'E-PER', 'S-PER', 'O', 'S-LOC']],
    ['BILOU', ['B-PER', 'L-PER', 'U-PER', 'O', 'U-LOC']],
  ])('reads %s', (_, tags) => {
    const tokens = ['أنتوني', 'بلينكن', 'سامر', 'في', 'غزة'];
    const lines = tokens.map((token, index) => `${token} -X- _ ${tags[index]}`);
    const content = `-DOCSTART- -X- -X- O\n\n${lines.join('\n')}\n\n`;
    const people = [
      ['PER', 'أنتوني بلينكن'],
      ['PER', 'سامر'],
    ];
    expect(spansOf(content)).toEqual([[...people, ['LOC', 'غزة']]]);
  });

  it('reads tabs, one column, several documents and comments, and lists what is no tag', () => {
    const content = '# id 1\nنعم\nلا\n\n-DOCSTART-\n\n#وسم\tO\r\nغزة\tB-LOC\r\nمن\tIN\n';
    const result = read('conll2003', 'entity.train.conll', content);
    expect(result.documents.map((one) => one.text)).toEqual(['نعم لا\n', '#وسم غزة من\n']);
    expect(result.documents[1]).toMatchObject({ isRebuilt: true, name: 'entity-2' });
    expect(result.documents[1]?.spans[0]).toMatchObject({ layer: 'entity', label: 'LOC' });
    expect(result.skipped).toMatchObject([{ reason: 'not-readable', detail: 'IN' }]);
  });
});

describe('Prodigy', () => {
  it('reads accepted answers, of two people on one text, and their relations', () => {
    const spans = [
      { start: 65, end: 68, token_start: 12, token_end: 12, label: 'LOC', text: 'غزة' },
      { start: 44, end: 68, token_start: 7, token_end: 12, label: 'CLAIM' },
    ];
    const head = { start: 44, end: 68, label: 'CLAIM' };
    const child = { start: 65, end: 68, label: 'LOC' };
    const relations = [{ head: 12, child: 12, head_span: head, child_span: child, label: 'about' }];
    const record = { text, spans, relations, answer: 'accept', _annotator_id: 'set-نورة' };
    const others = [
      { ...record, _annotator_id: 'set-سمير' },
      { ...record, answer: 'reject' },
      { ...record, answer: 'ignore' },
      { text: 'آخر', label: 'POLITICS', answer: 'accept' },
    ];
    const lines = [record, ...others].map((one) => JSON.stringify(one)).join('\n');
    const result = read('prodigy', 'ner.jsonl', lines);
    expect(result.documents.map(({ name }) => name)).toEqual(['ner-1', 'ner-1', 'ner-2']);
    expect(firstSpan(result)?.annotator).toBe('set-نورة');
    expect(placed(result)[0]).toMatchObject({
      spans: [
        ['LOC', 'غزة'],
        ['CLAIM', expect.any(String)],
      ],
      relations: ['about'],
    });
    expect(reasons(result)).toEqual(['not-accepted', 'not-accepted', 'no-place-for-it']);
  });
});

describe('W3C', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'غزة', prefix: 'نزحوا من ', suffix: '، وفق' };
  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:5f0c4e1e-0000-4000-8000-000000000001',
    type: 'Annotation',
    creator: { name: 'نورة' },
    body: [
      { type: 'TextualBody', value: 'LOC', purpose: 'tagging' },
      { type: 'TextualBody', value: 'مهم', purpose: 'commenting' },
      {
        type: 'SpecificResource',
        source: 'http://www.wikidata.org/entity/Q39760',
        purpose: 'identifying',
      },
    ],
    target: {
      source: '%D8%A3/file.txt',
      selector: [quote, { type: 'TextPositionSelector', start: 66, end: 69 }],
    },
  };

  it.each([
    ['one', note],
    ['a list', [note]],
    ['a page', { type: 'AnnotationPage', items: [note] }],
    ['a graph', { '@graph': [note] }],
  ])('reads %s, with positions by UTF-16 as its programs count', (_, value) => {
    const result = read('w3c', 'a.jsonld', JSON.stringify(value));
    expect(result.documents).toMatchObject([{ name: 'أ/file.txt', text: null }]);
    expect(placed(result)[0]?.spans).toEqual([['LOC', 'غزة']]);
    expect(firstSpan(result)).toMatchObject({
      id: '5f0c4e1e-0000-4000-8000-000000000001',
      annotator: 'نورة',
      attributes: { note: 'مهم' },
    });
    expect(result.skipped).toMatchObject([{ reason: 'no-place-for-it', detail: 'identifying' }]);
  });

  it('places a quote alone, also one within another selector', () => {
    const selector = { type: 'FragmentSelector', value: 'p1', refinedBy: quote };
    const target = { source: 'a.txt', selector };
    const result = read('w3c', 'a.jsonld', JSON.stringify({ ...note, target }));
    expect(placed(result)[0]?.spans).toEqual([['LOC', 'غزة']]);
    const twice = `${text} ${text}`;
    expect(placed(result, twice)[0]?.skipped).toMatchObject([{ reason: 'several-places' }]);
  });
});

describe('tables of spans', () => {
  it.each([
    ['commas', 'file,start,end,text,label\na.txt,65,68,غزة,LOC\n'],
    ['semicolons, a BOM and CRLF', '\uFEFFFile;Begin;End;Quote;Tag\r\na.txt;66;69;غزة;LOC\r\n'],
    ['tabs and words alone', 'المقال\tالمقطع\tالوسم\na.txt\tغزة\tLOC\n'],
  ])('reads %s', (_, content) => {
    const result = read('csv', 'spans.csv', content);
    expect(result.documents[0]?.name).toBe('a.txt');
    expect(placed(result)[0]?.spans).toEqual([['LOC', 'غزة']]);
  });

  it('says so where there are no words and no offsets', () => {
    const result = read('csv', 'spans.csv', 'a,b\n1,2\n');
    expect(reasons(result)).toEqual(['not-readable']);
  });
});

describe('what is no such file', () => {
  const broken = [
    '',
    '{',
    '[1, "x", null]',
    '{"text": 5}',
    '[[]]',
    'null',
    '\u0000',
    '"',
    'a\tb\n',
  ];
  it.each(importFormats.map(({ id }) => id))('%s: nothing throws, and no span is made up', (id) => {
    for (const content of broken) {
      const { documents } = read(id, 'a.json', content);
      expect(documents.flatMap(({ spans }) => spans)).toEqual([]);
    }
  });

  it('takes no offsets that are none', () => {
    const label = [
      [-1, 3, 'A'],
      [2, 1, 'B'],
      [0, 999, 'C'],
      ['0', 1, 'D'],
      [0.5, 1, 'E'],
      [1, 1, 'F'],
    ];
    const result = read('doccano', 'a.jsonl', JSON.stringify({ text: 'نعم ولا', label }));
    const [document] = placed(result);
    expect(document?.spans).toEqual([]);
    expect(document?.skipped).toHaveLength(label.length);
  });
});
