import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import type { Command } from '../state/commands/command';
import { allCommands } from '../state/commands/registry';
import { closeContextMenu, contextMenuItems, type MenuItem } from '../state/context-menu';
import { keyCaps } from '../state/keys';
import { KeyCap } from '../ui/KeyCap';
import { MenuAt } from '../ui/MenuAt';
import type { MenuEntry } from '../ui/MenuRow';
import { useCommandTitle } from './use-command-title';

/** The name of a menu entry: that of its command, without what the menu around it says already. */
function useEntries(): (items: readonly MenuItem[]) => MenuEntry[] {
  const { t } = useTranslation('commands');
  const titleOf = useCommandTitle();
  const leaf = (command: Command, isAvailable: boolean): MenuEntry => {
    const [binding] = command.keys;
    return {
      id: command.id,
      text: titleOf(command),
      isDisabled: !isAvailable,
      ...(binding === undefined ? {} : { hint: <KeyCap {...keyCaps(binding)} /> }),
    };
  };
  const entries = (items: readonly MenuItem[]): MenuEntry[] =>
    items.map((item) =>
      item.kind === 'command'
        ? leaf(item.command, item.isAvailable)
        : { id: item.id, text: t(`menus.${item.id}`), entries: entries(item.items) },
    );
  return entries;
}

/** The menu that opens where the mouse was pressed, or where the keys are. */
export function ContextMenu() {
  const menu = useAppState((state) => state.contextMenu);
  return menu === null ? null : <OpenMenu key={`${menu.x}:${menu.y}`} />;
}

function OpenMenu() {
  const app = useApp();
  const { t } = useTranslation('commands');
  const entries = useEntries();
  // What it offers is what there was when it opened: nothing may move under the hand.
  const state = app.store.getState();
  const { contextMenu } = state;
  if (contextMenu === null) return null;
  const groups = contextMenuItems(state).map((items, index) => ({
    id: String(index),
    entries: entries(items),
  }));
  const run = (id: string) => {
    closeContextMenu(app);
    const command = allCommands(state).find((known) => known.id === id);
    if (command?.isAvailable(app.store.getState()) === true) void command.run(app);
  };
  return (
    <MenuAt
      x={contextMenu.x}
      y={contextMenu.y}
      label={t(`menus.${contextMenu.subject}`)}
      groups={groups}
      onAction={run}
      onClose={() => closeContextMenu(app)}
    />
  );
}
