import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownAfter, shownBefore } from '../../../shared/anchor/shown-context';
import type { DocumentId } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import type { Mention } from '../../../shared/registry/mention-bundles';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { openMention } from '../../state/entities/viewing';
import { classNames } from '../../ui/class-names';
import { OptionList } from '../../ui/OptionList';
import { publishedWords } from '../../ui/published-words';
import styles from './MentionList.module.css';

/** A mention with what is known of its article. */
interface Row {
  readonly mention: Mention;
  readonly title: string;
  readonly outlet: string | undefined;
  readonly publishedAt: string | undefined;
  /** Whether it is the first of its article: only there the article is named. */
  readonly isFirst: boolean;
}

const rowHeight = 54;

/** By the article's date, those without one last; then as they stand in the text. */
function byDate(a: Row, b: Row): number {
  const [x, y] = [a.publishedAt ?? '\uffff', b.publishedAt ?? '\uffff'];
  const { work, line } = a.mention;
  return (
    comparePaths(x, y) ||
    comparePaths(work.documentId, b.mention.work.documentId) ||
    line.start - b.mention.line.start
  );
}

function useRows(mentions: readonly Mention[]): readonly Row[] {
  const documents = useAppState((state) => state.corpus?.documents);
  const facts = useAppState(({ review }) => review.said.facts);
  return useMemo(() => {
    const lines = new Map((documents ?? []).map((document) => [document.id, document]));
    const said = new Map(facts.map((one) => [one.documentId, one]));
    const titleOf = (id: DocumentId) => lines.get(id)?.title || lines.get(id)?.path || '';
    return mentions
      .map((mention) => {
        const { documentId } = mention.work;
        const { outlet, publishedAt } = said.get(documentId) ?? {};
        return { mention, title: titleOf(documentId), outlet, publishedAt, isFirst: true };
      })
      .sort(byDate)
      .map((row, at, all) => {
        const before = all[at - 1]?.mention.work.documentId;
        return { ...row, isFirst: before !== row.mention.work.documentId };
      });
  }, [mentions, documents, facts]);
}

/** How much of a context is shown at most, in UTF-16 units. */
const contextLength = 48;

/** Words in one line. */
const inLine = (words: string) => words.replace(/\s+/g, ' ');

/** A mention between the whole words around it: half a number would be another one. */
function Words({ mention }: { readonly mention: Mention }) {
  const { before, exact, after } = mention.line;
  return (
    <span className={styles.words} dir="auto">
      <span className={styles.around}>{inLine(shownBefore(before.slice(-contextLength)))}</span>
      <mark className={styles.exact}>{exact}</mark>
      <span className={styles.around}>{inLine(shownAfter(after.slice(0, contextLength)))}</span>
    </span>
  );
}

function Facts({ row }: { readonly row: Row }) {
  const { t, i18n } = useTranslation('entities');
  const { work, isByName } = row.mention;
  const { publishedAt, outlet } = row;
  return (
    <span className={styles.facts}>
      {row.isFirst && <bdi className={styles.article}>{row.title}</bdi>}
      {row.isFirst && outlet !== undefined && <bdi>{outlet}</bdi>}
      {row.isFirst && publishedAt !== undefined && (
        <time dateTime={publishedAt}>{publishedWords(publishedAt, i18n.language)}</time>
      )}
      {!work.isOwn && (
        <span>
          <bdi>{work.annotator}</bdi>
          {isByName && ` · ${t('byName')}`}
        </span>
      )}
    </span>
  );
}

interface Props {
  readonly mentions: readonly Mention[];
}

/** Mentions in their context, by article and date; Enter or a click opens the article there. */
export function MentionList({ mentions }: Props) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const counted = useCounted('entities');
  const rows = useRows(mentions);
  const [active, setActive] = useState(-1);
  const open = (at: number) => {
    const row = rows[at];
    if (row !== undefined) void openMention(app, row.mention);
  };
  const articles = rows.filter(({ isFirst }) => isFirst).length;
  return (
    <div className={styles.mentions}>
      <h3 className={styles.heading}>
        {counted('mentions', rows.length)} · {counted('articles', articles)}
      </h3>
      <div className={styles.list}>
        <OptionList
          label={t('mentionList')}
          count={rows.length}
          rowHeight={rowHeight}
          active={active}
          onMove={setActive}
          onEnter={open}
        >
          {(at) => {
            const row = rows[at.index];
            if (row === undefined) return null;
            return (
              // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={`${row.mention.work.documentId} ${row.mention.line.id}`}
                id={at.id}
                role="option"
                aria-selected={at.index === active}
                aria-posinset={at.index + 1}
                aria-setsize={rows.length}
                className={classNames(styles.row, at.index === active && styles.active)}
                style={{ insetBlockStart: at.top, blockSize: rowHeight }}
                onClick={() => open(at.index)}
              >
                <Facts row={row} />
                <Words mention={row.mention} />
              </div>
            );
          }}
        </OptionList>
      </div>
    </div>
  );
}
