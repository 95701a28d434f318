import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { RequestOf, ResponseOf } from '../../../shared/contract/contract';
import { corpusFileId } from '../../../shared/model/annotator-file';
import type { PlaceRef } from '../../../shared/model/link';
import { aProblem, fail, ok, type Problem, type Result } from '../../../shared/model/result';
import type { DocumentFacts, Sidecar } from '../../../shared/model/sidecar';
import type { Batch, Operation } from '../../../shared/operations/operation';
import { type MovePlan, movePlaces, planMove } from '../../../shared/sidecar/move-work';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { syncFolder } from '../../platform/atomic-write';
import { systemCode } from '../../platform/system-error';
import type { ChangeService } from '../changes/change-service';
import { type ArticleEntry, encodingOverride } from '../corpus/corpus-index';
import { documentFacts, readArticle } from '../corpus/read-document';
import type { CorpusSession } from '../corpus-session';
import { readStrays, type StraySidecar, strayId } from './find-moved';

type Reattached = ResponseOf<'reattach.run'>;

interface Move {
  readonly stray: StraySidecar;
  readonly entry: ArticleEntry;
  readonly document: DocumentFacts;
}

interface Reattaching {
  readonly session: CorpusSession;
  readonly changes: ChangeService;
}

/** The article as it lies on the disk now, if it still is the one that the work was made on. */
async function factsNow(
  session: CorpusSession,
  entry: ArticleEntry,
  sha256: string,
): Promise<DocumentFacts | null> {
  const { root, codebook } = session.index;
  const { facts } = await readArticle(root, entry.path, encodingOverride(codebook, entry.path));
  return facts.sha256 === sha256 ? documentFacts(facts) : null;
}

/** Checks what is asked for against what lies on the disk. */
async function checkMoves(
  { session, changes }: Reattaching,
  asked: RequestOf<'reattach.run'>['moves'],
): Promise<{ moves: Move[]; problems: Problem[] }> {
  const strays = new Map((await readStrays(session.index)).map((one) => [strayId(one.path), one]));
  const moves: Move[] = [];
  const problems: Problem[] = [];
  const targets = new Set<string>();
  for (const { id, documentId } of asked) {
    const stray = strays.get(id);
    const entry = stray?.sameBytes.find((one) => one.id === documentId);
    const isOwn = stray?.slug === session.slug;
    if (stray === undefined || entry === undefined || !isOwn || targets.has(entry.path)) {
      problems.push(aProblem('reattach-failed', stray?.path, 'no such work or article'));
      continue;
    }
    const document = await factsNow(session, entry, stray.sidecar.document.sha256);
    if (document === null) problems.push(aProblem('document-missing', entry.path));
    else if (changes.isWaitingFor(stray.path)) {
      problems.push(aProblem('reattach-steps-waiting', stray.path));
    } else {
      targets.add(entry.path);
      moves.push({ stray, entry, document });
    }
  }
  return { moves, problems };
}

/** Finds where a place's article stands now: it moved along, it never moved, or its hash is known once. */
function pathFinder(session: CorpusSession, moves: readonly Move[]) {
  const { articles, byPath } = session.index;
  const moved = new Map(moves.map(({ stray, entry }) => [stray.sidecar.document.path, entry.path]));
  let byHash: Map<string, string | null> | null = null;
  return ({ path: at, sha256 }: PlaceRef): string => {
    const known = moved.get(at);
    if (known !== undefined && !byPath.has(at)) return known;
    if (byPath.has(at)) return at;
    if (byHash === null) {
      byHash = new Map();
      for (const { path: where, facts } of articles) {
        byHash.set(facts.sha256, byHash.has(facts.sha256) ? null : where);
      }
    }
    return byHash.get(sha256) ?? at;
  };
}

/** The annotator's other sidecars with links to the old places. */
async function staying(
  { session, changes }: Reattaching,
  moves: readonly Move[],
): Promise<Result<{ articlePath: string; sidecar: Sidecar }[]>> {
  const old = new Set(moves.map(({ stray }) => stray.sidecar.document.path));
  const paths = new Set<string>();
  for (const { link, source } of session.links.all()) {
    const isOwn = source.slug === session.slug;
    if (isOwn && (old.has(link.a.path) || old.has(link.b.path))) paths.add(source.articlePath);
  }
  const works: { articlePath: string; sidecar: Sidecar }[] = [];
  for (const articlePath of [...paths].sort()) {
    const entry = session.index.byPath.get(articlePath);
    if (entry === undefined) continue;
    const loaded = await changes.load(entry);
    if (!loaded.ok) return loaded;
    works.push({ articlePath, sidecar: loaded.value.content });
  }
  return ok(works);
}

