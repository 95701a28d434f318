import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emptySidecar } from '../../../shared/model/sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, aLink, anAnnotation, someFacts } from '../../../shared/testing/builders';
import { encodeArticle } from '../../../shared/text/encode';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { type CorpusIndex, documentIdOf, listProblems, sidecarsOf } from './corpus-index';
import { scanCorpus } from './scan-corpus';

afterEach(removeFolders);

const now = () => new Date();
const scan = (root: string, cacheFolder: string | null = null, at = now) =>
  scanCorpus(root, { cacheFolder, now: at });
const pathsOf = (index: CorpusIndex) => index.articles.map((entry) => entry.path);
const kindsOf = (index: CorpusIndex) =>
  listProblems(index).map(({ path: at, problem }) => [at, problem]);
const encode = (text: string, encoding: 'windows-1256' | 'iso-8859-6' | 'utf-16le', bom = false) =>
  encodeArticle(text, encoding, bom) ?? new Uint8Array();

const story =
  'غادرت خمس سفن الميناء فجر الأحد، وعلى متنها 42 ألف طن.\r\n\r\nوقال المدير إن المخزون يكفي.\r\n';

describe('scanCorpus', () => {
  it('finds articles in any subfolder, sorted by code unit, and nothing else', async () => {
    const root = await aFolder({
      'B.TXT': 'x',
      'a.md': 'x',
      '2023/ب/خبر.txt': story,
      '2023/note.pdf': 'x',
      '.git/a.txt': 'x',
      '2023/.cache/a.txt': 'x',
      'node_modules/p/README.md': 'x',
      '._b.txt': 'x',
    });
    const index = unwrap(await scan(root));
    expect(pathsOf(index)).toEqual(['2023/ب/خبر.txt', 'B.TXT', 'a.md']);
    expect(index.byId.get(documentIdOf('a.md'))?.path).toBe('a.md');
  });

  it('does not run in circles after links', async () => {
    const root = await aFolder({ 'a/x.txt': 'x' });
    await symlink(root, path.join(root, 'a', 'loop'));
    await symlink(path.join(root, 'a', 'x.txt'), path.join(root, 'linked.txt'));
    expect(pathsOf(unwrap(await scan(root)))).toEqual(['a/x.txt', 'linked.txt']);
  });

  it('counts code points, words and paragraphs, whatever the encoding', async () => {
    const root = await aFolder({
      'empty.txt': '',
      'emoji.txt': '😀 نص',
      'iso.txt': encode(story, 'iso-8859-6'),
      'utf16.txt': encode(story, 'utf-16le', true),
      'utf8.txt': story,
      'win.txt': encode(story, 'windows-1256'),
    });
    const index = unwrap(await scan(root));
    const facts = index.articles.map(({ facts: one }) => [
      one.path,
      one.encoding,
      one.bom,
      one.characters,
      one.words,
      one.paragraphs,
    ]);
    const [n, words] = [story.length, 16];
    expect(facts).toEqual([
      ['emoji.txt', 'utf-8', false, 4, 1, 1],
      ['empty.txt', 'utf-8', false, 0, 0, 0],
      ['iso.txt', 'iso-8859-6', false, n, words, 2],
      ['utf16.txt', 'utf-16le', true, n, words, 2],
      ['utf8.txt', 'utf-8', false, n, words, 2],
      ['win.txt', 'windows-1256', false, n, words, 2],
    ]);
    expect(listProblems(index)).toEqual([]);
  });

  it('takes the team’s encoding from the codebook', async () => {
    const bytes = encode('قال', 'iso-8859-6');
    const codebook = {
      format: 'hashiya-codebook',
      formatVersion: 1,
      layers: [],
      relations: [],
      encodings: { 'a.txt': 'windows-1256' },
      migrations: [],
    };
    const root = await aFolder({ 'a.txt': bytes, 'codebook.json': JSON.stringify(codebook) });
    const index = unwrap(await scan(root));
    expect(index.articles[0]?.facts.encoding).toBe('windows-1256');
    expect(index.isBuiltInCodebook).toBe(false);
  });

  it('gives every failure its own problem and opens the rest', async () => {
    const good = sidecarText('a.txt', story, {
      annotator: 'samir',
      annotations: [anAnnotation('1', story, 'خمس سفن')],
    });
    const root = await aFolder({
      'a.txt': story,
      'a.txt.samir.ann.json': good,
      'a.txt.b.ann.json': '{',
      'a.txt.c.ann.json': '{"a":1}',
      'a.txt.d.ann.json': '{"format":"hashiya-sidecar","formatVersion":7}',
      'a.txt.e.ann.json': '{"format":"hashiya-sidecar","formatVersion":1}',
      'a.txt.f.ann.json': Uint8Array.of(0x7b, 0xff, 0x7d),
      'a.txt.g.ann.json': serializeSidecar({
        ...emptySidecar(someFacts({ encoding: 'windows-1256' }), 'g'),
        revision: 1,
      }),
      'corpus.samir.ann.json': '{}',
      'corpus.b.ann.json': '{',
      'corpus.c.ann.json': '{"format":"hashiya-corpus","formatVersion":3}',
      'corpus.d.ann.json': '{"format":"hashiya-corpus","formatVersion":1}',
      'corpus.e.ann.json': '<<<<<<< a\n=======\n>>>>>>> b\n',
      'corpus.f.ann.json': serializeSidecar(aCorpusFile({ annotator: 'F' })),
      'sub/corpus.g.ann.json': serializeSidecar(aCorpusFile()),
      'gone.txt.samir.ann.json': good,
      'photo.txt': Uint8Array.of(0x89, 0x50, 0, 0, 1),
      'codebook.json': '[',
    });
    await mkdir(path.join(root, 'a.txt.h.ann.json'));
    await symlink(path.join(root, 'nowhere'), path.join(root, 'a.txt.i.ann.json'));
    await symlink(path.join(root, 'nowhere'), path.join(root, 'z.txt'));
    await symlink(root, path.join(root, 'y.txt'));
    const index = unwrap(await scan(root));
    expect(kindsOf(index)).toEqual([
      ['a.txt.b.ann.json', 'sidecar-not-json'],
      ['a.txt.c.ann.json', 'sidecar-not-ours'],
      ['a.txt.d.ann.json', 'sidecar-too-new'],
      ['a.txt.e.ann.json', 'sidecar-invalid'],
      ['a.txt.f.ann.json', 'sidecar-not-json'],
      ['a.txt.g.ann.json', 'sidecar-encoding-differs'],
      ['a.txt.i.ann.json', 'sidecar-unreadable'],
      ['codebook.json', 'codebook-not-json'],
      ['corpus.b.ann.json', 'corpus-file-not-json'],
      ['corpus.c.ann.json', 'corpus-file-too-new'],
      ['corpus.d.ann.json', 'corpus-file-invalid'],
      ['corpus.e.ann.json', 'corpus-file-git-conflict'],
      ['corpus.samir.ann.json', 'corpus-file-not-ours'],
      ['gone.txt.samir.ann.json', 'sidecar-without-article'],
      ['photo.txt', 'document-not-text'],
      ['sub/corpus.g.ann.json', 'sidecar-without-article'],
      ['y.txt', 'document-unreadable'],
      ['z.txt', 'document-missing'],
    ]);
    const summary = index.byPath.get('a.txt')?.sidecars.get('a.txt.samir.ann.json')?.summary;
    expect(summary).toMatchObject({ annotator: 'samir', claims: 1, entities: 0 });
    expect(index.isBuiltInCodebook).toBe(true);
    expect(index.corpusFiles.get('corpus.f.ann.json')).toMatchObject({
      slug: 'f',
      content: { annotator: 'F' },
      problem: null,
    });
  });

  it('knows corpus files from the work on articles that are called corpus', async () => {
    const root = await aFolder({
      'corpus.txt': story,
      'corpus.md': story,
      'corpus.txt.noura.ann.json': sidecarText('corpus.txt', story),
      // The corpus file of somebody called “txt”.
      'corpus.txt.ann.json': serializeSidecar(aCorpusFile()),
      'corpus.gold.ann.json': serializeSidecar(aCorpusFile({ annotator: 'gold' })),
    });
    const index = unwrap(await scan(root));
    expect(kindsOf(index)).toEqual([]);
    expect([...(index.byPath.get('corpus.txt')?.sidecars.keys() ?? [])]).toEqual([
      'corpus.txt.noura.ann.json',
    ]);
    expect([...index.corpusFiles.values()].map(({ slug }) => slug)).toEqual(['gold', 'txt']);
  });

  it('tells the sidecars of articles with dots and with long names apart', async () => {
    const long = `${'خ'.repeat(120)}.txt`;
    const root = await aFolder({ 'a.txt': 'x', 'a.txt.b.md': 'x', [long]: 'x' });
    const { sidecarName } = await import('../../../shared/sidecar/sidecar-name');
    const { shortHash } = await import('../../platform/hash');
    for (const article of ['a.txt', 'a.txt.b.md', long]) {
      await writeFile(
        path.join(root, sidecarName(article, 'samir', shortHash)),
        sidecarText(article, 'x'),
      );
    }
    const index = unwrap(await scan(root));
    expect(listProblems(index)).toEqual([]);
    expect(index.articles.map((entry) => sidecarsOf(entry).map((one) => one.slug))).toEqual([
      ['samir'],
      ['samir'],
      ['samir'],
    ]);
  });

  it('says what is wrong with a folder', async () => {
    const root = await aFolder({ 'a.txt': 'x' });
    expect(problemOf(await scan(path.join(root, 'no'))).problem).toBe('folder-missing');
    expect(problemOf(await scan(path.join(root, 'a.txt'))).problem).toBe('folder-not-a-folder');
    const empty = await newFolder();
    expect(kindsOf(unwrap(await scan(empty)))).toEqual([[path.basename(empty), 'folder-empty']]);
  });

  it('names a subfolder it may not read', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may read every folder; run as an ordinary user');
    const root = await aFolder({ 'a.txt': 'x', 'closed/b.txt': 'x' });
    await chmod(path.join(root, 'closed'), 0);
    const index = unwrap(await scan(root));
    await chmod(path.join(root, 'closed'), 0o755);
    expect(kindsOf(index)).toEqual([['closed', 'folder-unreadable']]);
  });

  it('can be cancelled', async () => {
    const root = await aFolder({ 'a.txt': 'x', 'b.txt': 'x' });
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const scanned = await scanCorpus(root, {
      cacheFolder: null,
      now,
      signal: controller.signal,
      onProgress,
    });
    expect(problemOf(scanned).problem).toBe('corpus-changed');
  });
});

