import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFormat } from '../../../shared/formats/format-list';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, anAnnotation, anEntity, aRatedClaim } from '../../../shared/testing/builders';
import { createCopyFinder } from '../copies/copy-finder';
import type { CorpusIndex } from '../corpus/corpus-index';
import { scanCorpus } from '../corpus/scan-corpus';
import { newFolder, removeFolders, sidecarText, unwrap } from '../testing/corpus-fixture';
import { exportDataset } from './export-dataset';
import { exportJsonl } from './export-jsonl';

const project = path.resolve(import.meta.dirname, '../../..');
const schemas = path.join(project, 'shared/formats/schemas');
const emoji = '🔴 عاجل: قالَ «بلينكن» إن 1,554 شخصاً\r\nنزحوا  من غزة، وبغزة 🇵🇸.\r\n';

let index: CorpusIndex;

/** Names, a claim around them that refers to a rated one, and a relation. */
function workOn(name: string, text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{M}]{4,}/gu)].map(([word]) => word).slice(0, 30);
  const entities = words.map((word, at) =>
    anAnnotation(`${name}-${at}`, text, word, {
      layer: 'entity',
      label: at % 4 === 0 ? null : 'person',
      refersTo: 'entity:e',
    }),
  );
  const last = words[Math.min(3, words.length - 1)] ?? '';
  if (last === '') return sidecarText(name, text);
  const stretch = text.slice(0, text.indexOf(last) + last.length);
  const claim = anAnnotation(`${name}-c`, text, stretch, {
    label: 'statistic',
    refersTo: 'claim:c',
    attributes: { claimant: 'entity:e', checkWorthiness: 2 },
  });
  const relations = [{ id: `${name}-r`, label: 'said-by', from: claim.id, to: `${name}-0` }];
  return sidecarText(name, text, { annotations: [...entities, claim], relations });
}

beforeAll(async () => {
  const root = path.join(await newFolder(), 'corpus');
  const seed = path.join(project, '../shared/corpora/seed-news');
  await cp(path.join(project, 'examples/news'), root, { recursive: true });
  if (existsSync(seed)) await cp(seed, path.join(root, 'seed'), { recursive: true });
  await writeFile(path.join(root, 'a.txt'), emoji);
  const [place] = [anAnnotation('x', emoji, 'غزة').target];
  const evidence = [{ path: 'a.txt', sha256: '0'.repeat(64), target: place }];
  const noura = aCorpusFile({
    claims: [aRatedClaim('c', evidence)],
    entities: [anEntity('e', 'الوزير', { wikidata: 'Q7' })],
  });
  await writeFile(path.join(root, 'corpus.noura.ann.json'), serializeSidecar(noura));
  const scan = async () =>
    unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  for (const { path: at, facts } of (await scan()).articles) {
    if (facts.encoding !== 'utf-8' || facts.bom) continue;
    const text = await readFile(path.join(root, at), 'utf8');
    await writeFile(path.join(root, `${at}.noura.ann.json`), workOn(at, text));
  }
  index = await scan();
});

afterAll(removeFolders);

async function exported(id: string): Promise<string> {
  const folder = await newFolder();
  const whole = { folder, documentIds: null, slugs: null };
  const format = findFormat(id);
  if (format === undefined) unwrap(await exportJsonl(index, whole));
  else {
    const none = { areStoriesDocuments: false, isBoilerplateCut: false, areClustersNamed: true };
    const options = { ...whole, ...none, statuses: null, layers: null, split: null };
    const tools = {
      finder: createCopyFinder({ workersFolder: null }),
      workersFolder: null,
      now: () => new Date(),
    };
    unwrap(await exportDataset(index, format, { ...options, copies: 'weight' }, tools));
  }
  return folder;
}

/** The JSON values in the files of an export that are of the format itself, each by its file. */
async function valuesIn(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(json|jsonl|jsonld)$/.test(name),
  );
  const values: unknown[] = [];
  for (const name of names.filter((one) => !one.endsWith('.context.jsonld'))) {
    const content = await readFile(path.join(folder, name), 'utf8');
    const parts = name.endsWith('.jsonl') ? content.trimEnd().split('\n') : [content];
    values.push(...parts.map((part) => JSON.parse(part) as unknown));
  }
  return values;
}

type Value = Record<string, never>;

/** For each format: what its files have in great number, and a fault of which the schema must know. */
const cases: readonly [id: string, spoil: (value: never) => void][] = [
  [
    'label-studio',
    ([task]: { annotations: { result: { value: Value }[] }[] }[]) => {
      Object.assign(task?.annotations[0]?.result[0]?.value ?? {}, { start: '3' });
    },
  ],
  [
    'prodigy',
    ({ spans }: { spans: { token_end?: number }[] }) => {
      delete spans[0]?.token_end;
    },
  ],
  [
    'cas-json',
    ({ '%FEATURE_STRUCTURES': all }: { '%FEATURE_STRUCTURES': object[] }) => {
      all.reverse();
    },
  ],
  [
    'doccano',
    ({ label }: { label: unknown[][] }) => {
      label[0]?.pop();
    },
  ],
  [
    'doccano-relations',
    ({ entities }: { entities: { id: unknown }[] }) => {
      Object.assign(entities[0] ?? {}, { id: 'e1' });
    },
  ],
  [
    'spacy',
    ({ spans }: { spans: Record<string, object[]> }) => {
      Object.assign(spans.entity?.[0] ?? {}, { attributes: { a: 1 } });
    },
  ],
  [
    'hashiya-jsonl',
    (record: object) => {
      Object.assign(record, { type: 'article' });
    },
  ],
  [
    'claim-review',
    ([review]: { reviewRating: Value }[]) => {
      Object.assign(review?.reviewRating ?? {}, { ratingValue: 6 });
    },
  ],
];

describe('what is written fits the published shape', () => {
  it.each(cases)('%s', async (id, spoil) => {
    const schema = JSON.parse(await readFile(path.join(schemas, `${id}.schema.json`), 'utf8'));
    const check = new Ajv2020({
      allErrors: true,
      allowUnionTypes: true,
      strictTuples: false,
    }).compile(schema);
    const values = await valuesIn(await exported(id));
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      check(value);
      expect(check.errors).toBeNull();
    }
    const fullest = values.reduce((a, b) =>
      JSON.stringify(b).length > JSON.stringify(a).length ? b : a,
    );
    spoil(fullest as never);
    expect(check(fullest), 'a fault is seen').toBe(false);
  });
});
