import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './Panel.module.css';

interface Props {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button that opens a sheet of controls beside it, which stays while they are used. */
export function Panel({ trigger, label, children, className }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Dialog className={classNames(styles.panel, className)} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
