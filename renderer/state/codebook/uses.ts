import { isKnownPlace } from '../../../shared/codebook/label-place';
import { isOutdated, migrateTypes } from '../../../shared/codebook/migrations';
import type { CodebookUses, LabelledWords } from '../../../shared/contract/codebook';
import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { Codebook } from '../../../shared/model/codebook';
import type { Operation } from '../../../shared/operations/operation';
import { entityLayer } from '../../../shared/registry/mention-bundles';
import { type App, valueOrNotify } from '../app';
import type { AppState } from '../app-state';

type Work = Pick<AppState, 'corpusWork'>;

export type LabelUses = CodebookUses['labels'][number];
/** Words of the corpus that have a label. */
export type ExampleWords = LabelledWords;

/** Asks what annotations make of the codebook, all of the corpus; `null` where it can't be had. */
export async function loadUses(app: App): Promise<CodebookUses | null> {
  const corpusId = app.store.getState().corpus?.id;
  const uses = valueOrNotify(app, await app.api.codebook.uses());
  if (uses === null || app.store.getState().corpus?.id !== corpusId) return null;
  app.store.setState((state) => ({ codebookView: { ...state.codebookView, uses } }));
  return uses;
}

/** Labels that annotations have and that the codebook neither knows nor says what becomes of them. */
export function unknownUses(codebook: Codebook, uses: CodebookUses | null): LabelUses[] {
  return (uses?.labels ?? []).filter(
    (one) => !isKnownPlace(codebook, one) && !isOutdated(codebook, one),
  );
}

/** Types of relations that are in use and that the codebook doesn't know. */
export function unknownRelations(codebook: Codebook, uses: CodebookUses | null) {
  const known = new Set(codebook.relations.map(({ id }) => id));
  return (uses?.relations ?? []).filter(({ type }) => !known.has(type));
}

/** One's own work on labels that were merged, moved or removed. */
export interface OutdatedWork {
  /** How many annotations and entities. */
  readonly count: number;
  readonly files: readonly FileId[];
}

/** What gives one's own entities the types that the codebook has now. */
export function typeChanges({ corpusWork }: Work, codebook: Codebook, at: string): Operation[] {
  const { session } = corpusWork;
  return session === null ? [] : migrateTypes(codebook, entityLayer, session.corpusFile, at);
}

/** What of one's own work is to be migrated before it is in line with a codebook. */
export function outdatedWork(
  work: Work,
  codebook: Codebook,
  uses: CodebookUses | null,
): OutdatedWork {
  const outdated = (uses?.labels ?? []).filter((one) => one.mine > 0 && isOutdated(codebook, one));
  const entities = typeChanges(work, codebook, '').length;
  const files = new Set<FileId>(outdated.flatMap(({ mineIn }) => mineIn));
  if (entities > 0) files.add(corpusFileId);
  return { count: outdated.reduce((sum, { mine }) => sum + mine, entities), files: [...files] };
}

/** How often a label is used; zeros where it is not. */
export function usesOf(uses: CodebookUses | null, layer: string, label: string | null): LabelUses {
  const known = uses?.labels.find((one) => one.layer === layer && one.label === label);
  return known ?? { layer, label, annotations: 0, articles: 0, mine: 0, mineIn: [] };
}

/** Some of the words that have a label, as the files have them. */
export async function loadExamples(
  app: App,
  layer: string,
  label: string | null,
  limit: number,
): Promise<readonly LabelledWords[]> {
  return valueOrNotify(app, await app.api.codebook.examples({ layer, label, limit })) ?? [];
}
