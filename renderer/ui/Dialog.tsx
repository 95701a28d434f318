import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';
import { useEscapeFromNowhere } from './use-escape-from-nowhere';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; they stay in sight while the content scrolls. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Without a head of its own the title is only spoken. */
  readonly hasHead?: boolean;
  /** Whether the content is there to be read: it can then be scrolled with the keys. */
  readonly isText?: boolean;
  readonly className?: string | undefined;
}

/** A sheet over the window that has to be answered or closed. The focus returns to where it was. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
  footer,
  size = 'medium',
  hasHead = true,
  isText = false,
  className,
}: Props) {
  useEscapeFromNowhere(onClose);
  return (
    <ModalOverlay
      className={classNames(styles.veil, !hasHead && styles.high)}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={classNames(styles.dialog, className)} aria-label={title}>
          {hasHead && (
            <header className={styles.head}>
              <Heading slot="title" className={styles.title ?? ''}>
                {title}
              </Heading>
              <IconButton icon="close" label={closeLabel} onPress={onClose} size="small" />
            </header>
          )}
          <div
            className={classNames(hasHead && styles.body, styles.scroll)}
            {...(isText ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
