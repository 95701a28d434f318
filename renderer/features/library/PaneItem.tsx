import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { baseDirection } from '../../../shared/text/base-direction';
import { useApp } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import type { App } from '../../state/app';
import { Badge } from '../../ui/Badge';
import { classNames } from '../../ui/class-names';
import { formatNumber } from '../../ui/format-number';
import { Icon } from '../../ui/Icon';
import { PathLabel } from '../../ui/PathLabel';
import { articleTitle } from './article-title';
import styles from './PaneItem.module.css';
import { StatusDot } from './StatusDot';

interface Props {
  readonly id: string;
  readonly document: DocumentSummary;
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onOpen: (app: App, document: DocumentSummary) => void;
}

/** An article in the list beside the open one. */
export const PaneItem = memo(function PaneItem(props: Props) {
  const { id, document, position, total, top, isOpen, isActive, onOpen } = props;
  const app = useApp();
  const { t, i18n } = useTranslation('shell');
  const counted = useCounted('shell');
  const isReadable = document.encoding !== null;
  const title = articleTitle(document);
  return (
    // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={isOpen}
      aria-posinset={position}
      aria-setsize={total}
      aria-disabled={!isReadable}
      data-path={document.path}
      className={classNames(
        styles.item,
        isOpen && styles.open,
        isActive && styles.active,
        !isReadable && styles.unreadable,
      )}
      style={{ insetBlockStart: top }}
      onClick={() => onOpen(app, document)}
    >
      <bdi className={styles.title} dir={baseDirection(title) ?? 'auto'}>
        {title}
      </bdi>
      <span className={styles.line}>
        {isReadable && (
          <StatusDot status={document.status} label={t(`status.${document.status}`)} />
        )}
        <PathLabel path={document.path} className={styles.path} />
        {document.copies > 0 && (
          <Badge tone="lapis" className={styles.copies}>
            <Icon name="copies" size={16} />
            <bdi aria-hidden="true">{formatNumber(document.copies, i18n.language)}</bdi>
            <VisuallyHidden>{counted('copies', document.copies)}</VisuallyHidden>
          </Badge>
        )}
      </span>
    </div>
  );
});
