import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addLabel, changeLabel } from '../../../shared/codebook/edit-codebook';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import type { Codebook } from '../../../shared/model/codebook';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { anAnnotation } from '../../../shared/testing/builders';
import {
  newFolder,
  newId,
  problemOf,
  sidecarText,
  textOf,
  unwrap,
} from '../testing/corpus-fixture';
import { watchDisk } from '../testing/watched-disk';
import { add, commit, endAll, idA, idB, mine, started, text } from '../testing/workspace-fixture';
import type { Workspace } from '../workspace';
import { codebookUses, labelExamples } from './codebook-uses';
import { exportCodebook } from './export-codebook';

afterEach(endAll);

const renamed = (codebook: Codebook, ar: string) =>
  changeLabel(codebook, 'claim', 'event', { name: { ar, en: ar } });
const replace = (workspace: Workspace, before: Codebook, after: Codebook) =>
  workspace.commit({ label: 'test', batches: [], codebook: { before, after } });
const first = renamed(builtInCodebook, 'واقعة');
const second = renamed(first, 'حادثة');

describe('the codebook file', () => {
  it('is written at the first edit, and nothing else', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    unwrap(await replace(workspace, builtInCodebook, first));
    expect(await textOf(root, 'codebook.json')).toBe(codebookText(first));
    expect(await textOf(root, mine)).toBeNull();
    expect(workspace.snapshot()?.codebook).toEqual(first);
  });

  it('goes again when the edit that made it is taken back', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    unwrap(await replace(workspace, builtInCodebook, first));
    unwrap(await replace(workspace, first, builtInCodebook));
    expect(await textOf(root, 'codebook.json')).toBeNull();
  });

  it('has its old bytes again when it says again what it said', async () => {
    const byHand = `\ufeff${JSON.stringify(first)}`;
    const { workspace, root } = await started({ 'a.txt': text, 'codebook.json': byHand });
    unwrap(await replace(workspace, first, second));
    expect(await textOf(root, 'codebook.json')).toBe(codebookText(second));
    unwrap(await replace(workspace, second, first));
    expect(await textOf(root, 'codebook.json')).toBe(byHand);
  });

  it('keeps what it does not understand', async () => {
    const strange = { ...first, by: 'a newer one', layers: [{ ...first.layers[0], icon: 'flag' }] };
    const { workspace, root, snapshot } = await started({
      'a.txt': text,
      'codebook.json': JSON.stringify(strange),
    });
    unwrap(await replace(workspace, snapshot.codebook, renamed(snapshot.codebook, 'حادثة')));
    const after = JSON.parse((await textOf(root, 'codebook.json')) ?? '');
    expect(after).toMatchObject({ by: 'a newer one', layers: [{ icon: 'flag' }] });
  });

  it('is not written over where somebody else changed it, and both are kept', async () => {
    const { workspace, root, cacheFolder } = await started({
      'a.txt': text,
      'codebook.json': codebookText(first),
    });
    await writeFile(path.join(root, 'codebook.json'), codebookText(second));
    const mineNow = addLabel(first, 'claim', { ...label('q'), hotkey: 'q' });
    const problem = problemOf(await replace(workspace, first, mineNow));
    expect(problem).toEqual({ problem: 'codebook-changed-on-disk', path: 'codebook.json' });
    expect(await textOf(root, 'codebook.json')).toBe(codebookText(second));
    expect(await keptIn(cacheFolder)).toContain('conflict');
  });

  it('takes over what somebody else wrote, and goes on from there', async () => {
    const { workspace, root, news } = await started({ 'a.txt': text });
    await writeFile(path.join(root, 'codebook.json'), codebookText(first));
    await expect.poll(() => news.at(-1)?.codebook).toEqual(first);
    unwrap(await replace(workspace, first, second));
    expect(news.filter(({ codebook }) => codebook !== null)).toHaveLength(1);
  });

  it('is left alone while it is damaged', async () => {
    const { workspace, root } = await started({ 'a.txt': text, 'codebook.json': '{"format":' });
    const problem = problemOf(await replace(workspace, builtInCodebook, first));
    expect(problem.problem).toBe('codebook-not-json');
    expect(await textOf(root, 'codebook.json')).toBe('{"format":');
  });

  it('stays as it was where it can not be written', async () => {
    const disk = watchDisk();
    const { workspace, root } = await started(
      { 'a.txt': text, 'codebook.json': codebookText(first) },
      { disk },
    );
    disk.fault = (_number, name) => (name === 'rename' ? { code: 'EROFS' } : null);
    const problem = problemOf(await replace(workspace, first, second));
    expect(problem).toEqual({
      problem: 'codebook-not-saved',
      path: 'codebook.json',
      detail: 'EROFS',
    });
    expect(await textOf(root, 'codebook.json')).toBe(codebookText(first));
    expect(workspace.snapshot()?.codebook).toEqual(first);
  });

  it('is as it was where the rest of the command is refused', async () => {
    const { workspace, root } = await started({ 'a.txt': text });
    const refused = await workspace.commit({
      label: 'test',
      batches: [{ file: idA, baseRevision: 7, operations: [add('خمس سفن')] }],
      codebook: { before: builtInCodebook, after: first },
    });
    expect(problemOf(refused).problem).toBe('revision-conflict');
    expect(await textOf(root, 'codebook.json')).toBeNull();
    expect(workspace.snapshot()?.codebook).toEqual(builtInCodebook);
  });

  it('changes no encodings, of which texts are read', async () => {
    const { workspace } = await started({ 'a.txt': text });
    const other = { ...first, encodings: { 'a.txt': 'windows-1256' as const } };
    expect(problemOf(await replace(workspace, builtInCodebook, other)).problem).toBe('bad-request');
  });
});

