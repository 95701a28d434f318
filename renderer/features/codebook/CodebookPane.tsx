import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../../shared/model/codebook';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import type { CodebookPage } from '../../state/codebook/codebook-state';
import { shownPage, showPage } from '../../state/codebook/showing';
import { unknownRelations, unknownUses, usesOf } from '../../state/codebook/uses';
import { keyCaps } from '../../state/keys';
import { classNames } from '../../ui/class-names';
import { KeyCap } from '../../ui/KeyCap';
import { NumberText } from '../../ui/NumberText';
import { OptionList, type OptionPlace } from '../../ui/OptionList';
import styles from './CodebookView.module.css';
import { type CodebookRow, codebookRows, pageKey } from './rows';

/** In CSS pixels. */
const rowHeight = 38;

/** How many annotations there are of what a line is about; `null` where that is not counted. */
function useCount(codebook: Codebook): (page: CodebookPage) => number | null {
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const unknown = useMemo(
    () =>
      unknownUses(codebook, uses).reduce((sum, { annotations }) => sum + annotations, 0) +
      unknownRelations(codebook, uses).reduce((sum, { count }) => sum + count, 0),
    [codebook, uses],
  );
  return (page) => {
    if (uses === null || page.kind === 'relations') return null;
    if (page.kind === 'unknown') return unknown;
    if (page.kind === 'label') return usesOf(uses, page.layer, page.id).annotations;
    return uses.labels
      .filter(({ layer }) => layer === page.layer)
      .reduce((sum, { annotations }) => sum + annotations, 0);
  };
}

interface RowProps {
  readonly row: CodebookRow;
  readonly place: OptionPlace;
  readonly total: number;
  readonly isShown: boolean;
  readonly count: number | null;
  readonly onShow: () => void;
}

function Row({ row, place, total, isShown, count, onShow }: RowProps) {
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const { page, name, colour, hotkey } = row;
  return (
    // The list has the focus and the keys; its items are pointed at by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={place.id}
      role="option"
      aria-selected={isShown}
      aria-posinset={place.index + 1}
      aria-setsize={total}
      data-page={pageKey(page)}
      className={classNames(
        styles.row,
        page.kind === 'label' ? styles.inner : styles.head,
        isShown && styles.shown,
      )}
      style={{ insetBlockStart: place.top, blockSize: rowHeight }}
      onClick={onShow}
    >
      {colour !== null && <span className={styles.swatch} data-colour={colour} />}
      <bdi className={styles.name}>{name?.[language] ?? t(`page.${page.kind}`)}</bdi>
      {hotkey !== null && <KeyCap {...keyCaps({ key: hotkey })} />}
      {count !== null && (
        <span className={styles.count}>
          <NumberText value={count} />
        </span>
      )}
    </div>
  );
}

/** What is in the codebook: layers with their labels, relations, and what it doesn't know. */
export function CodebookPane({ codebook }: { readonly codebook: Codebook }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const page = pageKey(
    shownPage(
      codebook,
      useAppState(({ codebookView }) => codebookView.page),
    ),
  );
  const countOf = useCount(codebook);
  const rows = useMemo(() => codebookRows(codebook), [codebook]);
  const place = rows.findIndex((row) => pageKey(row.page) === page);
  return (
    <aside className={styles.pane} aria-label={t('list')}>
      <OptionList
        label={t('list')}
        count={rows.length}
        rowHeight={rowHeight}
        active={place}
        onMove={(index) => {
          const row = rows[index];
          if (row !== undefined) showPage(app, row.page);
        }}
      >
        {(at) => {
          const row = rows[at.index];
          if (row === undefined) return null;
          return (
            <Row
              key={pageKey(row.page)}
              row={row}
              place={at}
              total={rows.length}
              isShown={at.index === place}
              count={countOf(row.page)}
              onShow={() => showPage(app, row.page)}
            />
          );
        }}
      </OptionList>
    </aside>
  );
}
