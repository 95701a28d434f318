import type { dialogs as arabic } from '../ar/dialogs';
import type { English } from '../english';

export const dialogs: English<typeof arabic> = {
  close: 'Close',
  cancel: 'Cancel',
  annotator: {
    first: 'Who is annotating?',
    change: 'Name of the annotator',
    why: 'Your work is kept in files that carry your name, one beside each article. So others can work in the same folder and nobody writes in anybody else’s file.',
    name: 'Your name',
    placeholder: 'Noura',
    file: 'Your file will be called',
    save: 'Save the name',
  },
  link: {
    title: 'Link two articles',
    this: 'This article',
    choose: 'Choose the other article by title or path',
    nothing: 'No article with this title or path.',
    later: 'The excerpt, or the newer one',
    earlier: 'The original, or the older one',
    swap: 'Swap the articles',
    verdict: 'How do the two relate?',
    isExcerptOf: 'is taken from',
    isUpdateOf: 'is newer than',
    back: 'Choose another article',
  },
  export: {
    title: 'Export',
    what: 'What to export?',
    all: 'The whole folder',
    chosen: 'The articles chosen in the library',
    format: 'Format',
    jsonl: 'Lossless JSONL',
    jsonlWords:
      'One line for each article. Imported into an empty folder it gives the same files, so it serves as a copy and for exchange.',
    contains: {
      texts: 'The articles’ exact texts',
      work: 'The work of all annotators',
      links: 'Links and verdicts',
      codebook: 'The codebook',
    },
    run: 'Export…',
  },
  keys: {
    title: 'Keys',
    library: 'In the library',
    move: 'From article to article',
    choose: 'Choose the article or not',
    extend: 'Extend the choice',
    all: 'Choose all',
    none: 'Choose nothing',
    open: 'Open the article',
    find: 'To the search field',
    withShift:
      'With Shift these keys extend the selection, or move the end of the selected annotation.',
    layouts:
      'The same keys work with an Arabic layout: each shows its Latin and its Arabic letter.',
  },
  palette: {
    title: 'Search or run a command',
    placeholder: 'A title, a path or a command',
    commands: 'Commands',
    articles: 'Articles',
    nothing: 'No article and no command of this name.',
  },
  problems: {
    title: 'Problems in the folder',
    none: 'No problems in this folder',
    words: 'Everything else opened, and nothing was touched.',
  },
};
