import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
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
    expect([document.annotators, problems]).toEqual([['نورة'], []]);
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
