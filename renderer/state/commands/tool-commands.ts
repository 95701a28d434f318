import { showDialog, valueOrNotify } from '../app';
import { chosenWords, copyCitation, copyWords } from '../citing';
import { bidiFaults, nextBidiFault, toggleInvisibles } from '../invisibles';
import { openArticle } from '../reading';
import { actedOn, type Command, command, ctrl, isReading, key } from './command';

/** What is done with the words of an article beside annotating them. */
export const toolCommands: readonly Command[] = [
  command('text.copy', 'text', [], (state) => chosenWords(state) !== null, copyWords),
  command(
    'text.copyCitation',
    'text',
    [key('c', { ctrl: true, shift: true })],
    (state) => isReading(state) && chosenWords(state) !== null,
    copyCitation,
  ),
  command('text.print', 'text', [key('p', ctrl)], isReading, (app) =>
    showDialog(app, { kind: 'print' }),
  ),
  command('text.invisibles', 'text', [key('i')], isReading, toggleInvisibles),
  command(
    'text.nextBidiFault',
    'text',
    [key('i', { shift: true })],
    (state) => isReading(state) && bidiFaults(state).length > 0,
    nextBidiFault,
  ),
  command(
    'article.open',
    'article',
    [],
    (state) => state.view === 'library' && state.chosenRows.size === 1,
    async (app) => {
      const [documentId] = app.store.getState().chosenRows;
      if (documentId !== undefined) await openArticle(app, documentId);
    },
  ),
  command(
    'article.reveal',
    'article',
    [],
    (state) => actedOn(state).length === 1,
    async (app) => {
      const [documentId] = actedOn(app.store.getState());
      if (documentId === undefined) return;
      valueOrNotify(app, await app.api.document.reveal({ documentId }));
    },
  ),
];
