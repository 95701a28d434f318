import { useRef } from 'react';
import { Menu as AriaMenu, MenuSection, Popover } from 'react-aria-components';
import styles from './Menu.module.css';
import { type MenuEntry, MenuRow } from './MenuRow';

export interface ActionGroup {
  readonly id: string;
  readonly entries: readonly MenuEntry[];
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
                <MenuRow key={entry.id} entry={entry} onAction={onAction} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </>
  );
}
