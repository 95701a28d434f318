import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Codebook, findLabel, findLayer } from '../../../../shared/model/codebook';
import { entityLayer } from '../../../../shared/registry/mention-bundles';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { deleteAnnotation, relabelAnnotation } from '../../../state/annotate';
import { keyCaps } from '../../../state/keys';
import type { PlacedAnnotation } from '../../../state/placement';
import { canStartRelating, pickAnnotation, startRelating } from '../../../state/relations/relating';
import { KeyCap } from '../../../ui/KeyCap';
import { NoteAttributes } from '../attributes/NoteAttributes';
import { ReadAttributes } from '../attributes/ReadAttributes';
import { ValueLine } from '../attributes/ValueLine';
import { NoteRelations } from '../relations/NoteRelations';
import { RelationList } from '../relations/RelationList';
import { annotationColour } from '../text/highlight-names';
import { ClaimOfNote } from './ClaimOfNote';
import { EntityOfNote } from './EntityOfNote';
import styles from './Margin.module.css';
import { noteAttribute } from './note-places';
import { shortenWords } from './shorten-words';

/** So many letters of a note fill one line where the margin is wide, two where it is narrow. */
const quoteLimit = 36;

interface Props {
  readonly entry: PlacedAnnotation;
  readonly isSelected: boolean;
}

/** What the annotation says in a word: its label, or that it has none yet. */
function useLabelName({ annotation }: PlacedAnnotation, codebook: Codebook): string {
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const label = findLabel(codebook, annotation.layer, annotation.label);
  if (label !== undefined) return label.name[language];
  const layer = findLayer(codebook, annotation.layer)?.name[language] ?? annotation.layer;
  return annotation.label === null
    ? `${layer} · ${t('unlabelled')}`
    : t('unknownLabel', { label: annotation.label });
}

/** The gloss of one annotation, at the height of its line. */
export const AnnotationNote = memo(function AnnotationNote({ entry, isSelected }: Props) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const codebook = useAppState((state) => state.corpus?.codebook);
  const isHovered = useAppState((state) => state.hoveredAnnotation === entry.annotation.id);
  if (codebook === undefined) return null;
  const { annotation, annotator, isMine } = entry;
  const { exact } = annotation.target[1];
  const layer = findLayer(codebook, annotation.layer);
  const hover = (id: string | null) => () => app.store.setState({ hoveredAnnotation: id });
  return (
    <li
      className={styles.note}
      {...{ [noteAttribute]: annotation.id }}
      data-colour={annotationColour(codebook, annotation)}
      data-selected={isSelected}
      data-hovered={isHovered}
      onPointerEnter={hover(annotation.id)}
      onPointerLeave={hover(null)}
    >
      <button
        type="button"
        className={styles.summary}
        aria-pressed={isSelected}
        onClick={() => pickAnnotation(app, isSelected ? null : annotation.id)}
      >
        <NoteTitle entry={entry} codebook={codebook} />
        <span className={styles.quote} dir={baseDirection(exact) ?? 'auto'}>
          {isSelected ? exact : shortenWords(exact, quoteLimit)}
        </span>
        {!isSelected && <NoteRelations id={annotation.id} />}
      </button>
      {!isMine && <span className={styles.by}>{t('by', { annotator })}</span>}
      {isSelected && annotation.layer === 'claim' && entry.state !== 'suggested' && (
        <ClaimOfNote id={annotation.id} />
      )}
      {isSelected && annotation.layer === entityLayer && entry.state !== 'suggested' && (
        <EntityOfNote annotation={annotation} isMine={isMine} />
      )}
      {!isSelected && <ValueLine annotation={annotation} layer={layer} />}
      {isSelected && !isMine && <ReadAttributes annotation={annotation} layer={layer} />}
      {isSelected && isMine && <NoteAttributes entry={entry} layer={layer} />}
      {isSelected && <RelationList id={annotation.id} />}
      {isSelected && <RelateButton />}
      {isSelected && isMine && <NoteTools entry={entry} codebook={codebook} />}
    </li>
  );
});

function NoteTitle({ entry, codebook }: { entry: PlacedAnnotation; codebook: Codebook }) {
  const { t } = useTranslation('tray');
  return (
    <span className={styles.label}>
      {useLabelName(entry, codebook)}
      {entry.state !== 'anchored' && (
        <small className={styles.unsettled}> · {t(`state.${entry.state}`)}</small>
      )}
    </span>
  );
}

/** Begins a relation at the selected annotation, whoever made it. */
function RelateButton() {
  const app = useApp();
  const { t } = useTranslation('relations');
  const canWrite = useAppState((state) => state.open?.readOnlyBecause === null);
  const canStart = useAppState(canStartRelating);
  if (!canWrite || !canStart) return null;
  return (
    <button type="button" className={styles.relate} onClick={() => startRelating(app)}>
      {t('relate')}
      <KeyCap {...keyCaps({ key: 'u' })} />
    </button>
  );
}

/** What can be done with one's own selected annotation. */
function NoteTools({ entry, codebook }: { entry: PlacedAnnotation; codebook: Codebook }) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const { annotation } = entry;
  const labels = findLayer(codebook, annotation.layer)?.labels ?? [];
  return (
    <div className={styles.tools}>
      <fieldset className={styles.labels} aria-label={t('chooseLabel')}>
        {labels.map((label) => (
          <button
            key={label.id}
            type="button"
            className={styles.chip}
            aria-pressed={label.id === annotation.label}
            title={label.guideline?.[language]}
            onClick={() => void relabelAnnotation(app, annotation.id, label.id)}
          >
            {label.name[language]}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={styles.delete}
        onClick={() => void deleteAnnotation(app, annotation.id)}
      >
        {t('delete')}
        <KeyCap latin="Del" arabic={null} />
      </button>
    </div>
  );
}
