import type { conflict as arabic } from '../ar/conflict';
import type { English } from '../english';

export const conflict: English<typeof arabic> = {
  title: 'Two versions of your work',
  disk: 'Another program changed the file of your work on this article, while this window holds steps that are not in it yet.',
  git: 'Git could not merge two versions of the file of your work on this article and left its conflict markers in it.',
  corpus: {
    disk: 'Another program changed the file of your verdicts, entities and claims in this folder, while this window holds steps that are not in it yet.',
    git: 'Git could not merge two versions of the file of your verdicts, entities and claims in this folder and left its conflict markers in it.',
  },
  kept: 'What you don’t choose is kept as a backup. Nothing is written before you choose.',
  waiting: 'Reading both versions…',
  nothing: 'There are no two versions any more: nothing to decide.',
  mine: { disk: 'In this window', git: 'First version' },
  theirs: { disk: 'In the file', git: 'Second version' },
  gone: 'The file is no longer there.',
  unreadable: 'What is in the file now makes no sense.',
  annotations_one: 'one annotation',
  annotations_other: '{{formatted}} annotations',
  links_one: 'one link',
  links_other: '{{formatted}} links',
  decisions_one: 'one decision',
  decisions_other: '{{formatted}} decisions',
  added: 'new: {{formatted}}',
  changed: 'changed: {{formatted}}',
  removed: 'removed: {{formatted}}',
  keptTwice_one:
    'One thing was changed by both, each otherwise: merged, it stays twice for you to choose.',
  keptTwice_other:
    '{{formatted}} things were changed by both, each otherwise: merged, they stay twice for you to choose.',
  keepMine: { disk: 'Keep this window’s', git: 'Only the first' },
  keepTheirs: { disk: 'Take the file’s', git: 'Only the second' },
  acceptGone: 'Let it be gone',
  keepBoth: { disk: 'Keep both', git: 'Merge both' },
  decide: 'Decide…',
};
