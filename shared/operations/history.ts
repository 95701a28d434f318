import type { FileId } from '../model/annotator-file';
import type { Codebook } from '../model/codebook';
import type { RecordId } from '../model/ids';
import type { Operation } from './operation';

/** The operations of a mark on one file, without a revision: that is known when they run. */
export interface MarkedOperations {
  readonly file: FileId;
  readonly operations: readonly Operation[];
}

/** A run of small gestures that follow each other, such as growing a span word by word. */
export interface GestureRun {
  /** The record that each gesture of the run puts in the place of itself. */
  readonly about: RecordId;
  /** When its newest gesture was made, in ms since 1970. */
  readonly at: number;
}

/** One gesture of a person: what undoes it, and where the person was. */
export interface HistoryMark<Label, Place> {
  readonly label: Label;
  readonly place: Place;
  readonly inverse: readonly MarkedOperations[];
  readonly run?: GestureRun | undefined;
  /** The codebook to go back to, where the gesture was on that too. */
  readonly codebook?: Codebook | undefined;
  /** The import whose new articles go with the gesture. */
  readonly importId?: string | undefined;
}

/** The history of a corpus for as long as the app runs; newest last. */
export interface History<Label, Place> {
  readonly undoable: readonly HistoryMark<Label, Place>[];
  readonly redoable: readonly HistoryMark<Label, Place>[];
}

/** A history in which nothing has happened. */
export function emptyHistory<Label, Place>(): History<Label, Place> {
  return { undoable: [], redoable: [] };
}

/** Gestures of one run follow each other within this time, in ms. */
const runGap = 1500;

function isSameRun(before: GestureRun | undefined, after: GestureRun | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return before.about === after.about && Math.abs(after.at - before.at) <= runGap;
}

/**
 * Remembers a new gesture. What was undone before can no longer be redone. A gesture that goes on with
 * the run of the newest one joins it: what undoes the first of them undoes them all.
 */
export function recordMark<Label, Place>(
  history: History<Label, Place>,
  mark: HistoryMark<Label, Place>,
): History<Label, Place> {
  const before = history.undoable.at(-1);
  if (before === undefined || !isSameRun(before.run, mark.run)) {
    return { undoable: [...history.undoable, mark], redoable: [] };
  }
  const joined = { ...mark, place: before.place, inverse: before.inverse };
  return { undoable: [...history.undoable.slice(0, -1), joined], redoable: [] };
}

/** Forgets a gesture that was never done, or that no longer fits what is there. */
export function forgetMark<Label, Place>(
  history: History<Label, Place>,
  mark: HistoryMark<Label, Place>,
): History<Label, Place> {
  return {
    undoable: history.undoable.filter((other) => other !== mark),
    redoable: history.redoable.filter((other) => other !== mark),
  };
}

/**
 * Forgets the gestures on the codebook: somebody else changed it since, and to go back to an earlier
 * one would take that back too.
 */
export function forgetCodebooks<Label, Place>({
  undoable,
  redoable,
}: History<Label, Place>): History<Label, Place> {
  const stays = ({ codebook }: HistoryMark<Label, Place>) => codebook === undefined;
  return { undoable: undoable.filter(stays), redoable: redoable.filter(stays) };
}

/**
 * Moves the newest mark of one side to the other, with the operations that take it back there.
 * @param direction `undo` or `redo`.
 * @param inverse what the applied operations' own inverse is.
 * @param codebook the one that gave way to the mark's.
 */
export function moveMark<Label, Place>(
  history: History<Label, Place>,
  direction: 'undo' | 'redo',
  inverse: readonly MarkedOperations[],
  codebook?: Codebook,
): History<Label, Place> {
  const from = direction === 'undo' ? history.undoable : history.redoable;
  const mark = from.at(-1);
  if (mark === undefined) return history;
  const moved = { ...mark, inverse, ...(codebook === undefined ? {} : { codebook }) };
  return direction === 'undo'
    ? { undoable: from.slice(0, -1), redoable: [...history.redoable, moved] }
    : { undoable: [...history.undoable, moved], redoable: from.slice(0, -1) };
}
