import { pairCount, summaryAt } from '../../../shared/copies/packed-pairs';
import { corpusFileId } from '../../../shared/model/annotator-file';
import type { ClusterDecision } from '../../../shared/model/corpus-file';
import type { PlaceRef } from '../../../shared/model/link';
import type { Operation } from '../../../shared/operations/operation';
import type { App } from '../app';
import { type AppState, findDocument, type GestureLabel } from '../app-state';
import { prepareChange, runGesture } from '../changes';
import { remembered } from '../remembered';
import {
  headOf,
  inOrderMade,
  namedBy,
  placeDecisions,
  type ReviewedCluster,
  reviewClusters,
} from './clusters';
import type { FoundList } from './found-copies';
import { placesByPath } from './review';

const reviewedOf = remembered(
  (
    list: FoundList,
    decisions: readonly ClusterDecision[],
    places: ReadonlyMap<string, number>,
  ): readonly ReviewedCluster[] =>
    reviewClusters(
      list.clusters,
      placeDecisions(inOrderMade(decisions), (path) => places.get(path) ?? -1),
    ),
);

const none: readonly ClusterDecision[] = [];
const noClusters: readonly ReviewedCluster[] = [];

/** The clusters as the present annotator has them, the largest first. */
export function clustersNow(state: AppState): readonly ReviewedCluster[] {
  const { list } = state.copies;
  if (list === null) return noClusters;
  const own = state.corpusWork.session?.corpusFile.clusterDecisions ?? none;
  return reviewedOf(list, own, placesByPath(list, state));
}

/** The cluster that is shown; after one was merged away, the last one. */
export function shownCluster(state: AppState): ReviewedCluster | null {
  const clusters = clustersNow(state);
  const { cluster } = state.review;
  if (cluster === null) return clusters[0] ?? null;
  const place = state.copies.list?.places.get(cluster) ?? -1;
  return (
    clusters.find(({ own }) => own === place) ??
    clusters.find(({ members }) => members.includes(place)) ??
    null
  );
}

function refOf(state: AppState, article: number): PlaceRef {
  const document = findDocument(state, state.copies.list?.documentIds[article] ?? null);
  return { path: document?.path ?? '', sha256: document?.sha256 ?? '' };
}

function nameOf(state: AppState, article: number): string {
  const document = findDocument(state, state.copies.list?.documentIds[article] ?? null);
  return document?.title || document?.path || '';
}

async function run(
  app: App,
  action: 'decide-cluster' | 'take-back-cluster-decision',
  kind: ClusterDecision['kind'],
  article: number,
  operation: Operation,
): Promise<void> {
  const label: GestureLabel = {
    action,
    subject: nameOf(app.store.getState(), article),
    label: kind,
  };
  await runGesture(app, label, [{ file: corpusFileId, operations: [operation] }]);
}

/** What every new decision has; why is said with it, if it is. */
function newRecord(app: App, why: string) {
  const now = app.stamp.now();
  const note = why.trim();
  const stamped = { id: app.stamp.newId(), createdAt: now, updatedAt: now };
  return note === '' ? stamped : { ...stamped, note };
}

/** Lets an article stand for its cluster, in place of the one that did. */
export async function chooseCanonical(
  app: App,
  { canonical }: ReviewedCluster,
  article: number,
  why: string,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const fresh = newRecord(app, why);
  const place = refOf(app.store.getState(), article);
  const { id, createdAt } = canonical?.decision ?? fresh;
  const record = { ...fresh, id, createdAt, kind: 'canonical' as const, article: place };
  const type = canonical === null ? 'add' : 'replace';
  const operation: Operation = { type, collection: 'clusterDecisions', record };
  await run(app, 'decide-cluster', 'canonical', article, operation);
}

/** Takes an article out of a cluster. */
export async function cutArticle(
  app: App,
  cluster: ReviewedCluster,
  article: number,
  why: string,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const state = app.store.getState();
  const [a, b] = [refOf(state, article), refOf(state, headOf(cluster))];
  const record = { ...newRecord(app, why), kind: 'cut' as const, a, b };
  const operation: Operation = { type: 'add', collection: 'clusterDecisions', record };
  await run(app, 'decide-cluster', 'cut', article, operation);
}

/** Puts two clusters together. */
export async function mergeClusters(
  app: App,
  one: ReviewedCluster,
  two: ReviewedCluster,
  why: string,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const state = app.store.getState();
  const [a, b] = [refOf(state, one.own), refOf(state, two.own)];
  const record = { ...newRecord(app, why), kind: 'merge' as const, a, b };
  const operation: Operation = { type: 'add', collection: 'clusterDecisions', record };
  await run(app, 'decide-cluster', 'merge', namedBy(two), operation);
}

/** Takes back a decision on clusters. @param article the one it is spoken of by. */
export async function takeBackDecision(
  app: App,
  { id, kind }: ClusterDecision,
  article: number,
): Promise<void> {
  if (!(await prepareChange(app, [corpusFileId]))) return;
  const operation: Operation = { type: 'remove', collection: 'clusterDecisions', id };
  await run(app, 'take-back-cluster-decision', kind, article, operation);
}

/** The clusters that share an article with this one, or a pair: what may be merged with it. */
export function nearClusters(
  state: AppState,
  cluster: ReviewedCluster,
): readonly ReviewedCluster[] {
  const near = new Set<number>();
  const { list } = state.copies;
  if (list === null) return [];
  const members = new Set(cluster.members);
  for (let index = 0; index < pairCount(list); index += 1) {
    const { a, b } = summaryAt(list.pairs, index);
    if (members.has(a)) near.add(b);
    if (members.has(b)) near.add(a);
  }
  return clustersNow(state).filter(
    (other) =>
      other.own !== cluster.own &&
      other.members.some((article) => near.has(article) || members.has(article)),
  );
}
