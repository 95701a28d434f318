import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findFormat } from '../../../shared/formats/format-list';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import {
  aCorpusFile,
  aCut,
  aLink,
  anAnnotation,
  aRatedClaim,
  testMoment,
} from '../../../shared/testing/builders';
import { createCopyFinder } from '../copies/copy-finder';
import { scanCorpus } from '../corpus/scan-corpus';
import { aFolder, newFolder, removeFolders, sidecarText, unwrap } from '../testing/corpus-fixture';
import { exportDataset } from './export-dataset';
import type { DatasetChoice } from './export-options';

afterEach(removeFolders);

const story =
  'قال المتحدث باسم الميناء إن خمس سفن غادرت الرصيف الشمالي صباح الثلاثاء وعلى متنها ألفا طن من الطحين\n' +
  'وأضاف أن القافلة التالية تصل قبل نهاية الأسبوع بعد فحص الحمولة في المعبر البري القريب من المدينة\n';
const claim = 'خمس سفن غادرت الرصيف الشمالي';
const alone = 'افتتحت البلدية حديقة جديدة وسط الحي القديم أمس وحضر الافتتاح سكان الشارع كلهم.\n';

/** Three copies of a story, of which `b.txt` is the earliest, and an article of its own. */
function files() {
  const work = (name: string, publishedAt: string) => ({
    [`${name}.noura.ann.json`]: sidecarText(name, name === 'd.txt' ? alone : story, {
      metadata: { publishedAt },
      annotations:
        name === 'd.txt'
          ? []
          : [anAnnotation(name, story, claim, { refersTo: 'claim:c', label: 'event' })],
      status: name === 'b.txt' ? 'finished' : 'in-progress',
    }),
  });
  return {
    ...Object.fromEntries(['a.txt', 'b.txt', 'c.txt'].map((name) => [name, story])),
    'd.txt': alone,
    ...work('a.txt', '2024-03-12'),
    ...work('b.txt', '2024-03-10'),
    ...work('c.txt', '2024-03-11'),
    ...work('d.txt', '2024-03-11'),
  };
}

async function run(
  corpus: Record<string, string>,
  rest: Partial<DatasetChoice> = {},
  id = 'doccano',
) {
  const index = unwrap(
    await scanCorpus(await aFolder(corpus), { cacheFolder: null, now: () => new Date() }),
  );
  const format = findFormat(id);
  if (format === undefined) throw new Error(id);
  const folder = await newFolder();
  const options: DatasetChoice = {
    documentIds: null,
    slugs: null,
    statuses: null,
    layers: null,
    areStoriesDocuments: false,
    isBoilerplateCut: false,
    areClustersNamed: false,
    copies: 'keep',
    split: null,
    ...rest,
  };
  const tools = {
    finder: createCopyFinder({ workersFolder: null }),
    workersFolder: null,
    now: () => new Date(),
  };
  const report = unwrap(await exportDataset(index, format, { folder, ...options }, tools));
  if (report === null) throw new Error('cancelled');
  return { report, folder };
}

async function written(corpus: Record<string, string>, rest: Partial<DatasetChoice>) {
  const { report, folder } = await run(corpus, rest);
  const lines = (await readFile(path.join(folder, 'data.jsonl'), 'utf8')).trimEnd().split('\n');
  const records = lines.map(
    (line) => JSON.parse(line) as { id: string; meta: { weight?: number } },
  );
  return { report, records, ids: records.map(({ id }) => id) };
}

const decided = (rest: Parameters<typeof aCorpusFile>[0]) => ({
  'corpus.noura.ann.json': serializeSidecar(aCorpusFile(rest)),
});

