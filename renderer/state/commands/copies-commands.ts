import { articleVerdicts } from '../../../shared/model/link';
import type { AppState } from '../app-state';
import { decide, takeBack } from '../copies/deciding';
import { cancelCopies, findCopies } from '../copies/finding-copies';
import { shownPair } from '../copies/review';
import {
  backToPair,
  choosePassage,
  noteVerdict,
  reverseDirection,
  showCopies,
  stepPair,
  stepPassage,
} from '../copies/reviewing';
import { openArticle } from '../reading';
import { updateSettings } from '../settings';
import { verdictKeys } from '../verdict-keys';
import { type Command, command, ctrl, hasCorpus, key } from './command';

const alt = { alt: true };

/** Available while copies are in front. */
const isReviewing = (state: AppState) => state.view === 'copies';
const isOnPairs = (state: AppState) => isReviewing(state) && state.review.kind === 'pairs';
const hasPair = (state: AppState) => isOnPairs(state) && shownPair(state) !== null;
const hasPassages = (state: AppState) =>
  hasPair(state) && (shownPair(state)?.passages.length ?? 0) > 0;

function passageCount(state: AppState): number {
  return shownPair(state)?.passages.length ?? 0;
}

/** Reviewing copies. */
export const copiesCommands: readonly Command[] = [
  command(
    'go.copies',
    'go',
    [key('d', ctrl)],
    (state) => hasCorpus(state) && !isReviewing(state),
    showCopies,
  ),
  ...articleVerdicts.map((verdict) =>
    command(`verdict.${verdict}`, 'copies', [verdictKeys[verdict]], hasPair, (app) =>
      decide(app, verdict),
    ),
  ),
  command('copies.reverse', 'copies', [key('s')], hasPair, reverseDirection),
  command('copies.note', 'copies', [key('w')], hasPair, (app) => noteVerdict(app, '')),
  command('copies.next', 'copies', [key('ArrowDown', alt)], isOnPairs, (app) => stepPair(app, 1)),
  command('copies.previous', 'copies', [key('ArrowUp', alt)], isOnPairs, (app) =>
    stepPair(app, -1),
  ),
  command(
    'copies.back',
    'copies',
    [key('Backspace')],
    (state) => isOnPairs(state) && state.review.behind.length > 0,
    backToPair,
  ),
  command('copies.takeBack', 'copies', [key('Delete')], hasPair, takeBack),
  command('copies.nextPassage', 'copies', [key('.')], hasPassages, (app) =>
    stepPassage(app, 1, passageCount(app.store.getState())),
  ),
  command('copies.previousPassage', 'copies', [key(',')], hasPassages, (app) =>
    stepPassage(app, -1, passageCount(app.store.getState())),
  ),
  command(
    'copies.wholeArticles',
    'copies',
    [key('Escape')],
    (state) => hasPair(state) && state.review.passage !== null,
    (app) => choosePassage(app, null),
  ),
  command('copies.openFirst', 'copies', [key('o')], hasPair, async (app) => {
    const pair = shownPair(app.store.getState());
    if (pair !== null) await openArticle(app, pair.a);
  }),
  command('copies.openSecond', 'copies', [key('o', { shift: true })], hasPair, async (app) => {
    const pair = shownPair(app.store.getState());
    if (pair !== null) await openArticle(app, pair.b);
  }),
  command(
    'copies.find',
    'copies',
    [],
    (state) => isReviewing(state) && state.copies.status !== 'running',
    findCopies,
  ),
  command(
    'copies.cancel',
    'copies',
    [],
    (state) => state.copies.status === 'running',
    cancelCopies,
  ),
  command(
    'copies.lookByItself',
    'copies',
    [],
    ({ settings }) => !settings.looksForCopies,
    (app) => updateSettings(app, { looksForCopies: true }),
  ),
  command(
    'copies.lookWhenAsked',
    'copies',
    [],
    ({ settings }) => settings.looksForCopies,
    (app) => updateSettings(app, { looksForCopies: false }),
  ),
];
