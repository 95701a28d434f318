import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CorpusNews, EventOf } from '../../../shared/contract/contract';
import type { Problem, Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { aSidecar, someFacts } from '../../../shared/testing/builders';
import { sha256Hex } from '../../platform/hash';
import { createWorkspace, type Workspace, type WorkspaceDeps } from '../workspace';

const folders: string[] = [];

/** A new empty folder; `removeFolders` takes it away again. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hashiya-test-'));
  folders.push(folder);
  return folder;
}

/** Removes all folders that were made since the last time. */
export async function removeFolders(): Promise<void> {
  const gone = folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }));
  await Promise.all(gone);
}

/** A folder with these files, by path. */
export async function aFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await newFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

/** The text of a sidecar that fits an article in UTF-8. */
export function sidecarText(
  articlePath: string,
  text: string,
  rest: Partial<Sidecar> = {},
): string {
  const document = someFacts({
    path: articlePath,
    sha256: sha256Hex(text),
    lengthCodePoints: [...text].length,
  });
  return serializeSidecar(aSidecar({ document, ...rest }));
}

/** The value of a result that must be a success. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The problem of a result that must be a failure. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('expected a problem');
  return result.error;
}

/** A workspace for tests, with what it told. */
export interface TestWorkspace {
  readonly workspace: Workspace;
  readonly saved: EventOf<'sidecar.saved'>[];
  readonly failed: EventOf<'sidecar.saveFailed'>[];
  readonly progress: [number, number][];
  readonly news: CorpusNews[];
  readonly stateFolder: string;
  readonly cacheFolder: string;
}

/** A workspace with folders of its own, or those of an earlier one. */
export async function aWorkspace(rest: Partial<WorkspaceDeps> = {}): Promise<TestWorkspace> {
  const base = await newFolder();
  const stateFolder = rest.stateFolder ?? path.join(base, 'state');
  const cacheFolder = rest.cacheFolder ?? path.join(base, 'cache');
  const told = {
    saved: [] as EventOf<'sidecar.saved'>[],
    failed: [] as EventOf<'sidecar.saveFailed'>[],
    progress: [] as [number, number][],
    news: [] as CorpusNews[],
  };
  const workspace = createWorkspace({
    stateFolder,
    cacheFolder,
    annotator: 'نورة',
    now: () => new Date(),
    events: {
      progress: (done, total) => told.progress.push([done, total]),
      saved: (event) => told.saved.push(event),
      saveFailed: (event) => told.failed.push(event),
      changed: (event) => told.news.push(event),
    },
    ...rest,
  });
  return { workspace, stateFolder, cacheFolder, ...told };
}

/** A fresh record id. */
export function newId(): string {
  return randomUUID();
}

/** The text of a file, or `null` where there is none. */
export async function textOf(...parts: string[]): Promise<string | null> {
  return readFile(path.join(...parts), 'utf8').catch(() => null);
}
