import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CorpusSnapshot } from '../../../shared/contract/contract';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import { canonicalSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { anAnnotation } from '../../../shared/testing/builders';
import { sidecarText, textOf, unwrap } from '../testing/corpus-fixture';
import {
  add,
  commit,
  endAll,
  idA,
  idB,
  mine,
  sidecarAt,
  started,
  text,
} from '../testing/workspace-fixture';

afterEach(endAll);

const theirs = 'a.txt.samir.ann.json';
const annotations = [anAnnotation('s1', text, 'خمس')];
const paths = (news: { documents: readonly { path: string }[] }[]) =>
  news.flatMap(({ documents }) => documents.map((one) => one.path));

describe('what others change in an open corpus', () => {
  it('is told: new articles, also in new folders, and articles that went', async () => {
    const { root, news, workspace } = await started({ 'a.txt': text });
    await writeFile(path.join(root, 'b.txt'), text);
    await vi.waitFor(() => expect(paths(news)).toContain('b.txt'));
    await mkdir(path.join(root, 'c', 'd'), { recursive: true });
    await writeFile(path.join(root, 'c', 'd', 'e.md'), text);
    await vi.waitFor(() => expect(paths(news)).toContain('c/d/e.md'));
    await rename(path.join(root, 'c'), path.join(root, '..', `${path.basename(root)}-away`));
    await rm(path.join(root, 'b.txt'));
    await vi.waitFor(() => {
      expect(workspace.snapshot()?.documents.map((one) => one.path)).toEqual(['a.txt']);
    });
    expect(news.flatMap(({ removed }) => removed)).toHaveLength(2);
    await rm(`${root}-away`, { recursive: true });
  });

  it('is told: another’s work that came, changed, broke and went', async () => {
    const { root, news, workspace } = await started({ 'a.txt': text });
    const line = () => workspace.snapshot()?.documents[0];
    const write = (content: string) => writeFile(path.join(root, theirs), content);
    await write(sidecarText('a.txt', text, { annotator: 'Samir', annotations }));
    await vi.waitFor(() => expect(line()).toMatchObject({ claims: 1, annotators: ['Samir'] }));
    expect(news.at(-1)?.works).toEqual([idA]);
    await write(sidecarText('a.txt', text, { annotator: 'Samir' }));
    await vi.waitFor(() => expect(line()).toMatchObject({ claims: 0 }));
    await write('{');
    await vi.waitFor(() => {
      expect(news.at(-1)?.problems).toMatchObject([{ problem: 'sidecar-not-json', path: theirs }]);
    });
    await rm(path.join(root, theirs));
    await vi.waitFor(() => expect(news.at(-1)?.problems).toEqual([]));
  });

  it('counts by content: an older file with other words, not a newer one with the same', async () => {
    const { root, news } = await started({ 'a.txt': text, 'b.txt': text });
    const now = new Date();
    await utimes(path.join(root, 'b.txt'), now, now);
    await writeFile(path.join(root, 'b.txt'), text);
    await writeFile(path.join(root, 'a.txt'), `${text}زيادة`);
    await utimes(path.join(root, 'a.txt'), new Date(0), new Date(0));
    await vi.waitFor(() => expect(news.flatMap(({ texts }) => texts)).toContain(idA));
    expect(news.flatMap(({ texts }) => texts)).not.toContain(idB);
    expect(paths(news)).toEqual(['a.txt']);
  });

  it('is not our own saving', async () => {
    const { workspace, news, saved, root } = await started({ 'a.txt': text });
    unwrap(await workspace.openDocument(idA));
    unwrap(await commit(workspace, idA, 0, add('خمس')));
    unwrap(await workspace.flush());
    expect(saved).toHaveLength(1);
    // A change that is told after ours shows that ours was passed over.
    await writeFile(path.join(root, 'b.txt'), text);
    await vi.waitFor(() => expect(paths(news)).toContain('b.txt'));
    expect(news.flatMap(({ works }) => works)).toEqual([]);
  });

  it('is found without being told, and nothing is taken away with the whole folder', async () => {
    const { root, workspace } = await started({ 'a.txt': text });
    const away = `${root}-away`;
    await rename(root, away);
    await workspace.lookAround();
    expect(workspace.snapshot()?.documents).toHaveLength(1);
    await rename(away, root);
  });
});

describe('the team’s codebook, changed by somebody else', () => {
  const renamed = (name: string) => ({
    ...builtInCodebook,
    layers: builtInCodebook.layers.map((layer) => ({ ...layer, name: { ar: name, en: name } })),
  });
  const write = (root: string, content: string) =>
    writeFile(path.join(root, 'codebook.json'), content);
  const names = (workspace: { snapshot(): CorpusSnapshot | null }) =>
    workspace.snapshot()?.codebook.layers.map(({ name }) => name.ar);

  it('is taken over, comes and goes; a broken one is told, and the one before goes on', async () => {
    const { root, news, workspace } = await started({ 'a.txt': text });
    await write(root, JSON.stringify(renamed('أول')));
    await vi.waitFor(() => expect(news.at(-1)?.codebook).toEqual(renamed('أول')));
    await write(root, '{"format": "hashiya-codebook", "lay');
    await vi.waitFor(() =>
      expect(news.at(-1)?.problems).toMatchObject([{ path: 'codebook.json' }]),
    );
    expect(names(workspace)).toContain('أول');
    await write(root, JSON.stringify(renamed('ثان'), null, 2));
    await vi.waitFor(() => expect(news.at(-1)?.problems).toEqual([]));
    expect(names(workspace)).toContain('ثان');
    // Other bytes that say the same are no news.
    const count = news.length;
    await write(root, JSON.stringify(renamed('ثان')));
    await writeFile(path.join(root, 'b.txt'), text);
    await vi.waitFor(() => expect(paths(news)).toContain('b.txt'));
    expect(news.slice(count).map(({ codebook }) => codebook)).not.toContainEqual(renamed('ثان'));
    await rm(path.join(root, 'codebook.json'));
    await vi.waitFor(() => expect(news.at(-1)?.codebook).toEqual(builtInCodebook));
  });

  it('says how an article is read: it is read anew', async () => {
    const bytes = Buffer.from([0xc7, 0xe4, 0xcf, 0x0a]);
    const { root, news, workspace } = await started({ 'a.txt': bytes });
    const before = unwrap(await workspace.openDocument(idA)).text;
    const encodings = { 'a.txt': before.startsWith('الد') ? 'windows-1256' : 'iso-8859-6' };
    await write(root, JSON.stringify({ ...builtInCodebook, encodings }));
    await vi.waitFor(() => expect(news.flatMap(({ texts }) => texts)).toContain(idA));
    expect(unwrap(await workspace.openDocument(idA)).text).not.toBe(before);
  });
});

describe('the annotator’s own work, changed by somebody else', () => {
  const elsewhere = sidecarText('a.txt', text, { annotator: 'نورة', revision: 7, annotations });

  async function worked() {
    const test = await started({ 'a.txt': text });
    unwrap(await test.workspace.openDocument(idA));
    unwrap(await commit(test.workspace, idA, 0, add('42')));
    unwrap(await test.workspace.flush());
    return test;
  }
  const ownIds = async ({ workspace }: Awaited<ReturnType<typeof worked>>) => {
    const [own] = unwrap(await workspace.openSidecars([idA]));
    return own?.sidecar.annotations.map(({ id }) => id);
  };

  it('is taken over while nothing is unsaved', async () => {
    const test = await worked();
    await writeFile(path.join(test.root, mine), elsewhere);
    await vi.waitFor(() => expect(test.news.at(-1)?.works).toEqual([idA]));
    expect(await ownIds(test)).toEqual(['s1']);
    // What goes on from there fits.
    unwrap(await commit(test.workspace, idA, 7, add('الميناء')));
    unwrap(await test.workspace.flush());
    expect((await sidecarAt(test.root, mine))?.annotations).toHaveLength(2);
  });

  async function dirty() {
    const test = await worked();
    const before = await ownIds(test);
    // In one turn, so that the command comes before any news of the file.
    writeFileSync(path.join(test.root, mine), elsewhere);
    unwrap(await commit(test.workspace, idA, 1, add('الميناء')));
    const flushed = await test.workspace.flush();
    return { ...test, before, flushed };
  }

  it('is asked about when something is unsaved, and not written over meanwhile', async () => {
    const test = await dirty();
    expect(test.flushed).toMatchObject({ error: { problem: 'sidecar-changed-on-disk' } });
    expect(test.failed.at(-1)?.problem.problem).toBe('sidecar-changed-on-disk');
    expect(await textOf(test.root, mine)).toBe(elsewhere);
    expect(unwrap(await test.workspace.conflictOf(idA))).toMatchObject({
      kind: 'disk',
      mine: { annotations: 2, added: 1, removed: 0 },
      theirs: { annotations: 1, added: 1, removed: 1 },
      keptTwice: 0,
    });
  });

  it.each([
    ['mine', 2],
    ['theirs', 1],
    ['both', 2],
  ] as const)('is decided: %s', async (choice, count) => {
    const test = await dirty();
    const { content: sidecar } = unwrap(await test.workspace.decide(idA, choice));
    if (sidecar.format !== 'hashiya-sidecar') throw new Error('no sidecar');
    expect(sidecar.annotations).toHaveLength(count);
    expect(sidecar.annotations.some(({ id }) => id === 's1')).toBe(choice !== 'mine');
    unwrap(await test.workspace.flush());
    expect((await sidecarAt(test.root, mine))?.annotations).toEqual(
      canonicalSidecar(sidecar).annotations,
    );
    expect(unwrap(await test.workspace.conflictOf(idA))).toBeNull();
    unwrap(await commit(test.workspace, idA, sidecar.revision, add('طن')));
    unwrap(await test.workspace.flush());
  });

  it('can be gone: ours is written again', async () => {
    const test = await worked();
    await rm(path.join(test.root, mine));
    unwrap(await commit(test.workspace, idA, 1, add('الميناء')));
    expect((await test.workspace.flush()).ok).toBe(false);
    const conflict = unwrap(await test.workspace.conflictOf(idA));
    expect(conflict).toMatchObject({ isFileGone: true, theirs: null });
    unwrap(await test.workspace.decide(idA, 'mine'));
    expect((await sidecarAt(test.root, mine))?.annotations).toHaveLength(2);
  });

  it('is merged where git left its markers, once a person says so', async () => {
    const test = await worked();
    const ours = await readFile(path.join(test.root, mine), 'utf8');
    const marked = `<<<<<<< HEAD\n${ours}=======\n${elsewhere}>>>>>>> laptop\n`;
    await writeFile(path.join(test.root, mine), marked);
    await vi.waitFor(() => {
      expect(test.news.at(-1)?.problems).toMatchObject([{ problem: 'sidecar-git-conflict' }]);
    });
    const opened = unwrap(await test.workspace.openDocument(idA));
    expect(opened.readOnlyBecause?.problem).toBe('sidecar-git-conflict');
    expect(await textOf(test.root, mine)).toBe(marked);
    expect(unwrap(await test.workspace.conflictOf(idA))).toMatchObject({
      kind: 'git',
      mine: { name: 'HEAD', annotations: 1 },
      theirs: { name: 'laptop', annotations: 1 },
    });
    unwrap(await test.workspace.decide(idA, 'both'));
    expect((await sidecarAt(test.root, mine))?.annotations).toHaveLength(2);
    expect(unwrap(await test.workspace.openDocument(idA)).readOnlyBecause).toBeNull();
  });
});
