import type { AppState } from '../app-state';
import { startReanchoring } from '../reanchoring';
import { acceptEntry, acceptMoved, nextEntry, selectedEntry, trayOf } from '../tray';
import { type Command, command, isReading, key } from './command';

const hasOwn = (state: AppState) => isReading(state) && trayOf(state).some(({ isMine }) => isMine);

/** What is done with annotations that are no longer where they were. */
export const trayCommands: readonly Command[] = [
  command('tray.next', 'annotate', [key('t')], hasOwn, nextEntry),
  command(
    'tray.accept',
    'annotate',
    [key('Enter', { alt: true })],
    (state) => isReading(state) && selectedEntry(state)?.span != null,
    (app) => acceptEntry(app, app.store.getState().selectedAnnotation ?? ''),
  ),
  command(
    'tray.acceptMoved',
    'annotate',
    [key('Enter', { alt: true, shift: true })],
    (state) =>
      isReading(state) && trayOf(state).some((entry) => entry.isMine && entry.state === 'moved'),
    acceptMoved,
  ),
  command(
    'tray.reanchor',
    'annotate',
    [key('t', { shift: true })],
    (state) => isReading(state) && selectedEntry(state)?.collection === 'annotations',
    (app) => {
      const entry = selectedEntry(app.store.getState());
      if (entry !== undefined) startReanchoring(app, entry.record.id, entry.span);
    },
  ),
];
