import type { notices as arabic } from '../ar/notices';
import type { English } from '../english';

export const notices: English<typeof arabic> = {
  label: 'Notices',
  dismiss: 'Dismiss',
  undone: 'Undone:',
  redone: 'Done again:',
  'nothing-to-undo': 'Nothing to undo.',
  'none-unread': 'No article is left that has not been begun.',
  'nothing-to-redo': 'Nothing to do again.',
  gesture: {
    'create-annotation': '{{kind}} annotation',
    'relabel-annotation': 'label changed to {{kind}}',
    'reanchor-annotation': 'moving {{kind}} to',
    'delete-annotation': '{{kind}} annotation deleted',
    'accept-places_one': 'accepting the new place of',
    'accept-places_other': 'accepting {{formatted}} new places, first that of',
    'set-status_one': 'status “{{status}}”',
    'set-status_other': 'status “{{status}}” of {{formatted}} articles',
    'create-link': 'link ({{verdict}}) to',
    'change-verdict': 'verdict “{{verdict}}” on',
    'delete-link': 'link ({{verdict}}) removed from',
    'restore-version': 'earlier version restored of the work on',
    'delete-work': 'work deleted on',
    'create-segment': { story: 'story marked:', boilerplate: 'boilerplate marked:' },
    'change-segment': { story: 'facts of the story changed:', boilerplate: 'boilerplate changed:' },
    'rebound-segment': { story: 'bounds of the story:', boilerplate: 'bounds of the boilerplate:' },
    'delete-segment': { story: 'story unmarked:', boilerplate: 'boilerplate unmarked:' },
  },
  layerLocked:
    'The layer “{{layer}}” is locked, so nothing was changed. Unlock it under “Layers” above the margin.',
  storiesOverlap:
    'These words lie in a story that you marked before. One story can’t lie in another: change the bounds of the first, or remove it.',
  storiesOverlapTitled:
    'These words lie in a story that you marked before, “{{title}}”. One story can’t lie in another: change the bounds of the first, or remove it.',
  others: {
    'article-changed': 'The article’s file has another text now; it was opened again in its place:',
    'article-gone': 'The article is no longer in the folder; this is the last that was read of it:',
    'work-reloaded': 'Another program changed the file of your work; this is what is in it now:',
    decided: 'Saved what you chose of your work on',
  },
  exported: 'Exported {{articles}} with {{annotations}}.',
  exportedArticles_one: 'one article',
  exportedArticles_other: '{{formatted}} articles',
  exportedAnnotations_one: 'one annotation',
  exportedAnnotations_other: '{{formatted}} annotations',
  exportedDropped_one: 'One file could not be exported:',
  exportedDropped_other: '{{formatted}} files could not be exported:',
  exportedUnanchored_one:
    'One annotation was written as it is, though its words are not certain in the article now.',
  exportedUnanchored_other:
    '{{formatted}} annotations were written as they are, though their words are not certain in the articles now.',
  copied: 'The words were copied with their source.',
  pdfSaved: 'The article was saved with its notes.',
  reveal: 'Show the folder',
};
