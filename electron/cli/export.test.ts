import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatIds } from '../../shared/formats/format-list';
import { anAnnotation } from '../../shared/testing/builders';
import { aFolder, newFolder, removeFolders, sidecarText } from '../services/testing/corpus-fixture';
import { aCorpus, text } from './testing/a-corpus';
import { runCli as run } from './testing/run-cli';

afterEach(removeFolders);

const jsonlTo = (out: string) =>
  'export . --format hashiya-jsonl --json --out'.split(' ').concat(out);

describe('export', () => {
  it('writes the file and reports it', async () => {
    const root = await aCorpus();
    const out = await newFolder();
    const done = await run(root, jsonlTo(out));
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toEqual({
      format: 'hashiya-jsonl',
      files: ['corpus.hashiya.jsonl'],
      documents: 1,
      annotations: 2,
      written: 2,
      dropped: [{ id: 'n/photo.txt', path: 'n/photo.txt', reason: 'document-not-text' }],
      unanchored: [],
    });
    expect(
      (await readFile(path.join(out, 'corpus.hashiya.jsonl'), 'utf8')).split('\n'),
    ).toHaveLength(3);
  });

  it('refuses to write into the corpus', async () => {
    const root = await aCorpus();
    const done = await run(root, jsonlTo('out'));
    expect(done.code).toBe(1);
    expect(JSON.parse(done.out)).toEqual({
      problems: [{ path: 'out', problem: 'export-target-inside-corpus' }],
    });
  });
});

describe('export to other programs', () => {
  it('writes the dataset that was asked for, and reports it', async () => {
    const root = await aCorpus();
    const out = await newFolder();
    const asked = ['--format', 'doccano', '--out', out, '--layers', 'claim', '--split', '50,0,50'];
    const done = await run(root, ['export', '.', ...asked, '--seed', '4', '--json']);
    expect(done.code).toBe(0);
    const report = JSON.parse(done.out);
    expect(report).toMatchObject({
      format: 'doccano',
      documents: 1,
      annotations: 2,
      written: 2,
      dropped: [{ id: 'n/photo.txt', path: 'n/photo.txt', reason: 'document-not-text' }],
      leakage: { bound: 0.3, pairs: 0, largest: null },
    });
    expect(report.splits.map(({ name }: { name: string }) => name)).toEqual(['train', 'test']);
    const [file] = report.files;
    const record = JSON.parse(await readFile(path.join(out, file), 'utf8'));
    expect(record.label).toEqual([
      [6, 13, 'claim'],
      [46, 48, 'claim'],
    ]);
  });

  it('takes the work of each annotator that is named', async () => {
    const by = (annotator: string) =>
      sidecarText('a.txt', text, { annotator, annotations: [anAnnotation('1', text, 'خمس سفن')] });
    const root = await aFolder({
      'a.txt': text,
      'a.txt.نورة.ann.json': by('نورة'),
      'a.txt.سمير.ann.json': by('سمير'),
      'a.txt.gold.ann.json': by('gold'),
    });
    const written = async (...annotators: string[]) => {
      const out = path.join(await newFolder(), 'out');
      const named = annotators.flatMap((one) => ['--annotator', one]);
      const asked = ['--format', 'doccano-relations', '--out', out, ...named];
      expect((await run(root, ['export', '.', ...asked])).code).toBe(0);
      const { meta } = JSON.parse(await readFile(path.join(out, 'data.jsonl'), 'utf8'));
      return meta.spans.map(({ annotator }: { annotator: string }) => annotator).sort();
    };
    expect(await written('نورة', 'سمير')).toEqual(['سمير', 'نورة']);
    expect(await written('سمير', 'gold')).toEqual(['gold', 'سمير']);
    expect(await written('نورة')).toEqual(['نورة']);
    expect(await written()).toEqual(['gold']);
  });

  it('says of a name that nobody has which there are, in both languages, and writes nothing', async () => {
    const root = await aFolder({
      'a.txt': text,
      'a.txt.نورة.ann.json': sidecarText('a.txt', text, { annotator: 'نورة' }),
      'a.txt.samir.ann.json': sidecarText('a.txt', text, { annotator: 'Samir' }),
    });
    const out = path.join(await newFolder(), 'out');
    for (const format of ['csv', 'hashiya-jsonl']) {
      const asked = ['export', '.', '--format', format, '--out', out, '--annotator', 'نورة'];
      const arabic = await run(root, [...asked, '--annotator', 'سمر', '--lang', 'ar']);
      expect(arabic).toMatchObject({ code: 2, out: '' });
      expect(arabic.err).toBe(
        'لا عمل لمن اسمه \u2066سمر\u2069 في المجلد \u2066.\u2069، فلم يُصدَّر شيء. صحّح الاسم.\n' +
          'من لهم عمل في المجلد: Samir، نورة\n',
      );
      const english = await run(root, [...asked, '--annotator', 'gold', '--lang', 'en', '--json']);
      expect(english.code).toBe(2);
      expect(english.err).toContain('Nobody called \u2066gold\u2069 has work in');
      expect(english.err).toContain('Who has work in it: Samir, نورة\n');
      expect(JSON.parse(english.out)).toEqual({
        problems: [{ path: '.', problem: 'annotator-unknown', detail: 'gold' }],
        annotators: ['Samir', 'نورة'],
      });
      await expect(readdir(out)).rejects.toThrow('ENOENT');
    }
    // A name is that of its files: letters large or small are one.
    const asked = ['export', '.', '--format', 'csv', '--out', out, '--annotator', 'SAMIR'];
    expect((await run(root, asked)).code).toBe(0);
  });

  it('refuses a layer that the codebook does not have', async () => {
    const root = await aCorpus();
    const asked = ['--format', 'csv', '--out', '/tmp/x', '--layers', 'claims'];
    const { code, err } = await run(root, ['export', '.', ...asked, '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('--layers claims');
  });

  it('has the same formats in its help, in docs/formats.md and in the program', async () => {
    const docs = path.resolve(import.meta.dirname, '../../docs/formats.md');
    // What is read has a table of its own.
    const [written = ''] = (await readFile(docs, 'utf8')).split('## What is read');
    const listed = [...written.matchAll(/^\| `([a-z0-9-]+)` \|/gm)];
    expect(listed.map(([, id]) => id)).toEqual(formatIds);
    for (const lang of ['ar', 'en']) {
      const { out } = await run('/', ['export', '--help', '--lang', lang]);
      const helped = [...out.matchAll(/^ {2}([a-z][a-z0-9-]+) /gm)].map(([, id]) => id);
      expect(helped).toEqual(formatIds);
    }
  });
});
