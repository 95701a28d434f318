import type { AppState } from '../app-state';
import { showCodebook, showGuideline } from '../codebook/showing';
import { type Command, command, ctrl, hasCorpus, isReading, key } from './command';

const hasGuideline = (state: AppState) => isReading(state) && state.codebookView.showsGuideline;

/** The codebook, and its guidelines while one annotates. */
export const codebookViewCommands: readonly Command[] = [
  command(
    'go.codebook',
    'go',
    [key('g', ctrl)],
    (state) => hasCorpus(state) && state.view !== 'codebook',
    (app) => showCodebook(app),
  ),
  // Before all else that Escape lets go of: it lies on top.
  command('guideline.close', 'annotate', [key('Escape'), key('h')], hasGuideline, (app) =>
    showGuideline(app, false),
  ),
  command('guideline.open', 'annotate', [key('h')], isReading, (app) => showGuideline(app, true)),
];
