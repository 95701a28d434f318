import { describe, expect, it } from 'vitest';
import { aLink, anAnnotation, testMoment } from '../testing/builders';
import { aContext, someDocuments, writeAll } from '../testing/export-documents';
import { findFormat } from './format-list';

const text = '🔴 قال بلينكن: 1,554\r\nوبغزة "لا  تعليق".\n';
const annotations = [
  anAnnotation('c', text, 'بلينكن: 1,554\r\nوبغزة', {
    label: 'statistic',
    attributes: { claimant: '=1+1', checkWorthiness: 2 },
  }),
  anAnnotation('p', text, 'بلينكن', { layer: 'entity', label: 'person', refersTo: 'entity:x' }),
  anAnnotation('l', text, 'غزة', { layer: 'entity', label: 'location' }),
];
const relations = [{ id: 'r', label: 'said-by', from: 'c', to: 'p' }];
const documents = someDocuments(
  text,
  [{ annotations, relations, links: [aLink('k', 'a.txt', 'ب.txt', { note: '-x' })] }],
  { cluster: 'a.txt' },
);

function write(id: string, layers = ['claim', 'entity']) {
  const format = findFormat(id);
  if (format === undefined) throw new Error(id);
  return writeAll(format, documents, aContext({ layers }));
}

const entityTokens = (tags: Record<string, string>) => {
  const tag = (token: string) => `${token} -X- -X- ${tags[token] ?? 'O'}\n`;
  const first = ['🔴', 'قال', 'بلينكن', ':', '1,554'].map(tag).join('');
  const second = ['وب', 'غزة', '"', 'لا', 'تعليق', '"', '.'].map(tag).join('');
  return `-DOCSTART- -X- -X- O\n\n${first}\n${second}\n`;
};

