import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecentCorpora, shownFolder } from './recent-corpora';

let home: string;

beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'hashiya-recents-')));
});

afterEach(() => rm(home, { recursive: true, force: true }));

function open(folders: readonly string[] = []) {
  const kept = { folders };
  const settings = {
    recentFolders: () => kept.folders,
    rememberRecentFolders: (next: readonly string[]) => {
      kept.folders = next;
    },
  };
  return { recents: createRecentCorpora(settings, home), kept };
}

describe('recent corpora', () => {
  it('have the latest first, once', async () => {
    const { recents, kept } = open(['/data/a', '/data/b']);
    await recents.remember('/data/b');
    expect(kept.folders).toEqual(['/data/b', '/data/a']);
    expect(recents.latestFolder()).toBe('/data/b');
  });

  it('know a folder again that is reached through a link', async () => {
    const { recents, kept } = open();
    const folder = path.join(home, 'أخبار');
    await mkdir(folder);
    await symlink(folder, path.join(home, 'link'));
    await recents.remember(folder);
    await recents.remember(path.join(home, 'link'));
    await recents.remember(`${folder}/`);
    expect(kept.folders).toEqual([folder]);
  });

  it('are at most ten', async () => {
    const { recents, kept } = open(Array.from({ length: 10 }, (_, at) => `/data/${at}`));
    await recents.remember('/data/new');
    expect(kept.folders).toHaveLength(10);
    expect(kept.folders[0]).toBe('/data/new');
    expect(kept.folders).not.toContain('/data/9');
  });

  it('show a name and a place, and are found by id', () => {
    const { recents } = open([path.join(home, 'work', 'news'), '/data/news']);
    const [mine, other] = recents.list();
    expect(mine).toMatchObject({ name: 'news', place: '~/work' });
    expect(other).toMatchObject({ name: 'news', place: '/data' });
    expect(mine?.id).not.toBe(other?.id);
    expect(recents.folderOf(other?.id ?? '')).toBe('/data/news');
    expect(recents.folderOf('unknown')).toBeNull();
  });

  it('are forgotten one by one', () => {
    const { recents, kept } = open(['/data/a', '/data/b']);
    recents.forget(recents.list()[0]?.id ?? '');
    expect(kept.folders).toEqual(['/data/b']);
    recents.forget('unknown');
    expect(kept.folders).toEqual(['/data/b']);
  });
});

describe('shownFolder', () => {
  it('shortens the home folder and nothing that only begins like it', () => {
    expect(shownFolder('/home/noura', '/home/noura')).toBe('~');
    expect(shownFolder('/home/noura/news', '/home/noura')).toBe('~/news');
    expect(shownFolder('/home/noura2/news', '/home/noura')).toBe('/home/noura2/news');
  });
});
