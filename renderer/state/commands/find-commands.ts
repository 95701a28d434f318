import { closeFind, openFind, stepFind } from '../find';
import { type Command, command, ctrl, isReading, key } from './command';
import { escapes } from './escape';

/** Looking for words in the open article. */
export const findCommands: readonly Command[] = [
  command('find.open', 'text', [key('f', ctrl)], isReading, openFind),
  command(
    'find.next',
    'text',
    [key('F3')],
    (state) => isReading(state) && state.find !== null,
    (app) => stepFind(app, 1),
  ),
  command(
    'find.previous',
    'text',
    [key('F3', { shift: true })],
    (state) => isReading(state) && state.find !== null,
    (app) => stepFind(app, -1),
  ),
  command('find.close', 'text', [key('Escape')], escapes('find'), closeFind),
];
