import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { badCorpus, badSidecars, sidecarPath } from '../fixtures/bad-files';
import { corpusOf, filesOf, makeCorpus, projectFolder } from '../fixtures/corpora';

const cli = path.join(projectFolder, 'dist', 'electron', 'cli.cjs');
/** The user `nobody` of every Linux. */
const nobody = 65534;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(words: readonly string[], options: { program?: string; uid?: number } = {}): Run {
  const { program = cli, uid } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: status, out: stdout, err: stderr };
}

function problemsIn({ out }: Run): string[] {
  const { problems } = JSON.parse(out) as { problems: { path: string; problem: string }[] };
  return problems.map(({ path: at, problem }) => `${problem} ${path.basename(at)}`);
}

/** The bytes of all files, so that it can be seen that none was touched. */
async function hashes(folder: string): Promise<string[]> {
  const names = await filesOf(folder);
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
}

let folder = '';
let corpus = '';

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hashiya-cli-'));
  corpus = path.join(folder, 'أخبار');
  await makeCorpus(corpusOf(badCorpus), corpus);
  await mkdir(path.join(folder, 'فارغ'));
  await writeFile(path.join(folder, 'ملف.txt'), 'خبر');
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command in its three kinds, on one folder. */
function commands(on: string): string[][] {
  const out = path.join(folder, 'out of a bad folder');
  return [
    ['scan', on, '--json'],
    ['validate', on, '--json'],
    ['export', on, '--format', 'hashiya-jsonl', '--out', out, '--json'],
  ];
}

for (const { name, problem, ar, en } of [
  {
    name: 'ليس هنا',
    problem: 'folder-missing',
    ar: 'غير موجود',
    en: 'does not exist',
  },
  {
    name: 'ملف.txt',
    problem: 'folder-not-a-folder',
    ar: 'ملف وليس مجلدا',
    en: 'is a file, not a folder',
  },
]) {
  test(`${problem}: every command says so in both languages, and fails`, async () => {
    for (const words of commands(path.join(folder, name))) {
      for (const [language, message] of Object.entries({ ar, en })) {
        const ran = run([...words, '--lang', language]);
        expect(ran.code, words[0]).toBe(1);
        expect(problemsIn(ran), words[0]).toEqual([`${problem} ${name}`]);
        expect(ran.err, words[0]).toContain(message);
        expect(ran.err, words[0]).toContain(name);
      }
    }
    expect(await readdir(folder)).not.toContain('out of a bad folder');
  });
}

