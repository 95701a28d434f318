import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, anAnnotation, aPassageVerdict } from '../../../shared/testing/builders';
import { encodeArticle } from '../../../shared/text/encode';
import { scanCorpus } from '../corpus/scan-corpus';
import { exportJsonl } from '../export/export-jsonl';
import { aFolder, newFolder, removeFolders, sidecarText, unwrap } from '../testing/corpus-fixture';
import { importJsonl } from './import-jsonl';

afterEach(removeFolders);

const text = '😀 غادرت خمس سفن الميناء\r\nوعلى متنها 42 ألف طن.\u2028نهاية';
const annotations = [anAnnotation('1', text, 'خمس'), anAnnotation('2', text, '42')];

async function exported(root: string) {
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  const folder = await newFolder();
  const report = unwrap(await exportJsonl(index, { documentIds: null, slugs: null, folder }));
  return { folder, report, file: path.join(folder, 'corpus.hashiya.jsonl') };
}

async function imported(source: string, into: string) {
  return unwrap(await importJsonl({ source, into, named: { source, into } }));
}

/** All files below a folder, by path, as base64. */
async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async (entry): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(root, file), (await readFile(file)).toString('base64')];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort());
}

const articleText = fc
  .array(
    fc.constantFrom(
      'قَالَ ',
      'الوزير',
      '\r\n',
      '\n',
      '42',
      ' ',
      'السلام',
      '👩🏽‍🚒',
      '\u2028',
      '\u200f',
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => `خبر ${pieces.join('')}`);
const encoded = fc.oneof(
  fc.tuple(articleText, fc.boolean()).map(([words, bom]) => encodeArticle(words, 'utf-8', bom)),
  articleText.map((words) => encodeArticle(words, 'utf-16le', true)),
  articleText.map((words) => encodeArticle(words, 'utf-16be', true)),
  fc.constant(encodeArticle('قال الوزير إن السفن غادرت الميناء', 'windows-1256', false)),
  // Bytes that do not come out of their own text: a mark in the middle of legacy bytes.
  fc.constant(Uint8Array.from([0xc7, 0xe1, 0x20, 0xce, 0xc8, 0xd1, 0x20, 0x81, 0x8d, 0xc7])),
);

type Article = [bytes: Uint8Array | null, work: 'none' | 'work' | 'damaged'];

/** A folder of these articles with work on them, each second in a subfolder. */
function folderOf(articles: readonly Article[], codebook: string | null) {
  const files: Record<string, string | Uint8Array> = {};
  if (codebook !== null) files['codebook.json'] = codebook;
  for (const [at, [bytes, work]] of articles.entries()) {
    const name = `${at % 2 === 0 ? 'أخبار/' : ''}خبر ${at}.txt`;
    files[name] = bytes ?? '';
    const content = work === 'work' ? sidecarText(name, text, { annotations }) : '{"half';
    if (work !== 'none') files[`${name}.noura.ann.json`] = content;
  }
  return aFolder(files);
}

describe('importJsonl', () => {
  it('makes the same files of what was exported, bytes included', async () => {
    const work = sidecarText('ب/a.txt', text, { annotations });
    const files = {
      'ب/a.txt': text,
      'ب/a.txt.noura.ann.json': work,
      'ب/a.txt.gold.ann.json': sidecarText('ب/a.txt', text, { annotator: 'gold', annotations }),
      // Written by hand: other spaces, and a name that is not the annotator's.
      'ب/a.txt.by-hand.ann.json': JSON.stringify(JSON.parse(work)),
      'corpus.noura.ann.json': serializeSidecar(
        aCorpusFile({ annotator: 'Noura', passageVerdicts: [aPassageVerdict('1')] }),
      ),
      'codebook.json': JSON.stringify(builtInCodebook),
    };
    const root = await aFolder(files);
    const { folder, report } = await exported(root);
    expect(report.dropped).toEqual([]);
    const into = path.join(await newFolder(), 'new', 'corpus');
    const done = await imported(folder, into);
    expect(done).toEqual({ documents: 1, annotations: 6, skipped: [] });
    expect(await filesOf(into)).toEqual(await filesOf(root));
    expect(await readdir(path.dirname(into))).toEqual(['corpus']);
  });

  it('does so for any corpus, but for files that the export says it left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(encoded, fc.constantFrom('none' as const, 'work' as const, 'damaged' as const)),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.constantFrom(codebookText(builtInCodebook), null),
        async (articles, codebook) => {
          const root = await folderOf(articles, codebook);
          const { file, report } = await exported(root);
          const into = await newFolder();
          expect((await imported(file, into))?.skipped).toEqual([]);
          const left = new Set(report.dropped.map((one) => one.path));
          const expected = Object.entries(await filesOf(root)).filter(([name]) => !left.has(name));
          expect(await filesOf(into)).toEqual(Object.fromEntries(expected));
          const damaged = articles.filter(([, work]) => work === 'damaged').length;
          expect(left.size).toBe(damaged);
        },
      ),
      { seed: 20240311, numRuns: 40 },
    );
  });

  it('writes over nothing, and says what is there already and what is another', async () => {
    const work = sidecarText('a.txt', text, { annotations });
    const root = await aFolder({ 'a.txt': text, 'a.txt.noura.ann.json': work, 'b.txt': text });
    const { file } = await exported(root);
    const into = await aFolder({ 'a.txt': text, 'a.txt.noura.ann.json': '{}', 'b.txt': 'غير' });
    const before = await filesOf(into);
    const skipped = [
      { where: 'corpus.hashiya.jsonl:2', reason: 'there-already', detail: 'a.txt' },
      { where: 'corpus.hashiya.jsonl:2', reason: 'file-differs', detail: 'a.txt.noura.ann.json' },
      { where: 'corpus.hashiya.jsonl:3', reason: 'file-differs', detail: 'b.txt' },
    ];
    expect(await imported(file, into)).toEqual({ documents: 0, annotations: 0, skipped });
    expect(await filesOf(into)).toEqual(before);
    expect((await readdir(into)).length).toBe(3);
  });

  it('refuses what leads out of the folder, was changed or is no record, and takes the rest', async () => {
    const { file } = await exported(await aFolder({ 'a.txt': text, 'b.txt': text, 'c.txt': text }));
    const [codebook = '', a = '', b = '', c = ''] = (await readFile(file, 'utf8')).split('\n');
    const named = (name: string) => c.replace('"c.txt"', JSON.stringify(name));
    const lines = [
      codebook,
      a.replace('خمس', 'ست'),
      ...[
        '../x.txt',
        '/x.txt',
        'C:/x.txt',
        'x/../../y.txt',
        '.git/x.txt',
        'con.txt',
        'link/x.txt',
        'x.sh',
        'd\\x.txt',
      ].map(named),
      '{"type":"document"',
      b,
    ];
    await writeFile(file, lines.join('\n'));
    const [into, outside] = [await newFolder(), await newFolder()];
    await symlink(outside, path.join(into, 'link'));
    const report = await imported(file, into);
    expect(report?.documents).toBe(1);
    expect(report?.skipped.map(({ where, reason }) => `${where.split(':')[1]} ${reason}`)).toEqual([
      '2 hash-differs',
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `${line} unsafe-path`),
      '12 not-readable',
    ]);
    expect(await readdir(outside)).toEqual([]);
    expect((await readdir(into)).sort()).toEqual(['b.txt', 'link']);
  });

  it('tells on trial what it would do, and makes not even a folder', async () => {
    const { file } = await exported(await aFolder({ 'a.txt': text, 'b.txt': text }));
    const [codebook = '', a = '', b = ''] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [codebook, a, b, b, ''].join('\n'));
    const into = path.join(await newFolder(), 'no', 'folder');
    const asked = { source: file, into, named: { source: file, into } };
    const trial = unwrap(await importJsonl({ ...asked, isTrial: true }));
    expect(await readdir(path.dirname(path.dirname(into)))).toEqual([]);
    expect(trial).toMatchObject({ documents: 2, skipped: [{ reason: 'there-already' }] });
    expect(await imported(file, into)).toEqual(trial);
  });

  it('leaves nothing behind where it is stopped', async () => {
    const { file } = await exported(await aFolder({ 'a.txt': text, 'b.txt': text }));
    const into = await newFolder();
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const asked = { source: file, into, named: { source: file, into } };
    const report = unwrap(await importJsonl(asked, { signal: stop.signal, onProgress }));
    expect(report).toBeNull();
    expect(await readdir(into)).toEqual([]);
    expect(
      (await readdir(path.dirname(into))).filter((name) => name.startsWith('.hashiya-')),
    ).toEqual([]);
  });
});