describe('the bytes of each format', () => {
  it('CoNLL-2003: a file for each layer, a token cut for the name in it', () => {
    const { files, lost, adjusted } = write('conll2003');
    expect(files['entity.conll']).toBe(entityTokens({ بلينكن: 'B-person', غزة: 'B-location' }));
    const claim = files['claim.conll']?.split('\n') ?? [];
    // One sentence: the claim goes over the end of the line.
    expect(claim.slice(2)).toEqual([
      '🔴 -X- -X- O',
      'قال -X- -X- O',
      'بلينكن -X- -X- B-statistic',
      ': -X- -X- I-statistic',
      '1,554 -X- -X- I-statistic',
      'وبغزة -X- -X- I-statistic',
      ...['"', 'لا', 'تعليق', '"', '.'].map((token) => `${token} -X- -X- O`),
      '',
      '',
    ]);
    expect(lost).toEqual([]);
    expect(adjusted).toEqual([{ id: 'l', annotator: 'نورة', reason: 'token-cut' }]);
  });

  it('BIOES: the same with ends and singles', () => {
    const { files } = write('bioes');
    expect(files['entity.conll']).toBe(entityTokens({ بلينكن: 'S-person', غزة: 'S-location' }));
    const tags = (files['claim.conll'] ?? '').match(/[BIES]-statistic/g);
    expect(tags).toEqual(['B-statistic', 'I-statistic', 'I-statistic', 'E-statistic']);
  });

  it('CoNLL-U: offsets in MISC, a cut token as one of several words', () => {
    expect(write('conllu', ['entity']).files['data.conllu']).toBe(
      [
        '# newdoc id = a.txt',
        '# path = a.txt',
        `# sha256 = ${'0'.repeat(64)}`,
        '# cluster = a.txt',
        '# sent_id = a.txt-1',
        '# text = 🔴 قال بلينكن: 1,554',
        '1\t🔴\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=1',
        '2\tقال\t_\t_\t_\t_\t_\t_\t_\tstart_char=2|end_char=5',
        '3\tبلينكن\t_\t_\t_\t_\t_\t_\t_\tstart_char=6|end_char=12|Entity=B-person|SpaceAfter=No',
        '4\t:\t_\t_\t_\t_\t_\t_\t_\tstart_char=12|end_char=13',
        '5\t1,554\t_\t_\t_\t_\t_\t_\t_\tstart_char=14|end_char=19',
        '',
        '# sent_id = a.txt-2',
        '# text = وبغزة "لا تعليق".',
        '1-2\tوبغزة\t_\t_\t_\t_\t_\t_\t_\tstart_char=21|end_char=26',
        '1\tوب\t_\t_\t_\t_\t_\t_\t_\tstart_char=21|end_char=23',
        '2\tغزة\t_\t_\t_\t_\t_\t_\t_\tstart_char=23|end_char=26|Entity=B-location',
        '3\t"\t_\t_\t_\t_\t_\t_\t_\tstart_char=27|end_char=28|SpaceAfter=No',
        '4\tلا\t_\t_\t_\t_\t_\t_\t_\tstart_char=28|end_char=30',
        '5\tتعليق\t_\t_\t_\t_\t_\t_\t_\tstart_char=32|end_char=37|SpaceAfter=No',
        '6\t"\t_\t_\t_\t_\t_\t_\t_\tstart_char=37|end_char=38|SpaceAfter=No',
        '7\t.\t_\t_\t_\t_\t_\t_\t_\tstart_char=38|end_char=39',
        '',
        '',
      ].join('\n'),
    );
  });

  it('brat: the text as it is, a claim over two lines in two fragments', () => {
    const { files } = write('brat');
    expect(files['a.txt']).toBe(text);
    const lines = (files['a.ann'] ?? '').split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      'T1\tclaim_statistic 6 19;21 26\tبلينكن: 1,554 وبغزة',
      'A1\tcheckWorthiness T1 2',
      'T2\tentity_person 6 12\tبلينكن',
      'T3\tentity_location 23 26\tغزة',
      'R1\tsaid-by Arg1:T1 Arg2:T2',
      '',
    ]);
    const note = lines.find((line) => line.startsWith('#1'))?.split('\t');
    expect(note?.slice(0, 2)).toEqual(['#1', 'AnnotatorNotes T1']);
    expect(JSON.parse(note?.[2] ?? '')).toEqual({
      id: 'c',
      annotator: 'نورة',
      layer: 'claim',
      labelId: 'statistic',
      createdAt: testMoment,
      attributes: { claimant: '=1+1', checkWorthiness: 2 },
      start: 6,
      end: 26,
      exact: 'بلينكن: 1,554\r\nوبغزة',
    });
    expect(files['annotation.conf']).toContain('\nentity_person\n');
    expect(files['annotation.conf']).toContain('\nsaid-by\tArg1:<ANY>, Arg2:<ANY>\n');
  });

  it('doccano: labels by code points, and relations by number', () => {
    const one = JSON.parse(write('doccano').files['data.jsonl'] ?? '');
    expect(one.text).toBe(text);
    expect(one.label).toEqual([
      [6, 26, 'claim_statistic'],
      [6, 12, 'entity_person'],
      [23, 26, 'entity_location'],
    ]);
    const two = JSON.parse(write('doccano-relations', ['entity']).files['data.jsonl'] ?? '');
    expect(two.entities[1]).toEqual({ id: 2, label: 'person', start_offset: 6, end_offset: 12 });
    expect(two.relations).toEqual([{ id: 4, from_id: 1, to_id: 2, type: 'said-by' }]);
  });

  it('Label Studio: a task with an annotation for each annotator', () => {
    const { files } = write('label-studio');
    const [task] = JSON.parse(files['data.json'] ?? '');
    expect(task.data).toMatchObject({ text, path: 'a.txt', cluster: 'a.txt' });
    const [{ result }] = task.annotations;
    expect(result[3]).toEqual({
      id: 's1',
      from_name: 'entity',
      to_name: 'text',
      type: 'labels',
      value: { start: 6, end: 12, text: 'بلينكن', labels: ['person'] },
      meta: { text: [expect.any(String)] },
    });
    expect(JSON.parse(result[3].meta.text[0])).toEqual({
      id: 'p',
      annotator: 'نورة',
      layer: 'entity',
      labelId: 'person',
      createdAt: testMoment,
      refersTo: 'entity:x',
    });
    expect(result.at(-1)).toEqual({
      type: 'relation',
      from_id: 's0',
      to_id: 's1',
      direction: 'right',
      labels: ['said-by'],
    });
    expect(files['labeling-config.xml']).toContain('<Label value="person"/>');
  });

  it('Prodigy: spans with their first and last token', () => {
    const one = JSON.parse(write('prodigy').files['data.jsonl'] ?? '');
    expect(one.spans[2]).toEqual({
      start: 23,
      end: 26,
      token_start: 6,
      token_end: 6,
      label: 'entity_location',
      id: 'l',
      annotator: 'نورة',
      layer: 'entity',
      labelId: 'location',
      createdAt: testMoment,
    });
    expect(one.tokens[6]).toEqual({ text: 'غزة', start: 23, end: 26, id: 6, ws: true });
    expect(one).toMatchObject({ text, answer: 'accept', _annotator_id: 'نورة' });
    expect(one.relations[0]).toMatchObject({ head: 6, child: 2, label: 'said-by' });
  });

  it('spaCy: tokens that cover all but a space after each, entities and groups of spans', () => {
    const one = JSON.parse(write('spacy').files['data.jsonl'] ?? '');
    expect(one.ents).toEqual([
      { start: 6, end: 12, label: 'entity_person' },
      { start: 23, end: 26, label: 'entity_location' },
    ]);
    expect(one.spans.claim).toEqual([
      {
        start: 6,
        end: 26,
        label: 'claim_statistic',
        kb_id: '',
        id: 'c',
        annotator: 'نورة',
        attributes: '{"claimant":"=1+1","checkWorthiness":2}',
      },
    ]);
    const points = [...text];
    let rest = text;
    for (const { start, end } of one.tokens) {
      const token = points.slice(start, end).join('');
      expect(rest.startsWith(token)).toBe(true);
      rest = rest.slice(token.length).replace(/^ /, '');
    }
    expect(rest).toBe('');
  });

  it('W3C: quote and position, and a context for readers without a network', () => {
    const { files } = write('w3c', ['entity']);
    const [, person, , link] = JSON.parse(files['annotations.jsonld'] ?? '');
    expect(person.target).toEqual({
      source: 'a.txt',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'بلينكن',
          prefix: '🔴 قال ',
          suffix: ': 1,554\r\nوبغزة "لا  تعليق".\n',
        },
        { type: 'TextPositionSelector', start: 6, end: 12 },
      ],
    });
    expect(person.body[0]).toEqual({ type: 'TextualBody', value: 'person', purpose: 'tagging' });
    expect(link).toMatchObject({ motivation: 'linking', target: 'urn:hashiya:c' });
    expect(Object.keys(files)).toContain('anno.context.jsonld');
  });

  it('CAS JSON: UTF-16 offsets, the text first', () => {
    const cas = JSON.parse(write('cas-json').files['a.txt.json'] ?? '');
    const [sofa, ...rest] = cas['%FEATURE_STRUCTURES'];
    expect(Object.keys(sofa).slice(0, 2)).toEqual(['%ID', '%TYPE']);
    expect(sofa.sofaString).toBe(text);
    expect(rest[1]).toEqual({
      '%ID': 3,
      '%TYPE': 'hashiya.Entity',
      '@sofa': 1,
      '^begin': 7,
      '^end': 13,
      label: 'person',
      annotator: 'نورة',
      recordId: 'p',
      refersTo: 'entity:x',
    });
    expect(rest[3]).toMatchObject({ label: 'said-by', '@Governor': 2, '@Dependent': 3 });
    expect(cas['%VIEWS']._InitialView['%MEMBERS']).toEqual([2, 3, 4, 5]);
    expect(cas['%TYPES']['hashiya.Claim'].a_claimant['%RANGE']).toBe('uima.cas.String');
  });

  it('copies: pairs with figures, passages and verdicts, and clusters', () => {
    const passage = { a: { start: 0, end: 9 }, b: { start: 3, end: 12 }, words: 3 };
    const figures = { jaccard: 0.5, containmentOfA: 1, containmentOfB: 0.5 };
    const [one] = documents as [(typeof documents)[number]];
    const found = { ...one, copies: [{ path: 'ب.txt', ...figures, passages: [passage] }] };
    const other = { ...one, id: 'ب.txt', path: 'ب.txt', links: [], title: '=x' };
    const alone = { ...other, cluster: null };
    const format = findFormat('copies');
    const files = format === undefined ? {} : writeAll(format, [found, other, alone]).files;
    const verdicts = [
      {
        by: 'نورة',
        scope: 'article',
        verdict: 'same',
        direction: 'none',
        note: '-x',
        at: '2024-03-11T08:00:00.000Z',
      },
    ];
    const pair = { a: 'a.txt', b: 'ب.txt', ...figures, passages: [passage], verdicts };
    expect(files['pairs.jsonl']).toBe(`${JSON.stringify(pair)}\n`);
    expect(files['pairs.csv']?.split('\n')[1]?.startsWith('a.txt,ب.txt,0.5,1,0.5,1,"[{')).toBe(
      true,
    );
    expect(files['clusters.jsonl']).toBe('{"cluster":"a.txt","paths":["a.txt","ب.txt"]}\n');
    expect(files['clusters.csv']?.split('\n')[2]).toBe(`ب.txt,a.txt,${'0'.repeat(64)},'=x,,`);
  });

  it('CSV: a row for each annotation and link, formulas guarded, a BOM for Excel', () => {
    const { files } = write('csv', ['claim', 'entity']);
    expect(Object.keys(files)).toEqual(['claim.csv', 'entity.csv', 'relations.csv', 'links.csv']);
    expect(files['claim.csv']?.split('\n').length).toBe(4);
    expect(files['claim.csv']).toContain(
      `c,a.txt,a.txt,${'0'.repeat(64)},6,26,"بلينكن: 1,554\r\nوبغزة",statistic,نورة,,`,
    );
    expect(files['claim.csv']).toContain(`,'=1+1,,,2,,,,"{""checkWorthiness"":2}"\n`);
    expect(files['links.csv']).toContain("k,article,same,none,a.txt,,,ب.txt,,,,,,نورة,'-x,");
    expect(files['relations.csv']).toBe(
      'id,document,path,label,from,to,annotator\nr,a.txt,a.txt,said-by,c,p,نورة\n',
    );
    const excel = write('csv-excel').files['relations.csv'];
    expect(excel?.startsWith('\uFEFFid,')).toBe(true);
    expect(excel?.endsWith('نورة\r\n')).toBe(true);
  });
});
