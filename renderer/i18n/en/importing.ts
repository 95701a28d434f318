import type { importing as arabic } from '../ar/importing';
import type { English } from '../english';

export const importing: English<typeof arabic> = {
  title: 'Import',
  seam: 'Width of the source and formats',
  file: 'Choose a file…',
  folder: 'Choose a folder…',
  run: 'Import',
  cancel: 'Stop',
  again: 'Read again',
  source: 'Source',
  noSource: 'None chosen yet',
  format: 'Format',
  failed: 'It could not be read',
  running: {
    plan: 'Reading the source…',
    import: 'Importing…',
    stop: 'Stopping, and taking back what was written…',
    done: '{{what}} {{done}} of {{total}}',
  },
  empty: {
    title: 'Choose a file or a folder',
    words:
      'You see what is in it and where everything belongs before anything is written. Nothing is written over, and all of it is undone in one step.',
  },
  stopped: { title: 'Reading was stopped', words: 'Nothing was written.' },
  nothing: {
    title: 'Nothing to import',
    words:
      'Nothing in the source has a place here. Try another format, or see what was not taken and why.',
  },
  lossless:
    'The files come back as they were exported, everybody’s. They are new files: undo does not take them away.',
  figure: {
    documents: 'In the source',
    matched: 'Articles that are there',
    fresh: 'New articles',
    annotations: 'Annotations with a place',
    relations: 'Relations',
    left: 'Not taken',
  },
  units: 'Offsets count:',
  unit: {
    'code-points': 'code points',
    'utf-16': 'UTF-16 units',
    'utf-8-bytes': 'UTF-8 bytes',
  },
  labels: 'Labels, and what they become',
  column: { label: 'In the source', count: 'Count', target: 'Here' },
  noLabel: 'No label',
  leaveOut: 'Leave out',
  withoutLabel: '{{layer}}, no label',
  targetOf: 'What {{label}} becomes',
  isNew: 'new to the codebook',
  asNew: 'New label in {{layer}}',
  first: 'The first annotations in their places',
  skipped: 'What was not taken, and why',
  reason: {
    other: 'Another reason: {{reason}}',
    'not-readable': 'Not what the format wants',
    'hash-differs': 'The text does not have its hash: the file was changed or cut off',
    'unsafe-path': 'A path that leads out of the folder, or a reserved name',
    'file-differs': 'Another file has this name; it was left alone',
    'no-text': 'There is no text in it',
    'no-article': 'No article has this text',
    'several-articles': 'Several articles have this text, and nothing says which is meant',
    'unit-unknown': 'Nothing says what its offsets count',
    'words-differ': 'The words are not in the place that is given',
    'several-places': 'The words stand in several places',
    'outside-text': 'Outside of the text, or empty',
    'not-accepted': 'Its annotator rejected it or passed it over',
    'unknown-value':
      'The value of an attribute is of no kind known here; its annotation was taken without it',
    'label-left-out': 'A label that you chose to leave out',
    'end-missing': 'A relation of which one end was not taken',
    'there-already': 'It is there already',
    'no-place-for-it': 'There is no place for it here',
  },
  outcome: {
    title: 'Imported',
    annotations: 'Annotations added',
    words:
      'All annotations are in your work now. One step of undo takes them back, and new articles with them as long as nobody worked on them.',
    files: 'The files are in the folder now, bytes included, and stay there.',
    undo: 'Undo',
    library: 'To the library',
  },
};
