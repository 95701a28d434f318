import type { NameProposal } from '../../../shared/entities/propose-names';

/** Which lines of the registry are listed. */
export type EntityFilter = 'all' | 'entities' | 'unlinked';

/** Where somebody is in the registry of entities. */
export interface EntitiesView {
  /** What is listed: names, or pairs that may be one. */
  readonly kind: 'names' | 'pairs';
  readonly query: string;
  readonly filter: EntityFilter;
  /** The id of a label; `null` shows all types. */
  readonly type: string | null;
  /** The line that is shown, by the id of its unit. */
  readonly unit: string | null;
  /** The pair that is shown; `null` shows the first. */
  readonly pair: string | null;
  /** What another line is looked for to be put together with the shown one. */
  readonly isPicking: boolean;
  /** Names that are alike, as last computed; `null` before that. */
  readonly alike: readonly NameProposal[] | null;
  /** Whether they are computed anew. */
  readonly isComparing: boolean;
}

/** Before anybody looked at it. */
export const firstEntitiesView: EntitiesView = {
  kind: 'names',
  query: '',
  filter: 'all',
  type: null,
  unit: null,
  pair: null,
  isPicking: false,
  alike: null,
  isComparing: false,
};
