import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import {
  aCorpusFile,
  aCut,
  aDismissal,
  aLink,
  anAnnotation,
  aPassageVerdict,
} from '../../shared/testing/builders';
import { sha256Hex } from '../platform/hash';
import { aFolder, newFolder, removeFolders, sidecarText } from '../services/testing/corpus-fixture';
import { aCorpus, text } from './testing/a-corpus';
import { runCli as run } from './testing/run-cli';

afterEach(removeFolders);

describe('scan', () => {
  it('prints one JSON document, the same each time, and writes nothing', async () => {
    const root = await aCorpus();
    const { code, out, err } = await run(root, ['scan', '.', '--json', '--lang', 'en']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      documents: [
        {
          path: 'n/a.txt',
          sha256: sha256Hex(text),
          encoding: 'utf-8',
          characters: [...text].length,
          words: 13,
          paragraphs: 2,
          title: 'غادرت خمس سفن الميناء فجر الأحد 😀',
          sidecars: ['n/a.txt.noura.ann.json'],
        },
        {
          path: 'n/photo.txt',
          sha256: sha256Hex(Uint8Array.of(0, 1, 2)),
          encoding: null,
          characters: 0,
          words: 0,
          paragraphs: 0,
          title: '',
          sidecars: [],
        },
      ],
      problems: [{ path: 'n/photo.txt', problem: 'document-not-text' }],
    });
    expect(err).toContain('is not text');
    expect((await run(root, ['scan', '.', '--json'])).out).toBe(out);
    expect(await readdir(root)).toEqual(['n']);
    expect(await readdir(path.join(root, 'n'))).toHaveLength(3);
  });

  it('prints a table for people, in their language', async () => {
    const root = await aCorpus();
    const arabic = await run('/', ['scan', root], 'ar_JO.UTF-8');
    expect(arabic.out).toContain('المحارف');
    expect(arabic.out).toContain('n/a.txt');
    expect(arabic.err).toMatch(/ليس نصا/);
    expect((await run('/', ['scan', root], 'C')).out).toContain('characters');
    expect((await run('/', ['scan', root, '--lang=ar'], 'en_US')).out).toContain('المحارف');
  });

  it('fails on a folder that is not there', async () => {
    const { code, out } = await run('/', ['scan', '/no/such/folder', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      documents: [],
      problems: [{ path: '/no/such/folder', problem: 'folder-missing' }],
    });
  });
});

describe('validate', () => {
  it('finds nothing in a sound corpus', async () => {
    const root = await aFolder({
      'a.txt': text,
      'a.txt.noura.ann.json': sidecarText('a.txt', text, {
        annotations: [anAnnotation('1', text, '42')],
      }),
    });
    const { code, out } = await run(root, ['validate', '.', '--json']);
    expect([code, JSON.parse(out)]).toEqual([0, { documents: 1, sidecars: 1, problems: [] }]);
  });

  it('finds moved and lost anchors, broken links and disagreeing facts', async () => {
    const annotations = [anAnnotation('moved', text, 'سفن'), anAnnotation('lost', text, 'القمح')];
    const work = sidecarText('a.txt', text, {
      annotations,
      links: [aLink('l', 'a.txt', 'gone.txt')],
    });
    const changed = `عاجل: ${text.replace('القمح', 'الذرة')}`;
    const root = await aFolder({
      'a.txt': changed,
      'a.txt.noura.ann.json': work,
      'b.txt': text,
      'b.txt.noura.ann.json': sidecarText('b.txt', text).replace('"utf-8"', '"windows-1256"'),
      'c.txt': text,
      'c.txt.noura.ann.json': sidecarText('c.txt', text).replace(
        /"lengthCodePoints": \d+/,
        '"lengthCodePoints": 3',
      ),
    });
    const { code, out, err } = await run(root, ['validate', '.', '--json', '--lang', 'ar']);
    expect(code).toBe(1);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ documents: 3, sidecars: 3 });
    expect(
      found.problems.map((one: { path: string; problem: string }) => [one.path, one.problem]),
    ).toEqual([
      ['a.txt.noura.ann.json', 'anchor-moved'],
      ['a.txt.noura.ann.json', 'anchor-orphan'],
      ['a.txt.noura.ann.json', 'link-broken'],
      ['b.txt.noura.ann.json', 'sidecar-encoding-differs'],
      ['c.txt.noura.ann.json', 'sidecar-encoding-differs'],
    ]);
    expect(found.problems[1].detail).toBe('annotations.lost');
    expect(err.trim().split('\n')).toHaveLength(5);
  });

  it('does not take words in their old place for theirs in other surroundings', async () => {
    const work = sidecarText('a.txt', text, { annotations: [anAnnotation('1', text, 'طن')] });
    const root = await aFolder({
      'a.txt': text.replace('القمح', 'الذرة'),
      'a.txt.noura.ann.json': work,
    });
    const { out } = await run(root, ['validate', '.', '--json']);
    expect(JSON.parse(out).problems).toMatchObject([{ problem: 'anchor-orphan' }]);
  });

  it('checks the places in links against the article they are in', async () => {
    const { target } = anAnnotation('x', text, 'القمح');
    const link = aLink('l', 'a.txt', 'b.txt', {
      scope: 'passage',
      b: { path: 'b.txt', sha256: sha256Hex(text), target },
    });
    const root = await aFolder({
      'a.txt': text,
      'b.txt': text.replace('القمح', 'الذرة'),
      'a.txt.noura.ann.json': sidecarText('a.txt', text, { links: [link] }),
    });
    const { out } = await run(root, ['validate', '.', '--json']);
    expect(JSON.parse(out).problems).toEqual([
      { path: 'a.txt.noura.ann.json', problem: 'anchor-orphan', detail: 'links.l' },
    ]);
  });

  it('checks corpus files: the file, the articles and the places that decisions name', async () => {
    const { target } = anAnnotation('x', text, 'القمح');
    const at = (path: string) => ({ path, sha256: sha256Hex(text), target });
    const changed = text.replace('القمح', 'الذرة');
    const work = aCorpusFile({
      passageVerdicts: [aPassageVerdict('p', { a: at('a.txt'), b: at('b.txt') })],
      clusterDecisions: [aCut('c', 'a.txt', 'gone.txt')],
      dismissed: [aDismissal('d', { place: { path: 'gone.txt', sha256: '' } })],
    });
    const root = await aFolder({
      'a.txt': text,
      'b.txt': changed,
      'corpus.noura.ann.json': serializeSidecar(work),
      'corpus.samir.ann.json': '{',
    });
    const { code, out } = await run(root, ['validate', '.', '--json']);
    const { sidecars, problems } = JSON.parse(out);
    expect([code, sidecars]).toEqual([1, 2]);
    expect(problems).toMatchObject([
      { path: 'corpus.noura.ann.json', problem: 'anchor-orphan', detail: 'passageVerdicts.p' },
      { problem: 'link-broken', detail: 'clusterDecisions.c: no gone.txt' },
      { path: 'corpus.samir.ann.json', problem: 'corpus-file-not-json' },
    ]);
  });
});

