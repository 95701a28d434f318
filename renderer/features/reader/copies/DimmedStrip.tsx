import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { dimmingCopies, showAllWords } from '../../../state/copies/what-is-new';
import { Button } from '../../../ui/Button';
import styles from './DimmedStrip.module.css';

/** While something is dimmed: what, and the way back. */
export function DimmedStrip() {
  const app = useApp();
  const { t } = useTranslation('carry');
  const dimmed = useAppState((state) => state.dimmed);
  const hasSome = useAppState((state) => dimmingCopies(state).length > 0);
  if (dimmed === 'none') return null;
  const words = dimmed === 'older' ? 'dimmedOlder' : 'dimmedAll';
  return (
    <p className={styles.strip} role="status">
      {t(hasSome ? words : 'nothingDimmed')}
      <Button size="small" variant="quiet" onPress={() => showAllWords(app)}>
        {t('showAll')}
      </Button>
    </p>
  );
}
