import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorpusSnapshot } from '../../shared/contract/contract';
import { fail, ok } from '../../shared/model/result';
import { createCorpusOpener } from './corpus-opener';
import { createRecentCorpora } from './recent-corpora';

let base: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'hashiya-opener-')));
});

afterEach(() => rm(base, { recursive: true, force: true }));

async function folder(name: string): Promise<string> {
  await mkdir(path.join(base, name));
  return path.join(base, name);
}

/** An opener on a workspace that opens everything whose name is not `broken`. */
function setUp(folders: readonly string[] = []) {
  const kept = { folders, opened: [] as string[], switched: 0 };
  const recents = createRecentCorpora({
    recentFolders: () => kept.folders,
    rememberRecentFolders: (next) => {
      kept.folders = next;
    },
  });
  const workspace = {
    open: async (root: string) => {
      kept.opened.push(root);
      if (root.endsWith('broken')) return fail('folder-unreadable', root);
      return ok({ name: path.basename(root) } as CorpusSnapshot);
    },
  };
  const exampleFolder = async () => path.join(base, 'example-news');
  const onSwitched = () => {
    kept.switched += 1;
  };
  const opener = createCorpusOpener({ workspace, recents, exampleFolder, onSwitched });
  return { opener, recents, kept };
}

describe('opening', () => {
  it('remembers what opened, and nothing else', async () => {
    const { opener, kept } = setUp();
    const news = await folder('news');
    await opener.openFolder(news);
    expect(await opener.openFolder(await folder('broken'))).toMatchObject({ ok: false });
    expect(kept.folders).toEqual([news]);
  });

  it('tells that another corpus is open, where it is', async () => {
    const { opener, kept } = setUp();
    await opener.openFolder(await folder('broken'));
    expect(kept.switched).toBe(0);
    await opener.openFolder(await folder('news'));
    expect(kept.switched).toBe(1);
  });

  it('goes by the id of a recent corpus', async () => {
    const { opener, recents, kept } = setUp([await folder('a'), await folder('b')]);
    const id = recents.list()[1]?.id ?? '';
    expect(await opener.openRecent(id)).toEqual(ok({ name: 'b' }));
    expect(kept.folders.map((other) => path.basename(other))).toEqual(['b', 'a']);
  });

  it('refuses an id that was never given', async () => {
    const { opener, kept } = setUp();
    expect(await opener.openRecent('../etc')).toEqual(fail('bad-request'));
    expect(kept.opened).toEqual([]);
  });

  it('keeps a recent corpus that has moved until it is forgotten', async () => {
    const { opener, recents, kept } = setUp(['/gone/news']);
    const answer = await opener.openRecent(recents.list()[0]?.id ?? '');
    expect(answer).toEqual(fail('recent-moved', '/gone/news'));
    expect(kept.folders).toEqual(['/gone/news']);
    expect(kept.opened).toEqual([]);
  });
});

describe('the first opening', () => {
  it('takes the folder that was named', async () => {
    const { opener, kept } = setUp([await folder('last')]);
    const named = await folder('named');
    await opener.openFirst(named);
    expect(kept.opened).toEqual([named]);
  });

  it('says so when the folder that was named does not open, and opens nothing else', async () => {
    const { opener, kept } = setUp([await folder('last')]);
    const broken = await folder('broken');
    expect(await opener.openFirst(broken)).toMatchObject({ ok: false });
    expect(kept.opened).toEqual([broken]);
  });

  it('takes the last one', async () => {
    const last = await folder('last');
    const { opener, kept } = setUp([last, await folder('before')]);
    await opener.openFirst(null);
    expect(kept.opened).toEqual([last]);
  });

  it('opens nothing in place of a last one that has moved', async () => {
    const { opener, kept } = setUp(['/gone/news', await folder('before')]);
    expect(await opener.openFirst(null)).toEqual(fail('recent-moved', '/gone/news'));
    expect(kept.opened).toEqual([]);
  });

  it('shows the example to those who never opened anything', async () => {
    const { opener, kept } = setUp();
    await opener.openFirst(null);
    expect(kept.opened).toEqual([path.join(base, 'example-news')]);
  });
});
