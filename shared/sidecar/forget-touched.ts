import type { AnnotatorFile, FileId } from '../model/annotator-file';
import type { History, HistoryMark, MarkedOperations } from '../operations/history';
import type { Operation } from '../operations/operation';
import { diffSidecars } from './diff-sidecars';
import { isSameValue } from './same-value';

function isTouched(operation: Operation, changed: ReadonlySet<string>): boolean {
  switch (operation.type) {
    case 'set-status':
      return changed.has('status');
    case 'set-metadata':
      return changed.has('metadata');
    case 'set-document':
      return changed.has('document');
    case 'remove':
      return changed.has(`${operation.collection}:${operation.id}`);
    default:
      return changed.has(`${operation.collection}:${operation.record.id}`);
  }
}

function changedKeys<F extends AnnotatorFile>(before: F, after: F): ReadonlySet<string> {
  const difference = diffSidecars(before, after);
  const keys = new Set(difference.records.map(({ collection, id }) => `${collection}:${id}`));
  if (difference.status !== null) keys.add('status');
  if (difference.metadata !== null) keys.add('metadata');
  const documentOf = (file: F) => (file.format === 'hashiya-sidecar' ? file.document : null);
  if (!isSameValue(documentOf(before), documentOf(after))) keys.add('document');
  return keys;
}

/**
 * Forgets the gestures on records that somebody else changed since. Their inverse puts a whole
 * record back as it was: it would fit, and silently undo the other's change along with one's own.
 * @param before the file as the gestures left it.
 * @param after what became of it.
 * @returns the history without those marks.
 */
export function forgetTouched<Label, Place, F extends AnnotatorFile>(
  history: History<Label, Place>,
  file: FileId,
  before: F,
  after: F,
): History<Label, Place> {
  const marks = [...history.undoable, ...history.redoable];
  const isConcerned = marks.some(({ inverse }) => inverse.some((marked) => marked.file === file));
  // Mostly an article is opened on which nothing was done yet: there is nothing to compare for.
  if (!isConcerned) return history;
  const changed = changedKeys(before, after);
  const isOutdated = (marked: MarkedOperations) =>
    marked.file === file && marked.operations.some((operation) => isTouched(operation, changed));
  const stays = ({ inverse }: HistoryMark<Label, Place>) => !inverse.some(isOutdated);
  return {
    undoable: history.undoable.filter(stays),
    redoable: history.redoable.filter(stays),
  };
}
