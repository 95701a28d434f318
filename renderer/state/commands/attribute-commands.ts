import { showDialog } from '../app';
import type { AppState } from '../app-state';
import { goToAttributes, hasAttributes } from '../attributes/note-attributes';
import { confirmSuggestions, declineSuggestions } from '../attributes/set-attributes';
import { suggestionsOfSelected } from '../attributes/suggestions';
import {
  entityOfSelected,
  hasOwnMention,
  openEntityOfSelected,
  pickEntity,
} from '../entities/referring';
import { type Command, command, isReading, key } from './command';

const shift = { shift: true };

const hasSuggestions = (state: AppState) =>
  isReading(state) && suggestionsOfSelected(state).length > 0;

const selected = ({ selectedAnnotation }: AppState) => selectedAnnotation ?? '';

/** What is said of the selected annotation beyond its label. */
export const attributeCommands: readonly Command[] = [
  command(
    'attributes.go',
    'annotate',
    [key('a')],
    (state) => isReading(state) && hasAttributes(state),
    goToAttributes,
  ),
  command('attributes.confirmAll', 'annotate', [key('a', shift)], hasSuggestions, (app) =>
    confirmSuggestions(app, selected(app.store.getState()), null),
  ),
  command('attributes.declineAll', 'annotate', [key('Delete', shift)], hasSuggestions, (app) =>
    declineSuggestions(app, selected(app.store.getState()), null),
  ),
  command(
    'mention.pick',
    'annotate',
    [key('e')],
    (state) => isReading(state) && hasOwnMention(state),
    pickEntity,
  ),
  command(
    'mention.open',
    'annotate',
    [key('e', shift)],
    (state) => isReading(state) && entityOfSelected(state) !== undefined,
    openEntityOfSelected,
  ),
  command('article.date', 'article', [], isReading, (app) =>
    showDialog(app, { kind: 'article-date' }),
  ),
];
