import type { relations as arabic } from '../ar/relations';
import type { English } from '../english';

export const relations: English<typeof arabic> = {
  list: 'Relations of this annotation',
  arrow: '→',
  outgoing: '{{relation}} → {{words}}: go there',
  incoming: '{{words}} → {{relation}} → this: go there',
  here: 'this',
  missing: 'an annotation that is no longer there',
  change: 'Change the relation',
  remove: 'Remove the relation',
  relate: 'Relate to…',
  drawAll: 'Draw all relations',
  by: 'by {{annotator}}',
  chooseOther: 'Go to the other annotation of the relation:',
  confirm: 'This one',
  cancel: 'Don’t relate',
  title: 'How do the two annotations relate?',
  from: 'From',
  to: 'To',
  swap: 'Turn round',
  types: 'Relation',
  noneAllowed:
    'No relation of the codebook leads this way between these two. Turn round, or add one to the codebook.',
  count_one: 'one relation',
  count_other: '{{formatted}} relations',
};
