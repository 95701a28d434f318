import type { print as arabic } from '../ar/print';
import type { English } from '../english';

export const print: English<typeof arabic> = {
  title: 'Print the article with its notes',
  close: 'Close',
  notes: 'Numbered notes',
  claims: 'Claims',
  all: 'All annotations',
  count_one: 'one note',
  count_other: '{{formatted}} notes',
  words: 'All annotations are painted on the text; each note stands beside its paragraph.',
  toPaper: 'Print…',
  toPdf: 'Save as PDF…',
  by: 'annotated by {{names}}',
  comma: ', ',
  unlabelled: 'no label yet',
};
