import type { find as arabic } from '../ar/find';
import type { English } from '../english';

export const find: English<typeof arabic> = {
  title: 'Find in the article',
  field: 'Find in the article',
  clear: 'Clear the field',
  exact: 'Exact',
  exactHint: 'This very spelling: hamzas, tashkeel and digits as they are written',
  next: 'Next hit',
  previous: 'Previous hit',
  close: 'Close the search',
  none: 'Not found',
  position: '{{current}} of {{total}}',
};
