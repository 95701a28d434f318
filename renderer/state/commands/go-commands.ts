import type { Settings } from '../../../shared/model/settings';
import { showDialog } from '../app';
import { goAlong, openNextUnread } from '../going';
import { openNeighbour, showLibrary, showReader } from '../reading';
import { always, type Command, command, ctrl, hasCorpus, isReading, key } from './command';
import { escapes } from './escape';

/** Back is against the line of writing, forward along it, as the arrows of the buttons point. */
const wayKeys = {
  ar: { back: 'ArrowRight', forward: 'ArrowLeft' },
  en: { back: 'ArrowLeft', forward: 'ArrowRight' },
} as const;

/** Back through the places one was at, and forward again. */
export const wayCommands = (language: Settings['language']): readonly Command[] => [
  command(
    'go.back',
    'go',
    [key(wayKeys[language].back, { alt: true })],
    (state) => state.trail.behind.length > 0,
    (app) => goAlong(app, 'back'),
  ),
  command(
    'go.forward',
    'go',
    [key(wayKeys[language].forward, { alt: true })],
    (state) => state.trail.ahead.length > 0,
    (app) => goAlong(app, 'forward'),
  ),
];

/** Ways from one view or article to another. */
export const goCommands: readonly Command[] = [
  command(
    'go.library',
    'go',
    [key('b', ctrl)],
    (state) =>
      isReading(state) || ['copies', 'entities', 'codebook', 'claims'].includes(state.view),
    showLibrary,
  ),
  command('go.leave', 'go', [key('Escape')], escapes('article'), showLibrary),
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
  command('go.nextUnread', 'go', [key('PageDown', { alt: true })], hasCorpus, openNextUnread),
  command('app.palette', 'go', [key('k', ctrl)], always, (app) =>
    showDialog(app, { kind: 'palette' }),
  ),
];
