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
import type { Operation } from '../../shared/operations/operation';
import { anAnnotation } from '../../shared/testing/builders';
import { annotatedArticle } from '../lib/annotated-article';
import { interleave, timed } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 31;
const article = 'خبر.txt';
const annotator = 'نورة';

test.afterEach(removeFolders);

/** What nobody can do without who wants bytes to survive a power cut. */
async function writeAndSync(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

test('committing to a sidecar of 1,000 annotations', async () => {
  const { text, annotations } = annotatedArticle(2_000, 1_000);
  const root = await newFolder();
  const sidecar = path.join(root, `${article}.${annotator}.ann.json`);
  await writeFile(path.join(root, article), text);
  await writeFile(sidecar, sidecarText(article, text, { annotations: [...annotations] }));
  const bytes = await readFile(sidecar);
  const { workspace } = await aWorkspace({ annotator });
  unwrap(await workspace.open(root));

  let revision = 1;
  const documentId = documentIdOf(article);
  const added = anAnnotation('new', text, text.slice(0, 20));
  /** Adds an annotation and, the next time, removes it again: the sidecar keeps its size. */
  const commit = async () => {
    const operation: Operation =
      revision % 2 === 1
        ? { type: 'add', collection: 'annotations', record: added }
        : { type: 'remove', collection: 'annotations', id: 'new' };
    const batches = [{ documentId, baseRevision: revision, operations: [operation] }];
    revision += 1;
    return workspace.commit({ label: 'bench', batches });
  };
  const samples = await interleave(rounds, {
    // Without the pause that the app makes before it writes.
    durable: () =>
      timed(async () => {
        unwrap(await commit());
        unwrap(await workspace.flush());
      }),
    acknowledged: async () => {
      const sample = await timed(async () => unwrap(await commit()));
      unwrap(await workspace.flush());
      return sample;
    },
    bare: () => timed(() => writeAndSync(path.join(root, 'bare.bin'), bytes)),
  });
  const against = 'write + fsync of its bytes';
  await report({ name: 'commit → journal', against }, samples.acknowledged, samples.bare);
  await report({ name: 'commit → durable sidecar', against }, samples.durable, samples.bare);
  await workspace.close();
});
