import type { Migration } from './migrate';

/**
 * The steps from each released version of the sidecar to the next. Version 1 is the first; raising
 * `sidecarFormatVersion` means a file `0002-slug.ts` beside this one, its step in this list, and a
 * fixture of the old version in `fixtures/` (`format-baseline.test.ts` asks for all three).
 */
export const sidecarMigrations: readonly Migration[] = [];
