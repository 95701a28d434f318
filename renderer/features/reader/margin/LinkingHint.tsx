import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { cancelPlace } from '../../../state/link-places';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import styles from './LinkingHint.module.css';

/** While the other end of a link is looked for: what to do now, and how to give it up. */
export function LinkingHint() {
  const app = useApp();
  const { t } = useTranslation('reader');
  const from = useAppState((state) => state.linkingFrom);
  if (from === null) return null;
  return (
    <div className={styles.hint} role="status" data-testid="linking-hint">
      <p>
        {t('choosePlace')} <Quote text={from.words ?? from.place.path} limit={48} />
      </p>
      <KeyCap latin="Enter" arabic={null} />
      <Button
        size="small"
        variant="quiet"
        onPress={() => cancelPlace(app)}
        keys={<KeyCap latin="Esc" arabic={null} />}
      >
        {t('cancelPlace')}
      </Button>
    </div>
  );
}
