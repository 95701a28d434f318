import type { DocumentId } from '../model/ids';
import type { Operation } from './operation';

/** The operations of a mark on one article, without a revision: that is known when they run. */
export interface MarkedOperations {
  readonly documentId: DocumentId;
  readonly operations: readonly Operation[];
}

/** One gesture of a person: what undoes it, and where the person was. */
export interface HistoryMark<Label, Place> {
  readonly label: Label;
  readonly place: Place;
  readonly inverse: readonly MarkedOperations[];
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

/** Remembers a new gesture. What was undone before can no longer be redone. */
export function recordMark<Label, Place>(
  history: History<Label, Place>,
  mark: HistoryMark<Label, Place>,
): History<Label, Place> {
  return { undoable: [...history.undoable, mark], redoable: [] };
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
 * Moves the newest mark of one side to the other, with the operations that take it back there.
 * @param direction `undo` or `redo`.
 * @param inverse what the applied operations' own inverse is.
 */
export function moveMark<Label, Place>(
  history: History<Label, Place>,
  direction: 'undo' | 'redo',
  inverse: readonly MarkedOperations[],
): History<Label, Place> {
  const from = direction === 'undo' ? history.undoable : history.redoable;
  const mark = from.at(-1);
  if (mark === undefined) return history;
  const moved = { ...mark, inverse };
  return direction === 'undo'
    ? { undoable: from.slice(0, -1), redoable: [...history.redoable, moved] }
    : { undoable: [...history.undoable, moved], redoable: from.slice(0, -1) };
}