/**
 * What changes in the annotator's corpus file. One that can't be taken keeps the old paths: the hashes
 * in it still tell which articles it is about.
 */
async function corpusBatches(
  { changes }: Reattaching,
  newPathOf: (place: PlaceRef) => string,
): Promise<Batch[]> {
  const own = await changes.load(corpusFileId);
  if (!own.ok) return [];
  const { content } = own.value;
  const operations = movePlaces(content, { newPathOf });
  if (operations.length === 0) return [];
  return [{ file: corpusFileId, baseRevision: content.revision, operations }];
}

/** Brings what other files say to the new places: one command, journaled like any other. */
async function changeOthers(
  { session, changes }: Reattaching,
  plan: MovePlan,
  batches: Batch[],
): Promise<Result<Record<string, never>>> {
  for (const [articlePath, operations] of plan.changes) {
    const entry = session.index.byPath.get(articlePath);
    if (entry === undefined) return fail('document-missing', articlePath);
    const loaded = await changes.load(entry);
    if (!loaded.ok) return loaded;
    const { revision, links } = loaded.value.content;
    const known = new Set(links.map(({ id }) => id));
    // An earlier try that was cut short may have brought a link over already.
    const fitting = operations.map((operation) =>
      operation.type === 'add' && known.has(operation.record.id)
        ? ({ ...operation, type: 'replace' } as Operation)
        : operation,
    );
    batches.push({ file: entry.id, baseRevision: revision, operations: fitting });
  }
  if (batches.length === 0) return ok({});
  const committed = await changes.commit({ label: 'reattach', batches });
  if (!committed.ok) return committed;
  for (const own of committed.value) session.putOwn(own);
  return changes.flush();
}

/** Removes the file at the old place; its bytes are kept, and its versions go with it. */
async function removeOld({ session }: Reattaching, { stray }: Move, to: string): Promise<void> {
  const file = path.join(session.index.root, stray.path);
  const bytes = new TextEncoder().encode(serializeSidecar(stray.sidecar));
  const backups = await session.backupStore();
  await backups.keep({ sidecarPath: stray.path, bytes, why: 'moved' });
  await rm(file, { force: true });
  await syncFolder(path.dirname(file));
  await backups.move(stray.path, to);
}

/** Writes all moved work at its new places first; only then does anything old go. */
async function carryOut(work: Reattaching, moves: readonly Move[]): Promise<Result<Problem[]>> {
  const { session, changes } = work;
  const others = await staying(work, moves);
  if (!others.ok) return others;
  const newPathOf = pathFinder(session, moves);
  const plan = planMove({
    moving: moves.map(({ stray, document }) => ({ sidecar: stray.sidecar, document })),
    staying: others.value,
    newPathOf,
    hasArticle: (at) => session.index.byPath.has(at),
  });
  const problems: Problem[] = [];
  const done: { move: Move; to: string }[] = [];
  for (const [index, move] of moves.entries()) {
    const adopted = await changes.adopt(move.entry, plan.moved[index] as Sidecar);
    if (!adopted.ok) return adopted;
    session.putOwn(adopted.value);
    done.push({ move, to: adopted.value.path });
  }
  const changed = await changeOthers(work, plan, await corpusBatches(work, newPathOf));
  if (!changed.ok) return changed;
  for (const { move, to } of done) {
    try {
      await removeOld(work, move, to);
      session.forgetStray(move.stray.path);
    } catch (error) {
      problems.push(aProblem('reattach-leftover', move.stray.path, systemCode(error)));
    }
  }
  return ok(problems);
}

/**
 * Takes the annotator's own work along with articles that were renamed or moved. What can't be
 * moved stays where it is, and is told. Killed in the middle, every file is whole and nothing is lost.
 */
export async function reattach(
  session: CorpusSession,
  asked: RequestOf<'reattach.run'>['moves'],
): Promise<Result<Reattached>> {
  if (!session.changes.ok) return session.changes;
  const changes = session.changes.value;
  const flushed = await changes.flush();
  if (!flushed.ok) return flushed;
  const work = { session, changes };
  const { moves, problems } = await checkMoves(work, asked);
  if (moves.length > 0) {
    const carried = await carryOut(work, moves);
    if (!carried.ok) return carried;
    problems.push(...carried.value);
  }
  return ok({ corpus: session.snapshot(), moved: moves.length, problems });
}
