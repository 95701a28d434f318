import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from '@playwright/test';
import { documentIdOf } from '../../electron/services/corpus/corpus-index';
import {
  aWorkspace,
  newFolder,
  removeFolders,
  sidecarText,
  unwrap,
} from '../../electron/services/testing/corpus-fixture';
import { requests } from '../../shared/contract/contract';
import type { Operation } from '../../shared/operations/operation';
import { anAnnotation, aSidecar } from '../../shared/testing/builders';
import { annotatedArticle } from '../lib/annotated-article';
import { interleave, timed } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 31;
const article = 'خبر.txt';
const annotator = 'نورة';

test.afterEach(removeFolders);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What nobody can do without who wants bytes to survive a power cut. */
async function writeAndSync(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

/** The longest time in which nobody else had a turn while something was done; milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = performance.now();
  let isDone = false;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isDone = true;
  look();
  return longest;
}

for (const count of [1_000, 10_000]) {
  const size = `${count.toLocaleString('en')} annotations`;

  test(`committing to a sidecar of ${size}`, async () => {
    const { text, annotations } = annotatedArticle(2 * count, count);
    const root = await newFolder();
    const sidecar = path.join(root, `${article}.${annotator}.ann.json`);
    const work = { annotations: [...annotations] };
    await writeFile(path.join(root, article), text);
    await writeFile(sidecar, sidecarText(article, text, work));
    const bytes = await readFile(sidecar);
    const { workspace } = await aWorkspace({ annotator });
    unwrap(await workspace.open(root));

    let revision = 1;
    const file = documentIdOf(article);
    const added = anAnnotation('new', text, text.slice(0, 20));
    /** Adds an annotation and, the next time, removes it again: the sidecar keeps its size. */
    const commit = async () => {
      const operation: Operation =
        revision % 2 === 1
          ? { type: 'add', collection: 'annotations', record: added }
          : { type: 'remove', collection: 'annotations', id: 'new' };
      const batches = [{ file, baseRevision: revision, operations: [operation] }];
      revision += 1;
      return unwrap(await workspace.commit({ label: 'bench', batches }));
    };
    // Without the pause that the app makes before it writes.
    const commitDurably = async () => {
      await commit();
      unwrap(await workspace.flush());
    };
    const samples = await interleave(rounds, {
      durable: () => timed(commitDurably),
      acknowledged: async () => {
        const sample = await timed(commit);
        unwrap(await workspace.flush());
        return sample;
      },
      bare: () => timed(() => writeAndSync(path.join(root, 'bare.bin'), bytes)),
      stall: () => longestStall(commitDurably),
      atOnce: () => timed(() => sha256(`${JSON.stringify(aSidecar(work), null, 2)}\n`)),
    });
    const { durable, bare } = samples;
    const own = durable.map((sample, round) => sample - (bare[round] ?? Number.NaN));
    const against = 'write + fsync of its bytes';
    await report({ name: `commit → journal, ${size}`, against }, samples.acknowledged, bare);
    await report({ name: `commit → durable sidecar, ${size}`, against }, durable, bare);
    await report({ name: `the same without that: our own part, ${size}`, against }, own, bare);
    const plain = 'JSON.stringify and hash at once';
    await report(
      { name: `longest stall meanwhile, ${size}`, against: plain },
      samples.stall,
      samples.atOnce,
    );
    await workspace.close();
  });
}

test('one command of 10,000 operations', async () => {
  const { text, annotations } = annotatedArticle(20_000, 10_000);
  const root = await newFolder();
  await writeFile(path.join(root, article), text);
  const { workspace } = await aWorkspace({ annotator });
  unwrap(await workspace.open(root));
  const documentId = documentIdOf(article);
  const { request } = requests['history.commit'];
  let baseRevision = 0;
  /** Adds all of them and, the next time, removes them again; checked as the bridge does. */
  const commit = () => {
    const operations = annotations.map(
      (record): Operation =>
        baseRevision % 2 === 0
          ? { type: 'add', collection: 'annotations', record }
          : { type: 'remove', collection: 'annotations', id: record.id },
    );
    const batches = [{ file: documentId, baseRevision, operations }];
    baseRevision += 1;
    return longestStall(async () => {
      const checked = request.parse(structuredClone({ label: 'bench', batches }));
      unwrap(await workspace.commit(checked));
    });
  };
  const samples = await interleave(rounds, {
    stall: commit,
    atOnce: () => timed(() => JSON.stringify(structuredClone(annotations))),
  });
  const name = 'longest stall by one command of 10,000 operations';
  const against = 'structured clone and JSON.stringify of its records';
  await report({ name, against }, samples.stall, samples.atOnce);
  await workspace.close();
});
