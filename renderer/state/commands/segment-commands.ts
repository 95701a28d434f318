import { showDialog } from '../app';
import type { AppState } from '../app-state';
import {
  confirmBounds,
  deleteSegment,
  markSegment,
  selectNeighbourSegment,
  selectSegment,
  startRebounding,
  stopRebounding,
} from '../segment-changes';
import { selectedSegmentOf } from '../segments';
import { type Command, command, isReading, key } from './command';
import { escapes } from './escape';

const hasSelection = (state: AppState) => isReading(state) && state.selection !== null;
const hasMine = (state: AppState) => isReading(state) && selectedSegmentOf(state)?.isMine === true;
const hasMyStory = (state: AppState) =>
  hasMine(state) && selectedSegmentOf(state)?.segment.kind === 'story';

/** What is done with stories and boilerplate. */
export const segmentCommands: readonly Command[] = [
  command('segment.story', 'text', [key('s')], hasSelection, (app) => markSegment(app, 'story')),
  command('segment.boilerplate', 'text', [key('b')], hasSelection, (app) =>
    markSegment(app, 'boilerplate'),
  ),
  command('segment.describe', 'text', [key('F2')], hasMyStory, (app) => {
    const placed = selectedSegmentOf(app.store.getState());
    if (placed !== undefined) showDialog(app, { kind: 'segment', id: placed.segment.id });
  }),
  command('segment.rebound', 'text', [key('F2', { shift: true })], hasMine, startRebounding),
  command('segment.delete', 'text', [key('Delete'), key('Backspace')], hasMine, (app) =>
    deleteSegment(app, app.store.getState().selectedSegment ?? ''),
  ),
  command(
    'segment.next',
    'text',
    [key('ArrowDown', { alt: true, shift: true })],
    isReading,
    (app) => selectNeighbourSegment(app, 1),
  ),
  command(
    'segment.previous',
    'text',
    [key('ArrowUp', { alt: true, shift: true })],
    isReading,
    (app) => selectNeighbourSegment(app, -1),
  ),
  command(
    'segment.confirmBounds',
    'text',
    [key('Enter')],
    (state) => hasSelection(state) && state.reboundedSegment !== null,
    confirmBounds,
  ),
  command('segment.keepBounds', 'text', [key('Escape')], escapes('rebounding'), stopRebounding),
  command('segment.unselect', 'text', [key('Escape')], escapes('segment'), (app) =>
    selectSegment(app, null),
  ),
];
