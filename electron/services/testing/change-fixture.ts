import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Sidecar } from '../../../shared/model/sidecar';
import type { Operation } from '../../../shared/operations/operation';
import { anAnnotation } from '../../../shared/testing/builders';
import { ChangeService, type ChangeServiceDeps } from '../changes/change-service';
import { documentIdOf } from '../corpus/corpus-index';
import { scanCorpus } from '../corpus/scan-corpus';
import { newFolder, unwrap } from './corpus-fixture';

const now = () => new Date();
/** So late that in a test nothing is written before it is asked for: as if killed before. */
const never = { write: 1e9, retry: 1e9, retryLimit: 1e9 };

/** Where a test's corpus and journal lie. */
export interface Place {
  readonly root: string;
  readonly journalFile: string;
}

/** A place in one folder, so that it can be copied as a whole. */
export function placeIn(folder: string): Place {
  return {
    root: path.join(folder, 'corpus'),
    journalFile: path.join(folder, 'state', 'journal', 'j.jsonl'),
  };
}

/** The same files elsewhere: what a killed program leaves, while it lives on for the test. */
export async function copyOf(place: Place): Promise<Place> {
  const folder = await newFolder();
  await cp(path.dirname(place.root), folder, { recursive: true });
  return placeIn(folder);
}

/** The change service of Noura on a folder, as the program would have it. */
export async function startChanges(place: Place, rest: Partial<ChangeServiceDeps> = {}) {
  const { root, journalFile } = place;
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now }));
  const service = new ChangeService({
    owner: { root, annotator: 'Noura', slug: 'noura' },
    journalFile,
    backups: { keep: async () => true },
    now,
    entryOf: (id) => index.byId.get(id),
    entryAt: (at) => index.byPath.get(at),
    saved: () => undefined,
    saveFailed: () => undefined,
    delays: never,
    ...rest,
  });
  const started = await service.start();
  const open = async (at: string) => {
    const entry = index.byPath.get(at);
    if (entry === undefined) throw new Error(at);
    return service.load(entry);
  };
  const load = async (at: string): Promise<Sidecar> => unwrap(await open(at)).content;
  return { service, started, open, load };
}

/** A command that adds one annotation to an article. */
export function adding(articlePath: string, id: string, baseRevision: number, text: string) {
  const record = anAnnotation(id, text, text.slice(0, 4));
  const operations: Operation[] = [{ type: 'add', collection: 'annotations', record }];
  return {
    label: 'test',
    batches: [{ file: documentIdOf(articlePath), baseRevision, operations }],
  };
}
