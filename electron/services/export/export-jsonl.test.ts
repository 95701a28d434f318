import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, anAnnotation, aPassageVerdict } from '../../../shared/testing/builders';
import { encodeArticle } from '../../../shared/text/encode';
import { sha256Hex } from '../../platform/hash';
import { documentIdOf } from '../corpus/corpus-index';
import { scanCorpus } from '../corpus/scan-corpus';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { type ExportOptions, exportJsonl } from './export-jsonl';

afterEach(removeFolders);

const text = '😀 غادرت خمس سفن الميناء\r\nوعلى متنها 42 ألف طن.';
const name = 'corpus.hashiya.jsonl';

async function run(root: string, rest: Partial<ExportOptions> = {}) {
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  const folder = rest.folder ?? path.join(await newFolder(), 'new', 'out');
  const result = await exportJsonl(index, { documentIds: null, slugs: null, ...rest, folder });
  return { result, folder };
}

async function linesIn(folder: string) {
  const content = await readFile(path.join(folder, name), 'utf8');
  expect(content.endsWith('\n')).toBe(true);
  return content
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function aCorpus() {
  const annotations = [anAnnotation('1', text, 'خمس'), anAnnotation('2', text, '42')];
  return aFolder({
    'a.txt': text,
    'a.txt.noura.ann.json': sidecarText('a.txt', text, { annotations }),
    'a.txt.gold.ann.json': sidecarText('a.txt', text, {
      annotator: 'gold',
      annotations: annotations.slice(1),
    }),
    'ب/win.txt': encodeArticle('قال الوزير إن السفن غادرت', 'windows-1256', false) ?? '',
    'ب/utf16.txt': encodeArticle(text, 'utf-16be', true) ?? '',
  });
}

describe('exportJsonl', () => {
  it('writes every text and every sidecar so that the same files can be made of it', async () => {
    const root = await aCorpus();
    const { result, folder } = await run(root);
    expect(unwrap(result)).toEqual({
      format: 'hashiya-jsonl',
      files: [name],
      documents: 3,
      annotations: 3,
      written: 3,
      dropped: [],
      unanchored: [],
    });
    const [codebook, ...documents] = await linesIn(folder);
    expect(codebook).toMatchObject({ type: 'codebook', builtIn: true });
    expect(documents.map((one) => one.path)).toEqual(['a.txt', 'ب/utf16.txt', 'ب/win.txt']);
    for (const { path: at, text: exported, encoding, bom, sha256 } of documents) {
      const bytes = encodeArticle(exported, encoding, bom) ?? new Uint8Array();
      expect(sha256Hex(bytes)).toBe(sha256);
      expect(Buffer.from(bytes).equals(await readFile(path.join(root, at)))).toBe(true);
    }
    for (const sidecar of documents[0].sidecars) {
      const slug = sidecar.annotator === 'gold' ? 'gold' : 'noura';
      const file = await readFile(path.join(root, `a.txt.${slug}.ann.json`), 'utf8');
      const parsed = parseSidecar(JSON.stringify(sidecar));
      expect(parsed.ok && serializeSidecar(parsed.value)).toBe(file);
    }
    for (const { target } of documents[0].sidecars[1].annotations) {
      const points = [...documents[0].text].slice(target[0].start, target[0].end).join('');
      expect(points).toBe(target[1].exact);
    }
    expect((await readdir(root)).length).toBe(4);
    expect(await readdir(folder)).toEqual([name]);
  });

  it('gives the same bytes for the same corpus, over what is there', async () => {
    const root = await aCorpus();
    const { folder } = await run(root);
    const first = await readFile(path.join(folder, name));
    await run(root, { folder });
    expect((await readFile(path.join(folder, name))).equals(first)).toBe(true);
  });

  it('takes one annotator’s work, or some articles', async () => {
    const root = await aCorpus();
    const one = await run(root, { slugs: ['gold'] });
    expect(unwrap(one.result)).toMatchObject({ documents: 3, annotations: 1, written: 1 });
    const some = await run(root, { documentIds: [documentIdOf('ب/win.txt')] });
    expect((await linesIn(some.folder)).map((line) => line.path)).toEqual([undefined, 'ب/win.txt']);
    const none = await run(root, { documentIds: [documentIdOf('no.txt')] });
    expect(problemOf(none.result).problem).toBe('document-missing');
  });

  it('takes the files of several annotators as they are, and no others', async () => {
    const files = ['huda', 'noura', 'samir'].flatMap((annotator) => [
      [`a.txt.${annotator}.ann.json`, sidecarText('a.txt', text, { annotator })],
      [`corpus.${annotator}.ann.json`, serializeSidecar(aCorpusFile({ annotator }))],
    ]);
    const root = await aFolder({ 'a.txt': text, ...Object.fromEntries(files) });
    const [, ...lines] = await linesIn((await run(root, { slugs: ['samir', 'huda'] })).folder);
    const { sidecars } = lines.pop();
    const whose = (all: { annotator: string }[]) => all.map(({ annotator }) => annotator);
    expect(whose(sidecars)).toEqual(['huda', 'samir']);
    expect(whose(lines)).toEqual(['huda', 'samir']);
  });

  it('writes what is not anchored any more as it is, and says what became of it', async () => {
    const between = (number: string) =>
      `\nومضت الجملة رقم ${number} هنا بلا شأن بما قبلها أو بعدها.\n`;
    const lines = [
      'غادرت خمس سفن الميناء في صباح اليوم الأول.',
      'قال وزير النقل إن الرصيف الشرقي جاهز للعمل.',
      'حملت السفينة الأخيرة 42 ألف طن من القمح.',
      'يعمل العمال ليلا ونهارا منذ أول الشهر الماضي.',
    ];
    const textOf = (all: string[]) => all.map((one, at) => one + between(`${at}`)).join('');
    const old = textOf(lines);
    const words = { kept: 'خمس', moved: 'وزير النقل', orphan: '42 ألف', fuzzy: 'ليلا ونهارا' };
    const annotations = Object.entries(words).map(([id, exact]) => anAnnotation(id, old, exact));
    const changed = textOf(lines)
      .replace('حملت السفينة الأخيرة 42 ألف طن من القمح.', 'ولم تحمل شيئا.')
      .replace('ليلا ونهارا', 'ليلا أو نهارا')
      .replace('الأول.', 'الأول من الشهر الحالي كما قيل لنا.');
    const work = sidecarText('a.txt', old, { annotations });
    const root = await aFolder({ 'a.txt': changed, 'a.txt.noura.ann.json': work });
    const { result, folder } = await run(root);
    const report = unwrap(result);
    expect(report).toMatchObject({ annotations: 4, written: 4, dropped: [] });
    const states = report.unanchored.map(({ id, path: at, state }) => `${id} ${at} ${state}`);
    expect(states.sort()).toEqual(
      ['fuzzy', 'moved', 'orphan'].map((state) => `${state} a.txt.noura.ann.json ${state}`),
    );
    expect((await linesIn(folder))[1].sidecars[0].annotations).toHaveLength(4);
  });

  it('writes everybody’s corpus files whole, or those of one person, and only with all articles', async () => {
    const noura = aCorpusFile({ annotator: 'Noura', passageVerdicts: [aPassageVerdict('1')] });
    const gold = aCorpusFile({ annotator: 'gold' });
    const root = await aFolder({
      'a.txt': text,
      'corpus.noura.ann.json': serializeSidecar(noura),
      'corpus.gold.ann.json': serializeSidecar(gold),
    });
    const ofCorpus = async (rest: Partial<ExportOptions>) => {
      const lines = await linesIn((await run(root, rest)).folder);
      return lines.filter(({ type }) => type === 'corpus');
    };
    const all = await ofCorpus({});
    expect(all.map(({ annotator }) => annotator)).toEqual(['gold', 'Noura']);
    expect(serializeSidecar(all[1].file)).toBe(serializeSidecar(noura));
    expect((await ofCorpus({ slugs: ['noura'] })).map(({ annotator }) => annotator)).toEqual([
      'Noura',
    ]);
    expect(await ofCorpus({ documentIds: [documentIdOf('a.txt')] })).toEqual([]);
  });

  it('lists what could not go along, with the reason', async () => {
    const annotations = [anAnnotation('1', text, 'خمس')];
    const work = sidecarText('photo.txt', text, { annotations });
    const root = await aFolder({
      'a.txt': text,
      'a.txt.x.ann.json': '{',
      'photo.txt': Uint8Array.of(0, 1),
      'photo.txt.noura.ann.json': work,
      'gone.txt.noura.ann.json': work,
      'corpus.noura.ann.json': '{}',
      'codebook.json': '{',
    });
    const report = unwrap((await run(root)).result);
    expect(report).toMatchObject({ documents: 1, annotations: 1, written: 0 });
    expect(report.dropped).toEqual([
      { id: 'codebook.json', path: 'codebook.json', reason: 'codebook-not-json' },
      {
        id: 'gone.txt.noura.ann.json',
        path: 'gone.txt.noura.ann.json',
        reason: 'sidecar-without-article',
      },
      {
        id: 'corpus.noura.ann.json',
        path: 'corpus.noura.ann.json',
        reason: 'corpus-file-not-ours',
      },
      { id: 'a.txt.x.ann.json', path: 'a.txt.x.ann.json', reason: 'sidecar-not-json' },
      { id: 'photo.txt', path: 'photo.txt', reason: 'document-not-text' },
      { id: '1', path: 'photo.txt.noura.ann.json', reason: 'document-not-text' },
    ]);
  });

  it('does not litter the corpus, by no name of it', async () => {
    const root = await aCorpus();
    const link = path.join(await newFolder(), 'link');
    await symlink(root, link);
    for (const folder of [
      root,
      path.join(root, 'out'),
      path.join(root, 'ب', '..', 'x', 'y'),
      path.join(link, 'out'),
    ]) {
      const { result } = await run(root, { folder });
      expect(problemOf(result).problem).toBe('export-target-inside-corpus');
    }
    expect((await readdir(root)).length).toBe(4);
    const beside = await run(root, { folder: `${root}-out` });
    expect(beside.result.ok).toBe(true);
    const { rm } = await import('node:fs/promises');
    await rm(`${root}-out`, { recursive: true });
  });

  it('leaves nothing behind where it fails', async () => {
    const root = await aCorpus();
    const folder = await newFolder();
    await mkdir(path.join(folder, name, 'full'), { recursive: true });
    expect(problemOf((await run(root, { folder })).result).problem).toBe('export-failed');
    expect(await readdir(folder)).toEqual([name]);
    const file = path.join(await newFolder(), 'file');
    await writeFile(file, 'x');
    expect(problemOf((await run(root, { folder: file })).result).problem).toBe('export-failed');
  });

  const news = path.resolve(import.meta.dirname, '../../../examples/news');
  it('gives back the bytes of every article of the example corpus', async () => {
    const { result, folder } = await run(news);
    expect(unwrap(result).dropped.map((one) => one.path)).toEqual(['2024-04/photo-0412.txt']);
    const [, ...documents] = await linesIn(folder);
    expect(documents.length).toBeGreaterThan(10);
    for (const { path: at, text: exported, encoding, bom } of documents) {
      const bytes = encodeArticle(exported, encoding, bom) ?? new Uint8Array();
      expect(Buffer.from(bytes).equals(await readFile(path.join(news, at)))).toBe(true);
    }
  });
});
