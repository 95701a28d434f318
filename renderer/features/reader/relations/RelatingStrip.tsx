import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import {
  cancelRelating,
  confirmRelating,
  relatedNow,
  relatingFrom,
} from '../../../state/relations/relating';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import styles from './RelatingStrip.module.css';

/** While the other end of a relation is looked for: what to do now, and how to give it up. */
export function RelatingStrip() {
  const app = useApp();
  const { t } = useTranslation('relations');
  const words = useAppState((state) => relatingFrom(state)?.annotation.target[1].exact);
  const other = useAppState((state) => relatedNow(state)?.annotation.target[1].exact);
  if (words === undefined) return null;
  return (
    <div className={styles.strip} data-testid="relating-strip">
      <p role="status">
        {t('chooseOther')} <Quote text={words} limit={40} />{' '}
        {other !== undefined && (
          <>
            {t('arrow')} <Quote text={other} limit={40} />
          </>
        )}
      </p>
      {other === undefined ? (
        <span className={styles.keys}>
          <KeyCap latin="Alt ArrowUp" />
          <KeyCap latin="Alt ArrowDown" />
        </span>
      ) : (
        <Button size="small" onPress={() => confirmRelating(app)} keys={<KeyCap latin="Enter" />}>
          {t('confirm')}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        onPress={() => cancelRelating(app)}
        keys={<KeyCap latin="Escape" />}
      >
        {t('cancel')}
      </Button>
    </div>
  );
}
