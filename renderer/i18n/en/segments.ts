import type { segments as arabic } from '../ar/segments';
import type { English } from '../english';

export const segments: English<typeof arabic> = {
  story: 'Story',
  boilerplate: 'Boilerplate',
  selected: 'The selected segment',
  by: 'by {{annotator}}',
  facts: 'Facts',
  bounds: 'Bounds',
  remove: 'Unmark',
  newBounds: {
    story: 'Select the words of the story anew, then press S or Enter.',
    boilerplate: 'Select the boilerplate anew, then press B or Enter.',
  },
  keepBounds: 'Leave as it was',
  confirmBounds: { story: 'This is the story', boilerplate: 'This is the boilerplate' },
  dialog: {
    title: 'Facts of the story',
    name: 'Title',
    outlet: 'Outlet',
    date: 'Published on',
    badDate: 'Write the date like this: 2024-03-11, or a month: 2024-03, or a year: 2024.',
    status: 'Status',
    save: 'Save',
  },
};
