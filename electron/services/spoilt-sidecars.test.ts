import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSidecar } from '../../shared/sidecar/parse-sidecar';
import { sidecarToSpoil, spoiltSidecar, spoiltText } from '../../shared/testing/mutate-sidecar';
import { seededRandom } from '../../shared/testing/seeded-random';
import { sha256Hex } from '../platform/hash';
import { documentIdOf } from './corpus/corpus-index';
import { unwrap } from './testing/corpus-fixture';
import { add, commit, endAll, started } from './testing/workspace-fixture';

afterEach(endAll);

/** A few hundred on the whole way; `shared/sidecar/spoilt-sidecars.test.ts` parses ten thousand. */
const count = 300;
const sidecarName = (article: string) => `${article}.نورة.ann.json`;

function spoiltFiles(): Record<string, string> {
  const random = seededRandom(7);
  const sidecar = sidecarToSpoil(sha256Hex(spoiltText));
  const files: Record<string, string> = {};
  for (let number = 0; number < count; number += 1) {
    files[`${number}.txt`] = spoiltText;
    files[sidecarName(`${number}.txt`)] = spoiltSidecar(sidecar, random);
  }
  return files;
}

const parsedAs = (content: string) => parseSidecar(content.replace(/^\ufeff/, ''));

/** Whatever was refused, and every article, is as it was; what was taken is a sidecar again. */
async function checkFile(root: string, name: string, before: string): Promise<void> {
  const bytes = await readFile(path.join(root, name));
  if (name.endsWith('.json') && parsedAs(before).ok) {
    expect(parsedAs(bytes.toString()).ok, name).toBe(true);
  } else expect(bytes.equals(Buffer.from(before)), name).toBe(true);
}

describe('spoilt sidecars in a corpus', { timeout: 120_000 }, () => {
  it('that are refused stay as they are, byte for byte; the others take work', async () => {
    const files = spoiltFiles();
    const { workspace, root } = await started(files);
    let refused = 0;
    for (let number = 0; number < count; number += 1) {
      const article = `${number}.txt`;
      const id = documentIdOf(article);
      const parsed = parsedAs(files[sidecarName(article)] ?? '');
      const opened = unwrap(await workspace.openDocument(id));
      expect(opened.readOnlyBecause === null, article).toBe(parsed.ok);
      const revision = parsed.ok ? parsed.value.revision : 1;
      const committed = await commit(workspace, id, revision, add('خمس'));
      expect(committed.ok, article).toBe(parsed.ok);
      if (!parsed.ok) refused += 1;
    }
    unwrap(await workspace.flush());
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(count - 20);
    for (const [name, before] of Object.entries(files)) await checkFile(root, name, before);
  });
});
