import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId, RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { closeDialog } from '../../../state/app';
import { findDocument } from '../../../state/app-state';
import {
  type CarryOffer,
  type CarryOffers,
  carryOffers,
  carryTo,
} from '../../../state/carry/offers';
import { openCopiesOf } from '../../../state/copies/known-copies';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PathLabel } from '../../../ui/PathLabel';
import styles from './CarryDialog.module.css';
import { DifferentWords } from './DifferentWords';
import { useDifferenceWords } from './use-difference-words';

/** What can be done for the copies; the same while the dialog stands, but for what is loaded meanwhile. */
function useOffers(id: RecordId): CarryOffers | null {
  const app = useApp();
  const copies = useAppState(openCopiesOf);
  const sessions = useAppState((state) => state.sessions);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the state, of which these are all
  return useMemo(() => carryOffers(app, id), [app, id, copies, sessions]);
}

/** For which copies is an annotation to hold? Those with the same words are chosen beforehand. */
export function CarryDialog({ id }: { readonly id: RecordId }) {
  const app = useApp();
  const { t } = useTranslation('carry');
  const counted = useCounted('carry');
  const found = useOffers(id);
  const [switched, setSwitched] = useState<ReadonlySet<DocumentId>>(new Set());
  if (found === null) return null;
  const isChosen = ({ documentId, isSure }: CarryOffer) => isSure !== switched.has(documentId);
  const chosen = found.offers.filter(isChosen);
  const toggle = ({ documentId }: CarryOffer) => {
    const next = new Set(switched);
    if (!next.delete(documentId)) next.add(documentId);
    setSwitched(next);
  };
  return (
    <Dialog
      title={t('dialog.title')}
      closeLabel={t('close', { ns: 'dialogs' })}
      size="large"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel', { ns: 'dialogs' })}</Button>
          <Button
            variant="solid"
            autoFocus
            isDisabled={chosen.length === 0}
            onPress={() => void carryTo(app, chosen)}
          >
            {counted('dialog.carry', chosen.length)}
          </Button>
        </>
      }
    >
      <p className={styles.own}>{found.words}</p>
      {found.offers.length === 0 && <p className={styles.quiet}>{t('dialog.none')}</p>}
      <ul className={styles.offers}>
        {found.offers.map((offer) => (
          <OfferRow
            key={offer.documentId}
            offer={offer}
            words={found.words}
            isChosen={isChosen(offer)}
            onToggle={() => toggle(offer)}
          />
        ))}
      </ul>
      <Rest found={found} />
    </Dialog>
  );
}

/** Copies about which nothing can be done here, and why. */
function Rest({ found: { settled, missing } }: { readonly found: CarryOffers }) {
  const counted = useCounted('carry');
  const unread = useAppState((state) => openCopiesOf(state)?.unread ?? 0);
  return (
    <>
      {unread > 0 && <p className={styles.quiet}>{counted('unread', unread)}</p>}
      {settled > 0 && <p className={styles.quiet}>{counted('dialog.settled', settled)}</p>}
      {missing > 0 && <p className={styles.quiet}>{counted('dialog.missing', missing)}</p>}
    </>
  );
}

interface RowProps {
  readonly offer: CarryOffer;
  readonly words: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function OfferRow({ offer, words, isChosen, onToggle }: RowProps) {
  const { t } = useTranslation('carry');
  const id = useId();
  const document = useAppState((state) => findDocument(state, offer.documentId));
  const differs = useDifferenceWords();
  const { place, kind, isSure } = offer;
  return (
    <li className={styles.offer} data-sure={isSure}>
      <input
        type="checkbox"
        id={id}
        className={styles.box}
        checked={isChosen}
        onChange={onToggle}
      />
      <label htmlFor={id} className={styles.face}>
        <span className={styles.title}>
          <bdi>{document?.title}</bdi> <PathLabel path={document?.path ?? ''} />
        </span>
        <span className={isSure ? styles.same : styles.differs}>
          {kind === 'change' && <>{t('dialog.change')} · </>}
          {differs(place)}
        </span>
        <span className={styles.sides}>
          <DifferentWords text={words} side="a" differences={place.differences} />
          <DifferentWords text={offer.words} side="b" differences={place.differences} />
        </span>
      </label>
    </li>
  );
}
