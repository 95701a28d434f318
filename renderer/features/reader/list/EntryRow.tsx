import { useTranslation } from 'react-i18next';
import { type Codebook, findLabel, findLayer } from '../../../../shared/model/codebook';
import type { RecordId } from '../../../../shared/model/ids';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { isGhostId } from '../../../state/carry/ghosts';
import { referredEntry } from '../../../state/entities/referring';
import { lockedLayers } from '../../../state/layers';
import { relationsAt } from '../../../state/relations/open-relations';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { NumberText } from '../../../ui/NumberText';
import { shortenWords } from '../margin/shorten-words';
import { annotationColour, formOf } from '../text/highlight-names';
import styles from './EntryRow.module.css';
import { EntryValues } from './EntryValues';
import type { ListEntry } from './list-entries';

interface Props {
  readonly id: string;
  readonly entry: ListEntry;
  readonly codebook: Codebook;
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onChoose: (entry: ListEntry) => void;
}

/** So many letters of an annotation fill a line of the list, in UTF-16 units. */
const quoteLimit = 40;

/** What the annotation says in words: its layer, and its label or that it has none. */
function useKindNames({ layer, label }: ListEntry['annotation'], codebook: Codebook) {
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const layerName = findLayer(codebook, layer)?.name[language] ?? layer;
  if (label === null) return { layerName, labelName: t('unlabelled') };
  const known = findLabel(codebook, layer, label)?.name[language];
  return { layerName, labelName: known ?? t('unknownLabel', { label }) };
}

/** How many relations end at an annotation, where any do. */
function RelationCount({ id }: { readonly id: RecordId }) {
  const counted = useCounted('relations');
  const count = useAppState((state) => relationsAt(state, id).length);
  if (count === 0) return null;
  const words = counted('count', count);
  return (
    <span className={styles.mark} role="img" aria-label={words} title={words}>
      <Icon name="swap" size={16} />
      <NumberText value={count} />
    </span>
  );
}

/** The entity that a mention refers to, where it says more than its words. */
function EntityMark({ annotation }: Pick<ListEntry, 'annotation'>) {
  const { t } = useTranslation('relations');
  const name = useAppState((state) => referredEntry(state, annotation)?.name);
  if (name === undefined || name === annotation.target[1].exact) return null;
  return (
    <span className={styles.entity} data-entity-of={annotation.id}>
      {t('arrow')} <bdi>{name}</bdi>
    </span>
  );
}

/** One annotation in the list: layer and label, its words, whose it is and how it stands. */
export function EntryRow(props: Props) {
  const { id, entry, codebook, position, total, top, isActive, onChoose } = props;
  const { annotation, annotator, isMine, span } = entry;
  const words = annotation.target[1].exact;
  const isGhost = isGhostId(annotation.id);
  const { t } = useTranslation('list');
  const { layerName, labelName } = useKindNames(annotation, codebook);
  const isSelected = useAppState((state) => state.selectedAnnotation === annotation.id);
  const isLocked = useAppState((state) => lockedLayers(state).includes(annotation.layer));
  return (
    // The list has the focus and the keys; its lines are pointed at by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={total}
      data-entry={annotation.id}
      className={classNames(styles.entry, isSelected && styles.selected, isActive && styles.active)}
      style={{ insetBlockStart: top }}
      onClick={() => onChoose(entry)}
    >
      <span className={styles.kind}>
        <span
          className={styles.swatch}
          data-colour={annotationColour(codebook, annotation)}
          data-form={formOf(annotation.layer)}
          data-other={!isMine && !isGhost}
          data-suggested={isGhost}
        />
        <span className={styles.layer}>{layerName}</span>
        <span aria-hidden="true">·</span>
        <span className={classNames(annotation.label === null && styles.missing)}>{labelName}</span>
        <RelationCount id={annotation.id} />
        <EntityMark annotation={annotation} />
        <EntryValues annotation={annotation} codebook={codebook} />
        {isGhost && <span className={styles.suggested}>{t('suggestion', { ns: 'carry' })}</span>}
        {!isMine && !isGhost && (
          <span className={styles.by}>
            {t('by')} <bdi>{annotator}</bdi>
          </span>
        )}
        {isLocked && (
          <span className={styles.mark}>
            <Icon name="lock" size={16} />
            <span className={styles.spoken}>{t('locked')}</span>
          </span>
        )}
        {span === null && <span className={styles.lost}>{t('lost')}</span>}
      </span>
      <bdi className={styles.words} dir={baseDirection(words) ?? 'auto'}>
        {shortenWords(words, quoteLimit)}
      </bdi>
    </div>
  );
}
