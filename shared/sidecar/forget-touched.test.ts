import { describe, expect, it } from 'vitest';
import type { FileId } from '../model/annotator-file';
import type { DocumentId } from '../model/ids';
import type { Operation } from '../operations/operation';
import { aCorpusFile, aDismissal, anAnnotation, aSidecar } from '../testing/builders';
import { forgetTouched } from './forget-touched';

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.';
const here = 'd0000000000000000' as DocumentId;
const elsewhere = 'd0000000000000001' as DocumentId;
const one = anAnnotation('1', text, 'خمس');
const two = anAnnotation('2', text, '42');

const mark = (label: string, file: FileId, ...operations: Operation[]) => ({
  label,
  place: null,
  inverse: [{ file, operations }],
});
const remove = (id: string): Operation => ({ type: 'remove', collection: 'annotations', id });

describe('forgetTouched', () => {
  const before = aSidecar({ annotations: [one, two] });
  const after = aSidecar({ annotations: [{ ...one, label: 'event' }, two], status: 'finished' });

  it('forgets what concerns records that changed, and keeps the rest in order', () => {
    const history = {
      undoable: [
        mark('other article', elsewhere, remove('1')),
        mark('changed', here, remove('1')),
        mark('status', here, { type: 'set-status', status: 'new' }),
        mark('unchanged', here, remove('2')),
      ],
      redoable: [mark('redo', here, { type: 'replace', collection: 'annotations', record: one })],
    };
    const left = forgetTouched(history, here, before, after);
    expect(left.undoable.map(({ label }) => label)).toEqual(['other article', 'unchanged']);
    expect(left.redoable).toEqual([]);
  });

  it('does the same for the corpus file', () => {
    const drop = (id: string): Operation => ({ type: 'remove', collection: 'dismissed', id });
    const history = {
      undoable: [
        mark('article', here, remove('1')),
        mark('changed', 'corpus', drop('1')),
        mark('unchanged', 'corpus', drop('2')),
      ],
      redoable: [],
    };
    const file = aCorpusFile({ dismissed: [aDismissal('1'), aDismissal('2')] });
    const changed = { ...file, dismissed: [aDismissal('1', { note: 'ن' }), aDismissal('2')] };
    const left = forgetTouched(history, 'corpus', file, changed);
    expect(left.undoable.map(({ label }) => label)).toEqual(['article', 'unchanged']);
  });
});
