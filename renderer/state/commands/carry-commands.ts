import { findMine } from '../annotate';
import type { AppState } from '../app-state';
import { acceptGhost, acceptSure, dismissGhost, nextGhost } from '../carry/accepting';
import { ghostsOf, selectedGhost } from '../carry/ghosts';
import { startCarrying } from '../carry/offers';
import { findCopies } from '../copies/finding-copies';
import { openCopiesOf } from '../copies/known-copies';
import { showAllWords, toggleDimmed } from '../copies/what-is-new';
import { type Command, command, isReading, key } from './command';

const hasGhost = (state: AppState) => isReading(state) && selectedGhost(state) !== undefined;
const hasCopies = (state: AppState) =>
  isReading(state) && (openCopiesOf(state)?.copies.length ?? 0) > 0;

/** What is done with annotations between copies, and with what stands in other articles. */
export const carryCommands: readonly Command[] = [
  command('carry.accept', 'annotate', [key('Enter')], hasGhost, async (app) => {
    const ghost = selectedGhost(app.store.getState());
    if (ghost !== undefined) await acceptGhost(app, ghost);
  }),
  command('carry.dismiss', 'annotate', [key('Delete'), key('Backspace')], hasGhost, async (app) => {
    const ghost = selectedGhost(app.store.getState());
    if (ghost !== undefined) await dismissGhost(app, ghost);
  }),
  command(
    'carry.next',
    'annotate',
    [key('g')],
    (state) => isReading(state) && ghostsOf(state).length > 0,
    nextGhost,
  ),
  command(
    'carry.acceptSure',
    'annotate',
    [key('g', { shift: true })],
    (state) => isReading(state) && ghostsOf(state).some(({ isSure }) => isSure),
    acceptSure,
  ),
  command(
    'carry.toCopies',
    'annotate',
    [key('v')],
    (state) => hasCopies(state) && findMine(state, state.selectedAnnotation) !== undefined,
    startCarrying,
  ),
  command('copies.whatIsNew', 'text', [key('n')], hasCopies, (app) => toggleDimmed(app, 'all')),
  command('copies.whatIsOlder', 'text', [key('n', { shift: true })], hasCopies, (app) =>
    toggleDimmed(app, 'older'),
  ),
  command(
    'copies.showAll',
    'text',
    [],
    (state) => isReading(state) && state.dimmed !== 'none',
    showAllWords,
  ),
  command(
    'copies.ofArticle',
    'article',
    [key('d')],
    (state) => isReading(state) && state.copies.status !== 'running',
    findCopies,
  ),
];
