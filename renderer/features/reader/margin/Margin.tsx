import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import { useAppState } from '../../../hooks/use-app';
import type { OpenDocument, PlacedAnnotation } from '../../../state/open-document';
import type { ArticleDom } from '../text/article-dom';
import { AnnotationNote } from './AnnotationNote';
import { LinksNote } from './LinksNote';
import { LostNote } from './LostNote';
import styles from './Margin.module.css';
import { useNotePlaces } from './use-note-places';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly placed: readonly PlacedAnnotation[];
  readonly lost: readonly Annotation[];
}

/** The gloss beside the text: each claim at the height of its line, and whatever is selected. */
export function Margin({ open, dom, frame, placed, lost }: Props) {
  const { t } = useTranslation('reader');
  const selected = useAppState((state) => state.selectedAnnotation);
  const noted = useMemo(
    () =>
      placed.filter(({ annotation }) => annotation.layer === 'claim' || annotation.id === selected),
    [placed, selected],
  );
  const list = useNotePlaces(dom, frame, noted, selected);
  return (
    <aside className={styles.margin} aria-label={t('margin')}>
      <div className={styles.head} data-note-head>
        <LinksNote open={open} />
        <LostNote lost={lost} />
      </div>
      <ol className={styles.notes} ref={list}>
        {noted.map((entry) => (
          <AnnotationNote
            key={entry.annotation.id}
            entry={entry}
            isSelected={entry.annotation.id === selected}
          />
        ))}
      </ol>
    </aside>
  );
}
