import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { importFormatIds } from '../../shared/imports/import-list';
import { anAnnotation } from '../../shared/testing/builders';
import { aFolder, newFolder, removeFolders, sidecarText } from '../services/testing/corpus-fixture';
import { main } from './main';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء فجر الأحد 😀\r\n\r\nوعلى متنها 42 ألف طن من القمح.\n';

async function run(cwd: string, argv: string[]) {
  let [out, err] = ['', ''];
  const code = await main(argv, {
    cwd,
    locale: 'C',
    now: () => new Date(),
    workersFolder: null,
    isInteractive: false,
    out: (words) => {
      out += words;
    },
    err: (words) => {
      err += words;
    },
  });
  return { code, out, err };
}

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
