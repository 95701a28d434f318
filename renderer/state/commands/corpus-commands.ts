import { showDialog } from '../app';
import { troubleCount } from '../app-state';
import { openByDialog, openExample } from '../corpus';
import { exportCorpus } from '../exporting';
import { always, type Command, command, ctrl, hasCorpus, key } from './command';

/** What is done with a folder as a whole. */
export const corpusCommands: readonly Command[] = [
  command('corpus.open', 'corpus', [key('o', ctrl)], always, openByDialog),
  command('corpus.openExample', 'corpus', [], always, openExample),
  command('corpus.export', 'corpus', [key('e', ctrl)], hasCorpus, (app) =>
    showDialog(app, { kind: 'export' }),
  ),
  command(
    'corpus.exportChosen',
    'corpus',
    [],
    (state) => state.chosenRows.size > 0,
    (app) => exportCorpus(app, [...app.store.getState().chosenRows]),
  ),
  command(
    'corpus.problems',
    'corpus',
    [],
    (state) => state.corpus !== null && troubleCount(state) > 0,
    (app) => showDialog(app, { kind: 'problems' }),
  ),
  command('annotator.change', 'corpus', [], always, (app) =>
    showDialog(app, { kind: 'annotator', answer: () => undefined }),
  ),
];