describe('wrong use', () => {
  it.each([
    [[]],
    [['frobnicate', '.']],
    [['scan']],
    [['scan', '.', 'more']],
    [['scan', '.', '--frob']],
    [['scan', '.', '--out', 'x']],
    [['scan', '.', '--lang', 'fr']],
    [['export', '.', '--out', 'x']],
    [['export', '.', '--format', 'conll', '--out', 'x']],
    [['export', '.', '--format', 'csv', '--out', '/tmp/x', '--split', '80,20']],
    [['export', '.', '--format', 'csv', '--out', '/tmp/x', '--split', '8,1,1', '--folds', '3']],
    [['export', '.', '--format', 'csv', '--out', '/tmp/x', '--folds', '1']],
    [['export', '.', '--format', 'csv', '--out', '/tmp/x', '--seed', '1']],
    [['export', '.', '--format', 'csv', '--out', '/tmp/x', '--statuses', 'done']],
    [['export', '.', '--format', 'hashiya-jsonl', '--out', '/tmp/x', '--split', '8,1,1']],
    [['export', '.', '--format', 'hashiya-jsonl']],
    [['export', '.', '--format', 'hashiya-jsonl', '--out', '/tmp/x', '--annotator', '..']],
    [
      [
        'export',
        '.',
        '--format',
        'csv',
        '--out',
        '/tmp/x',
        '--annotator',
        'a',
        '--annotator',
        '..',
      ],
    ],
    [['import', 'a', '--format', 'csv', '--into', '.', '--annotator', 'a', '--annotator', 'b']],
  ])('%j ends with 2 and says how', async (argv) => {
    const { code, err } = await run('/', argv);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  it.each([[['--help']], [['scan', '--help']], [['-h', '--lang', 'ar']]])(
    '%j helps',
    async (argv) => {
      const { code, out } = await run('/', argv);
      expect(code).toBe(0);
      expect(out).toContain('export CORPUS --format F --out DIR');
    },
  );
});

const seedNews = path.resolve(import.meta.dirname, '../../../shared/corpora/seed-news');

describe('real articles', () => {
  it('are sound, and break when one is edited', async ({ skip }) => {
    skip(!existsSync(seedNews), 'there is no ../shared/corpora/seed-news');
    const root = path.join(await newFolder(), 'seed');
    await cp(seedNews, root, { recursive: true });
    expect((await run(root, ['validate', '.'])).code).toBe(0);
    const [name = ''] = await readdir(root);
    const article = await readFile(path.join(root, name), 'utf8');
    const words = [...article].slice(300, 330).join('');
    const work = sidecarText(name, article, { annotations: [anAnnotation('1', article, words)] });
    await writeFile(path.join(root, `${name}.noura.ann.json`), work);
    expect((await run(root, ['validate', '.'])).code).toBe(0);
    await writeFile(path.join(root, name), article.replace(words, ''));
    expect((await run(root, ['validate', '.'])).code).toBe(1);
  });
});
