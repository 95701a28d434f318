import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { importFormatIds } from '../../shared/imports/import-list';
import { anAnnotation } from '../../shared/testing/builders';
import { aFolder, newFolder, removeFolders, sidecarText } from '../services/testing/corpus-fixture';
import { runCli } from './testing/run-cli';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء فجر الأحد 😀\r\n\r\nوعلى متنها 42 ألف طن من القمح.\n';

const run = (cwd: string, argv: string[]) => runCli(cwd, argv, 'C');

describe('import of the lossless format', () => {
  it('makes the same files, and a second time says that they are there', async () => {
    const annotations = [anAnnotation('1', text, 'خمس سفن'), anAnnotation('2', text, '42')];
    const work = sidecarText('n/a.txt', text, { annotations });
    const root = await aFolder({ 'n/a.txt': text, 'n/a.txt.noura.ann.json': work });
    const base = await newFolder();
    await run(base, ['export', root, '--format', 'hashiya-jsonl', '--out', 'out']);
    const argv = ['import', 'out', '--format', 'hashiya-jsonl', '--into', 'new', '--json'];
    const first = await run(base, argv);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toEqual({ documents: 1, annotations: 2, skipped: [] });
    const made = path.join(base, 'new', 'n');
    expect((await readdir(made)).sort()).toEqual(['a.txt', 'a.txt.noura.ann.json']);
    expect(await readFile(path.join(made, 'a.txt'), 'utf8')).toBe(text);
    expect(await readFile(path.join(made, 'a.txt.noura.ann.json'), 'utf8')).toBe(work);
    const second = await run(base, argv);
    expect(second.code).toBe(1);
    const { skipped, ...counts } = JSON.parse(second.out);
    expect(counts).toEqual({ documents: 0, annotations: 0 });
    expect(skipped.map((one: { reason: string }) => one.reason)).toEqual([
      'there-already',
      'there-already',
    ]);
  });

  it('says what can not be read', async () => {
    const base = await newFolder();
    const argv = ['import', 'no.jsonl', '--format', 'hashiya-jsonl', '--into', 'new', '--json'];
    const { code, out } = await run(base, argv);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toMatchObject([
      { path: 'no.jsonl', problem: 'import-source-unreadable' },
    ]);
    expect(await readdir(base)).toEqual([]);
  });
});

describe('import', () => {
  it('lists its formats', async () => {
    const { code, out } = await run('/', ['import', '--help']);
    expect(code).toBe(0);
    for (const id of importFormatIds) expect(out).toContain(`  ${id} `);
  });

  it.each([
    [['import', 'x', '--into', 'y']],
    [['import', 'x', '--format', 'docx', '--into', 'y']],
    [['import', 'x', '--format', 'hashiya-jsonl']],
    [['import', 'x', '--format', 'hashiya-jsonl', '--into', 'y', '--map', 'm.json']],
    [['import', '--format', 'hashiya-jsonl', '--into', 'y']],
    [['export', 'x', '--format', 'csv', '--out', 'y', '--into', 'z']],
  ])('is refused where it makes no sense: %j', async (argv) => {
    expect((await run('/', argv)).code).toBe(2);
  });
});

