import type { verdicts as arabic } from '../ar/verdicts';
import type { English } from '../english';

export const verdicts: English<typeof arabic> = {
  same: 'Copy',
  same_passage: 'Same text',
  same_claim: 'Same claim',
  excerpt: 'Excerpt',
  update: 'Update',
  contradicts: 'Contradicts',
  updates: 'Updates',
  supports: 'Supports',
  denies: 'Denies',
  different: 'Different',
  different_claim: 'Another claim',
  unsure: 'Don’t know',
};
