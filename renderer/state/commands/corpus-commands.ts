import { showDialog } from '../app';
import { troubleCount } from '../app-state';
import { openByDialog, openExample } from '../corpus';
import { always, type Command, command, ctrl, key } from './command';

/** What is done with a folder as a whole. */
export const corpusCommands: readonly Command[] = [
  command('corpus.open', 'corpus', [key('o', ctrl)], always, openByDialog),
  command('corpus.openExample', 'corpus', [], always, openExample),
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
