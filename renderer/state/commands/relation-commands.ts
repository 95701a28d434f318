import type { AppState } from '../app-state';
import {
  cancelRelating,
  canStartRelating,
  confirmRelating,
  focusRelations,
  hasRelations,
  relatedNow,
  startRelating,
  toggleRelationLines,
} from '../relations/relating';
import { type Command, command, ctrl, isReading, key } from './command';
import { escapes } from './escape';

/** The other annotation is selected: Enter then means the relation and nothing else. */
export const hasOtherEnd = (state: AppState) => isReading(state) && relatedNow(state) !== undefined;

/** What is done with relations between annotations; all on one key, which is that of علاقة. */
export const relationCommands: readonly Command[] = [
  command(
    'relation.start',
    'annotate',
    [key('u')],
    (state) => isReading(state) && canStartRelating(state),
    startRelating,
  ),
  command('relation.confirm', 'annotate', [key('Enter')], hasOtherEnd, confirmRelating),
  command('relation.cancel', 'annotate', [key('Escape')], escapes('relating'), cancelRelating),
  command(
    'relation.list',
    'annotate',
    [key('u', { shift: true })],
    (state) => isReading(state) && hasRelations(state),
    focusRelations,
  ),
  command('relation.lines', 'text', [key('u', ctrl)], isReading, toggleRelationLines),
];
