import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp, useAppState } from '../../../hooks/use-app';
import { showDialog } from '../../../state/app';
import { deleteSegment, startRebounding, stopRebounding } from '../../../state/segment-changes';
import type { PlacedSegment } from '../../../state/segments';
import { KeyCap } from '../../../ui/KeyCap';
import { shortenWords } from '../margin/shorten-words';
import styles from './SegmentCard.module.css';

/** So many letters of a segment are quoted, in UTF-16 units. */
const quoteLimit = 90;

/** The selected story or boilerplate where there are no notes: beside the list. */
export function SegmentCard({ placed }: { readonly placed: PlacedSegment }) {
  const { t } = useTranslation('segments');
  return (
    <section
      className={styles.card}
      aria-label={t('selected')}
      data-segment-card
      data-kind={placed.segment.kind}
    >
      <SegmentFacts placed={placed} />
    </section>
  );
}

/** All that is known of a segment, and what can be done with one's own. */
export function SegmentFacts({ placed }: { readonly placed: PlacedSegment }) {
  const { t } = useTranslation('segments');
  const { segment, annotator, isMine } = placed;
  const isRebounded = useAppState((state) => state.reboundedSegment === segment.id);
  const { title, outlet, publishedAt } = segment.metadata ?? {};
  const quote = segment.target[1].exact.replace(/\s+/gu, ' ');
  const facts = [outlet, publishedAt].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      <p className={styles.kind}>
        {t(segment.kind)}
        {segment.status !== undefined && (
          <span className={styles.status}>{t(`status.${segment.status}`, { ns: 'shell' })}</span>
        )}
      </p>
      {title !== undefined && title !== '' && <p className={styles.title}>{title}</p>}
      {facts.length > 0 && (
        <p className={styles.facts}>
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </p>
      )}
      <p className={styles.quote} dir={baseDirection(quote) ?? 'auto'}>
        {shortenWords(quote, quoteLimit)}
      </p>
      {!isMine && <p className={styles.by}>{t('by', { annotator })}</p>}
      {isMine && (isRebounded ? <Rebounding placed={placed} /> : <Tools placed={placed} />)}
    </>
  );
}

function Tools({ placed }: { readonly placed: PlacedSegment }) {
  const app = useApp();
  const { t } = useTranslation('segments');
  const { id, kind } = placed.segment;
  return (
    <div className={styles.tools}>
      {kind === 'story' && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => showDialog(app, { kind: 'segment', id })}
        >
          {t('facts')} <KeyCap latin="F2" />
        </button>
      )}
      <button type="button" className={styles.tool} onClick={() => startRebounding(app)}>
        {t('bounds')} <KeyCap latin="Shift F2" />
      </button>
      <button type="button" className={styles.tool} onClick={() => void deleteSegment(app, id)}>
        {t('remove')} <KeyCap latin="Del" />
      </button>
    </div>
  );
}

function Rebounding({ placed }: { readonly placed: PlacedSegment }) {
  const app = useApp();
  const { t } = useTranslation('segments');
  return (
    <div className={styles.tools}>
      <p className={styles.hint}>{t(`newBounds.${placed.segment.kind}`)}</p>
      <button type="button" className={styles.tool} onClick={() => stopRebounding(app)}>
        {t('keepBounds')} <KeyCap latin="Escape" />
      </button>
    </div>
  );
}