describe('copies', () => {
  it('are all kept, or each weighed by its cluster', async () => {
    expect((await written(files(), {})).records.map(({ meta }) => meta.weight)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const { records } = await written(files(), { copies: 'weight' });
    expect(records.map(({ id, meta }) => [id, meta.weight])).toEqual([
      ['a.txt', 1 / 3],
      ['b.txt', 1 / 3],
      ['c.txt', 1 / 3],
      ['d.txt', 1],
    ]);
  });

  it('are left out but for the earliest, and the report says which', async () => {
    const { ids, report } = await written(files(), { copies: 'one' });
    expect(ids).toEqual(['b.txt', 'd.txt']);
    expect(report).toMatchObject({ documents: 2, annotations: 3, written: 1 });
    expect(report.dropped).toEqual([
      { id: 'a.txt', path: 'a.txt', reason: 'copy' },
      { id: 'a.txt', path: 'a.txt.noura.ann.json', reason: 'in-copy' },
      { id: 'c.txt', path: 'c.txt', reason: 'copy' },
      { id: 'c.txt', path: 'c.txt.noura.ann.json', reason: 'in-copy' },
    ]);
  });

  it('are left out but for the one that somebody chose, of those that are exported', async () => {
    const stored = { createdAt: testMoment, updatedAt: testMoment };
    const article = { path: 'c.txt', sha256: '0'.repeat(64) };
    const chosen = decided({
      clusterDecisions: [{ id: 'k', kind: 'canonical', article, ...stored }],
    });
    const all = { ...files(), ...chosen };
    expect((await written(all, { copies: 'one' })).ids).toEqual(['c.txt', 'd.txt']);
    const finished = await written(all, { copies: 'one', statuses: ['finished'] });
    expect(finished.ids).toEqual(['b.txt']);
  });

  it('are none where somebody said so: by a link, or by cutting the cluster', async () => {
    const cut = decided({
      clusterDecisions: [aCut('x', 'a.txt', 'b.txt'), aCut('y', 'b.txt', 'c.txt')],
    });
    expect((await written({ ...files(), ...cut }, { copies: 'one' })).ids).toEqual([
      'b.txt',
      'c.txt',
      'd.txt',
    ]);
    const links = [
      aLink('1', 'a.txt', 'b.txt', { verdict: 'different' }),
      aLink('2', 'a.txt', 'c.txt', { verdict: 'different' }),
    ];
    const said = {
      'a.txt.samir.ann.json': sidecarText('a.txt', story, { annotator: 'سمير', links }),
    };
    expect((await written({ ...files(), ...said }, { copies: 'one' })).ids).toEqual([
      'a.txt',
      'b.txt',
      'd.txt',
    ]);
    // A split parts them all the same as little as before.
    const split = { kind: 'folds', folds: 2, seed: 1 } as const;
    const { report } = await run({ ...files(), ...cut }, { split });
    expect(report.leakage?.largest?.containment ?? 0).toBeLessThan(0.3);
  });
});

describe('ClaimReview', () => {
  it('lists the copies in which nobody marked the claim, and reports claims without a rating', async () => {
    const { 'c.txt.noura.ann.json': _unmarked, ...rest }: Record<string, string> = files();
    const unrated = { ...aRatedClaim('u', []), rating: undefined };
    const corpus = { ...rest, ...decided({ claims: [aRatedClaim('c', []), unrated] }) };
    const { report, folder } = await run(corpus, {}, 'claim-review');
    const [review] = JSON.parse(await readFile(path.join(folder, 'claims.jsonld'), 'utf8'));
    const { appearance, firstAppearance } = review.itemReviewed;
    const paths = appearance.map(({ identifier }: { identifier: string }) => identifier);
    expect(paths).toEqual(['b.txt', 'a.txt', 'c.txt']);
    expect(firstAppearance.identifier).toBe('b.txt');
    expect(report).toMatchObject({ documents: 4, annotations: 2, written: 2 });
    expect(report.dropped).toEqual([
      { id: 'u', path: 'corpus.noura.ann.json', reason: 'no-rating' },
    ]);
  });
});

describe('tables', () => {
  it('have a row for each claim and entity, and their names beside what refers to them', async () => {
    const corpus = { ...files(), ...decided({ claims: [aRatedClaim('c', [])] }) };
    const { folder } = await run(corpus, {}, 'csv');
    const claims = (await readFile(path.join(folder, 'claims.csv'), 'utf8')).trimEnd().split('\n');
    expect(claims).toHaveLength(2);
    expect(claims[1]).toContain('c,c,غادرت خمس سفن,mixed,2024-03-12,');
    const spans = await readFile(path.join(folder, 'claim.csv'), 'utf8');
    expect(spans.match(/,claim:c,غادرت خمس سفن,/g)).toHaveLength(3);
  });
});
