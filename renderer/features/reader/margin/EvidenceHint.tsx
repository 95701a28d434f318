import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { claimInSearch, endEvidence, takeEvidence } from '../../../state/claims/evidence';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import styles from './LinkingHint.module.css';

/** While words are looked for that show the rating of a claim: to take them, or to give it up. */
export function EvidenceHint() {
  const app = useApp();
  const { t } = useTranslation('claims');
  const entry = useAppState(claimInSearch);
  const hasWords = useAppState((state) => state.selection !== null);
  if (entry === undefined) return null;
  return (
    <div className={styles.hint} role="status" data-testid="evidence-hint">
      <p>
        {t('evidenceHint')} <Quote text={entry.title} limit={48} />
      </p>
      {hasWords && (
        <Button
          size="small"
          onPress={() => void takeEvidence(app)}
          keys={<KeyCap latin="Ctrl Enter" />}
        >
          {t('takeEvidence')}
        </Button>
      )}
      <Button size="small" variant="quiet" onPress={() => endEvidence(app)}>
        {t('endEvidence')}
      </Button>
    </div>
  );
}
