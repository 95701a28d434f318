import { claimVerdicts } from '../../../shared/model/link';
import type { AppState } from '../app-state';
import { answerQuestion, reverseQuestion, stepQuestion } from '../claims/answering';
import { joinClaims, makeClaims } from '../claims/claim-gestures';
import { claimInSearch, endEvidence, takeEvidence } from '../claims/evidence';
import { shownQuestion } from '../claims/known-claims';
import { isClaimSelected } from '../claims/selected-claim';
import {
  chosenClaims,
  showClaimOfSelected,
  showClaims,
  showClaimsPart,
} from '../claims/showing-claims';
import { verdictKeys } from '../verdict-keys';
import { type Command, command, ctrl, hasCorpus, isReading, key } from './command';

const alt = { alt: true };
const shift = { shift: true };

const isAtClaims = (state: AppState) => state.view === 'claims';
const isAt = (part: AppState['claims']['part']) => (state: AppState) =>
  isAtClaims(state) && state.claims.part === part;
const hasQuestion = (state: AppState) =>
  isAt('questions')(state) && shownQuestion(state) !== undefined;
const hasChosen = (least: number) => (state: AppState) =>
  isAt('table')(state) && state.claims.chosen.size >= least;

/** Claims: the table, the page of one, and which of them are one. */
export const claimsCommands: readonly Command[] = [
  command(
    'go.claims',
    'go',
    [key('m', ctrl)],
    (state) => hasCorpus(state) && !isAtClaims(state),
    showClaims,
  ),
  command('claims.questions', 'claims', [key('q')], isAt('table'), (app) =>
    showClaimsPart(app, 'questions'),
  ),
  command(
    'claims.table',
    'claims',
    [key('Escape')],
    (state) => isAtClaims(state) && state.claims.part !== 'table',
    (app) => showClaimsPart(app, 'table'),
  ),
  ...claimVerdicts.map((verdict) =>
    command(`claims.answer.${verdict}`, 'claims', [verdictKeys[verdict]], hasQuestion, (app) =>
      answerQuestion(app, verdict),
    ),
  ),
  command('claims.reverse', 'claims', [key('s')], hasQuestion, reverseQuestion),
  command('claims.nextQuestion', 'claims', [key('ArrowDown', alt)], hasQuestion, (app) =>
    stepQuestion(app, 1),
  ),
  command('claims.previousQuestion', 'claims', [key('ArrowUp', alt)], hasQuestion, (app) =>
    stepQuestion(app, -1),
  ),
  command('claims.join', 'claims', [key('j')], hasChosen(2), async (app) => {
    await joinClaims(app, chosenClaims(app));
  }),
  command('claims.make', 'claims', [key('m')], hasChosen(1), async (app) => {
    await makeClaims(app, chosenClaims(app));
  }),
  command(
    'claims.ofSelected',
    'claims',
    [key('m', shift)],
    (state) => isReading(state) && isClaimSelected(state),
    showClaimOfSelected,
  ),
  command(
    'claims.takeEvidence',
    'claims',
    [key('Enter', ctrl)],
    (state) => claimInSearch(state) !== undefined && state.selection !== null,
    takeEvidence,
  ),
  command(
    'claims.endEvidence',
    'claims',
    [],
    (state) => claimInSearch(state) !== undefined,
    endEvidence,
  ),
];
