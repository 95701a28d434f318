import { writeSync } from 'node:fs';
import path from 'node:path';
import { describeAnchor } from '../../../shared/anchor/describe-anchor';
import type { Annotation } from '../../../shared/model/annotation';
import { codePoint, span } from '../../../shared/model/span';
import type { Operation } from '../../../shared/operations/operation';
import { seededRandom } from '../../../shared/testing/seeded-random';
import { createOffsetMap } from '../../../shared/text/offsets';
import { documentIdOf } from '../corpus/corpus-index';
import { createWorkspace, type Workspace } from '../workspace';

/*
 * The sidecar service in a process of its own, which works until it is killed. Each line on standard
 * output is a JSON value: first what it found, then each command before and after it is taken.
 *   node edit-stream.cjs FOLDER SEED ARTICLE…
 */

const [folder = '', seed = '1', ...articles] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const below = (limit: number) => Math.floor(random() * limit);

/** Told at once: what is on the pipe survives the process. */
function tell(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The work on one article, as the page would hold it. */
interface Held {
  readonly article: string;
  readonly text: string;
  revision: number;
  annotations: Annotation[];
}

async function openAll(workspace: Workspace): Promise<Held[]> {
  const opened = await workspace.open(path.join(folder, 'corpus'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  if (opened.value.problems.length > 0) throw new Error(JSON.stringify(opened.value.problems));
  const held: Held[] = [];
  for (const article of articles) {
    const document = await workspace.openDocument(documentIdOf(article));
    const own = await workspace.openSidecars([documentIdOf(article)]);
    if (!document.ok || !own.ok) throw new Error(JSON.stringify([document, own]));
    const { revision, annotations } = own.value[0]?.sidecar ?? { revision: 0, annotations: [] };
    held.push({ article, text: document.value.text, revision, annotations: [...annotations] });
  }
  return held;
}

function annotationOn(text: string, id: string): Annotation {
  const offsets = createOffsetMap(text);
  const from = below(offsets.lengthCodePoints - 20);
  const to = from + 1 + below(19);
  const words = span(offsets.toUtf16(codePoint(from)), offsets.toUtf16(codePoint(to)));
  const now = new Date().toISOString();
  return {
    id,
    layer: 'claim',
    label: `${below(1000)}`,
    target: describeAnchor(text, offsets, words),
    attributes: {},
    origin: { kind: 'manual' },
    createdAt: now,
    updatedAt: now,
  };
}

/** The next operation, and the annotations after it. */
function nextEdit(held: Held, id: string): { operation: Operation; after: Annotation[] } {
  const collection = 'annotations';
  const { text, annotations } = held;
  const chosen = annotations[below(annotations.length)];
  const kind = below(10);
  if (chosen !== undefined && kind < 3) {
    const after = annotations.filter((one) => one !== chosen);
    return { operation: { type: 'remove', collection, id: chosen.id }, after };
  }
  if (chosen !== undefined && kind < 6) {
    const record = { ...chosen, label: id };
    const after = annotations.map((one) => (one === chosen ? record : one));
    return { operation: { type: 'replace', collection, record }, after };
  }
  const record = annotationOn(text, id);
  return { operation: { type: 'add', collection, record }, after: [...annotations, record] };
}

/** What one can hold against another run: ids with their labels. */
function facts(annotations: readonly Annotation[]): Record<string, string | null> {
  return Object.fromEntries(annotations.map(({ id, label }) => [id, label]));
}

async function edit(workspace: Workspace, held: Held, id: string): Promise<void> {
  const { operation, after } = nextEdit(held, id);
  const { article, revision } = held;
  const change = { article, revision: revision + 1, annotations: facts(after) };
  tell({ asking: change });
  const batches = [
    { file: documentIdOf(article), baseRevision: revision, operations: [operation] },
  ];
  const committed = await workspace.commit({ label: 'stream', batches });
  if (!committed.ok) throw new Error(JSON.stringify(committed.error));
  tell({ acknowledged: change });
  held.revision += 1;
  held.annotations = after;
}

async function main(): Promise<void> {
  const workspace = createWorkspace({
    stateFolder: path.join(folder, 'state'),
    cacheFolder: path.join(folder, 'cache'),
    annotator: 'نورة',
    now: () => new Date(),
    events: {
      progress: () => undefined,
      saved: () => undefined,
      saveFailed: () => undefined,
      changed: () => undefined,
    },
  });
  const all = await openAll(workspace);
  tell({
    found: all.map(({ article, revision, annotations }) => {
      return { article, revision, annotations: facts(annotations) };
    }),
  });
  for (let step = 0; ; step += 1) {
    const held = all[below(all.length)];
    if (held === undefined) return;
    await edit(workspace, held, `${seed}-${step}`);
    if (random() < 0.3) void workspace.flush();
    if (random() < 0.1) await workspace.flush();
  }
}

main().catch((error: unknown) => {
  tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
});