describe('import of other programs’ files', () => {
  const annotations = [
    anAnnotation('0192aaaa-0000-7000-8000-000000000001', text, 'خمس سفن', { label: 'statistic' }),
    anAnnotation('0192aaaa-0000-7000-8000-000000000002', text, 'القمح', {
      layer: 'entity',
      label: 'quantity',
    }),
  ];

  async function exported(format: string) {
    const root = await aFolder({
      'n/a.txt': text,
      'n/a.txt.noura.ann.json': sidecarText('n/a.txt', text, { annotator: 'noura', annotations }),
    });
    const base = await newFolder();
    await run(base, ['export', root, '--format', format, '--out', 'out']);
    return base;
  }

  it.each(['prodigy', 'doccano', 'label-studio', 'brat'])(
    'brings %s into a new corpus, and a second time adds nothing',
    async (format) => {
      const base = await exported(format);
      const source = format === 'label-studio' ? 'out/data.json' : 'out';
      const argv = [
        'import',
        source,
        '--format',
        format,
        '--into',
        'new',
        '--annotator',
        'سامر',
        '--json',
      ];
      const first = await run(base, argv);
      expect([first.err, first.out]).toEqual(['', expect.stringContaining('"annotations": 2')]);
      expect(first.code).toBe(0);
      const [article = ''] = (await readdir(path.join(base, 'new'), { recursive: true })).filter(
        (name) => name.endsWith('.txt'),
      );
      expect(await readFile(path.join(base, 'new', article), 'utf8')).toBe(text);
      const work = await readFile(path.join(base, 'new', `${article}.سامر.ann.json`), 'utf8');
      const { annotator, status, annotations: made } = JSON.parse(work);
      expect([annotator, status]).toEqual(['سامر', 'in-progress']);
      expect(made).toMatchObject([
        {
          layer: 'claim',
          label: 'statistic',
          target: annotations[0]?.target,
          origin: { kind: 'import' },
        },
        {
          layer: 'entity',
          label: 'quantity',
          target: annotations[1]?.target,
          origin: { kind: 'import' },
        },
      ]);
      const second = await run(base, argv);
      expect(second.code).toBe(1);
      expect(JSON.parse(second.out)).toMatchObject({ documents: 0, annotations: 0 });
      const reasons = JSON.parse(second.out).skipped.map((one: { reason: string }) => one.reason);
      expect(reasons).toEqual(['there-already', 'there-already']);
      expect(await readFile(path.join(base, 'new', `${article}.سامر.ann.json`), 'utf8')).toBe(work);
    },
  );

  it.each(['csv', 'w3c', 'conll2003'])(
    'brings %s onto the article that is there',
    async (format) => {
      const base = await exported(format);
      const into = await aFolder({ 'x/a.txt': 'غير ذلك', 'n/a.txt': text });
      const argv = ['import', 'out', '--format', format, '--into', into, '--annotator', 'noura'];
      const { code, out } = await run(base, [...argv, '--json']);
      expect([code, JSON.parse(out)]).toEqual([0, { documents: 1, annotations: 2, skipped: [] }]);
      const work = await readFile(path.join(into, 'n', 'a.txt.noura.ann.json'), 'utf8');
      const made = JSON.parse(work).annotations.map((one: { target: unknown }) => one.target);
      expect(made).toEqual(annotations.map(({ target }) => target));
      expect((await readdir(path.join(into, 'x'))).length).toBe(1);
    },
  );

  it('maps labels, adds new ones to the codebook, leaves out and says so', async () => {
    const spans = [
      { start: 6, end: 13, label: 'PER' },
      { start: 22, end: 25, label: 'سفينة جديدة' },
      { start: 0, end: 5, label: 'X' },
      { start: 900, end: 905, label: 'PER' },
    ];
    const root = await aFolder({
      'a.txt': text,
      'in.jsonl': `${JSON.stringify({ text, spans })}\n`,
      'm.json': JSON.stringify({ X: null }),
    });
    const argv = [
      'import',
      'in.jsonl',
      '--format',
      'prodigy',
      '--into',
      '.',
      '--annotator',
      'samir',
      '--map',
      'm.json',
      '--json',
    ];
    const { code, out } = await run(root, argv);
    expect(code).toBe(1);
    const { skipped, ...counts } = JSON.parse(out);
    expect(counts).toEqual({ documents: 1, annotations: 2 });
    expect(skipped.map((one: { reason: string }) => one.reason)).toEqual([
      'outside-text',
      'label-left-out',
    ]);
    const { annotations: made } = JSON.parse(
      await readFile(path.join(root, 'a.txt.samir.ann.json'), 'utf8'),
    );
    expect(made.map((one: { label: string }) => one.label)).toEqual(['person', 'label']);
    const { layers } = JSON.parse(await readFile(path.join(root, 'codebook.json'), 'utf8'));
    const entity = layers.find(({ id }: { id: string }) => id === 'entity');
    expect(entity.labels.at(-1)).toMatchObject({ id: 'label', name: { ar: 'سفينة جديدة' } });
    const wrong = await run(root, argv.with(-2, 'a.txt'));
    expect(wrong.code).toBe(2);
  });

  it('takes a text without letters for no other one', async () => {
    const [there, marks] = ['\u0640\n', '\u064b\u064c\n'];
    const into = await aFolder({ 'a.txt': there });
    const base = await aFolder({ 'in.jsonl': `${JSON.stringify({ text: marks, spans: [] })}\n` });
    const argv = ['import', 'in.jsonl', '--format', 'prodigy', '--into', into];
    const { out } = await run(base, [...argv, '--annotator', 'samir', '--json']);
    expect(JSON.parse(out)).toEqual({ documents: 1, annotations: 0, skipped: [] });
    const texts = (await readdir(into)).filter((name) => name.endsWith('.txt'));
    expect(texts).toHaveLength(2);
    expect(await readFile(path.join(into, 'a.txt'), 'utf8')).toBe(there);
  });
});
