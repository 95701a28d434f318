import type { ReactElement } from 'react';
import { Menu as AriaMenu, Header, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import styles from './Menu.module.css';
import { type MenuEntry, MenuRow } from './MenuRow';

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
  /** Entries that are on; without it the entries are plain actions. */
  readonly chosen?: readonly string[];
  /** Whether several may be on at once. The menu then stays open. */
  readonly isMultiple?: boolean;
}

interface Props {
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction: (entryId: string, groupId: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

function selectionOf({ chosen, isMultiple = false }: MenuGroup) {
  if (chosen === undefined) return { selectionMode: 'none' } as const;
  const selectionMode = isMultiple ? ('multiple' as const) : ('single' as const);
  return { selectionMode, selectedKeys: new Set(chosen), shouldCloseOnSelect: !isMultiple };
}

function entriesOf({ entries, chosen }: MenuGroup): readonly MenuEntry[] {
  if (chosen === undefined) return entries;
  return entries.map((entry) => ({ ...entry, isChosen: chosen.includes(entry.id) }));
}

/** A button that opens a list of actions or of things to switch on and off. */
export function Menu({ trigger, label, groups, onAction, placement = 'bottom start' }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={6}>
        <AriaMenu className={styles.menu ?? ''} aria-label={label}>
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              id={group.id}
              className={styles.section ?? ''}
              {...(group.title === undefined ? { 'aria-label': label } : {})}
              {...selectionOf(group)}
            >
              {group.title !== undefined && (
                <Header className={styles.title ?? ''}>{group.title}</Header>
              )}
              {entriesOf(group).map((entry) => (
                <MenuRow key={entry.id} entry={entry} onAction={(id) => onAction(id, group.id)} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
