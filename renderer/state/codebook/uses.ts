import { isKnownPlace } from '../../../shared/codebook/label-place';
import { isOutdated } from '../../../shared/codebook/migrations';
import type { CodebookUses, LabelledWords } from '../../../shared/contract/codebook';
import type { Codebook } from '../../../shared/model/codebook';
import type { DocumentId } from '../../../shared/model/ids';
import { type App, valueOrNotify } from '../app';

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
  readonly annotations: number;
  readonly files: readonly DocumentId[];
}

/** What of one's own work is to be migrated before it is in line with a codebook. */
export function outdatedWork(codebook: Codebook, uses: CodebookUses | null): OutdatedWork {
  const outdated = (uses?.labels ?? []).filter((one) => one.mine > 0 && isOutdated(codebook, one));
  return {
    annotations: outdated.reduce((sum, { mine }) => sum + mine, 0),
    files: [...new Set(outdated.flatMap(({ mineIn }) => mineIn))],
  };
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
