import { useRef } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  Popover,
  SubmenuTrigger,
} from 'react-aria-components';
import { Icon } from './Icon';
import type { MenuEntry } from './Menu';
import styles from './Menu.module.css';

export interface ActionEntry extends MenuEntry {
  readonly isDisabled?: boolean;
  /** Whether it is one of several that are chosen from, and the one that is chosen. */
  readonly isChosen?: boolean;
  /** Actions in a menu of its own; the entry itself does nothing then. */
  readonly entries?: readonly ActionEntry[];
}

export interface ActionGroup {
  readonly id: string;
  readonly entries: readonly ActionEntry[];
}

interface Props {
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly groups: readonly ActionGroup[];
  readonly onAction: (entryId: string) => void;
  readonly onClose: () => void;
}

type OnAction = Props['onAction'];

function Face({ entry }: { readonly entry: ActionEntry }) {
  return (
    <>
      {entry.isChosen !== undefined && (
        <span className={styles.check}>{entry.isChosen && <Icon name="check" size={16} />}</span>
      )}
      {entry.mark}
      <span className={styles.text}>{entry.text}</span>
      {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
      {entry.entries !== undefined && (
        <span className={styles.hint}>
          <Icon name="chevron-end" size={16} />
        </span>
      )}
    </>
  );
}

function Entry({ entry, onAction }: { readonly entry: ActionEntry; readonly onAction: OnAction }) {
  const item = (
    <MenuItem
      id={entry.id}
      textValue={entry.text}
      className={styles.item ?? ''}
      isDisabled={entry.isDisabled === true}
      {...(entry.entries === undefined ? { onAction: () => onAction(entry.id) } : {})}
    >
      <Face entry={entry} />
    </MenuItem>
  );
  if (entry.entries === undefined) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover
        className={styles.popover ?? ''}
        aria-label={entry.text}
        offset={-4}
        crossOffset={-5}
      >
        <AriaMenu className={styles.menu ?? ''} aria-label={entry.text}>
          {entry.entries.map((inner) => (
            <Entry key={inner.id} entry={inner} onAction={onAction} />
          ))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** A menu of actions at a place of the window, such as where the mouse was pressed. */
export function MenuAt({ x, y, label, groups, onAction, onClose }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={place} className={styles.place} style={{ left: x, top: y }} />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={place}
        aria-label={label}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <AriaMenu
          className={styles.menu ?? ''}
          aria-label={label}
          onClose={onClose}
          autoFocus="first"
        >
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              id={group.id}
              className={styles.section ?? ''}
              aria-label={label}
            >
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} onAction={onAction} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </>
  );
}
