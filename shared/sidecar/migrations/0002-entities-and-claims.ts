import type { Migration } from './migrate';

/** Version 2 of the corpus file knows entities, claims, and which of them are one. */
export const entitiesAndClaims: Migration = {
  from: 1,
  up: (file) => ({ ...file, entities: [], claims: [], identities: [] }),
};
