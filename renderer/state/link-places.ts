import { describeAnchor } from '../../shared/anchor/describe-anchor';
import type { DocumentId } from '../../shared/model/ids';
import { comparePaths, type Link, type PlaceRef } from '../../shared/model/link';
import type { Span } from '../../shared/model/span';
import { isSameValue } from '../../shared/sidecar/same-value';
import { type App, closeDialog, showDialog } from './app';
import { type AppState, findDocument } from './app-state';
import { isGhostId } from './carry/ghosts';
import { prepareChange, runGesture } from './changes';
import { openCopiesOf } from './copies/known-copies';
import { carriersOf } from './copies/open-copies';
import { isDirected, type LinkEnd, type LinkVerdictId, scopeOf } from './link-end';
import { placedAnnotation } from './placed-annotation';
import { openArticle } from './reading';

/** The selected words or the selected claim of the open article; `null` where neither is. */
export function chosenEnd(state: AppState): LinkEnd | null {
  const { open, selection, selectedAnnotation } = state;
  if (open === null) return null;
  const at = (where: Span, rest: Partial<PlaceRef>): LinkEnd => {
    const target = describeAnchor(open.text, open.offsets, where);
    const { path, sha256 } = open;
    const words = target[1].exact;
    return { documentId: open.id, place: { path, sha256, target, ...rest }, words };
  };
  if (selection !== null) return at(selection, {});
  if (selectedAnnotation === null || isGhostId(selectedAnnotation)) return null;
  const found = placedAnnotation(state, selectedAnnotation);
  return found?.annotation.layer !== 'claim'
    ? null
    : at(found.span, { annotationId: selectedAnnotation });
}

/** The words of a copy that stand for those of an end in the open article, where they are known. */
export function alignedEnd(state: AppState, from: LinkEnd, to: DocumentId): LinkEnd | null {
  const { open } = state;
  const read = openCopiesOf(state)?.read.find(({ copy }) => copy.other === to);
  const path = findDocument(state, to)?.path;
  const position = from.place.target?.[0];
  if (open?.id !== from.documentId || !read || !position || path === undefined) return null;
  const { toUtf16 } = open.offsets;
  const where = { start: toUtf16(position.start), end: toUtf16(position.end) };
  const carried = carriersOf(open, read).here.carry(where);
  if (carried === null) return null;
  const target = describeAnchor(read.text.text, read.text.offsets, carried.span);
  const { sha256 } = read;
  return { documentId: to, place: { path, sha256, target }, words: target[1].exact };
}

function findSame(links: readonly Link[], made: Pick<Link, 'scope' | 'a' | 'b'>): Link | undefined {
  return links.find(
    (link) =>
      link.scope === made.scope && isSameValue(link.a, made.a) && isSameValue(link.b, made.b),
  );
}

/**
 * Says how two places relate, in the sidecar of the article whose path sorts first. Saying it of the
 * same places again replaces what was said.
 * @param from of a directed verdict, the end that is the excerpt, or updates, supports or denies `to`.
 */
export async function linkPlaces(
  app: App,
  from: LinkEnd,
  to: LinkEnd,
  said: { readonly verdict: LinkVerdictId; readonly note: string },
): Promise<void> {
  const isFromFirst = comparePaths(from.place.path, to.place.path) <= 0;
  const [home, other] = isFromFirst ? [from, to] : [to, from];
  if (!(await prepareChange(app, [home.documentId]))) return;
  const now = app.stamp.now();
  const { verdict } = said;
  const direction = !isDirected(verdict) ? 'none' : isFromFirst ? 'a-to-b' : 'b-to-a';
  const note = said.note.trim() === '' ? {} : { note: said.note.trim() };
  const ends = { scope: scopeOf(from, to), a: home.place, b: other.place };
  const links = app.store.getState().sessions.get(home.documentId)?.sidecar.links ?? [];
  const known = findSame(links, ends);
  const { note: _, ...before } = known ?? { id: app.stamp.newId(), createdAt: now };
  const record: Link = { ...before, ...ends, verdict, direction, ...note, updatedAt: now };
  closeDialog(app);
  const type = known === undefined ? 'add' : 'replace';
  const action = known === undefined ? 'create-link' : 'change-verdict';
  const subject = to.words ?? to.place.path;
  await runGesture(app, { action, subject, label: verdict, scope: ends.scope }, [
    { file: home.documentId, operations: [{ type, collection: 'links', record }] },
  ]);
}

/** Opens the other article, for the person to choose the words or the claim there. */
export async function choosePlaceThere(app: App, from: LinkEnd, to: DocumentId): Promise<void> {
  closeDialog(app);
  if (await openArticle(app, to)) app.store.setState({ linkingFrom: from });
}

/** Takes what is chosen in the open article as the other end, and asks how the two relate. */
export function confirmPlace(app: App): void {
  const state = app.store.getState();
  const { linkingFrom: source } = state;
  const target = chosenEnd(state);
  if (source === null || target === null) return;
  app.store.setState({ linkingFrom: null });
  const [from, to] = [source.documentId, target.documentId];
  showDialog(app, { kind: 'link', from, to, source, target });
}

/** Whether the other end of a link is being looked for, and one is chosen in another article. */
export function hasPlaceToLink(state: AppState): boolean {
  const { linkingFrom, open } = state;
  return linkingFrom !== null && open?.id !== linkingFrom.documentId && chosenEnd(state) !== null;
}

/** Gives the choosing up. */
export function cancelPlace(app: App): void {
  app.store.setState({ linkingFrom: null });
}
