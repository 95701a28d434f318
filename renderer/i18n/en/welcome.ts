import type { welcome as arabic } from '../ar/welcome';
import type { English } from '../english';

export const welcome: English<typeof arabic> = {
  brand: 'Hashiya',
  first:
    'Hashiya is a margin for <place>Arabic news</place>: open a folder of articles, mark <claim>what is claimed</claim>, <person>who said it</person> and where, and link the copies to each other.',
  second:
    'Your work is plain files beside the articles. It changes no letter of them, and nothing leaves this computer.',
  open: 'Open a folder…',
  example: 'Try the example folder',
  recent: 'Opened before',
  forget: 'Take “{{name}}” off the list',
  dropTitle: 'Or drag a folder here',
  dropWords: '.txt and .md files, in any Arabic encoding, in any subfolder.',
  keysTitle: 'By keyboard',
  keysOpen: 'opens a folder',
  keysAll: 'all keys',
  offline: 'Works without a network.',
  opening: 'Reading the folder…',
  read_one: '{{done}} of one article read',
  read_other: '{{done}} of {{formatted}} articles read',
};
