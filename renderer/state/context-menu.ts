import { documentStatuses } from '../../shared/model/sidecar';
import { findMine } from './annotate';
import type { App } from './app';
import type { AppState, MenuSubject } from './app-state';
import type { Command } from './commands/command';
import { allCommands } from './commands/registry';

/** An entry of a context menu: a command, or a menu of commands under a name of the texts. */
export type MenuItem =
  | { readonly kind: 'command'; readonly command: Command; readonly isAvailable: boolean }
  | { readonly kind: 'menu'; readonly id: SubmenuId; readonly items: readonly MenuItem[] };

export type SubmenuId = 'annotateAs' | 'relabel' | 'status' | 'segment';

type Plan = readonly (readonly (string | SubmenuId)[])[];

/** What each menu offers, by the ids of commands; a command that isn't there is left out. */
const plans: Readonly<Record<MenuSubject, Plan>> = {
  words: [
    ['annotateAs', 'segment'],
    ['text.copy', 'text.copyCitation', 'find.open'],
    ['article.link'],
  ],
  annotation: [
    ['relabel', 'attributes.go', 'annotation.editSpan', 'annotation.reanchor'],
    ['text.copy', 'text.copyCitation'],
    ['relation.start', 'relation.list'],
    ['carry.accept', 'carry.dismiss', 'carry.toCopies'],
    ['annotation.previous', 'annotation.next'],
    ['annotation.delete'],
  ],
  article: [
    ['find.open'],
    ['article.link', 'status', 'article.date'],
    ['text.print', 'article.reveal'],
    ['go.back', 'go.previousArticle', 'go.nextArticle', 'go.library'],
  ],
  row: [['article.open'], ['article.link', 'status'], ['article.reveal', 'corpus.exportChosen']],
};

function idsOfSubmenu(state: AppState, id: SubmenuId, commands: readonly Command[]): string[] {
  if (id === 'status') return documentStatuses.map((status) => `status.${status}`);
  const all = commands.map((command) => command.id);
  if (id === 'segment') return all.filter((one) => /^segment\.(story|boilerplate|mark)/.test(one));
  const layer = findMine(state, state.selectedAnnotation)?.layer;
  const prefix = id === 'annotateAs' ? 'annotate.' : `annotate.${layer}.`;
  return all.filter((one) => one.startsWith(prefix));
}

/** What the open context menu offers now, in groups; empty while there is none. */
export function contextMenuItems(state: AppState): MenuItem[][] {
  if (state.contextMenu === null) return [];
  const commands = allCommands(state);
  const byId = new Map(commands.map((command) => [command.id, command]));
  const leaf = (id: string): MenuItem[] => {
    const command = byId.get(id);
    if (command === undefined) return [];
    return [{ kind: 'command', command, isAvailable: command.isAvailable(state) }];
  };
  const item = (id: string): MenuItem[] => {
    if (!isSubmenu(id)) return leaf(id);
    const items = idsOfSubmenu(state, id, commands).flatMap(leaf);
    return items.length === 0 ? [] : [{ kind: 'menu', id, items }];
  };
  return plans[state.contextMenu.subject]
    .map((group) => group.flatMap(item))
    .filter((group) => group.length > 0);
}

function isSubmenu(id: string): id is SubmenuId {
  return ['annotateAs', 'relabel', 'status', 'segment'].includes(id);
}

/** Opens the menu of something, which has been chosen by then, at a place of the window. */
export function openContextMenu(app: App, subject: MenuSubject, x: number, y: number): void {
  app.store.setState({ contextMenu: { subject, x, y } });
}

/** Closes the menu. */
export function closeContextMenu(app: App): void {
  app.store.setState({ contextMenu: null });
}
