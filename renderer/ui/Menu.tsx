import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from './Icon';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  /** The words, for typing ahead and for screen readers. */
  readonly text: string;
  /** What is shown before the words. */
  readonly mark?: ReactNode;
  /** What is shown after the words, such as a key or a number. */
  readonly hint?: ReactNode;
}

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
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.text}
                  className={styles.item ?? ''}
                  onAction={() => onAction(entry.id, group.id)}
                >
                  {group.chosen !== undefined && (
                    <span className={styles.check}>
                      {group.chosen.includes(entry.id) && <Icon name="check" size={16} />}
                    </span>
                  )}
                  {entry.mark}
                  <span className={styles.text}>{entry.text}</span>
                  {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
