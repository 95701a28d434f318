import { describe, expect, it } from 'vitest';
import { DocumentIdSchema } from '../model/ids';
import { emptyHistory, type HistoryMark, moveMark, recordMark } from './history';

type Mark = HistoryMark<string, number>;
const file = DocumentIdSchema.parse('d0123456789abcdef');
const inverseOf = (id: string) => [
  { file, operations: [{ type: 'remove' as const, collection: 'annotations' as const, id }] },
];
const mark = (label: string): Mark => ({ label, place: 1, inverse: inverseOf(label) });
const labels = (marks: readonly Mark[]) => marks.map((one) => one.label);

describe('history', () => {
  it('moves marks to and fro with what takes them back', () => {
    const two = recordMark(recordMark(emptyHistory<string, number>(), mark('a')), mark('b'));
    const undone = moveMark(two, 'undo', inverseOf('again b'));
    expect(labels(undone.undoable)).toEqual(['a']);
    expect(undone.redoable).toEqual([{ ...mark('b'), inverse: inverseOf('again b') }]);
    const redone = moveMark(undone, 'redo', inverseOf('b'));
    expect(redone).toEqual(two);
  });

  it('forgets what was undone once something new is done', () => {
    const one = recordMark(emptyHistory<string, number>(), mark('a'));
    const undone = moveMark(one, 'undo', inverseOf('a'));
    const fresh = recordMark(undone, mark('c'));
    expect(labels(fresh.undoable)).toEqual(['c']);
    expect(fresh.redoable).toEqual([]);
  });

  it('has nothing to undo or redo at first', () => {
    const empty = emptyHistory<string, number>();
    expect(moveMark(empty, 'undo', [])).toBe(empty);
    expect(moveMark(empty, 'redo', [])).toBe(empty);
  });
});
