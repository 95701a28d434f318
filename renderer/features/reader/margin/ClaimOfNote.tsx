import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { afterPaint } from '../../../platform/after-paint';
import { needAnnotations } from '../../../state/annotations/reading-annotations';
import { allClaims, type Entry } from '../../../state/claims/known-claims';
import { loadSaid } from '../../../state/claims/seeking-claims';
import { showClaimPage } from '../../../state/claims/showing-claims';
import { keyCaps } from '../../../state/keys';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './ClaimOfNote.module.css';

/**
 * The claim that a mention belongs to. Claims are gathered from all annotations there are: a gesture is
 * painted before that.
 */
function useClaimOf(id: RecordId): Entry | undefined {
  const app = useApp();
  const [entry, setEntry] = useState(() => allClaims(app.store.getState()).entryOf(id));
  useEffect(() => {
    let cancel = () => {};
    const follow = () => {
      cancel();
      cancel = afterPaint(() => setEntry(allClaims(app.store.getState()).entryOf(id)));
    };
    follow();
    const unsubscribe = app.store.subscribe(follow);
    return () => {
      unsubscribe();
      cancel();
    };
  }, [app, id]);
  return entry;
}

/** To which claim a selected note belongs, and how often and where else that is claimed. */
export function ClaimOfNote({ id }: { readonly id: RecordId }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const counted = useCounted('claims');
  const isRead = useAppState(({ annotations }) => annotations.phase === 'read');
  const entry = useClaimOf(id);
  const isClaim = entry !== undefined && entry.held.length > 0;
  useEffect(() => {
    // Where else it is claimed is asked of the whole corpus; of no claim nothing is said.
    if (!isClaim || app.store.getState().annotations.phase === 'read') return;
    void needAnnotations(app);
    void loadSaid(app);
  }, [app, isClaim]);
  return (
    <div className={styles.claim} data-testid="claim-of-note">
      {isClaim && <bdi className={styles.title}>{entry.title}</bdi>}
      <span className={styles.counts}>
        {isClaim && isRead
          ? [
              counted('mentions', entry.mentions.length),
              ...(entry.outlets.length > 0 ? [counted('outlets', entry.outlets.length)] : []),
            ].join(' · ')
          : !isClaim && t('noClaim')}
      </span>
      <Button
        size="small"
        variant="quiet"
        keys={<KeyCap {...keyCaps({ key: 'm', shift: true })} />}
        onPress={() => showClaimPage(app, id)}
      >
        {t(isClaim ? 'openClaim' : 'openSentence')}
      </Button>
    </div>
  );
}