describe('the cache of scans', () => {
  /** Files as of an hour ago, so that no clock tick is in doubt. */
  const later = () => new Date(Date.now() + 3_600_000);

  it('gives the same index again, and takes no more from a file than its state', async () => {
    const root = await aFolder({
      'a.txt': story,
      'b.txt': Uint8Array.of(0, 1),
      'a.txt.samir.ann.json': sidecarText('a.txt', story, {
        links: [aLink('l', 'a.txt', 'b.txt')],
      }),
      'a.txt.x.ann.json': '{',
    });
    const cache = await newFolder();
    const cold = unwrap(await scan(root, cache, later));
    const [name = ''] = await readdir(cache);
    const file = path.join(cache, name);
    const { readFile } = await import('node:fs/promises');
    // A mark in the cache shows that the second scan took it from there.
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"title":"غادرت', '"title":"*غادرت'),
    );
    const warm = unwrap(await scan(root, cache, later));
    expect(warm.articles[0]?.facts.title).toBe(`*${cold.articles[0]?.facts.title}`);
    expect(listProblems(warm)).toEqual(listProblems(cold));
    expect(sidecarsOf(warm.articles[0] as never)).toEqual(sidecarsOf(cold.articles[0] as never));
  });

  it('reads a file again that changed, even to the same size and time', async () => {
    const root = await aFolder({
      'a.txt': 'واحد',
      'a.txt.samir.ann.json': sidecarText('a.txt', 'واحد'),
    });
    const cache = await newFolder();
    const then = new Date(Date.now() - 7_200_000);
    await utimes(path.join(root, 'a.txt'), then, then);
    await scan(root, cache, later);
    await writeFile(path.join(root, 'a.txt'), 'اثنا');
    await utimes(path.join(root, 'a.txt'), then, then);
    await writeFile(path.join(root, 'a.txt.samir.ann.json'), '{');
    const index = unwrap(await scan(root, cache, later));
    expect(index.articles[0]?.facts.title).toBe('اثنا');
    expect(kindsOf(index)).toEqual([['a.txt.samir.ann.json', 'sidecar-not-json']]);
  });

  it('does not trust what was written while it was made', async () => {
    const root = await aFolder({ 'a.txt': 'واحد' });
    const cache = await newFolder();
    await scan(root, cache);
    const [name = ''] = await readdir(cache);
    const { readFile } = await import('node:fs/promises');
    const file = path.join(cache, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"title":"واحد', '"title":"قديم'));
    expect(unwrap(await scan(root, cache)).articles[0]?.facts.title).toBe('واحد');
  });

  it('follows a new decision on the encoding', async () => {
    const root = await aFolder({ 'a.txt': encode(story, 'iso-8859-6') });
    const cache = await newFolder();
    await scan(root, cache, later);
    const codebook = {
      format: 'hashiya-codebook',
      formatVersion: 1,
      layers: [],
      relations: [],
      encodings: { 'a.txt': 'windows-1256' },
      migrations: [],
    };
    await writeFile(path.join(root, 'codebook.json'), JSON.stringify(codebook));
    expect(unwrap(await scan(root, cache, later)).articles[0]?.facts.encoding).toBe('windows-1256');
  });

  it.each(['', 'nonsense', '{"format":"hashiya-scan-cache","formatVersion":0}\n{}\n'])(
    'is passed over without a word where it is %j',
    async (content) => {
      const root = await aFolder({ 'a.txt': 'واحد' });
      const cache = await newFolder();
      await scan(root, cache, later);
      const [name = ''] = await readdir(cache);
      await writeFile(path.join(cache, name), content);
      const index = unwrap(await scan(root, cache, later));
      expect(index.articles[0]?.facts.title).toBe('واحد');
      expect(listProblems(index)).toEqual([]);
    },
  );

  it('may be impossible to write', async () => {
    const root = await aFolder({ 'a.txt': 'x' });
    expect((await scan(root, path.join(root, 'a.txt'))).ok).toBe(true);
  });

  it('belongs to one folder', async () => {
    const root = await aFolder({ 'a.txt': 'x' });
    const cache = await newFolder();
    await scan(root, cache, later);
    await rename(root, `${root}-moved`);
    await mkdir(root);
    await writeFile(path.join(root, 'b.txt'), 'y');
    expect(pathsOf(unwrap(await scan(root, cache, later)))).toEqual(['b.txt']);
    const { rm } = await import('node:fs/promises');
    await rm(`${root}-moved`, { recursive: true });
  });
});

