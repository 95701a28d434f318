import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { aSidecar } from '../../../shared/testing/builders';
import { realDisk } from '../../platform/disk';
import { scanCorpus } from '../corpus/scan-corpus';
import { placeIn } from '../testing/change-fixture';
import { newFolder, problemOf, removeFolders, textOf, unwrap } from '../testing/corpus-fixture';
import { mendFile } from './mend-file';
import { OwnFiles } from './own-files';

afterEach(removeFolders);

const mine = 'a.txt.noura.ann.json';

it('leaves alone what somebody wrote while the damaged bytes were put away', async () => {
  const { root } = placeIn(await newFolder());
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, 'a.txt'), 'خبر قصير\n');
  await writeFile(path.join(root, mine), '{');
  const { byPath } = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  const entry = byPath.get('a.txt');
  if (entry === undefined) throw new Error('no article');
  const backups = {
    keep: async () => {
      await writeFile(path.join(root, mine), 'theirs');
      return true;
    },
  };
  const own = new OwnFiles({ root, annotator: 'Noura', slug: 'noura' });
  const mended = await mendFile(own, { root, disk: realDisk, backups }, entry, aSidecar());
  expect(problemOf(mended).problem).toBe('sidecar-changed-on-disk');
  expect(await textOf(root, mine)).toBe('theirs');
});
