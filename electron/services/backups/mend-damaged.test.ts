import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseCorpusFile } from '../../../shared/sidecar/parse-sidecar';
import { aPassageVerdict } from '../../../shared/testing/builders';
import { openCorpusFiles } from '../open-corpus-files';
import { problemOf, sidecarText, textOf, unwrap } from '../testing/corpus-fixture';
import {
  add,
  commit,
  endAll,
  idA,
  mine,
  sidecarAt,
  started,
  text,
} from '../testing/workspace-fixture';
import { listVersions, mendDamaged } from './earlier-versions';

afterEach(endAll);

type Started = Awaited<ReturnType<typeof started>>;
const versionsOf = ({ workspace }: Started) =>
  workspace.inSession((session) => listVersions(session, idA));
const mend = ({ workspace }: Started, version: string) =>
  workspace.inSession((session) => mendDamaged(session, idA, version));

/** Work of which an earlier version was kept, then cut off in the middle by another program. */
async function damaged(): Promise<Started & { cut: string }> {
  const it = await started({ 'a.txt': text, [mine]: sidecarText('a.txt', text) });
  unwrap(await commit(it.workspace, idA, 1, add('خمس سفن')));
  unwrap(await it.workspace.flush());
  unwrap(await commit(it.workspace, idA, 2, add('42 ألف طن')));
  unwrap(await it.workspace.flush());
  const cut = ((await textOf(it.root, mine)) ?? '').slice(0, 300);
  await writeFile(path.join(it.root, mine), cut);
  return { ...it, cut };
}

describe('a damaged sidecar of one’s own', () => {
  it('has its versions listed, each compared with nothing', async () => {
    const it = await damaged();
    const opened = unwrap(await it.workspace.openDocument(idA));
    expect(opened.readOnlyBecause?.problem).toBe('sidecar-not-json');
    const [version] = unwrap(await versionsOf(it));
    expect(version?.content).toMatchObject({ revision: 1, added: 0, removed: 0 });
  });

  it('gives way to a version, stays among the versions, and is written on again', async () => {
    const it = await damaged();
    const [version] = unwrap(await versionsOf(it));
    const { document, problems } = unwrap(await mend(it, version?.id ?? ''));
    expect([document?.annotators, problems]).toEqual([['نورة'], []]);
    expect((await sidecarAt(it.root, mine))?.revision).toBe(2);
    const kept = unwrap(await versionsOf(it))[0];
    expect(kept).toMatchObject({ why: 'damaged', content: null });
    unwrap(await commit(it.workspace, idA, 2, add('الميناء')));
    unwrap(await it.workspace.flush());
    expect((await sidecarAt(it.root, mine))?.annotations).toHaveLength(1);
  });

  it.each([
    ['of a newer program', '{"format":"hashiya-sidecar","formatVersion":99}', 'sidecar-too-new'],
    ['that can be read after all', sidecarText('a.txt', text), 'sidecar-changed-on-disk'],
  ])('is left alone where it is one %s', async (_case, content, problem) => {
    const it = await damaged();
    const [version] = unwrap(await versionsOf(it));
    await writeFile(path.join(it.root, mine), content);
    expect(problemOf(await mend(it, version?.id ?? '')).problem).toBe(problem);
    expect(await textOf(it.root, mine)).toBe(content);
  });
});

const corpusFile = 'corpus.نورة.ann.json';
const versionsOfCorpus = ({ workspace }: Started) =>
  workspace.inSession((session) => listVersions(session, 'corpus'));
const mendCorpus = ({ workspace }: Started, version: string | null) =>
  workspace.inSession((session) => mendDamaged(session, 'corpus', version));
const judge = ({ workspace }: Started, revision: number, id: string) =>
  commit(workspace, 'corpus', revision, {
    type: 'add',
    collection: 'passageVerdicts',
    record: aPassageVerdict(id),
  });

async function verdictsAt(root: string): Promise<string[]> {
  const parsed = parseCorpusFile((await textOf(root, corpusFile)) ?? '');
  return parsed.ok ? parsed.value.passageVerdicts.map(({ id }) => id) : ['damaged'];
}

/** Verdicts of which an earlier state was kept, then cut off in the middle by another program. */
async function damagedCorpus(): Promise<Started & { cut: string }> {
  const it = await started({ 'a.txt': text });
  for (const [revision, id] of ['1', '2'].entries()) {
    unwrap(await judge(it, revision, id));
    unwrap(await it.workspace.flush());
  }
  const cut = ((await textOf(it.root, corpusFile)) ?? '').slice(0, 300);
  await writeFile(path.join(it.root, corpusFile), cut);
  const { readOnlyBecause } = unwrap(await it.workspace.inSession(openCorpusFiles));
  expect(readOnlyBecause?.problem).toBe('corpus-file-not-json');
  return { ...it, cut };
}

describe('a damaged corpus file of one’s own', () => {
  it('gives way to a version, stays among the versions, and is written on again', async () => {
    const it = await damagedCorpus();
    const [version] = unwrap(await versionsOfCorpus(it));
    expect(version?.content).toMatchObject({ revision: 1, added: 1, removed: 0 });
    const mended = unwrap(await mendCorpus(it, version?.id ?? ''));
    expect(mended).toEqual({ document: null, problems: [] });
    expect(await verdictsAt(it.root)).toEqual(['1']);
    expect(unwrap(await versionsOfCorpus(it))[0]).toMatchObject({ why: 'damaged', content: null });
    unwrap(await judge(it, 2, '3'));
    unwrap(await it.workspace.flush());
    expect(await verdictsAt(it.root)).toEqual(['1', '3']);
  });

  it('is begun anew, and its bytes stay among the versions', async () => {
    const it = await damagedCorpus();
    unwrap(await mendCorpus(it, null));
    expect(await verdictsAt(it.root)).toEqual([]);
    const { mine: own, readOnlyBecause } = unwrap(await it.workspace.inSession(openCorpusFiles));
    expect([own?.annotator, own?.revision, readOnlyBecause]).toEqual(['نورة', 1, null]);
    const [kept] = unwrap(await versionsOfCorpus(it));
    const bytes = await it.workspace.inSession(async (session) => {
      const store = await session.backupStore();
      return { ok: true as const, value: await store.read(corpusFile, kept?.id ?? '') };
    });
    expect(new TextDecoder().decode(unwrap(bytes))).toBe(it.cut);
  });

  it('is left alone where a newer program wrote it', async () => {
    const it = await damagedCorpus();
    const newer = '{"format":"hashiya-corpus","formatVersion":99}';
    await writeFile(path.join(it.root, corpusFile), newer);
    expect(problemOf(await mendCorpus(it, null)).problem).toBe('corpus-file-too-new');
    expect(await textOf(it.root, corpusFile)).toBe(newer);
  });
});