test('folder-empty: it is told, and nothing is put there', async () => {
  const empty = path.join(folder, 'فارغ');
  const scanned = run(['scan', empty, '--json', '--lang', 'ar']);
  expect(problemsIn(scanned)).toEqual(['folder-empty فارغ']);
  expect(scanned.err).toContain('لا مقالات في');
  expect(run(['validate', empty, '--json', '--lang', 'en'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('There are no articles in'),
  });
  expect(await readdir(empty)).toEqual([]);
});

test('folder-unreadable: as for any user who may not read it', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: only where it can't be tried
  test.skip(process.platform === 'win32', 'folders have no such permissions on Windows');
  const isRoot = process.getuid?.() === 0;
  const place = await mkdtemp(path.join(tmpdir(), 'hashiya-cli-'));
  try {
    const locked = path.join(place, 'مقفل');
    await mkdir(locked);
    await chmod(place, 0o755);
    // Root may read everything, so somebody else has to try, with a program they can reach.
    const program = path.join(place, 'program', 'cli.cjs');
    await cp(path.dirname(cli), path.dirname(program), { recursive: true });
    await chmod(locked, 0o000);
    const words = ['scan', locked, '--json', '--lang', 'en'];
    const ran = run(words, { program, ...(isRoot ? { uid: nobody } : {}) });
    expect(ran.code).toBe(1);
    expect(problemsIn(ran)).toEqual(['folder-unreadable مقفل']);
    expect(ran.err).toContain('can’t be read');
    await chmod(locked, 0o755);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

const expectedProblems = [
  ...badSidecars.map(({ article, problem }) => `${problem} ${sidecarPath(article)}`),
  'codebook-not-json codebook.json',
  'document-not-text صورة.txt',
];

test('files that can’t be taken: each is named with its own reason, the rest is read', async () => {
  const before = await hashes(corpus);
  for (const [command, code] of [
    ['scan', 0],
    ['validate', 1],
  ] as const) {
    for (const language of ['ar', 'en'] as const) {
      const ran = run([command, corpus, '--json', '--lang', language]);
      expect(ran.code, command).toBe(code);
      expect(problemsIn(ran).toSorted(), command).toEqual(expectedProblems.toSorted());
      for (const bad of badSidecars) expect(ran.err, command).toContain(bad[language]);
    }
  }
  const { documents } = JSON.parse(run(['scan', corpus, '--json']).out) as {
    documents: { path: string; encoding: string | null }[];
  };
  expect(documents).toHaveLength(badSidecars.length + 2);
  expect(documents.filter(({ encoding }) => encoding === null)).toMatchObject([
    { path: 'صورة.txt' },
  ]);
  expect(await hashes(corpus)).toEqual(before);
});

test('they are left out of an export, which says so, and the rest is written', async () => {
  const before = await hashes(corpus);
  const out = path.join(folder, 'export');
  const ran = run(['export', corpus, '--format', 'hashiya-jsonl', '--out', out, '--json']);
  expect(ran.code).toBe(0);
  const report = JSON.parse(ran.out) as {
    files: string[];
    dropped: { path: string; reason: string }[];
  };
  expect(report).toMatchObject({ documents: badSidecars.length + 1, annotations: 0, written: 0 });
  const dropped = report.dropped.map(({ path: at, reason }) => `${reason} ${at}`);
  expect(dropped.toSorted()).toEqual(expectedProblems.toSorted());
  const lines = (await readFile(path.join(out, report.files[0] ?? ''), 'utf8'))
    .trimEnd()
    .split('\n');
  const paths = lines
    .map((line) => JSON.parse(line) as { type: string; path?: string })
    .filter(({ type }) => type === 'document')
    .map((record) => record.path);
  expect(paths).toHaveLength(badSidecars.length + 1);
  for (const { article } of badSidecars) expect(ran.err).toContain(sidecarPath(article));
  expect(await hashes(corpus)).toEqual(before);
});

test('an export into the corpus itself is refused', async () => {
  const out = path.join(corpus, 'تصدير');
  const ran = run(['export', corpus, '--format', 'hashiya-jsonl', '--out', out, '--json']);
  expect(ran.code).toBe(1);
  expect(problemsIn(ran)).toEqual(['export-target-inside-corpus تصدير']);
  expect(await readdir(corpus)).not.toContain('تصدير');
});

test('wrong use ends with 2, says how it is meant, and prints nothing to be parsed', () => {
  const wrong = [
    [],
    ['scan'],
    ['scam', corpus],
    ['scan', corpus, corpus],
    ['scan', corpus, '--no-such-option'],
    ['scan', corpus, '--out', folder],
    ['scan', corpus, '--lang', 'fr'],
    ['export', corpus, '--out', folder],
    ['export', corpus, '--format', 'conll', '--out', folder],
    ['export', corpus, '--format', 'hashiya-jsonl'],
  ];
  for (const words of wrong) {
    const ran = run([...words, '--json']);
    expect({ words, code: ran.code, out: ran.out }).toEqual({ words, code: 2, out: '' });
    expect(ran.err).toContain('scan CORPUS');
  }
  expect(run(['scan', '--lang', 'ar']).err).toContain('استعمال خاطئ');
  expect(run(['scan', '--lang', 'en']).err).toContain('Wrong use');
});
