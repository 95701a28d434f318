import type { KeyBinding } from './keys';
import type { LinkVerdictId } from './link-end';

/** The keys of all verdicts, the same wherever one is asked for. */
export const verdictKeys: Readonly<Record<LinkVerdictId, KeyBinding>> = {
  same: { key: 'y' },
  excerpt: { key: 'e' },
  update: { key: 'u' },
  updates: { key: 'u' },
  contradicts: { key: 'c' },
  supports: { key: 'p' },
  denies: { key: 'd' },
  different: { key: 'n' },
  unsure: { key: 'k' },
};

/** Turns round which of two ends a verdict is said of. */
export const swapKey: KeyBinding = { key: 's' };
