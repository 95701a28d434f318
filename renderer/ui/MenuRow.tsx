import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
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
  readonly isDisabled?: boolean;
  /** Whether it is one of several that are chosen from, and one that is chosen. */
  readonly isChosen?: boolean;
  /** Actions in a menu of its own; the entry itself does nothing then. */
  readonly entries?: readonly MenuEntry[];
}

interface Props {
  readonly entry: MenuEntry;
  readonly onAction: (entryId: string) => void;
}

function Face({ entry }: Pick<Props, 'entry'>) {
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

/** A row of a menu, or the way to a menu of its own. */
export function MenuRow({ entry, onAction }: Props) {
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
            <MenuRow key={inner.id} entry={inner} onAction={onAction} />
          ))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}
