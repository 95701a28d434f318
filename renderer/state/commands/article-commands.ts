import { documentStatuses } from '../../../shared/model/sidecar';
import { setStatus } from '../annotate';
import { showDialog } from '../app';
import { travel } from '../changes';
import { startLinking } from '../linking';
import { undecidedFile } from '../others-changes';
import { actedOn, type Command, command, ctrl, hasCorpus, key } from './command';

/** What is done with an article or with the chosen ones, and its undoing. */
export const articleCommands: readonly Command[] = [
  command('history.undo', 'article', [key('z', ctrl)], hasCorpus, (app) => travel(app, 'undo')),
  command(
    'history.redo',
    'article',
    [key('z', { ctrl: true, shift: true }), key('y', ctrl)],
    hasCorpus,
    (app) => travel(app, 'redo'),
  ),
  command(
    'article.link',
    'article',
    [key('l')],
    (state) => actedOn(state).length > 0,
    startLinking,
  ),
  command(
    'article.decide',
    'article',
    [],
    (state) => undecidedFile(state) !== null,
    (app) => {
      const file = undecidedFile(app.store.getState());
      if (file !== null) showDialog(app, { kind: 'conflict', file });
    },
  ),
  ...documentStatuses.map((status) =>
    command(
      `status.${status}`,
      'article',
      [],
      (state) => actedOn(state).length > 0,
      (app) => setStatus(app, actedOn(app.store.getState()), status),
    ),
  ),
];
