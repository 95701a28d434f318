import type { reader as arabic } from '../ar/reader';
import type { English } from '../english';

export const reader: English<typeof arabic> = {
  article: 'Text of the article',
  margin: 'The margin',
  words_one: 'one word',
  words_other: '{{formatted}} words',
  emptyArticle: 'This article is empty: there is not one letter in the file.',
  more: 'More',
  annotateSelection: 'Annotate the selected words',
  link: 'Link',
  reanchorHere: 'Tie the annotation here',
  unlabelled: 'no label yet',
  chooseLabel: 'Label',
  unknownLabel: 'Label not in the codebook: {{label}}',
  delete: 'Delete',
  by: 'by {{annotator}}',
  links: 'Linked articles',
  linkedBy: 'linked by {{annotator}}',
  removeLink: 'Remove the link',
  changeVerdict: 'Change the verdict',
  openLinked: 'Open the linked article',
  missingArticle: 'no longer in the folder',
  directed: {
    excerptOf: 'This article is an excerpt of',
    excerptedIn: 'An excerpt of this article stands in',
    updateOf: 'This article updates',
    updatedBy: 'This article was updated by',
  },
  lost_one: 'One annotation whose words are no longer in the article',
  lost_other: '{{count}} annotations whose words are no longer in the article',
  readOnly: 'Reading only',
};
