import type { invisibles as arabic } from '../ar/invisibles';
import type { English } from '../english';

export const invisibles: English<typeof arabic> = {
  faults_one: 'In one place hidden direction marks may change the order of what you read.',
  faults_other:
    'In {{formatted}} places hidden direction marks may change the order of what you read.',
  toFirst: 'To the first place',
  toNext: 'To the next place',
  names: {
    nbsp: 'no-break space',
    nnbsp: 'narrow no-break space',
    shy: 'soft hyphen',
    alm: 'Arabic letter mark',
    zwsp: 'zero-width space',
    zwnj: 'zero-width non-joiner',
    zwj: 'zero-width joiner',
    lrm: 'left-to-right mark',
    rlm: 'right-to-left mark',
    lre: 'start of left-to-right embedding',
    rle: 'start of right-to-left embedding',
    pdf: 'end of embedding or override',
    lro: 'start of left-to-right override',
    rlo: 'start of right-to-left override',
    wj: 'word joiner',
    operator: 'invisible operator',
    unassigned: 'unassigned character',
    lri: 'start of left-to-right isolate',
    rli: 'start of right-to-left isolate',
    fsi: 'start of isolate in its first letter’s direction',
    pdi: 'end of isolate',
    bom: 'byte order mark',
  },
};
