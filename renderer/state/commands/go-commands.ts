import { showDialog } from '../app';
import { openNeighbour, showLibrary, showReader } from '../reading';
import { always, type Command, command, ctrl, isReading, key } from './command';

/** Ways from one view or article to another. */
export const goCommands: readonly Command[] = [
  command(
    'go.library',
    'go',
    [key('Escape'), key('b', ctrl)],
    (state) => isReading(state),
    showLibrary,
  ),
  command(
    'go.reader',
    'go',
    [key('b', ctrl)],
    (state) => state.view === 'library' && state.open !== null,
    showReader,
  ),
  command('go.nextArticle', 'go', [key('PageDown', { shift: true })], isReading, (app) =>
    openNeighbour(app, 1),
  ),
  command('go.previousArticle', 'go', [key('PageUp', { shift: true })], isReading, (app) =>
    openNeighbour(app, -1),
  ),
  command('app.palette', 'go', [key('k', ctrl)], always, (app) =>
    showDialog(app, { kind: 'palette' }),
  ),
];
