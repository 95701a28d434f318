import type { FileId } from '../../../shared/model/annotator-file';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { Operation } from '../../../shared/operations/operation';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { anAnnotation } from '../../../shared/testing/builders';
import { documentIdOf } from '../corpus/corpus-index';
import type { Workspace } from '../workspace';
import { aFolder, aWorkspace, newId, removeFolders, textOf, unwrap } from './corpus-fixture';

const open: Workspace[] = [];

/** Closes what `started` opened, and removes its folders. */
export async function endAll(): Promise<void> {
  await Promise.all(open.splice(0).map((workspace) => workspace.close()));
  await removeFolders();
}

export const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.\n';
export const [idA, idB] = [documentIdOf('a.txt'), documentIdOf('b.txt')];
export const mine = 'a.txt.نورة.ann.json';

/** A workspace on a folder of these files, opened. */
export async function started(files: Record<string, string | Uint8Array>, rest = {}) {
  const root = await aFolder(files);
  const test = await aWorkspace(rest);
  open.push(test.workspace);
  const snapshot = unwrap(await test.workspace.open(root));
  return { root, snapshot, ...test };
}

/** Adds an annotation of some words of `text`. */
export const add = (words: string, layer = 'claim'): Operation => ({
  type: 'add',
  collection: 'annotations',
  record: anAnnotation(newId(), text, words, { layer }),
});

/** Commits operations on one file. */
export const commit = (
  workspace: Workspace,
  file: FileId,
  baseRevision: number,
  ...operations: Operation[]
) => workspace.commit({ label: 'test', batches: [{ file, baseRevision, operations }] });

/** A sidecar on the disk; `null` where there is none that can be parsed. */
export async function sidecarAt(root: string, name: string): Promise<Sidecar | null> {
  const content = await textOf(root, name);
  if (content === null) return null;
  const parsed = parseSidecar(content);
  return parsed.ok ? parsed.value : null;
}
