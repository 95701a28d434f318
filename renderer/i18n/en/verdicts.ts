import type { verdicts as arabic } from '../ar/verdicts';
import type { English } from '../english';

export const verdicts: English<typeof arabic> = {
  same: 'Copy',
  excerpt: 'Excerpt',
  update: 'Update',
  contradicts: 'Contradicts',
  updates: 'updates',
  supports: 'supports',
  denies: 'denies',
  different: 'Different',
  unsure: 'Don’t know',
};
