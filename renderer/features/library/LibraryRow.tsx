import { memo } from 'react';
import type { DocumentSummary } from '../../../shared/model/document';
import { baseDirection } from '../../../shared/text/base-direction';
import { Badge } from '../../ui/Badge';
import { Checkmark } from '../../ui/Checkmark';
import { classNames } from '../../ui/class-names';
import { formatNumber } from '../../ui/format-number';
import { Icon } from '../../ui/Icon';
import { PathLabel } from '../../ui/PathLabel';
import { articleTitle } from './article-title';
import styles from './LibraryRow.module.css';
import { isNumberColumn, type NumberColumn } from './library-columns';
import type { RowWords } from './row-words';
import { StatusDot } from './StatusDot';

interface CellProps {
  readonly document: DocumentSummary;
  readonly words: RowWords;
}

function TitleCell({ document, words }: CellProps) {
  const title = articleTitle(document);
  return (
    <>
      {document.problem !== null && (
        <span className={styles.trouble} title={words.hasTrouble}>
          <Icon name="warning" size={16} />
        </span>
      )}
      {/* In its own direction, so that a title that is too long loses its end, not its beginning. */}
      <span className={styles.title} dir={baseDirection(title) ?? 'auto'} data-open>
        {title}
      </span>
    </>
  );
}

function StatusCell({ document, words }: CellProps) {
  if (document.encoding === null) return <span className={styles.why}>{words.notText}</span>;
  return (
    <>
      <StatusDot status={document.status} />
      <span className={styles.ellipsis}>{words.status[document.status]}</span>
    </>
  );
}

function Annotators({ document }: Pick<CellProps, 'document'>) {
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

function NumberCell({ id, document, words }: CellProps & { readonly id: NumberColumn }) {
  const number = <bdi>{formatNumber(document[id], words.language)}</bdi>;
  return id === 'copies' && document.copies > 0 ? (
    <Badge tone="lapis" className={styles.copies}>
      {number}
    </Badge>
  ) : (
    number
  );
}

function Cell({ id, document, words }: CellProps & { readonly id: string }) {
  if (id === 'title') return <TitleCell document={document} words={words} />;
  if (id === 'status') return <StatusCell document={document} words={words} />;
  if (id === 'path') return <PathLabel path={document.path} className={styles.path} />;
  if (document.encoding === null) return null;
  if (id === 'encoding') return <bdi className={styles.faint}>{document.encoding}</bdi>;
  if (id === 'annotators') return <Annotators document={document} />;
  return isNumberColumn(id) ? <NumberCell id={id} document={document} words={words} /> : null;
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
  readonly words: RowWords;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

/** One article of the library. */
export const LibraryRow = memo(function LibraryRow(props: Props) {
  const { document, index, top, rowId, columnIds, words } = props;
  const { isChosen, isActive, isOpen } = props;
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
          <Cell id={id} document={document} words={words} />
        </div>
      ))}
    </div>
  );
});
