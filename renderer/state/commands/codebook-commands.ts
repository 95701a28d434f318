import type { AppState } from '../app-state';
import { showCodebook, showGuideline } from '../codebook/showing';
import { type Command, command, ctrl, hasCorpus, isReading, key } from './command';
import { escapes } from './escape';

const hasNoGuideline = (state: AppState) => isReading(state) && !state.codebookView.showsGuideline;

/** The codebook, and its guidelines while one annotates. */
export const codebookViewCommands: readonly Command[] = [
  command(
    'go.codebook',
    'go',
    [key('g', ctrl)],
    (state) => hasCorpus(state) && state.view !== 'codebook',
    (app) => showCodebook(app),
  ),
  command('guideline.open', 'annotate', [key('h')], hasNoGuideline, (app) =>
    showGuideline(app, true),
  ),
  command('guideline.close', 'annotate', [key('Escape'), key('h')], escapes('guideline'), (app) =>
    showGuideline(app, false),
  ),
];
