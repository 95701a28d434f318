import { useTranslation } from 'react-i18next';
import { findLabel, findLayer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { acceptGhost, dismissGhost } from '../../../state/carry/accepting';
import type { Ghost } from '../../../state/carry/ghosts';
import { selectAnnotation } from '../../../state/reading';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { PathLabel } from '../../../ui/PathLabel';
import { noteAttribute } from '../margin/note-places';
import { annotationColour } from '../text/highlight-names';
import { DifferentWords } from './DifferentWords';
import styles from './GhostNote.module.css';
import { useDifferenceWords } from './use-difference-words';

interface Props {
  readonly ghost: Ghost;
  readonly isSelected: boolean;
}

/** The label that is suggested, or its layer where the source has none. */
function useSuggested({ source }: Ghost): string {
  const { t } = useTranslation('carry');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  if (codebook === undefined) return '';
  const known =
    findLabel(codebook, source.layer, source.label) ?? findLayer(codebook, source.layer);
  return t('suggested', { label: known?.name[language] ?? source.label ?? source.layer });
}

/** The gloss of a suggestion: what it would say, where that was said, and what differs here. */
export function GhostNote({ ghost, isSelected }: Props) {
  const app = useApp();
  const { t } = useTranslation('carry');
  const codebook = useAppState((state) => state.corpus?.codebook);
  const differs = useDifferenceWords();
  const title = useSuggested(ghost);
  const { entry, source, path, place, isSure, isOwn } = ghost;
  const { id } = entry.annotation;
  const hover = (hovered: string | null) => () =>
    app.store.setState({ hoveredAnnotation: hovered });
  if (codebook === undefined) return null;
  return (
    <li
      className={styles.note}
      {...{ [noteAttribute]: id }}
      data-ghost={isSure ? 'sure' : 'unsure'}
      data-colour={annotationColour(codebook, source)}
      data-selected={isSelected}
      onPointerEnter={hover(id)}
      onPointerLeave={hover(null)}
    >
      <button
        type="button"
        className={styles.summary}
        aria-pressed={isSelected}
        onClick={() => selectAnnotation(app, isSelected ? null : id)}
      >
        <span className={styles.label}>{title}</span>
        <span className={styles.from}>
          {t('from')} <PathLabel path={path} />
          {!isOwn && (
            <>
              {' · '}
              <bdi>{entry.annotator}</bdi>
            </>
          )}
        </span>
        <span className={isSure ? styles.same : styles.differs}>{differs(place)}</span>
      </button>
      {isSelected && <Compared ghost={ghost} />}
      {isSelected && (
        <div className={styles.tools}>
          <Button
            size="small"
            onPress={() => void acceptGhost(app, ghost)}
            keys={<KeyCap latin="Enter" arabic={null} />}
          >
            {t('accept')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => void dismissGhost(app, ghost)}
            keys={<KeyCap latin="Del" arabic={null} />}
          >
            {t('dismiss')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Compared({ ghost: { place, source, entry } }: { readonly ghost: Ghost }) {
  const { t } = useTranslation('carry');
  const here = useAppState(({ open }) => open?.text.slice(entry.span.start, entry.span.end) ?? '');
  if (place.differences.length === 0) return null;
  const { differences } = place;
  return (
    <dl className={styles.compared}>
      <dt>{t('there')}</dt>
      <dd>
        <DifferentWords text={source.target[1].exact} side="a" differences={differences} />
      </dd>
      <dt>{t('here')}</dt>
      <dd>
        <DifferentWords text={here} side="b" differences={differences} />
      </dd>
    </dl>
  );
}
