import type { Claim } from '../../../shared/model/corpus-file';
import type { App } from '../app';
import type { AppState } from '../app-state';
import { chosenEnd } from '../link-places';
import { openArticle } from '../reading';
import { ownRating, rateClaims } from './claim-gestures';
import { allClaims, type Entry } from './known-claims';
import { showClaimPage } from './showing-claims';

type Evidence = NonNullable<Claim['rating']>['evidence'][number];

function look(app: App, evidenceFor: string | null): void {
  app.store.setState(({ claims }) => ({ claims: { ...claims, evidenceFor } }));
}

/** Goes to the articles to look for words that show what a claim was rated. */
export async function seekEvidence(app: App, entry: Entry): Promise<void> {
  look(app, entry.id);
  const first = entry.mentions[0];
  const { open } = app.store.getState();
  if (open !== null) app.store.setState({ view: 'reader' });
  else if (first !== undefined) await openArticle(app, first.documentId);
}

/** The claim for whose rating words are being looked for, while an article is read. */
export function claimInSearch(state: AppState): Entry | undefined {
  const { evidenceFor } = state.claims;
  if (evidenceFor === null || state.view !== 'reader') return undefined;
  return allClaims(state).entryOf(evidenceFor);
}

/** Takes the selected words as evidence, and goes back to the claim. */
export async function takeEvidence(app: App): Promise<void> {
  const state = app.store.getState();
  const entry = claimInSearch(state);
  const known = entry === undefined ? undefined : ownRating(entry);
  const place = chosenEnd(state)?.place;
  if (entry === undefined || known === undefined || place?.target === undefined) return;
  const { path, sha256, target } = place;
  const evidence: Evidence[] = [...known.evidence, { path, sha256, target }];
  await rateClaims(app, [entry], { value: known.value, evidence });
  look(app, null);
  showClaimPage(app, entry.id);
}

/** Gives the search for evidence up, and goes back to the claim. */
export function endEvidence(app: App): void {
  const { evidenceFor } = app.store.getState().claims;
  look(app, null);
  if (evidenceFor !== null) showClaimPage(app, evidenceFor);
}

/** Takes words out of the evidence of one's own rating. @param at their place in it. */
export async function dropEvidence(app: App, entry: Entry, at: number): Promise<void> {
  const known = ownRating(entry);
  if (known === undefined) return;
  const evidence = known.evidence.filter((_, index) => index !== at);
  await rateClaims(app, [entry], { value: known.value, evidence });
}
