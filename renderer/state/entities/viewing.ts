import { proposingNames } from '../../../shared/entities/propose-names';
import type { RecordId } from '../../../shared/model/ids';
import { namesOfEntity } from '../../../shared/registry/entity-mentions';
import type { Mention } from '../../../shared/registry/mention-bundles';
import { afterPaint } from '../../platform/after-paint';
import { needAnnotations } from '../annotations/reading-annotations';
import type { App } from '../app';
import { loadSaid } from '../copies/reviewing';
import { inSlices } from '../in-slices';
import { openArticle, selectAnnotation } from '../reading';
import { type EntitiesView, firstEntitiesView } from './entities-view';
import { listedUnits, mentionsNow, pairsNow, shownUnit, shownUnitPair } from './listing';
import { keyOfName } from './name-keys';
import { entityRegistry } from './registry';

/** Changes where somebody is in the registry. */
export function updateEntities(app: App, change: Partial<EntitiesView>): void {
  app.store.setState(({ entities }) => ({ entities: { ...entities, ...change } }));
}

/** Goes to the entities. */
export function showEntities(app: App): void {
  app.store.setState({ view: 'entities', selection: null });
  void needAnnotations(app);
  void loadSaid(app);
}

/** Goes to one entity, whatever is listed there. */
export function showEntity(app: App, id: RecordId): void {
  updateEntities(app, { kind: 'names', unit: `entity:${id}`, isPicking: false });
  showEntities(app);
}

function stepIn<T extends { readonly id: string }>(
  all: readonly T[],
  shown: T | null,
  step: 1 | -1,
): string | null {
  const at = all.findIndex(({ id }) => id === shown?.id);
  return all[Math.min(Math.max(at + step, 0), all.length - 1)]?.id ?? null;
}

/** Shows the next line or pair of the list, or the one before. */
export function stepEntities(app: App, step: 1 | -1): void {
  const state = app.store.getState();
  if (state.entities.kind === 'pairs') {
    updateEntities(app, { pair: stepIn(pairsNow(state), shownUnitPair(state), step) });
  } else updateEntities(app, { unit: stepIn(listedUnits(state), shownUnit(state), step) });
}

/** Opens the reader at a mention. */
export async function openMention(app: App, { work, line }: Mention): Promise<void> {
  if (await openArticle(app, work.documentId)) selectAnnotation(app, line.id);
}

/** Names of all lines, by their keys. */
function namesNow(app: App): Map<string, string> {
  const state = app.store.getState();
  const ofEntities = entityRegistry(state).entries.flatMap(namesOfEntity);
  const ofGroups = [...mentionsNow(state).groups.values()].map(({ name }) => name);
  const byKey = new Map([...ofGroups, ...ofEntities].map((name) => [keyOfName(name), name]));
  byKey.delete('');
  return byKey;
}

/** Compares all names piece by piece, for as long as `isWanted`. */
async function compareNames(app: App, isWanted: () => boolean): Promise<void> {
  const names = namesNow(app);
  const before = compared.get(app);
  if (before?.size === names.size && [...names.keys()].every((key) => before.has(key))) {
    // What was under way was of names that are there no more.
    if (app.store.getState().entities.isComparing) updateEntities(app, { isComparing: false });
    return;
  }
  updateEntities(app, { isComparing: true });
  const groups = [...names].map(([key, name]) => ({ key, spellings: [name] }));
  const found = await inSlices(proposingNames(groups), isWanted);
  if (found === null) return;
  compared.set(app, new Set(names.keys()));
  updateEntities(app, { alike: found.proposals, isComparing: false });
}

/** The keys of the names that were compared last, by window. */
const compared = new WeakMap<App, ReadonlySet<string>>();

/** Compares names anew whenever others are there, while the entities are in front. */
export function followEntities(app: App): void {
  let turn = 0;
  app.store.subscribe((state, before) => {
    if (state.corpus?.id !== before.corpus?.id) {
      turn += 1;
      compared.delete(app);
      app.store.setState({ entities: firstEntitiesView });
      return;
    }
    if (state.view !== 'entities' || state.annotations.phase !== 'read') return;
    const isSame =
      before.view === state.view &&
      before.annotations === state.annotations &&
      before.sessions === state.sessions &&
      before.corpusWork === state.corpusWork;
    if (isSame) return;
    turn += 1;
    const mine = turn;
    // The gesture itself is on the screen first.
    afterPaint(() => {
      if (turn === mine) void compareNames(app, () => turn === mine);
    });
  });
}
