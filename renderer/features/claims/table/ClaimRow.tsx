import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { latestFigure } from '../../../../shared/registry/claim-figures';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useAppState } from '../../../hooks/use-app';
import { ratingOf } from '../../../state/claims/claim-list';
import { claimArticles, claimantNames, type Entry } from '../../../state/claims/known-claims';
import { Badge } from '../../../ui/Badge';
import { Checkmark } from '../../../ui/Checkmark';
import { classNames } from '../../../ui/class-names';
import { NumberText } from '../../../ui/NumberText';
import { publishedWords } from '../../../ui/published-words';
import { RatingBadge } from '../RatingBadge';
import styles from './ClaimRow.module.css';
import { isNumberColumn } from './claim-columns';

interface CellProps {
  readonly entry: Entry;
  readonly questions: number;
}

function Title({ entry }: Pick<CellProps, 'entry'>) {
  const { t } = useTranslation('claims');
  return (
    <>
      {entry.held.length === 0 && <Badge className={styles.unlinked}>{t('unlinked')}</Badge>}
      <span className={styles.title} dir={baseDirection(entry.title) ?? 'auto'} data-open>
        {entry.title}
      </span>
    </>
  );
}

/** Names in a row, the first ones of them where there are more than fit. */
function Names({ names }: { readonly names: readonly string[] }) {
  return (
    // In their own direction, so that what does not fit is cut off at the end of the last.
    <span className={styles.ellipsis} dir={baseDirection(names.join(' ')) ?? 'auto'}>
      {names.map((name) => (
        <bdi key={name} className={styles.name}>
          {name}
        </bdi>
      ))}
    </span>
  );
}

function Cell({ id, entry, questions }: CellProps & { readonly id: string }) {
  const { i18n } = useTranslation('claims');
  const articleOf = useAppState(claimArticles);
  const nameOf = useAppState(claimantNames);
  switch (id) {
    case 'title':
      return <Title entry={entry} />;
    case 'figure':
      return <bdi className={styles.figure}>{latestFigure(entry, articleOf)}</bdi>;
    case 'mentions':
      return <NumberText value={entry.mentions.length} />;
    case 'articles':
      return <NumberText value={entry.articleCount} />;
    case 'outlets':
      return <Names names={entry.outlets} />;
    case 'firstSeen':
      return entry.firstSeen === null ? null : (
        <bdi>{publishedWords(entry.firstSeen.slice(0, 'YYYY-MM-DD'.length), i18n.language)}</bdi>
      );
    case 'claimant':
      return <Names names={entry.claimants.map(nameOf)} />;
    case 'rating':
      return <RatingBadge rating={ratingOf(entry)} />;
    default:
      return questions === 0 ? null : (
        <Badge tone="gold">
          <NumberText value={questions} />
        </Badge>
      );
  }
}

interface Props {
  readonly entry: Entry;
  readonly index: number;
  readonly top: number;
  readonly rowId: string;
  readonly columnIds: readonly string[];
  readonly questions: number;
  readonly isChosen: boolean;
  readonly isActive: boolean;
}

/** A claim in the table of all. */
export const ClaimRow = memo(function ClaimRow(props: Props) {
  const { entry, index, top, rowId, columnIds, questions, isChosen, isActive } = props;
  return (
    // The grid itself has the focus and the keys; its rows are pointed at by aria-activedescendant.
    <div
      id={rowId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      data-claim={entry.id}
      className={classNames(styles.row, isChosen && styles.chosen, isActive && styles.active)}
      style={{ insetBlockStart: top }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.box} data-box>
        <Checkmark state={isChosen ? 'on' : 'off'} />
      </div>
      {columnIds.map((id, at) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={at + 2}
          className={classNames(styles.cell, isNumberColumn(id) && styles.number)}
        >
          <Cell id={id} entry={entry} questions={questions} />
        </div>
      ))}
    </div>
  );
});