const label = (id: string) => ({ id, name: { ar: id, en: id }, colour: 'gold' as const });

async function keptIn(cacheFolder: string): Promise<string> {
  return (await readdir(path.join(cacheFolder, 'backups'), { recursive: true })).join('\n');
}

describe('what uses a label', () => {
  const on = (words: string, layer: string, of: string | null) =>
    anAnnotation(newId(), text, words, { layer, label: of });
  const files = {
    'a.txt': text,
    'b.txt': text,
    'a.txt.samir.ann.json': sidecarText('a.txt', text, {
      annotator: 'samir',
      annotations: [on('خمس سفن', 'claim', 'event'), on('الميناء', 'entity', 'harbour')],
      relations: [{ id: newId(), label: 'about', from: newId(), to: newId() }],
    }),
    'b.txt.samir.ann.json': sidecarText('b.txt', text, {
      annotator: 'samir',
      annotations: [on('خمس سفن', 'claim', 'event'), on('غادرت', 'claim', 'event')],
    }),
  };

  it('is counted over everybody, with what is not written yet', async () => {
    const { workspace } = await started(files);
    unwrap(await commit(workspace, idB, 0, add('خمس سفن'), add('42 ألف طن', 'entity')));
    const uses = unwrap(
      await workspace.inSession(async (one) => ({ ok: true, value: codebookUses(one) })),
    );
    const { labels, relations } = uses;
    expect(labels).toContainEqual({
      layer: 'claim',
      label: 'event',
      annotations: 3,
      articles: 2,
      mine: 0,
      mineIn: [],
    });
    expect(labels).toContainEqual({
      layer: 'claim',
      label: null,
      annotations: 1,
      articles: 1,
      mine: 1,
      mineIn: [idB],
    });
    expect(labels).toContainEqual({
      layer: 'entity',
      label: 'harbour',
      annotations: 1,
      articles: 1,
      mine: 0,
      mineIn: [],
    });
    expect(relations).toEqual([{ type: 'about', count: 1 }]);
  });

  it('is remembered from one opening to the next', async () => {
    const { workspace, root } = await started(files);
    const before = await workspace.inSession(async (one) => ({
      ok: true,
      value: codebookUses(one),
    }));
    unwrap(await workspace.open(root));
    const after = await workspace.inSession(async (one) => ({
      ok: true,
      value: codebookUses(one),
    }));
    expect(after).toEqual(before);
  });

  it('is shown with the words', async () => {
    const { workspace } = await started(files);
    const place = { layer: 'claim', label: 'event' };
    const shown = await workspace.inSession(async (one) => ({
      ok: true,
      value: await labelExamples(one, place, 2),
    }));
    expect(unwrap(shown).map(({ path: at, text: words }) => [at, words])).toEqual([
      ['a.txt', 'خمس سفن'],
      ['b.txt', 'غادرت'],
    ]);
  });
});

describe('exporting the codebook', () => {
  it('writes all of it, or its codes', async () => {
    const folder = await newFolder();
    const options = { format: 'json', language: 'ar' } as const;
    unwrap(await exportCodebook(first, path.join(folder, 'c.json'), options));
    expect(await textOf(folder, 'c.json')).toBe(codebookText(first));
    const codes = { ...options, format: 'qdc' } as const;
    unwrap(await exportCodebook(first, path.join(folder, 'c.qdc'), codes));
    expect(await textOf(folder, 'c.qdc')).toContain('name="واقعة"');
  });

  it('says where it can not write', async () => {
    const options = { format: 'json', language: 'ar' } as const;
    const gone = path.join(await newFolder(), 'gone', 'c.json');
    expect(problemOf(await exportCodebook(first, gone, options))).toMatchObject({
      problem: 'codebook-export-failed',
      path: 'c.json',
    });
  });
});