const project = path.resolve(import.meta.dirname, '../../..');
const seedNews = path.join(project, '../shared/corpora/seed-news');
const exampleNews = path.join(project, 'examples/news');

describe('real articles', () => {
  it('reads the three seed articles', async ({ skip }) => {
    skip(!existsSync(seedNews), 'there is no ../shared/corpora/seed-news');
    const root = path.join(await newFolder(), 'seed');
    await cp(seedNews, root, { recursive: true });
    const index = unwrap(await scan(root));
    expect(index.articles).toHaveLength(3);
    expect(listProblems(index)).toEqual([]);
    for (const { facts } of index.articles) {
      expect(facts.encoding).toBe('utf-8');
      expect(facts.title).not.toBe('');
      expect(facts.words).toBeGreaterThan(50);
    }
  });

  it('reads the example corpus with all its dirt', async () => {
    const index = unwrap(await scan(exampleNews));
    expect(kindsOf(index)).toEqual([['2024-04/photo-0412.txt', 'document-not-text']]);
    expect(index.byPath.get('nilofar-today/strike-0319.txt')?.facts.encoding).toBe('windows-1256');
    expect(index.byPath.get('nilofar-today/port-0312.txt')?.facts.bom).toBe(true);
    expect(index.byPath.get('2024-04/gharnuq-agency-0410.txt')?.facts.characters).toBe(0);
  });
});
