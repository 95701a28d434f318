import type { LinkView } from '../../shared/contract/contract';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import {
  type ArticleVerdict,
  comparePaths,
  type Link,
  type PlaceRef,
} from '../../shared/model/link';
import { type App, closeDialog, showDialog } from './app';
import { findDocument } from './app-state';
import { prepareChange, runGesture } from './changes';
import { chosenEnd } from './link-places';

function placeRef({ path, sha256 }: DocumentSummary): PlaceRef {
  return { path, sha256 };
}

/** The article in whose sidecar the links of a pair stand, and the other one. */
function inPathOrder(
  one: DocumentSummary,
  two: DocumentSummary,
): readonly [first: DocumentSummary, second: DocumentSummary] {
  return comparePaths(one.path, two.path) <= 0 ? [one, two] : [two, one];
}

function findOwnLink(app: App, home: DocumentSummary, other: DocumentSummary): Link | undefined {
  const links = app.store.getState().sessions.get(home.id)?.sidecar.links ?? [];
  return links.find((link) => link.scope === 'article' && link.b.path === other.path);
}

/**
 * Says how two articles relate. A pair has one verdict by each annotator: saying another one
 * replaces it. Of an excerpt, `from` is the shorter text that was taken from `to`.
 */
export async function linkArticles(
  app: App,
  from: DocumentId,
  to: DocumentId,
  verdict: ArticleVerdict,
): Promise<void> {
  const one = findDocument(app.store.getState(), from);
  const two = findDocument(app.store.getState(), to);
  if (one === undefined || two === undefined || from === to) return;
  const [home, other] = inPathOrder(one, two);
  if (!(await prepareChange(app, [home.id]))) return;
  const now = app.stamp.now();
  const isDirected = verdict === 'excerpt' || verdict === 'update';
  const direction = !isDirected ? 'none' : home.id === from ? 'a-to-b' : 'b-to-a';
  const known = findOwnLink(app, home, other);
  closeDialog(app);
  const record: Link =
    known === undefined
      ? {
          id: app.stamp.newId(),
          scope: 'article',
          verdict,
          direction,
          a: placeRef(home),
          b: placeRef(other),
          createdAt: now,
          updatedAt: now,
        }
      : { ...known, verdict, direction, updatedAt: now };
  await runGesture(
    app,
    {
      action: known === undefined ? 'create-link' : 'change-verdict',
      subject: two.title || two.path,
      label: verdict,
    },
    [
      {
        file: home.id,
        operations: [
          { type: known === undefined ? 'add' : 'replace', collection: 'links', record },
        ],
      },
    ],
  );
}

/** Takes back one's own link. */
export async function deleteLink(app: App, view: LinkView): Promise<void> {
  if (!view.isMine || !(await prepareChange(app, [view.storedIn]))) return;
  await runGesture(
    app,
    {
      action: 'delete-link',
      subject: view.otherPath,
      label: view.link.verdict,
      scope: view.link.scope,
    },
    [
      {
        file: view.storedIn,
        operations: [{ type: 'remove', collection: 'links', id: view.link.id }],
      },
    ],
  );
}

/** Asks how two chosen articles relate, or to what the open one relates, or what is chosen in it. */
export function startLinking(app: App): void {
  const { view, chosenRows, open } = app.store.getState();
  const [first, second] = [...chosenRows];
  if (view === 'library' && first !== undefined && second !== undefined) {
    showDialog(app, { kind: 'link', from: first, to: second });
    return;
  }
  const from = view === 'reader' ? open?.id : first;
  if (from === undefined) return;
  const source = view === 'reader' ? chosenEnd(app.store.getState()) : null;
  showDialog(app, { kind: 'link', from, to: null, ...(source === null ? {} : { source }) });
}
