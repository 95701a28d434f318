import type { DocumentId, RecordId } from '../../../shared/model/ids';
import { needAnnotations } from '../annotations/reading-annotations';
import type { App } from '../app';
import { findDocument } from '../app-state';
import { openArticle, selectAnnotation } from '../reading';
import { keepPlace } from '../reading-places';
import type { Mention } from './claim-changes';
import type {
  ClaimFilter,
  ClaimGrouping,
  ClaimOrder,
  ClaimsPart,
  ClaimsWork,
} from './claims-state';
import { allClaims, type Entry } from './known-claims';

function update(app: App, change: Partial<ClaimsWork>): void {
  app.store.setState(({ claims }) => ({ claims: { ...claims, ...change } }));
}

/** Goes to the claims, to what of them was in front last. */
export function showClaims(app: App): void {
  app.store.setState({ view: 'claims', selection: null });
  void needAnnotations(app);
}

/** Goes to all claims, or to the questions which of them are one. */
export function showClaimsPart(app: App, part: ClaimsPart): void {
  update(app, { part });
  showClaims(app);
}

/** Goes to the page of a claim. @param id any id of it, or of a mention. */
export function showClaimPage(app: App, id: RecordId): void {
  update(app, { part: 'page', page: id });
  showClaims(app);
}

/** Narrows the table down. */
export function filterClaimTable(app: App, change: Partial<ClaimFilter>): void {
  update(app, { filter: { ...app.store.getState().claims.filter, ...change } });
}

/** Sorts the table by a column; once more by the same turns it round. */
export function orderClaimTable(app: App, column: ClaimOrder['column']): void {
  const { order } = app.store.getState().claims;
  const isText = column === 'title' || column === 'claimant' || column === 'firstSeen';
  const isDescending = order.column === column ? !order.isDescending : !isText;
  update(app, { order: { column, isDescending } });
}

/** Makes columns of the table wider or narrower; in CSS pixels, by their ids. */
export function setClaimWidths(app: App, columnWidths: Readonly<Record<string, number>>): void {
  update(app, { columnWidths });
}

/** Groups the table. */
export function groupClaimTable(app: App, grouping: ClaimGrouping): void {
  update(app, { grouping });
}

/** Chooses rows of the table, by the ids of their entries. */
export function chooseClaims(app: App, chosen: ReadonlySet<string>): void {
  update(app, { chosen });
}

/** The chosen entries; those that a decision made one are one. */
export function chosenClaims(app: App): Entry[] {
  const state = app.store.getState();
  const { entryOf } = allClaims(state);
  const entries = [...state.claims.chosen].map((id) => entryOf(id));
  return [...new Set(entries.filter((entry) => entry !== undefined))];
}

/** Opens an article where a mention stands. */
export async function openMention(app: App, { documentId, line }: Mention): Promise<void> {
  await openAt(app, documentId, line.start);
  selectAnnotation(app, line.id);
}

/** Opens an article at a place. @param offset in code points. */
async function openAt(app: App, documentId: DocumentId, offset: Mention['line']['start']) {
  const sha256 = findDocument(app.store.getState(), documentId)?.sha256 ?? '';
  keepPlace(app, { document: documentId, sha256, offset });
  await openArticle(app, documentId);
}

/** Goes to the page of the claim that the selected mention belongs to. */
export function showClaimOfSelected(app: App): void {
  const { selectedAnnotation } = app.store.getState();
  if (selectedAnnotation !== null) showClaimPage(app, selectedAnnotation);
}
