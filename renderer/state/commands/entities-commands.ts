import type { AppState } from '../app-state';
import { decidePair, makeEntity } from '../entities/deciding';
import { shownUnit, shownUnitPair } from '../entities/listing';
import { showEntities, stepEntities, updateEntities } from '../entities/viewing';
import { type Command, command, hasCorpus, key } from './command';

const alt = { alt: true };

const isThere = (state: AppState) => state.view === 'entities';
const hasPair = (state: AppState) =>
  isThere(state) && state.entities.kind === 'pairs' && shownUnitPair(state) !== null;
const hasUnit = (state: AppState) =>
  isThere(state) && state.entities.kind === 'names' && shownUnit(state) !== null;
const hasName = (state: AppState) => hasUnit(state) && shownUnit(state)?.kind === 'group';

/** The registry of entities. */
export const entitiesCommands: readonly Command[] = [
  command(
    'go.entities',
    'go',
    [key('e', { ctrl: true, shift: true })],
    (state) => hasCorpus(state) && !isThere(state),
    showEntities,
  ),
  command('entities.same', 'entities', [key('y')], hasPair, (app) => decidePair(app, 'same')),
  command('entities.notSame', 'entities', [key('n')], hasPair, (app) =>
    decidePair(app, 'not-same'),
  ),
  command('entities.next', 'entities', [key('ArrowDown', alt)], isThere, (app) =>
    stepEntities(app, 1),
  ),
  command('entities.previous', 'entities', [key('ArrowUp', alt)], isThere, (app) =>
    stepEntities(app, -1),
  ),
  command('entities.pairs', 'entities', [key('p')], isThere, (app) => {
    const { kind } = app.store.getState().entities;
    updateEntities(app, { kind: kind === 'pairs' ? 'names' : 'pairs' });
  }),
  command('entities.make', 'entities', [key('c')], hasName, async (app) => {
    const unit = shownUnit(app.store.getState());
    if (unit?.kind === 'group') await makeEntity(app, unit);
  }),
  command('entities.unite', 'entities', [key('m')], hasUnit, (app) =>
    updateEntities(app, { isPicking: true }),
  ),
];
