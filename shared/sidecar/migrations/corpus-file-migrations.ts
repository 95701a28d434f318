import { entitiesAndClaims } from './0002-entities-and-claims';
import type { Migration } from './migrate';

/**
 * The steps from each released version of the corpus file to the next; as for sidecars, each in a
 * file of its own and with a fixture of the old version (`format-baseline.test.ts`).
 */
export const corpusFileMigrations: readonly Migration[] = [entitiesAndClaims];
