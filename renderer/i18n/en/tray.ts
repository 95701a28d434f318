import type { tray as arabic } from '../ar/tray';
import type { English } from '../english';

export const tray: English<typeof arabic> = {
  label: 'Annotations whose place changed',
  comma: ', ',
  toCheck_one: 'One to check',
  toCheck_other: '{{formatted}} to check',
  moved_one: 'one moved',
  moved_other: '{{formatted}} moved',
  fuzzy_one: 'one uncertain',
  fuzzy_other: '{{formatted}} uncertain',
  orphan_one: 'one lost',
  orphan_other: '{{formatted}} lost',
  acceptMoved_one: 'Accept what moved',
  acceptMoved_other: 'Accept all {{formatted}} that moved',
  state: { moved: 'Moved', fuzzy: 'Uncertain', orphan: 'Lost' },
  segment: { story: 'Story', boilerplate: 'Boilerplate' },
  by: 'by {{annotator}}, who may check it',
  accept: 'Accept',
  reanchor: 'Choose its words…',
  discard: 'Discard',
  chooseWords: 'Select in the text the words of the annotation that stood on',
  cancel: 'Leave it',
};
