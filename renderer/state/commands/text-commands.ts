import { findMine } from '../annotate';
import type { AppState } from '../app-state';
import { type CaretMove, moveCaret, swapEnds, widenSelection } from '../caret';
import type { KeyBinding } from '../keys';
import { extend, selectAtCaret } from '../span-ends';
import { type Command, command, ctrl, isReading, key } from './command';
import { hasOtherEnd } from './relation-commands';

/** The ways of the caret; each extends the selection with `Shift`. */
const moves: readonly (readonly [id: string, key: KeyBinding, move: CaretMove])[] = [
  ['left', key('ArrowLeft'), { to: 'left', unit: 'letter' }],
  ['right', key('ArrowRight'), { to: 'right', unit: 'letter' }],
  ['wordLeft', key('ArrowLeft', ctrl), { to: 'left', unit: 'word' }],
  ['wordRight', key('ArrowRight', ctrl), { to: 'right', unit: 'word' }],
  ['nextLine', key('ArrowDown'), { to: 'next', unit: 'line' }],
  ['previousLine', key('ArrowUp'), { to: 'previous', unit: 'line' }],
  ['nextSentence', key('j'), { to: 'next', unit: 'sentence' }],
  ['previousSentence', key('k'), { to: 'previous', unit: 'sentence' }],
  ['nextParagraph', key('ArrowDown', ctrl), { to: 'next', unit: 'paragraph' }],
  ['previousParagraph', key('ArrowUp', ctrl), { to: 'previous', unit: 'paragraph' }],
  ['lineStart', key('Home'), { to: 'start', unit: 'line' }],
  ['lineEnd', key('End'), { to: 'end', unit: 'line' }],
  ['textStart', key('Home', ctrl), { to: 'start', unit: 'document' }],
  ['textEnd', key('End', ctrl), { to: 'end', unit: 'document' }],
];

/** While a span or the bounds of a segment are edited, Enter ends that and selects nothing. */
const isEditing = (state: AppState) =>
  state.reanchoring !== null || state.reboundedSegment !== null;
const hasOwnSelected = (state: AppState) =>
  isReading(state) && findMine(state, state.selectedAnnotation) !== undefined;

/** The caret, and what is selected with it. */
export const textCommands: readonly Command[] = [
  ...moves.flatMap(([id, plain, move]): Command[] => [
    command(`text.${id}`, 'text', [plain], isReading, (app) => moveCaret(app, move)),
    {
      ...command(`extend.${id}`, 'text', [{ ...plain, shift: true }], isReading, (app) =>
        extend(app, move),
      ),
      shiftOf: `text.${id}`,
    },
  ]),
  command('text.widen', 'text', [key('w')], isReading, widenSelection),
  command(
    'text.swapEnds',
    'text',
    [key('x')],
    (state) => isReading(state) && (state.selection !== null || hasOwnSelected(state)),
    swapEnds,
  ),
  command(
    'annotation.atCaret',
    'annotate',
    [key('Enter')],
    (state) =>
      isReading(state) && !isEditing(state) && !hasOwnSelected(state) && !hasOtherEnd(state),
    selectAtCaret,
  ),
  command(
    'annotation.around',
    'annotate',
    [key('Enter', { shift: true })],
    (state) => isReading(state) && state.selectedAnnotation !== null,
    selectAtCaret,
  ),
];
