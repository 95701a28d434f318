import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { Badge } from '../../ui/Badge';
import { Checkmark } from '../../ui/Checkmark';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/Icon';
import { NumberText } from '../../ui/NumberText';
import { PathLabel } from '../../ui/PathLabel';
import { articleTitle } from './article-title';
import styles from './LibraryRow.module.css';
import { isNumberColumn } from './library-columns';
import { StatusDot } from './StatusDot';

interface CellProps {
  readonly document: DocumentSummary;
}

function TitleCell({ document }: CellProps) {
  const { t } = useTranslation('library');
  return (
    <>
      {document.problem !== null && (
        <span className={styles.trouble} title={t('hasTrouble')}>
          <Icon name="warning" size={16} />
        </span>
      )}
      <span className={styles.title} data-open>
        <bdi>{articleTitle(document)}</bdi>
      </span>
    </>
  );
}

function StatusCell({ document }: CellProps) {
  const { t } = useTranslation('shell');
  const { t: own } = useTranslation('library');
  if (document.encoding === null) return <span className={styles.why}>{own('notText')}</span>;
  return (
    <>
      <StatusDot status={document.status} />
      <span className={styles.ellipsis}>{t(`status.${document.status}`)}</span>
    </>
  );
}

function Cell({ id, document }: { readonly id: string; readonly document: DocumentSummary }) {
  if (id === 'title') return <TitleCell document={document} />;
  if (id === 'status') return <StatusCell document={document} />;
  if (id === 'path') return <PathLabel path={document.path} className={styles.path} />;
  if (document.encoding === null) return null;
  if (id === 'encoding') return <bdi className={styles.faint}>{document.encoding}</bdi>;
  if (id === 'annotators') {
    return (
      <span className={styles.ellipsis}>
        {document.annotators.map((name) => (
          <bdi key={name} className={styles.name}>
            {name}
          </bdi>
        ))}
      </span>
    );
  }
  if (id === 'copies' && document.copies > 0) {
    return (
      <Badge tone="lapis">
        <NumberText value={document.copies} />
      </Badge>
    );
  }
  return isNumberColumn(id) ? <NumberText value={document[id]} /> : null;
}

function cellClass(id: string, document: DocumentSummary): string {
  const isNumber = isNumberColumn(id);
  const isNothing = isNumber && document[id] === 0;
  return classNames(
    styles.cell,
    isNumber && styles.number,
    isNothing && styles.faint,
    id === 'claims' && !isNothing && styles.claims,
  );
}

interface Props {
  readonly document: DocumentSummary;
  readonly index: number;
  readonly top: number;
  readonly rowId: string;
  readonly columnIds: readonly string[];
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

/** One article of the library. */
export const LibraryRow = memo(function LibraryRow(props: Props) {
  const { document, index, top, rowId, columnIds, isChosen, isActive, isOpen } = props;
  const isReadable = document.encoding !== null;
  return (
    // The grid itself has the focus and the keys; its rows are pointed at by aria-activedescendant.
    <div
      id={rowId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-disabled={!isReadable}
      data-index={index}
      data-path={document.path}
      className={classNames(
        styles.row,
        isChosen && styles.chosen,
        isActive && styles.active,
        isOpen && styles.open,
        !isReadable && styles.unreadable,
      )}
      style={{ insetBlockStart: top }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.box} data-box>
        {isReadable && <Checkmark state={isChosen ? 'on' : 'off'} />}
      </div>
      {columnIds.map((id, column) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={column + 2}
          className={cellClass(id, document)}
        >
          <Cell id={id} document={document} />
        </div>
      ))}
    </div>
  );
});
